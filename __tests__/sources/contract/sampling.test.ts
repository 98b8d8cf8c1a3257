import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { SuccessResults } from '../../../src/contract/summary-results.ts';
import type { Strategy } from '../../../src/engine/strategies/strategy.ts';
import { type CompareOptions, compareTables } from '../compare-tables.ts';
import type { TestDatabase } from '../kit.ts';
import { kitOf, TESTED_KITS } from '../kits.ts';
import type { TestTable } from '../table-script.ts';

const ROWS = 1500;

const COLUMNS = [
  { name: 'id', type: 'BIGINT' },
  { name: 'word', type: 'VARCHAR' },
  { name: 'v', type: 'INTEGER' },
  { name: 'w', type: 'INTEGER' },
];

/** Another `v` in every tenth row, and every fiftieth is missing. */
const [CHANGED, MISSING] = [10, 50];

function table(name: string, isAfter: boolean): TestTable {
  const ids = Array.from({ length: ROWS }, (_, i) => i + 1);
  const rows = ids
    .filter((id) => !isAfter || id % MISSING !== 21)
    .map((id) => {
      const v = isAfter && id % CHANGED === 3 ? -1 : id % 7;
      return [String(id), `key ${id}`, String(v), String(id % 5)];
    });
  return { name, columns: COLUMNS, rows, keys: [] };
}

const TABLES = [table('before', false), table('after', true)];

const REQUEST = { sampling_ratio: 0.3, sampling_confidence: 99.99 };

const KEYS = [['id'], ['word'], ['word', 'id']];

const sampled = (
  urls: string | [string, string],
  keys: string[],
  { request, ...options }: CompareOptions = {},
  tables: [string, string] = ['before', 'after'],
): Promise<SuccessResults> =>
  compareTables(urls, tables, { keys, request: { ...REQUEST, ...request }, ...options });

/** What is true of all rows lies in every interval, and the sample is about as large as was asked for. */
function expectSound({ sampling, pks, values }: SuccessResults): void {
  const { rows, of, intervals } = sampling!;
  const after = ROWS - ROWS / MISSING;
  expect(of).toEqual([ROWS, after]);
  expect(Math.abs(rows[0] - ROWS * 0.3)).toBeLessThan(ROWS * 0.08);
  expect(pks!.total_rows).toEqual(rows);
  const truth = { removed: ROWS / MISSING, changed: ROWS / CHANGED };
  const holds = ({ min, max }: { min: number; max: number }, figure: number): void => {
    expect(min).toBeLessThanOrEqual(figure);
    expect(max).toBeGreaterThanOrEqual(figure);
  };
  holds(intervals.exclusives[0], truth.removed);
  holds(intervals.exclusives[1], 0);
  holds(intervals.dupes[0], 0);
  holds(intervals.rows_with_differences, truth.changed);
  holds(intervals.values_with_differences, truth.changed);
  const v = values!.columns_diff_stats!.find(({ column_name: name }) => name === 'v')!;
  expect(v.values_different_estimate).toMatchObject({
    value: v.values_different,
    confidence: 0.9999,
  });
  holds(v.values_different_estimate!.interval, truth.changed);
}

