import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { DatabaseRelation } from '../../../src/sources/database.ts';
import { SqliteDatabase } from '../../../src/sources/sqlite/database.ts';
import { sqliteComparison, type SqliteType } from '../../../src/sources/sqlite/comparisons.ts';
import { contentsOf } from '../../../src/sources/sqlite/contents.ts';
import { compareTables, differencesOf } from '../compare-tables.ts';
import { BROKEN, TYPES } from './all-types.ts';
import { type SqliteFile, sqliteFile } from './sqlite-file.ts';

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
  const ownOf = (relation: DatabaseRelation, column: string): SqliteType =>
    relation.columns.find(({ name }) => name === column)!.own as SqliteType;
  return columns.filter(
    (column) => sqliteComparison(ownOf(one, column), ownOf(two, column)) !== null,
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

/** What a column of a table holds, or `computed` one of a view. */
const typeOf = (text: string): SqliteType => ({
  contents: contentsOf('', text.replace('computed ', '')),
  origin: text.startsWith('computed ') ? 'computed' : 'table',
});

describe('SQLite compares by itself', () => {
  const compares = (contents1: string, contents2: string): boolean =>
    sqliteComparison(typeOf(contents1), typeOf(contents2)) !== null;

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
