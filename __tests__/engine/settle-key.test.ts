import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { inFolder, runDiff } from '../conformance/run-diff.ts';
import { compareTables, type CompareOptions, problemOf } from '../sources/compare-tables.ts';
import type { TestDatabase } from '../sources/kit.ts';
import { DATABASE_KITS } from '../sources/kits.ts';

/** What databases declare, in SQL that all of them take. */
const TABLES = [
  'CREATE TABLE orders (line int NOT NULL, id int NOT NULL, v int, PRIMARY KEY (id), UNIQUE (line))',
  'CREATE TABLE orders_new (line int NOT NULL, id int NOT NULL, v int, PRIMARY KEY (id), UNIQUE (line))',
  'CREATE TABLE by_line (line int NOT NULL, id int NOT NULL, v int, UNIQUE (line))',
  'CREATE TABLE nullable (line int, id int NOT NULL, v int, UNIQUE (line))',
  'CREATE TABLE pairs (id int NOT NULL, line int NOT NULL, v int, PRIMARY KEY (id, line))',
  'CREATE TABLE renamed (line int NOT NULL, order_id int NOT NULL, v int, PRIMARY KEY (order_id))',
  'CREATE TABLE bare (line int, id int, v int)',
  'CREATE TABLE texts (line varchar(9) NOT NULL, id varchar(9) NOT NULL, v int, PRIMARY KEY (id))',
  'CREATE VIEW seen AS SELECT * FROM orders',
  ...['orders', 'by_line', 'nullable', 'bare'].map(
    (name) => `INSERT INTO ${name} (line, id, v) VALUES (10, 1, 5), (20, 2, 6), (30, 3, 7)`,
  ),
  'INSERT INTO orders_new (line, id, v) VALUES (20, 2, 6), (30, 3, 8), (40, 4, 9)',
  'INSERT INTO pairs (id, line, v) VALUES (1, 10, 5), (1, 20, 6)',
  'INSERT INTO renamed (line, order_id, v) VALUES (10, 1, 5)',
  "INSERT INTO texts (line, id, v) VALUES ('10', '1', 5)",
];

const without = (request: CompareOptions['request'] = {}): CompareOptions => ({
  request: { pk_columns: null, ...request },
});

const KITS = DATABASE_KITS.filter(({ findsKeys }) => findsKeys);

describe.each(KITS)('a key that is left out, in $kind', ({ open }) => {
  let place: TestDatabase;
  beforeAll(async () => {
    place = await open();
    for (const statement of TABLES) await place.execute(statement);
  });
  afterAll(() => place.drop());

  const keyOf = async (tables: [string, string], request: CompareOptions['request'] = {}) =>
    (await compareTables(place.url, tables, without(request))).inferred_pk;

  test('is the primary key that both tables declare, and rows are paired by it', async () => {
    const results = await compareTables(place.url, ['orders', 'orders_new'], without());
    expect(results).toMatchObject({
      inferred_pk: { pk_columns: ['id'], found_in: 'catalog' },
      pks: { total_rows: [3, 3], exclusives: [1, 1] },
      values: { total_rows: 2, values_with_differences: 1 },
      uncompared: { rows: [0, 0] },
    });
  });

  test('is the unique columns that both declare, where only they are on both', async () => {
    expect(await keyOf(['orders', 'by_line'])).toEqual({
      pk_columns: ['line'],
      found_in: 'catalog',
    });
    expect(await keyOf(['by_line', 'orders'])).toMatchObject({ pk_columns: ['line'] });
  });

  test('is found under the other name that a column has on side 2', async () => {
    const column_mapping: [string, string][] = [['id', 'order_id']];
    expect(await keyOf(['orders', 'renamed'], { column_mapping })).toMatchObject({
      pk_columns: ['id'],
    });
  });

  test('has its columns compared, whatever the diff includes', async () => {
    const results = await compareTables(
      place.url,
      ['orders', 'orders_new'],
      without({ include_columns: ['v'] }),
    );
    expect(results).toMatchObject({
      inferred_pk: { pk_columns: ['id'] },
      schema: { column_counts: [2, 2] },
      values: { compared_columns: 1 },
    });
  });

  test('is another one, where the diff excludes a column of the primary key', async () => {
    expect(await keyOf(['orders', 'orders_new'], { exclude_columns: ['id'] })).toMatchObject({
      pk_columns: ['line'],
    });
  });

  test.each([
    ['one table declares none', 'orders', 'bare'],
    ['the keys are of different columns', 'orders', 'pairs'],
    ['one can be NULL', 'nullable', 'by_line'],
    ['one is a view', 'orders', 'seen'],
    ['their types cannot be compared', 'orders', 'texts'],
  ])('is none where %s', async (_, table1, table2) => {
    for (const tables of [
      [table1, table2],
      [table2, table1],
    ] as [string, string][]) {
      const results = await compareTables(place.url, tables, without());
      expect(results).toMatchObject({
        inferred_pk: { pk_columns: [], found_in: null },
        pks: null,
        values: null,
      });
    }
  });

  test('is none where every declared one has a column that is excluded', async () => {
    const exclude_columns = ['id', 'line'];
    const results = await compareTables(
      place.url,
      ['orders', 'orders_new'],
      without({ exclude_columns }),
    );
    expect(results).toMatchObject({
      inferred_pk: { pk_columns: [], found_in: null },
      uncompared: { rows: [3, 3], equal: 1, unequal: [2, 2] },
    });
  });

  test('does not matter where a diff names it', async () => {
    const results = await compareTables(place.url, ['orders', 'bare'], { keys: ['id'] });
    expect(results).not.toHaveProperty('inferred_pk');
  });

  test('must be there where rows are not to be compared without one', async () => {
    const compare_duplicates = false;
    expect(await problemOf(place.url, ['orders', 'bare'], without({ compare_duplicates }))).toMatch(
      /no key is named or declared on both sides, and compare_duplicates is false/,
    );
    const keyed = without({ compare_duplicates });
    expect(await problemOf(place.url, ['orders', 'orders_new'], keyed)).toBe('no problem');
  });
});

