import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { DuckDBConnection } from '../../src/duckdb/connection.ts';
import { loadDuckDB } from '../../src/duckdb/native.ts';
import { readType, storedType } from '../../src/duckdb/types.ts';
import {
  BIT_BOOLEAN,
  type ColumnType,
  DATE,
  decimal,
  INSTANT,
  INSTANT_NS,
  integer,
  knownByJson,
  knownByText,
  listOf,
  mixedWith,
  NO_VALUES,
  NUMBER_TEXT,
  TEXT,
  TIMESTAMP,
  timestamp,
  TIMESTAMP_NS,
} from '../../src/sources/types/column-type.ts';
import { typeName } from '../../src/sources/types/shown-type.ts';

/** Types as DESCRIBE prints them: the same text is made of what is read. */
const NAMES = [
  ...['BOOLEAN', 'VARCHAR', 'DATE', 'TIME', 'TIME_NS', 'INTERVAL', 'UUID', 'BLOB', 'JSON'],
  ...['TINYINT', 'UTINYINT', 'SMALLINT', 'USMALLINT', 'INTEGER', 'UINTEGER', 'BIGINT', 'UBIGINT'],
  ...['HUGEINT', 'UHUGEINT', 'BIGNUM', 'FLOAT', 'DOUBLE', 'DECIMAL(38,10)'],
  ...['TIMESTAMP', 'TIMESTAMP WITH TIME ZONE', 'TIMESTAMP_S', 'TIMESTAMP_MS', 'TIMESTAMP_NS'],
  ...['TIME WITH TIME ZONE', 'BIT', `ENUM('a', 'it''s, b')`, 'UNION(a INTEGER, b VARCHAR)'],
  ...['INTEGER[]', 'DECIMAL(9,2)[][]', 'INTEGER[3]', 'MAP(VARCHAR, INTEGER[])'],
  `STRUCT(a INTEGER, "b, ""c""" MAP(VARCHAR, DATE), "select" STRUCT("x)" ENUM(')', ','))[2])`,
];

describe('a type that DuckDB prints', () => {
  test.each(NAMES)('as %s is read, written and stored as that', (name) => {
    expect(typeName(readType(name))).toBe(name);
    expect(storedType(readType(name))).toBe(name);
  });

  test('is what DESCRIBE says of a column of that type', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'data-diff-test-'));
    const duckdb = await loadDuckDB({ cacheDirectory: folder, log: () => {} });
    const settings = { memoryLimit: '1GB', threads: 1, temporaryDirectory: folder };
    const connection = await DuckDBConnection.open(duckdb, settings);
    const values = NAMES.map((name, i) => `CAST(NULL AS ${name}) AS c${i}`);
    const columns = await connection.describe(`(SELECT ${values.join(', ')})`);
    await connection.close();
    rmSync(folder, { recursive: true });
    expect(columns.map(({ type }) => typeName(type))).toEqual(NAMES);
  });

  test.each<[string, ColumnType]>([
    ['UBIGINT', integer(64, false)],
    ['DECIMAL(12,2)', decimal(12, 2)],
    ['TIMESTAMP_MS', { ...TIMESTAMP, unit: 'ms', precision: 3, reduction: 'half from 1970' }],
    ['DATE[][]', listOf(listOf(DATE))],
    ['DATE[3]', { kind: 'array', item: DATE, length: 3 }],
    ['MAP(VARCHAR, DATE)', { kind: 'map', key: TEXT, value: DATE }],
    [
      'STRUCT("a, b" DECIMAL(3,1), b STRUCT(c DATE))',
      {
        kind: 'struct',
        fields: [
          { name: '"a, b"', type: decimal(3, 1) },
          { name: 'b', type: { kind: 'struct', fields: [{ name: 'c', type: DATE }] } },
        ],
      },
    ],
    ['"NULL"', NO_VALUES],
    // The fields of a row have no names.
    ['STRUCT(INTEGER, DATE)', { kind: 'other', name: 'STRUCT(INTEGER, DATE)' }],
    // Types of its users have any name.
    ['mood', { kind: 'other', name: 'mood' }],
  ])('as %s is a value', (name, type) => {
    expect(readType(name)).toEqual(type);
  });
});

test.each([
  [NUMBER_TEXT, 'VARCHAR'],
  [NO_VALUES, 'VARCHAR'],
  [knownByText('inet'), 'VARCHAR'],
  [knownByJson('numrange'), 'VARCHAR'],
  [mixedWith(DATE, true), 'VARCHAR'],
  [BIT_BOOLEAN, 'TINYINT'],
  [timestamp(3, false, 'half up'), 'TIMESTAMP'],
  [timestamp(0, true, 'cut'), 'TIMESTAMP WITH TIME ZONE'],
  [INSTANT, 'TIMESTAMP WITH TIME ZONE'],
  [INSTANT_NS, 'TIMESTAMP_NS'],
  [TIMESTAMP_NS, 'TIMESTAMP_NS'],
  [{ kind: 'bare' as const, type: listOf(TEXT), holds: ['INT96'] }, 'VARCHAR[]'],
])('a type %j that DuckDB does not have is held as %s', (type, stored) => {
  expect(storedType(type)).toBe(stored);
});
