import { type SampledInterval, sampledRows, type SamplingSummary } from '../contract/sampling.ts';
import type { SuccessResults } from '../contract/summary-results.ts';
import { count } from '../text/quantities.ts';
import { NBSP, plural } from './numbers.ts';

/** The rows of the larger side: `99,577 of 9,995,084 rows`. */
function rowsOf(sampling: SamplingSummary): string {
  const { rows, of } = sampledRows(sampling);
  return `${count(rows)} of ${plural(of, 'row')}`;
}

/** How much was compared of what was sampled, as a clause that follows the verdict; empty where all was. */
export function sampledClause(all: readonly (SuccessResults | null)[]): string {
  const samples = all.flatMap((results) => results?.sampling ?? []);
  const [only] = samples;
  if (!only) return '';
  if (all.length === 1) return `; sampled: ${rowsOf(only)}`;
  const its = samples.length === 1 ? 'its' : 'their';
  return `; ${count(samples.length)} compared a sample of ${its} rows`;
}

const range = ({ min, max }: SampledInterval): string =>
  min === max ? count(min) : `${count(min)} to ${count(max)}`;

/** What a sample says of all rows, as a clause; empty where all were compared. */
export function estimatesClause({ sampling }: SuccessResults): string {
  if (!sampling) return '';
  const { intervals, confidence } = sampling;
  const [removed, added] = intervals.exclusives;
  return (
    `a sample of ${rowsOf(sampling)} was compared; of all, ` +
    `${range(intervals.rows_with_differences)} rows differ, ${range(removed)} keys are removed and ` +
    `${range(added)} added, at ${confidence}${NBSP}% confidence for each`
  );
}
