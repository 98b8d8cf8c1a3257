import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Strategy } from '../../../src/engine/strategy.ts';
import { compareTables, differencesOf } from '../compare-tables.ts';
import { type SqliteFile, sqliteFile } from './sqlite-file.ts';

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
  'BOOLEAN DEFAULT 0': ['0', '1', '100000'],
  'BOOLEAN DEFAULT 1': ["'true'", "'false'", "'t'"],
  'DECIMAL(10,2)': ['1.5', '2', '0.1', '1234567890123.456', '-0.0', '1152921504606846977', '1.51'],
  NUMERIC: ['9e999', '1e18', '1e400', '9007199254740993', '9007199254740993.5', '9007199254740992'],
  'NUMERIC(30)': ["'12345678901234567890.12'", "'x'", "'12345678901234567891.5x'"],
  DATE: ["'2020-02-29'", "'0001-01-01'", "'9999-12-31'", "'2020-02-28'"],
  'DATE DEFAULT 1': ["'2020-02-30'", "'0000-00-00'", "'-0001-01-01'", "'2020-02-31'"],
  'DATE DEFAULT 2': ['2460000.5', '2460001', '2460002.5'],
  DATETIME: ["'2020-02-29 01:02:03'", "'9999-12-31 23:59:59'", "'2020-02-29 01:02:04'"],
  'DATETIME DEFAULT 1': ["'2020-02-29 01:02:03.000001'", "'2020-02-29'", "'2020-02-29 01:02:03'"],
  'DATETIME DEFAULT 2': ['1582938123', '1582938124', '-1'],
  'DATETIME DEFAULT 3': [
    "'2020-02-29T01:02:03Z'",
    "'2020-02-29T01:02:04.5Z'",
    "'2020-02-29T01:02:04.6Z'",
  ],
  'DATETIME DEFAULT 4': [
    "'2020-02-29 01:02:03+02:00'",
    "'2020-02-29 00:02:03-05:30'",
    "'2020-02-28 23:02:04Z'",
  ],
  TIMESTAMP: [
    "'2020-02-29T01:02:03.123'",
    "'2020-02-29T01:02:03.124'",
    "'2020-02-29T01:02:03.125'",
  ],
  'TIMESTAMP DEFAULT 1': [
    "'2020-02-29 01:02:03.123456789'",
    "'2020-02-29 01:02:03.12345678'",
    "'2020-02-29 01:02:03.123456788'",
  ],
  TIME: ["'00:00:00'", "'23:59:59'", "'01:02:03'"],
  'TIME DEFAULT 1': ["'00:00:00'", "'23:59:59.5'", "'01:02:03.000004'"],
  'TIME DEFAULT 2': ["'24:00:00'", "'838:59:59'", "'-01:00:00'"],
  JSON: [`'{"a":1,"b":2}'`, "'null'", "'[]'", '5', '1.5', `'"5"'`, `'{"a":1,"b":3}'`],
  UUID: ["'123e4567-e89b-12d3-a456-426655440000'", "'x'", "'123e4567-e89b-12d3-a456-426655440001'"],
  '': ['1', "'1'", "x'31'", '1.5', "'1.5'", '2'],
  ANY: ['1', "'x'", "x'01'", '2.5', "'X'"],
  'STRING DEFAULT 0': ["'a'", "'1e'", "'b'"],
  'TEXT DEFAULT 3': [
    "CAST(x'ff' AS TEXT)",
    "CAST(x'eda080' AS TEXT)",
    "'valid'",
    "CAST(x'fe' AS TEXT)",
  ],
};

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const types = Object.keys(TYPES);
const rows = Math.max(...Object.values(TYPES).map((values) => values.length));

function createTables({ database }: SqliteFile, names: string[], strict = ''): void {
  const definitions = names.map((type) => `${quoted(`c ${type}`)} ${type}`).join(', ');
  for (const table of ['one', 'two', 'changed']) {
    database.exec(`CREATE TABLE ${table} (id INTEGER PRIMARY KEY, ${definitions})${strict}`);
  }
  for (let row = 0; row < rows; row += 1) {
    const values = names.map((type) => TYPES[type]![row % (TYPES[type]!.length - 1)]!);
    database.exec(`INSERT INTO one VALUES (${row}, ${values.join(', ')})`);
  }
  database.exec(`INSERT INTO one (id) VALUES (${rows})`);
  database.exec('INSERT INTO two SELECT * FROM one ORDER BY id DESC');
  database.exec('INSERT INTO changed SELECT * FROM one');
  const changes = names.map((type) => `${quoted(`c ${type}`)} = ${TYPES[type]!.at(-1)!}`);
  database.exec(`UPDATE changed SET ${changes.join(', ')} WHERE id = 0`);
}

describe('every type of SQLite', () => {
  jest.setTimeout(60_000);
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
    const expected = Object.fromEntries(types.map((type) => [`c ${type}`, 1]));
    expect(results.schema!.column_type_differs).toEqual([]);
    expect(differencesOf(results)).toEqual(expected);
  });
});
