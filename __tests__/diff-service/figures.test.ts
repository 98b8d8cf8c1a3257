import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { DiffRequestInput } from '../../src/contract/request.ts';
import { openService, type OpenService, requestOf, SERVICES } from './services.ts';
import { WORKED_EXAMPLE, writeDuckdb, writeWorkedExample } from './worked-example.ts';

const dataSources = {
  duck: 'duckdb:shop.duckdb',
  lite: 'sqlite:shop.db',
  small: 'duckdb:small.duckdb',
};
const [DUCK, LITE, SMALL] = [1, 2, 3];

/** Tables whose differences can be counted by hand. */
async function write(folder: string): Promise<void> {
  await writeWorkedExample(folder);
  await writeDuckdb(
    join(folder, 'small.duckdb'),
    `CREATE TABLE prices AS FROM (VALUES
       (1, 'a', 10.00), (2, 'b', 20.00), (3, 'c', 30.00), (4, NULL, 40.00)) AS t(id, name, price)`,
    `CREATE TABLE prices_new AS FROM (VALUES
       (1, 'a', 10.05), (2, 'B', 20.00), (3, 'c', 33.00), (5, 'e', 50.00)) AS t(id, name, price)`,
    `CREATE TABLE prices_wide AS
       SELECT price, id, 'x' AS note, name AS label FROM prices`,
    `CREATE TABLE prices_as_text AS SELECT id, name, 'much' AS price FROM prices`,
    `CREATE TABLE visits AS FROM (VALUES
       ('a|b', 'c', 1), ('a', 'b|c', 2), ('a', NULL, 3)) AS t(page, visitor, hits)`,
    `CREATE TABLE visits_new AS FROM (VALUES
       ('a|b', 'c', 1), ('a', 'b|c', 5), ('z', 'c', 2), ('z', 'c', 2)) AS t(page, visitor, hits)`,
    `CREATE TABLE days AS SELECT DATE '2024-01-01' + i::INTEGER AS day, i AS id FROM range(10) t(i)`,
  );
}