describe.each(TESTED_KITS)('a sample of $title', ({ open, strategies, kind }) => {
  jest.setTimeout(300_000);
  let database: TestDatabase;
  let other: TestDatabase;
  beforeAll(async () => {
    database = await open();
    await database.write(TABLES);
    other = await kitOf('sqlite').open();
    await other.write(TABLES);
  });
  afterAll(async () => {
    await database.drop();
    await other.drop();
  });

  const ways: (Strategy | undefined)[] = [undefined, ...strategies];

  test.each(KEYS.map((keys) => ({ keys })))(
    'is the same by every strategy, by $keys',
    async ({ keys }) => {
      const first = await sampled(database.url, keys);
      expectSound(first);
      for (const strategy of ways) {
        const { rows, ...others } = await sampled(database.url, keys, {
          ...(strategy && { strategy }),
          request: { sample_rows: 2 },
        });
        expect(rows!.changed).toHaveLength(2);
        expect({ strategy, ...others }).toEqual({ strategy, ...first });
      }
    },
  );

  test('of few rows is the same by every strategy, too', async () => {
    const request = { sampling_ratio: 0.02 };
    const first = await sampled(database.url, ['id'], { request });
    const { rows } = first.sampling!;
    expect(rows[0]).toBeGreaterThan(10);
    expect(rows[0]).toBeLessThan(60);
    for (const strategy of strategies) {
      const { sampling, values } = await sampled(database.url, ['id'], { strategy, request });
      expect({ strategy, sampling, values }).toEqual({
        strategy,
        sampling: first.sampling,
        values: first.values,
      });
    }
  });

  test('of two equal tables finds nothing, of as many rows on both sides', async () => {
    for (const keys of KEYS) {
      const { sampling, values } = await sampled(database.url, keys, {}, ['before', 'before']);
      expect(sampling!.rows[0]).toBe(sampling!.rows[1]);
      expect(values!.values_with_differences).toBe(0);
    }
  });

  test('is of the same keys on two sources, and in this one alone', async () => {
    const alone = await sampled(database.url, ['id']);
    const both = await sampled([database.url, other.url], ['id']);
    expect(both.sampling).toEqual(alone.sampling);
    for (const keys of KEYS) {
      const { sampling, values } = await sampled([other.url, database.url], keys, {}, [
        'before',
        'before',
      ]);
      expect(sampling!.rows[0]).toBe(sampling!.rows[1]);
      expect({ keys, differing: values!.values_with_differences }).toEqual({ keys, differing: 0 });
    }
  });

  test('is not taken below the threshold, nor where it is of all rows, or rows are written whole', async () => {
    const whole = await compareTables(database.url, ['before', 'after']);
    const requests = [
      { ...REQUEST, sampling_threshold: ROWS + 1 },
      { sampling_max_rows: ROWS },
      { ...REQUEST, materialize_without_sampling: true },
    ];
    for (const request of requests) {
      expect(await compareTables(database.url, ['before', 'after'], { request })).toEqual(whole);
    }
    const request = { ...REQUEST, sampling_threshold: ROWS };
    const { sampling } = await compareTables(database.url, ['before', 'after'], { request });
    expect(sampling).toBeDefined();
  });

  test('gives way to all rows where more keys have no partner than the tolerance', async () => {
    const request = { sampling_tolerance: 0.01, sampling_confidence: 99.9 };
    const troubled = await compareTables(database.url, ['before', 'after'], { request });
    expect(troubled).toEqual(await compareTables(database.url, ['before', 'after']));
    const { sampling } = await compareTables(database.url, ['before', 'before'], { request });
    // ln 1000 / 0.01
    expect(Math.abs(sampling!.rows[0] - 691)).toBeLessThan(80);
  });

  test('that gives way to all rows copies no more of these than a diff may', async () => {
    const request = { sampling_tolerance: 0.01, sampling_confidence: 90, max_rows_fetched: 1000 };
    const copying = compareTables(database.url, ['before', 'after'], { strategy: 'copy', request });
    // DuckDB reads its own files, and copies nothing.
    if (kind === 'duckdb') await copying;
    else await expect(copying).rejects.toThrow('TooManyRowsException');
  });

  test(`of filtered rows is of these, in ${kind}`, async () => {
    const filters: [string, string] = ['v < 5', 'v < 5'];
    const { sampling } = await sampled(database.url, ['id'], { filters });
    const { pks } = await compareTables(database.url, ['before', 'after'], { filters });
    expect(sampling!.of).toEqual(pks!.total_rows);
    expect(sampling!.rows[0]).toBeLessThan(pks!.total_rows[0] / 2);
  });
});
