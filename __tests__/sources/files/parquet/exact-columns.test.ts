import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { DiffRequestInput } from '../../../../src/contract/request.ts';
import type { Pair } from '../../../../src/contract/summary-results.ts';
import { wideDecimal } from '../../../../src/duckdb/equality/wide-decimal.ts';
import { inFolder, outcomeOf, runDiff } from '../../../conformance/run-diff.ts';
import type { Dataset } from '../../../conformance/write-dataset.ts';
import { postgresDatabase } from '../../../servers/databases.ts';
import { compareTables, differencesOf } from '../../compare-tables.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures');
const fixture = (name: string): Dataset => ({
  database: null,
  file: join(FIXTURES, `${name}.parquet`),
});
const query = (sql: string): Dataset => ({ database: null, query: sql });

const LONG = '123456789012345678901234567890123456789012345678.90';

/** The values that differ by column, and the columns whose types do, both ways round. */
async function differences(sides: Pair<Dataset>, options: Partial<DiffRequestInput> = {}) {
  const run = (datasets: Pair<Dataset>) =>
    inFolder((folder) =>
      outcomeOf(
        runDiff(folder, datasets, { pk_columns: ['id'], ...options }),
        ({ pks, schema, values }) => ({
          dupes: pks!.dupes,
          shared: pks!.distincts[0] - pks!.exclusives[0],
          mismatched: schema!.column_type_differs,
          ...Object.fromEntries(
            values!.columns_diff_stats!.map((column) => [
              column.column_name,
              column.values_different,
            ]),
          ),
        }),
      ),
    );
  const forwards = await run(sides);
  expect(await run([sides[1], sides[0]])).toEqual(forwards);
  return forwards;
}

const found = (columns: Record<string, number>, mismatched: string[] = []) => ({
  dupes: [0, 0],
  shared: 2,
  mismatched,
  ...columns,
});

describe('decimals of more than 38 digits', () => {
  const a = fixture('decimal50-a');

  test('differ where one digit does, and only there', async () => {
    expect(await differences([a, fixture('decimal50-b')])).toEqual(found({ d: 2 }));
    expect(await differences([a, a])).toEqual(found({ d: 0 }));
  });

  test.each([
    [
      'decimals of fewer digits',
      'SELECT 1 AS id, 1.5::DECIMAL(9,1) AS d UNION ALL SELECT 2, 1.5',
      1,
    ],
    ['integers', 'SELECT 1 AS id, 1::BIGINT AS d UNION ALL SELECT 2, 1', 2],
  ])('are compared with %s by value', async (_, sql, differing) => {
    expect(await differences([a, query(sql)])).toEqual(found({ d: differing }));
  });

  test('are compared with those of another width, of CSV and of PostgreSQL', async () => {
    expect(
      await differences([
        fixture('decimal40'),
        query('SELECT 1 AS id, 1.50 AS d UNION ALL SELECT 2, -2'),
      ]),
    ).toEqual(found({ d: 0 }));
    expect(await differences([a, fixture('decimal40')])).toEqual(found({ d: 2 }));
    await inFolder(async (folder) => {
      const csv = join(folder, 'a.csv');
      writeFileSync(csv, `id,d\n1,${LONG.slice(0, -1)}\n2,1.51\n`);
      expect(await differences([a, { database: null, file: csv }])).toEqual(found({ d: 1 }));
    });
    const database = await postgresDatabase();
    try {
      await database.query('CREATE TABLE t (id bigint, d numeric(60, 4))');
      await database.query(`INSERT INTO t VALUES (1, ${LONG}), (2, 1.51)`);
      const sides: Parameters<typeof compareTables>[1] = [['t'], { file: a.file! }];
      expect(differencesOf(await compareTables(database.url, sides))).toEqual({ d: 1 });
    } finally {
      await database.drop();
    }
  });

  test('are keys that are told apart', async () => {
    const key = fixture('decimal50-key');
    expect(await differences([key, key])).toEqual(found({ v: 0 }));
  });

  test('are compared within structs and lists, and only with their like', async () => {
    const [one, other] = [fixture('decimal50-nested-a'), fixture('decimal50-nested-b')];
    expect(await differences([one, one])).toEqual(found({ s: 0, l: 0 }));
    expect(await differences([one, other])).toEqual(found({ s: 1, l: 1 }));
    const doubles = query(
      'SELECT 1 AS id, {x: 1.5::DOUBLE} AS s, [1.5::DOUBLE] AS l UNION ALL SELECT 2, NULL, NULL',
    );
    expect(await differences([one, doubles])).toEqual(found({}, ['s', 'l']));
  });

  test('are read as one dataset with others', () =>
    inFolder(async (folder) => {
      mkdirSync(join(folder, 'x.parquet'));
      copyFileSync(a.file!, join(folder, 'x.parquet', '0.parquet'));
      const whole: Dataset = { database: null, file: join(folder, 'x.parquet') };
      expect(await differences([whole, fixture('decimal50-b')])).toEqual(found({ d: 2 }));
    }));

  test('cannot be named by a filter, which would read them as texts', async () => {
    expect(await differences([a, a], { filter1: "d > '1'", filter2: "d > '1'" })).toEqual({
      error: 'InvalidFilterException',
      value:
        'filter1 names "d", whose decimals have more than 38 digits; a filter cannot compare these',
    });
    expect(await differences([a, a], { filter1: 'id > 0' })).toEqual(found({ d: 0 }));
  });

  test('are refused in a query, whose SQL would read wrong numbers', async () => {
    const asQuery = query(`FROM '${a.file!}'`);
    expect(await differences([asQuery, asQuery])).toMatchObject({
      error: 'InvalidInputException',
      value: expect.stringContaining(
        'query1: decimal50-a.parquet holds decimals of more than 38 digits ("d"), which SQL reads wrongly; compare it as a file instead',
      ),
    });
  });

  test.each([
    ['0096:2', '1.50'],
    ['ff6a:2', '-1.50'],
    ['ffff:3', '-0.001'],
    ['00:0', '0'],
    ['0a:0', '10'],
    ['80:1', '-12.8'],
  ])('have the bytes %s for %s', (bytes, text) => {
    expect(wideDecimal(bytes)).toBe(text);
  });
});

