import { describe, expect, test } from '@jest/globals';
import { cutDifferences } from '../../src/engine/cut-differences.ts';
import { results } from '../report/fixtures.ts';

/** Results of 100 rows with so many differences in each column, in so many rows. */
function counted(differences: number[], rows: number) {
  return results({
    values: {
      total_rows: 100,
      total_values: 100 * differences.length,
      compared_columns: differences.length,
      rows_with_differences: rows,
      values_with_differences: differences.reduce((sum, count) => sum + count, 0),
      columns_with_differences: differences.filter((count) => count > 0).length,
      columns_diff_stats: differences.map((count, i) => ({
        column_name: `c${i}`,
        match: 100 - count,
        values_different: count,
      })),
    },
  });
}

describe('counting the differences of a column up to a number', () => {
  test('changes nothing where no column has as many, or no number is asked for', () => {
    for (const limit of [null, 8]) {
      const found = counted([7, 0, 3], 9);
      expect(cutDifferences(found, limit)).toEqual(found);
    }
  });

  test('says «at least» of a column that has as many, and of what adds up from it', () => {
    const { values, at_least } = cutDifferences(counted([7, 0, 3], 9), 7);
    expect(values).toMatchObject({
      rows_with_differences: 7,
      values_with_differences: 10,
      columns_with_differences: 2,
    });
    expect(values!.columns_diff_stats).toEqual([
      { column_name: 'c0', match: 93, values_different: 7, at_least: true },
      { column_name: 'c1', match: 100, values_different: 0 },
      { column_name: 'c2', match: 97, values_different: 3 },
    ]);
    expect(at_least).toEqual({
      figures: ['values.values_with_differences', 'values.rows_with_differences'],
      per_column_diff_limit: 7,
      rows_copied: null,
    });
  });

  test('is the same whatever was counted beyond the number', () => {
    const few = cutDifferences(counted([5, 5, 2], 5), 5);
    expect(cutDifferences(counted([90, 5, 2], 97), 5)).toEqual(few);
    expect(cutDifferences(few, 5)).toEqual(few);
  });

  test('keeps what must always hold, whatever differs', () => {
    for (const differences of [[1], [100, 100], [3, 99, 0, 50], [2, 2, 2]]) {
      const rows = Math.max(...differences);
      for (const limit of [1, 2, 3, 50, 100]) {
        const { values } = cutDifferences(counted(differences, rows), limit);
        const { rows_with_differences: some, values_with_differences: cells } = values!;
        expect(some).toBeLessThanOrEqual(cells);
        expect(cells).toBeLessThanOrEqual(some * differences.length);
        expect(some).toBeLessThanOrEqual(rows);
      }
    }
  });
});
