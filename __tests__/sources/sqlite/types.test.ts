import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { DatabaseRelation } from '../../../src/sources/database.ts';
import { SqliteDatabase } from '../../../src/sources/sqlite/database.ts';
import { sqliteComparison } from '../../../src/sources/sqlite/comparisons.ts';
import { compareTables, differencesOf } from '../compare-tables.ts';
import { type SqliteFile, sqliteFile } from './sqlite-file.ts';

/** A column with texts that are not UTF-8. */
const BROKEN = 'TEXT CHECK (3)';

/** Declared types, each with values of which the last must differ from all others. */
const TYPES: Record<string, string[]> = {
  INTEGER: ['-9223372036854775808', '9223372036854775807', '9223372036854775806'],
  INT: ['0', '1', '2'],
  'UNSIGNED BIG INT': ['0', '9007199254740993', '9007199254740992'],
  REAL: [
    '0.0',
    '1.0/3',
    '1.7976931348623157e308',
    '-1.7976931348623157e308',
    '5e-324',
    '9e999',
    '-9e999',
    '0.1+0.2',
    '0.3',
  ],
  'DOUBLE PRECISION': ['-0.0', '123456789012345680.0', '123456789012345696.0'],
  FLOAT: ['0.1', '1e23', '1e22'],
  TEXT: [
    "''",
    "' '",
    "'NULL'",
    "'a,b'",
    `'a"b'`,
    `'"'`,
    `'""'`,
    "'it''s'",
    "'back\\slash'",
    "'line'||char(10)||'break'",
    "'cr'||char(13)||'lf'||char(13,10)",
    "'nul'||char(0)||'byte'",
    'char(0)',
    "'💩'",
    "'007'",
    "replace(hex(zeroblob(10000)), '00', 'long \"text\", ')",
    "'NUL'||char(0)||'byte'",
  ],
  'VARCHAR(3)': ["'longer than three'", "'a'", "'A'"],
  'CHAR(5)': ["'a'", "'a '", "'a  '"],
  'TEXT COLLATE NOCASE': ["'a'", "'É'", "'A'"],
  'TEXT COLLATE RTRIM': ["'a'", "'b'", "'a '"],
  BLOB: ["x''", "x'00'", "x'0000'", "x'c3'", "x'22'", 'zeroblob(100000)', "x'fffe'"],
  BOOLEAN: ['0', '1', 'NULL', '2'],
  'BOOLEAN CHECK (7)': ['0', '1', '100000'],
  'BOOLEAN CHECK (1)': ["'true'", "'false'", "'t'"],
  'DECIMAL(10,2)': ['1.5', '2', '0.1', '1234567890123.456', '-0.0', '1152921504606846977', '1.51'],
  NUMERIC: ['9e999', '1e18', '1e400', '9007199254740993', '9007199254740993.5', '9007199254740992'],
  'NUMERIC(30)': ["'12345678901234567890.12'", "'x'", "'12345678901234567891.5x'"],
  DATE: ["'2020-02-29'", "'0001-01-01'", "'9999-12-31'", "'2020-02-28'"],
  'DATE CHECK (1)': ["'2020-02-30'", "'0000-00-00'", "'-0001-01-01'", "'2020-02-31'"],
  'DATE CHECK (2)': ['2460000.5', '2460001', '2460002.5'],
  DATETIME: ["'2020-02-29 01:02:03'", "'9999-12-31 23:59:59'", "'2020-02-29 01:02:04'"],
  'DATETIME CHECK (1)': ["'2020-02-29 01:02:03.000001'", "'2020-02-29'", "'2020-02-29 01:02:03'"],
  'DATETIME CHECK (2)': ['1582938123', '1582938124', '-1'],
  'DATETIME CHECK (3)': [
    "'2020-02-29T01:02:03Z'",
    "'2020-02-29T01:02:04.5Z'",
    "'2020-02-29T01:02:04.6Z'",
  ],
  'DATETIME CHECK (4)': [
    "'2020-02-29 01:02:03+02:00'",
    "'2020-02-29 00:02:03-05:30'",
    "'2020-02-28 23:02:04Z'",
  ],
  'DATETIME CHECK (5)': ["'2020-02-29 01:02:03'", "'01:02:03'", "'2020-02-28 01:02:03'"],
  'DATETIME CHECK (6)': ["'2020-02-29 01:02:03Z'", "'2020-02-29 01:02:03'", "'2020-02-29'"],
  TIMESTAMP: [
    "'2020-02-29T01:02:03.123'",
    "'2020-02-29T01:02:03.124'",
    "'2020-02-29T01:02:03.125'",
  ],
  'TIMESTAMP CHECK (1)': [
    "'2020-02-29 01:02:03.123456789'",
    "'2020-02-29 01:02:03.12345678'",
    "'2020-02-29 01:02:03.123456788'",
  ],
  TIME: ["'00:00:00'", "'23:59:59'", "'01:02:03'"],
  'TIME CHECK (1)': ["'00:00:00'", "'23:59:59.5'", "'01:02:03.000004'"],
  'TIME CHECK (2)': ["'24:00:00'", "'838:59:59'", "'-01:00:00'"],
  JSON: [`'{"a":1,"b":2}'`, "'null'", "'[]'", '5', '1.5', `'"5"'`, `'{"a":1,"b":3}'`],
  UUID: ["'123e4567-e89b-12d3-a456-426655440000'", "'x'", "'123e4567-e89b-12d3-a456-426655440001'"],
  '': ['1', "'1'", "x'31'", '1.5', "'1.5'", '2'],
  ANY: ['1', "'x'", "x'01'", '2.5', "'X'"],
  'STRING CHECK (7)': ["'a'", "'1e'", "'b'"],
  [BROKEN]: ["CAST(x'ff' AS TEXT)", "CAST(x'eda080' AS TEXT)", "'valid'", "CAST(x'fe' AS TEXT)"],
};

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const columnOf = (type: string): string => `c ${type}`;
const types = Object.keys(TYPES);
const rows = Math.max(...Object.values(TYPES).map((values) => values.length));