describe.each(['int96', 'utc', 'time', 'utc-list'])('nanoseconds (%s)', (kind) => {
  const [nanos, micros] = [fixture(`${kind}-nanos`), fixture(`${kind}-micros`)];

  test('differ where nothing else does', async () => {
    expect(await differences([nanos, micros])).toEqual(found({ t: 2 }));
    expect(await differences([nanos, nanos])).toEqual(found({ t: 0 }));
    expect(await differences([micros, micros])).toEqual(found({ t: 0 }));
  });

  test('make keys that are told apart', async () => {
    const options = { pk_columns: ['t'] };
    expect(await differences([nanos, nanos], options)).toEqual(found({ id: 0 }));
  });
});

describe('nanoseconds beside coarser types', () => {
  const rows = (value: string) =>
    query(`SELECT 1 AS id, ${value} AS t UNION ALL SELECT 2, ${value}`);

  test.each([
    ['int96-micros', "TIMESTAMP '2024-01-01 00:00:00.123456'", 0],
    ['int96-nanos', "TIMESTAMP '2024-01-01 00:00:00.123457'", 2],
    ['int96-nanos', "TIMESTAMP_NS '2024-01-01 00:00:00.123456789'", 1],
    ['utc-micros', "TIMESTAMPTZ '2024-01-01 01:00:00.123456+01'", 0],
    ['utc-nanos', "TIMESTAMPTZ '2024-01-01 00:00:00.123457+00'", 2],
    // The coarser precision decides, reduced as its source does: DuckDB cuts.
    ['utc-nanos', "TIMESTAMPTZ '2024-01-01 00:00:00.123456+00'", 0],
    // Times of day are compared exactly, whatever their precision.
    ['time-micros', "TIME '00:00:00.123456'", 0],
    ['time-nanos', "TIME '00:00:00.123456'", 2],
    ['time-nanos', "TIME_NS '00:00:00.123456789'", 1],
  ])('%s and %s differ in %d', async (name, value, differing) => {
    expect(await differences([fixture(name), rows(value)])).toEqual(found({ t: differing }));
  });

  test('are a mismatch, which is said, where one has a zone or is in a list', async () => {
    const plain = rows("TIMESTAMP '2024-01-01'");
    expect(await differences([fixture('utc-nanos'), plain])).toEqual(found({}, ['t']));
    const list = rows("[TIMESTAMPTZ '2024-01-01 00:00:00+00']");
    expect(await differences([fixture('utc-list-nanos'), list])).toEqual(found({}, ['t']));
  });

  test('are cut by a time interval at the nanosecond', async () => {
    const options = { time_column: 't', time_interval_end: '2024-01-01T00:00:00.123456Z' };
    const nanos = fixture('utc-nanos');
    expect(await differences([nanos, nanos], options)).toMatchObject({ shared: 0 });
    const later = { time_column: 't', time_interval_end: '2024-01-01T00:00:00.123457Z' };
    expect(await differences([nanos, nanos], later)).toEqual(found({ t: 0 }));
  });

  test('times of INT96 in any year are read', async () => {
    const far = query(`SELECT 1 AS id, TIMESTAMP '0001-01-01 00:00:00' AS t
      UNION ALL SELECT 2, TIMESTAMP '9999-12-31 23:59:59.999998'`);
    expect(await differences([fixture('int96-far'), far])).toEqual(found({ t: 1 }));
  });
});
