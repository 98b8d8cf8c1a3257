import type { Pair } from '../../contract/summary-results.ts';

/** What a join counts of keys and rows. */
export interface KeyCounts {
  totalRows: Pair<number>;
  nulls: Pair<number>;
  dupes: Pair<number>;
  distincts: Pair<number>;
  exclusives: Pair<number>;
  /** Keys that occur exactly once on that side. */
  onceKeys: Pair<number>;
  /** Keys that occur exactly once on both sides. */
  comparedRows: number;
  /** Rows whose key the other side lacks. */
  exclusiveRows: Pair<number>;
  /** Rows that no key pairs: with NULL in the key, or a key that is on both sides, but not once. */
  uncomparedRows: Pair<number>;
}

/** What `countPairs` gives: pairs and rows without a partner, and sums over the latter. */
export type PairCounts = Record<
  'pairs' | 'unequal' | `${'rows_only' | 'nulls' | 'keys_only' | 'dupes_only'}${1 | 2}`,
  number
>;
/** What `countRepeated` gives. */
export type RepeatedCounts = Record<
  `${'rows' | 'rows_only' | 'dupes' | 'keys' | 'keys_only'}${1 | 2}`,
  number
>;

export const NOTHING_REPEATED: RepeatedCounts = {
  rows1: 0,
  rows2: 0,
  rows_only1: 0,
  rows_only2: 0,
  dupes1: 0,
  dupes2: 0,
  keys1: 0,
  keys2: 0,
  keys_only1: 0,
  keys_only2: 0,
};

/** Keys that are on both sides, if no key that is on both is repeated on one. */
const matched = ({ pairs, rows_only1, rows_only2 }: PairCounts): number =>
  pairs - rows_only1 - rows_only2;

/**
 * Whether the pairs account for every row exactly once. Only then no key that is on both sides
 * occurs twice on one of them: a second row on side 2 would show as one more row of side 1.
 */
export function isUnique(pairs: PairCounts, rows: Pair<number>): boolean {
  return (
    matched(pairs) + pairs.rows_only1 === rows[0] && matched(pairs) + pairs.rows_only2 === rows[1]
  );
}

/** Every count of keys and rows. */
export function keyCounts(
  rows: Pair<number>,
  pairs: PairCounts,
  repeated: RepeatedCounts,
): KeyCounts {
  const both = matched(pairs);
  const of = (side: 1 | 2) => ({
    nulls: pairs[`nulls${side}`],
    dupes: pairs[`dupes_only${side}`] + repeated[`dupes${side}`],
    distincts: both + pairs[`keys_only${side}`] + repeated[`keys${side}`],
    exclusives: pairs[`keys_only${side}`] + repeated[`keys_only${side}`],
    exclusiveRows: pairs[`rows_only${side}`] - pairs[`nulls${side}`] + repeated[`rows_only${side}`],
    uncomparedRows: pairs[`nulls${side}`] + repeated[`rows${side}`] - repeated[`rows_only${side}`],
  });
  const once = (side: 1 | 2): number =>
    both +
    (pairs[`rows_only${side}`] - pairs[`nulls${side}`] - pairs[`dupes_only${side}`]) +
    (repeated[`rows${side}`] - repeated[`dupes${side}`]);
  const [side1, side2] = [of(1), of(2)];
  return {
    totalRows: rows,
    nulls: [side1.nulls, side2.nulls],
    dupes: [side1.dupes, side2.dupes],
    distincts: [side1.distincts, side2.distincts],
    exclusives: [side1.exclusives, side2.exclusives],
    onceKeys: [once(1), once(2)],
    comparedRows: both,
    exclusiveRows: [side1.exclusiveRows, side2.exclusiveRows],
    uncomparedRows: [side1.uncomparedRows, side2.uncomparedRows],
  };
}