describe('rows without a key', () => {
  const compareFiles = (texts: [string, string], request: CompareOptions['request'] = {}) =>
    inFolder((folder) => {
      const files = texts.map((text, side) => {
        const file = `${side + 1}.csv`;
        writeFileSync(join(folder, file), text);
        return { database: null, file };
      });
      return runDiff(folder, [files[0]!, files[1]!], { pk_columns: null, ...request });
    });

  test('are compared in every column, whatever order they are in', async () => {
    const results = await compareFiles(['a,b\n1,x\n1,x\n2,\n3,z\n', 'a,b\n3,z\n2,\n1,x\n2,y\n']);
    expect(results).toMatchObject({
      pks: null,
      values: null,
      uncompared: { rows: [4, 4], equal: 3, unequal: [1, 1] },
      schema: { column_counts: [2, 2] },
    });
  });

  test('meet their filters', async () => {
    const results = await compareFiles(['a,b\n1,x\n2,y\n', 'a,b\n1,x\n3,z\n'], {
      filter1: 'a < 2',
      filter2: "b <> 'z'",
    });
    expect(results.uncompared).toEqual({ rows: [1, 1], equal: 1, unequal: [0, 0] });
  });

  test('are equal by the meaning of their values', async () => {
    const results = await compareFiles(['a,b\n1.50,2024-01-01\n', 'b,a\n2024-01-01,1.5\n']);
    expect(results.uncompared).toMatchObject({ equal: 1, unequal: [0, 0] });
  });

  test('have no tolerances, which are of values that a key pairs', async () => {
    const diff_tolerances_per_column = [
      { column_name: 'a', tolerance_value: 1, tolerance_mode: 'absolute' as const },
    ];
    const results = await compareFiles(['a\n1\n', 'a\n2\n'], { diff_tolerances_per_column });
    expect(results.uncompared).toMatchObject({ equal: 0, unequal: [1, 1] });
  });

  test('are none in two files that are empty, and all in one of them', async () => {
    const none = await compareFiles(['', '']);
    expect(none.uncompared).toEqual({ rows: [0, 0], equal: 0, unequal: [0, 0] });
    const one = await compareFiles(['a\n1\n', '']);
    expect(one.uncompared).toEqual({ rows: [1, 0], equal: 0, unequal: [1, 0] });
  });

  test('cannot be compared where no column is on both sides', async () => {
    await expect(compareFiles(['a\n1\n', 'b\n1\n'])).rejects.toThrow(
      /the two sides have no column in common that can be compared/,
    );
  });

  test('are compared in columns without end', async () => {
    const names = Array.from({ length: 2500 }, (_, i) => `c${i}`).join(',');
    const row = (last: number): string => [...Array<number>(2499).fill(1), last].join(',');
    const results = await compareFiles([
      [names, row(1), row(2), ''].join('\n'),
      [names, row(2), row(3), ''].join('\n'),
    ]);
    expect(results.uncompared).toMatchObject({ equal: 1, unequal: [1, 1] });
  });
});
