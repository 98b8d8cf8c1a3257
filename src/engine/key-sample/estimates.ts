import { mapPair, type Pair, pairOf } from '../../contract/pair.ts';
import type { DiffRequest } from '../../contract/request.ts';
import type { SamplingSummary } from '../../contract/sampling.ts';
import type { SuccessResults } from '../../contract/summary-results.ts';
import type { JoinCounts } from '../join/join.ts';
import { type Interval, intervalOf } from './interval.ts';
import { confidenceOf, type KeySample } from './key-sample.ts';

/** A percentage as a share, without the digits that a division by 100 adds. */
const asShare = (percent: number): number => Number((percent / 100).toPrecision(12));

/** Values that differ: each column's interval at a part of the chance to miss, so that all hold at once. */
function valuesOf(
  { differences }: JoinCounts,
  rows: Interval,
  estimated: (seen: number, part: number) => Interval,
): Interval {
  const columns = differences.map((seen) => estimated(seen, differences.length));
  const sum = (of: (column: Interval) => number): number =>
    columns.reduce((total, column) => total + of(column), 0);
  return {
    // Each column's is rounded for itself: together they may be less than the rows.
    estimate: Math.max(
      rows.estimate,
      sum(({ estimate }) => estimate),
    ),
    min: Math.max(
      rows.min,
      sum(({ min }) => min),
    ),
    max: Math.min(
      rows.max * columns.length,
      sum(({ max }) => max),
    ),
  };
}

/**
 * What a sample says of all rows: beside what was seen, from where to where the number of all lies.
 *
 * @param counts of the sample.
 */
export function withEstimates(
  results: SuccessResults,
  counts: JoinCounts,
  { share, of }: KeySample,
  request: DiffRequest,
): SuccessResults {
  const confidence = confidenceOf(request);
  const missed = 1 - confidence / 100;
  const keyed = mapPair(of, (rows, side) => rows - counts.nulls[side]);
  const estimated = (seen: number, part = 1): Interval =>
    intervalOf(seen, share, Math.min(...keyed), missed / part);
  const rows = estimated(counts.rowsWithDifferences);
  // Rows of keys that are repeated lie together: what is left is what keys that occur once do not take.
  const dupes = pairOf((side): Interval => {
    const once = intervalOf(counts.onceKeys[side], share, keyed[side], missed);
    const seen = counts.dupes[side];
    const max = Math.max(seen, keyed[side] - once.min);
    return { estimate: Math.min(max, Math.round(seen / share)), min: seen, max };
  });
  const sampling: SamplingSummary = {
    rows: counts.totalRows,
    of,
    confidence,
    intervals: {
      exclusives: mapPair(counts.exclusives, (seen, side): Interval =>
        intervalOf(seen, share, keyed[side], missed),
      ),
      dupes,
      rows_with_differences: rows,
      values_with_differences: valuesOf(counts, rows, estimated),
    },
  };
  const { values } = results;
  const stats = values?.columns_diff_stats?.map((column, i) => {
    const seen = counts.differences[i] ?? 0;
    const { estimate, ...interval } = estimated(seen);
    const found = { value: seen, estimate, confidence: asShare(confidence), interval };
    return { ...column, values_different_estimate: found };
  });
  return { ...results, values: values && { ...values, columns_diff_stats: stats }, sampling };
}

/** Whether so many keys are NULL, repeated or without a partner that a request would have every row compared. */
export function isTroubled(
  { nulls, dupes, exclusives, totalRows }: JoinCounts,
  { of }: KeySample,
  { sampling_tolerance: tolerance }: DiffRequest,
): boolean {
  if (tolerance === null) return false;
  const shares: Pair<number> = pairOf((side) => {
    const keyed = Math.max(1, totalRows[side] - nulls[side]);
    return nulls[side] / Math.max(1, of[side]) + (dupes[side] + exclusives[side]) / keyed;
  });
  return Math.max(...shares) > tolerance;
}