/** A table with a column of each type. Rows have the next of its values, but never the last. */
function createTables({ database }: SqliteFile, names: string[], options = ''): void {
  const definitions = names.map((type) => `${quoted(columnOf(type))} ${type}`).join(', ');
  for (const table of ['one', 'two', 'changed', 'shifted']) {
    database.exec(`CREATE TABLE ${table} (id INTEGER PRIMARY KEY, ${definitions}) ${options}`);
  }
  const value = (type: string, at: number): string => {
    const values = TYPES[type]!.slice(0, -1);
    return values[at % values.length]!;
  };
  for (let row = 0; row < rows; row += 1) {
    const values = names.map((type) => value(type, row));
    database.exec(`INSERT INTO one VALUES (${row}, ${values.join(', ')})`);
    const others = names.map((type) => (row === 0 ? TYPES[type]!.at(-1)! : value(type, row + 1)));
    database.exec(`INSERT INTO shifted VALUES (${row}, ${others.join(', ')})`);
  }
  database.exec(`INSERT INTO one (id) VALUES (${rows})`);
  database.exec('INSERT INTO two SELECT * FROM one ORDER BY id DESC');
  database.exec('INSERT INTO changed SELECT * FROM one');
  const changes = names.map((type) => `${quoted(columnOf(type))} = ${TYPES[type]!.at(-1)!}`);
  database.exec(`UPDATE changed SET ${changes.join(', ')} WHERE id = 0`);
}

/** The columns, of these, that SQLite itself compares. */
async function columnsComparedBySqlite(
  { path }: SqliteFile,
  tables: [string, string],
  columns: string[],
): Promise<string[]> {
  const { signal } = new AbortController();
  const sqlite = await SqliteDatabase.open(path, signal);
  const [one, two] = [
    await sqlite.openTable([tables[0]], signal),
    await sqlite.openTable([tables[1]], signal),
  ];
  await sqlite.close();
  const typeOf = (relation: DatabaseRelation, column: string): string =>
    relation.columns.find(({ name }) => name === column)!.declared;
  return columns.filter(
    (column) => sqliteComparison(typeOf(one, column), typeOf(two, column)) !== null,
  );
}

