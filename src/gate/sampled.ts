import type { LimitName } from '../contract/outcome.ts';
import type { SamplingSummary } from '../contract/sampling.ts';
import type { SuccessResults } from '../contract/summary-results.ts';
import type { Figure } from './figures.ts';

/** How many times as many rows with a key a side has as its sample, or both together. */
function times({ rows, of }: SamplingSummary, nulls: number[], sides: number[]): number {
  const sum = (figures: readonly number[]): number =>
    sides.reduce((total, side) => total + (figures[side] ?? 0), 0);
  return (sum(of) - sum(nulls)) / Math.max(1, sum(rows) - sum(nulls));
}

/**
 * The figure that a limit looks at where a sample was compared: the most that it may be of all rows, at the
 * confidence of the sample, and of what it is then a share. Rows without a key are all in a sample, and
 * columns are those of the schema.
 *
 * @param seen the same in the sample.
 */
export function upperEnd(
  name: LimitName,
  seen: Figure,
  { pks, values }: SuccessResults,
  sampling: SamplingSummary,
): Figure {
  const { exclusives, dupes, rows_with_differences, values_with_differences } = sampling.intervals;
  const nulls = pks?.nulls ?? [0, 0];
  const scaled = (figure: number | null, sides: number[]): number | null =>
    figure === null ? null : Math.round(figure * times(sampling, nulls, sides));
  switch (name) {
    case 'exclusives1':
      return { value: exclusives[0].max, of: scaled(seen.of, [0]) };
    case 'exclusives2':
      return { value: exclusives[1].max, of: scaled(seen.of, [1]) };
    case 'exclusives':
      return { value: exclusives[0].max + exclusives[1].max, of: scaled(seen.of, [0, 1]) };
    case 'dupes':
      return { value: dupes[1].max, of: sampling.of[1] };
    case 'nulls':
      return { value: seen.value, of: sampling.of[1] };
    case 'rows-with-differences':
      return { value: rows_with_differences.max, of: scaled(seen.of, [0, 1]) };
    case 'values-with-differences':
      return { value: values_with_differences.max, of: scaled(seen.of, [0, 1]) };
    case 'columns-with-differences':
      return {
        value: rows_with_differences.max > 0 ? (values?.compared_columns ?? 0) : 0,
        of: seen.of,
      };
    case 'uncompared-rows': {
      const repeated = dupes[0].max + dupes[1].max + nulls[0] + nulls[1];
      return { value: Math.max(seen.value, repeated), of: sampling.of[0] + sampling.of[1] };
    }
    default:
      return seen;
  }
}
