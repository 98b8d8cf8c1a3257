import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { compareTables } from '../../sources/compare-tables.ts';
import type { TestDatabase } from '../../sources/kit.ts';
import { kitOf } from '../../sources/kits.ts';

const [RUNS, ROWS, CONFIDENCE] = [1000, 2000, 90];

/** Other rows differ, and are missing, for each seed; keys do not follow one another. */
const side2 = (
  seed: number,
): string => `SELECT id, CASE WHEN hash(id, ${seed}) % 25 = 0 THEN 1 ELSE 0 END AS v
  FROM (SELECT i * ${2 * seed + 1} + i % 7 AS id FROM range(${ROWS}) AS t (i)) AS keys
  WHERE hash(id, ${seed}, 'missing') % 40 > 0`;

const side1 = (seed: number): string =>
  `SELECT i * ${2 * seed + 1} + i % 7 AS id, 0 AS v FROM range(${ROWS}) AS t (i)`;

describe('samples of 1,000 pairs of tables', () => {
  jest.setTimeout(3_600_000);
  let database: TestDatabase;
  beforeAll(async () => {
    database = await kitOf('duckdb').open();
    await database.write([
      { name: 'any', columns: [{ name: 'id', type: 'INTEGER' }], rows: [['1']], keys: [] },
    ]);
  });
  afterAll(() => database.drop());

  test('have intervals that hold what is true of all rows, as often as they say', async () => {
    const held = { changed: 0, removed: 0, column: 0 };
    for (let seed = 1; seed <= RUNS; seed += 1) {
      const datasets: [{ query: string }, { query: string }] = [
        { query: side1(seed) },
        { query: side2(seed) },
      ];
      const whole = await compareTables(database.url, datasets);
      const { sampling, values } = await compareTables(database.url, datasets, {
        request: { sampling_ratio: 0.15, sampling_confidence: CONFIDENCE },
      });
      const isIn = ({ min, max }: { min: number; max: number }, figure: number): number =>
        min <= figure && figure <= max ? 1 : 0;
      const { rows_with_differences: rows, exclusives } = sampling!.intervals;
      held.changed += isIn(rows, whole.values!.rows_with_differences);
      held.removed += isIn(exclusives[0], whole.pks!.exclusives[0]);
      const [column] = values!.columns_diff_stats!;
      held.column += isIn(
        column!.values_different_estimate!.interval,
        whole.values!.values_with_differences,
      );
    }
    for (const times of Object.values(held)) {
      expect(times).toBeGreaterThanOrEqual((RUNS * CONFIDENCE) / 100);
    }
  });
});