describe('every type of SQLite', () => {
  jest.setTimeout(300_000);
  let file: SqliteFile;
  beforeAll(() => {
    file = sqliteFile();
    createTables(file, types);
  });
  afterAll(() => file.drop());

  test('has equal values', async () => {
    const results = await compareTables(file.url, ['one', 'two']);
    expect(differencesOf(results)).toEqual({});
    expect(results.values!.compared_columns).toBe(types.length);
    expect(results.values!.total_rows).toBe(rows + 1);
    expect(results.schema!.column_type_mismatches).toBe(0);
  });

  test('shows one changed value of each', async () => {
    const results = await compareTables(file.url, ['one', 'changed']);
    const expected = Object.fromEntries(types.map((type) => [columnOf(type), 1]));
    expect(results.schema!.column_type_differs).toEqual([]);
    expect(differencesOf(results)).toEqual(expected);
  });

  test('tells every two of its values apart, copied and where they are', async () => {
    // JSON is compared by its meaning, and not by its text.
    const columns = types.filter((type) => type !== 'JSON').map(columnOf);
    const value = (table: string, column: string) => `+${table}.${quoted(column)} COLLATE BINARY`;
    const counts = columns.map(
      (column) =>
        `sum(${value('one', column)} IS NOT ${value('shifted', column)}) AS ${quoted(column)}`,
    );
    const row = file.database
      .prepare(`SELECT ${counts.join(', ')} FROM one JOIN shifted USING (id)`)
      .get() as Record<string, number>;
    const differing = (names: string[]) =>
      Object.fromEntries(names.filter((name) => row[name]! > 0).map((name) => [name, row[name]!]));
    const tables: [string, string] = ['one', 'shifted'];

    const copied = await compareTables(file.url, tables, { strategy: 'copy', include: columns });
    expect(differencesOf(copied)).toEqual(differing(columns));

    const where = await columnsComparedBySqlite(file, tables, columns);
    expect(where.length).toBeGreaterThan(20);
    const joined = await compareTables(file.url, tables, { strategy: 'in-source', include: where });
    expect(differencesOf(joined)).toEqual(differing(where));
  });

  test('can be a key', async () => {
    for (const type of types.filter((name) => name !== 'JSON')) {
      const column = columnOf(type);
      const query = `SELECT DISTINCT ${quoted(column)} COLLATE BINARY AS ${quoted(column)}, 1 AS one FROM one`;
      const { pks } = await compareTables(file.url, [{ query }, { query }], { keys: [column] });
      expect({ type, exclusives: pks!.exclusives, dupes: pks!.dupes }).toEqual({
        type,
        exclusives: [0, 0],
        dupes: [0, 0],
      });
    }
  });

  test.each(['UTF-16le', 'UTF-16be'])('is the same in a file of %s', async (encoding) => {
    const other = sqliteFile(`PRAGMA encoding = '${encoding}'`);
    const names = types.filter((type) => type !== BROKEN);
    createTables(other, names);
    const include = names.map(columnOf);
    const same = await compareTables([other.url, file.url], ['one', 'one'], { include });
    const changed = await compareTables([other.url, file.url], ['one', 'changed'], { include });
    other.drop();
    expect(differencesOf(same)).toEqual({});
    expect(same.schema!.column_type_differs).toEqual([]);
    expect(differencesOf(changed)).toEqual(Object.fromEntries(include.map((name) => [name, 1])));
  });

  test.each(['copy', 'in-source'] as const)(
    'is equal to the same float in a column of another type, by %s',
    async (strategy) => {
      const other = sqliteFile();
      const values = ['1e23', '123456789012345678901', '-1e19', '1e308', '9007199254740993', '0.1'];
      const [decimals, reals] = ['DECIMAL(30,2)', 'REAL'].map((type, i) => {
        const table = `side${i + 1}`;
        other.database.exec(`CREATE TABLE ${table} (id INTEGER PRIMARY KEY, v ${type})`);
        values.forEach((value) =>
          other.database.exec(`INSERT INTO ${table} (v) VALUES (${value})`),
        );
        return table;
      });
      const results = await compareTables(other.url, [decimals!, reals!], { strategy });
      const swapped = await compareTables(other.url, [reals!, decimals!], { strategy });
      other.drop();
      // DECIMAL holds an integer of 64 bits as it is.
      expect(differencesOf(results)).toEqual({ v: 1 });
      expect(differencesOf(swapped)).toEqual({ v: 1 });
    },
  );

  test('is compared by its bytes where it is half of a surrogate pair', async () => {
    const other = sqliteFile(`PRAGMA encoding = 'UTF-16le'`);
    for (const [table, text] of [
      ['half', "x'00d86100'"],
      ['whole', "x'00d861dc'"],
    ]) {
      other.database.exec(`CREATE TABLE ${table} (id INTEGER PRIMARY KEY, v TEXT)`);
      other.database.exec(`INSERT INTO ${table} VALUES (1, CAST(${text} AS TEXT)), (2, 'x')`);
    }
    const same = await compareTables(other.url, ['half', 'half'], { strategy: 'copy' });
    const different = await compareTables(other.url, ['half', 'whole'], { strategy: 'copy' });
    other.drop();
    expect(differencesOf(same)).toEqual({});
    expect(different.schema!.column_type_differs).toEqual(['v']);
  });

  test('is the same in a STRICT table without row numbers', async () => {
    const names = ['INTEGER', 'INT', 'REAL', 'TEXT', 'BLOB', 'ANY'];
    const strict = sqliteFile();
    createTables(strict, names, 'STRICT, WITHOUT ROWID');
    const include = names.map(columnOf);
    const same = await compareTables([strict.url, file.url], ['one', 'one'], { include });
    const changed = await compareTables(strict.url, ['one', 'changed']);
    strict.drop();
    expect(differencesOf(same)).toEqual({});
    expect(differencesOf(changed)).toEqual(Object.fromEntries(include.map((name) => [name, 1])));
  });
});

describe('SQLite compares by itself', () => {
  const compares = (contents1: string, contents2: string): boolean =>
    sqliteComparison(`X (${contents1})`, `X(1) (${contents2})`) !== null;

  test('numbers, texts, bytes, and times that are written in one form', () => {
    const form = 'timestamps like 0000-00-00 00:00:00';
    for (const contents of ['integers', 'reals', 'texts', 'blobs', 'dates', form]) {
      expect({ contents, compares: compares(contents, contents) }).toEqual({
        contents,
        compares: true,
      });
      expect(compares(contents, 'nothing')).toBe(true);
      expect(compares('computed nothing', `computed ${contents}`)).toBe(true);
    }
    expect(compares('integers', 'computed numbers')).toBe(true);
    expect(compares(form, `${form}.000`)).toBe(false);
    expect(compares('texts', form)).toBe(false);
  });

  test('nothing that equal values may be written as in two ways', () => {
    for (const contents of ['JSON', 'mixed values', 'timestamps', 'instants', 'times']) {
      expect({ contents, compares: compares(contents, contents) }).toEqual({
        contents,
        compares: false,
      });
    }
    expect(compares('integers', 'texts')).toBe(false);
  });
});