describe.each(SERVICES)('a data diff $name', (kind) => {
  let open: OpenService;
  beforeAll(async () => {
    open = await openService(kind, { dataSources, write });
  });
  afterAll(() => open.close());

  /** The results of two tables of the small database. */
  const small = (table1: string, table2: string, request: Partial<DiffRequestInput> = {}) =>
    open.run(
      requestOf({
        data_source1_id: SMALL,
        data_source2_id: SMALL,
        table1: ['main', table1],
        table2: ['main', table2],
        ...request,
      }),
    );

  /** Of these rows the key is on both sides, but more than once on side 2. */
  const uncompared = { rows: [56, 303], equal: 56, unequal: [0, 247] };
  const example = { ...WORKED_EXAMPLE, materialized_results: kind.differences.materialized };

  const csv1 = { data_source1_id: 0, file1: 'orders.csv' };
  const csv2 = { data_source2_id: 0, file2: 'orders_new.csv' };
  const duck1 = { data_source1_id: DUCK, table1: ['main', 'orders'] };
  const duck2 = { data_source2_id: DUCK, table2: ['main', 'orders_new'] };
  const lite1 = { data_source1_id: LITE, table1: ['orders'] };
  const lite2 = { data_source2_id: LITE, table2: ['orders_new'] };
  const query1 = { data_source1_id: DUCK, query1: 'SELECT * FROM orders' };
  const query2 = { data_source2_id: LITE, query2: 'SELECT * FROM orders_new;' };

  test.each([
    ['CSV files', { ...csv1, ...csv2 }],
    ['tables of DuckDB', { ...duck1, ...duck2 }],
    ['tables of SQLite', { ...lite1, ...lite2 }],
    ['a CSV file and DuckDB', { ...csv1, ...duck2 }],
    ['DuckDB and SQLite', { ...duck1, ...lite2 }],
    ['queries of DuckDB and SQLite', { ...query1, ...query2 }],
  ])('of %s has every figure of the worked example', async (_sources, request) => {
    expect(await open.run(requestOf(request))).toEqual({ ...example, uncompared });
  });

  test('has rows of each kind, where they are asked for', async () => {
    expect(await small('prices', 'prices_new', { sample_rows: 5 })).toHaveProperty('rows', {
      changed: expect.arrayContaining([
        { key: { id: '1' }, columns: { price: ['10.00', '10.05'] } },
        { key: { id: '2' }, columns: { name: ['b', 'B'] } },
        { key: { id: '3' }, columns: { price: ['30.00', '33.00'] } },
      ]),
      removed: [{ key: { id: '4' }, columns: { name: null, price: '40.00' } }],
      added: [{ key: { id: '5' }, columns: { name: 'e', price: '50.00' } }],
      duplicated: [],
    });
    const few = await small('prices', 'prices_new', { sample_rows: 1, mask_columns: ['name'] });
    expect(few).toMatchObject({
      rows: { changed: [expect.anything()], removed: [{ columns: { price: '40.00' } }] },
    });
    expect(await small('prices', 'prices_new')).not.toHaveProperty('rows');
  });

  test('has swapped figures where its sides are swapped', async () => {
    const sides = { table1: ['main', 'orders_new'], table2: ['main', 'orders'] };
    const request = requestOf({ ...sides, data_source1_id: DUCK, data_source2_id: DUCK });
    const pairs = Object.entries(example.pks).map(([name, pair]) => [name, pair.toReversed()]);
    expect(await open.run(request)).toEqual({
      ...example,
      pks: Object.fromEntries(pairs),
      uncompared: { rows: [303, 56], equal: 56, unequal: [247, 0] },
    });
  });

  test('counts the values that differ, in all and by column', async () => {
    expect(await small('prices', 'prices_new')).toMatchObject({
      pks: { total_rows: [4, 4], exclusives: [1, 1], distincts: [4, 4] },
      values: {
        total_rows: 3,
        total_values: 6,
        rows_with_differences: 3,
        values_with_differences: 3,
        columns_with_differences: 2,
        columns_diff_stats: [
          { column_name: 'name', match: expect.closeTo(66.67, 2), values_different: 1 },
          { column_name: 'price', match: expect.closeTo(33.33, 2), values_different: 2 },
        ],
      },
    });
  });

  test('names columns that were added, removed and moved, and pairs those that are mapped', async () => {
    expect(await small('prices', 'prices_wide')).toMatchObject({
      schema: {
        column_counts: [3, 4],
        columns_mismatched: [1, 2],
        exclusive_columns: [['name'], ['note', 'label']],
        column_type_mismatches: 0,
        column_reorders: 1,
      },
      values: { compared_columns: 1 },
    });
    const column_mapping: [string, string][] = [['name', 'label']];
    expect(await small('prices', 'prices_wide', { column_mapping })).toMatchObject({
      schema: { columns_mismatched: [0, 1], exclusive_columns: [[], ['note']] },
      values: { compared_columns: 2, values_with_differences: 0 },
    });
  });

  test('does not compare columns whose types cannot be compared, and names them', async () => {
    expect(await small('prices', 'prices_as_text')).toMatchObject({
      schema: {
        column_type_mismatches: 1,
        column_type_differs: ['price'],
        incomparable_columns: [{ column_name: 'price', types: [expect.any(String), 'VARCHAR'] }],
      },
      values: { compared_columns: 1, values_with_differences: 0 },
    });
  });

  test('compares only the columns that are included, and none that is excluded', async () => {
    expect(await small('prices', 'prices_new', { include_columns: ['name'] })).toMatchObject({
      values: { compared_columns: 1, values_with_differences: 1 },
      schema: { column_counts: [2, 2] },
    });
    expect(await small('prices', 'prices_new', { exclude_columns: ['name'] })).toMatchObject({
      values: { compared_columns: 1, values_with_differences: 2 },
      schema: { column_counts: [2, 2] },
    });
  });

  test('looks only at the rows that the filters of its sides let through', async () => {
    const filters = { filter1: 'id <= 2', filter2: "name <> 'c' OR id = 1" };
    expect(await small('prices', 'prices_new', filters)).toMatchObject({
      pks: { total_rows: [2, 3], exclusives: [0, 1] },
      values: { total_rows: 2 },
    });
  });

  test('looks only at the interval of its time column, its end left out', async () => {
    const interval = {
      time_column: 'day',
      time_interval_start: '2024-01-03',
      time_interval_end: '2024-01-06',
    };
    expect(await small('days', 'days', interval)).toMatchObject({
      pks: { total_rows: [3, 3] },
    });
  });

  test('takes numbers within the tolerance of their column for equal', async () => {
    const differing = async (tolerance_value: number, tolerance_mode: 'absolute' | 'relative') => {
      const tolerance = { column_name: 'price', tolerance_value, tolerance_mode };
      const results = await small('prices', 'prices_new', {
        include_columns: ['price'],
        diff_tolerances_per_column: [tolerance],
      });
      return results.status === 'success' ? results.values?.values_with_differences : results;
    };
    expect(await differing(0.05, 'absolute')).toBe(1);
    expect(await differing(0.04, 'absolute')).toBe(2);
    expect(await differing(0.01, 'relative')).toBe(1);
    expect(await differing(0.5, 'relative')).toBe(0);
  });

  test('compares the parts of a key one by one, and counts NULL and repeated keys', async () => {
    expect(await small('visits', 'visits_new', { pk_columns: ['page', 'visitor'] })).toMatchObject({
      pks: {
        total_rows: [3, 4],
        nulls: [1, 0],
        dupes: [0, 2],
        distincts: [2, 3],
        exclusives: [0, 1],
      },
      values: { total_rows: 2, values_with_differences: 1 },
    });
  });

  test.each([
    [
      'table of DuckDB',
      { ...duck1, data_source2_id: DUCK, table2: ['main', 'nothing'] },
      'NoSuchTableException',
      'main.nothing',
    ],
    [
      'table of SQLite',
      { ...lite1, data_source2_id: LITE, table2: ['nothing'] },
      'NoSuchTableException',
      'nothing',
    ],
    ['file', { ...csv1, file2: 'nothing.csv' }, 'NoSuchFileException', 'nothing.csv'],
    [
      'column for its key',
      { ...csv1, ...csv2, pk_columns: ['uid'] },
      'NoSuchColumnException',
      'uid',
    ],
    [
      'column to include',
      { ...csv1, ...csv2, include_columns: ['nothing'] },
      'NoSuchColumnException',
      'nothing',
    ],
  ])('fails where there is no such %s, and names it', async (_what, request, type, value) => {
    expect(await open.run(requestOf(request))).toEqual({
      status: 'failed',
      error: { error_type: type, error_value: expect.stringContaining(value) },
    });
  });

  test('fails with what the database says of a query that it cannot run', async () => {
    const request = { ...duck1, data_source2_id: DUCK, query2: 'SELEC 1' };
    expect(await open.run(requestOf(request))).toMatchObject({
      status: 'failed',
      error: { error_value: expect.stringContaining('SELEC') },
    });
  });
});

describe.each(SERVICES)('files $name', (kind) => {
  test('are read anew by each data diff', async () => {
    let folder = '';
    const open = await openService(kind, {
      dataSources: {},
      write: (path) => void (folder = path),
    });
    const request = requestOf({ file1: 'a.csv', file2: 'b.csv' });
    writeFileSync(join(folder, 'a.csv'), 'id,v\n1,a\n');
    writeFileSync(join(folder, 'b.csv'), 'id,v\n1,a\n');
    expect(await open.run(request)).toMatchObject({ values: { rows_with_differences: 0 } });
    writeFileSync(join(folder, 'b.csv'), 'id,v\n1,b\n');
    expect(await open.run(request)).toMatchObject({ values: { rows_with_differences: 1 } });
    await open.close();
  });
});
