import { boundedFigures } from '../../contract/at-least.ts';
import type { DiffRequest } from '../../contract/request.ts';
import type { SuccessResults } from '../../contract/summary-results.ts';
import type { KeySample } from './key-sample.ts';

/**
 * What a diff says that stopped after it had copied some rows: what the keys that were compared add up to,
 * which all keys are at least; rows, and those without a key, were counted.
 *
 * @param results of the rows that were compared.
 * @param copied how many rows of both sides were copied.
 */
export function withLowerBounds(
  results: SuccessResults,
  { time_aggregate: step }: DiffRequest,
  { of, stop }: KeySample,
  copied: number,
): SuccessResults {
  const { pks, values } = results;
  const columns = values?.columns_diff_stats?.map((column) => ({
    ...column,
    at_least: true as const,
  }));
  return {
    ...results,
    pks: pks && { ...pks, total_rows: of, nulls: stop?.nulls ?? pks.nulls },
    values: values && { ...values, columns_diff_stats: columns },
    at_least: {
      figures: boundedFigures.filter((figure) => {
        if (figure === 'time_series') return step !== null;
        return results.uncompared !== undefined || !figure.startsWith('uncompared.');
      }),
      per_column_diff_limit: null,
      rows_copied: copied,
    },
  };
}
