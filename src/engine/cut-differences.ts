import type { SuccessResults } from '../contract/summary-results.ts';
import { matchOf } from './results.ts';

/**
 * The results as they are where nobody counts more than so many differences of a column: a column that has
 * as many, or more, has at least so many. What else depends on them follows from that alone, so that it is
 * the same whatever a strategy has counted: at least so many rows differ, since those of one column do.
 *
 * @param limit `null` for all differences.
 */
export function cutDifferences(results: SuccessResults, limit: number | null): SuccessResults {
  const { values, at_least: bounds } = results;
  const stats = values?.columns_diff_stats;
  if (limit === null || !values || !stats) return results;
  if (!stats.some(({ values_different: different = 0 }) => different >= limit)) return results;
  const columns = stats.map((column) => {
    const { values_different: different = 0 } = column;
    if (different < limit) return column;
    const match = matchOf(limit, values.total_rows);
    return { ...column, match, values_different: limit, at_least: true as const };
  });
  const figures = ['values.values_with_differences', 'values.rows_with_differences'] as const;
  return {
    ...results,
    values: {
      ...values,
      rows_with_differences: limit,
      values_with_differences: columns.reduce(
        (sum, { values_different: different = 0 }) => sum + different,
        0,
      ),
      columns_diff_stats: columns,
    },
    at_least: {
      figures: [...new Set([...(bounds?.figures ?? []), ...figures])],
      per_column_diff_limit: limit,
      rows_copied: bounds?.rows_copied ?? null,
    },
  };
}
