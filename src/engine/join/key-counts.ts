import { numberOf, type Pair, pairOf, type SideNumber } from '../../contract/pair.ts';

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
  'pairs' | 'unequal' | `${'rows_only' | 'nulls' | 'keys_only' | 'dupes_only'}${SideNumber}`,
  number
>;
/** What `countRepeated` gives. */
export type RepeatedCounts = Record<
  `${'rows' | 'rows_only' | 'dupes' | 'keys' | 'keys_only'}${SideNumber}`,
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
  const of = (count: (side: SideNumber) => number): Pair<number> =>
    pairOf((side) => count(numberOf(side)));
  return {
    totalRows: rows,
    nulls: of((side) => pairs[`nulls${side}`]),
    dupes: of((side) => pairs[`dupes_only${side}`] + repeated[`dupes${side}`]),
    distincts: of((side) => both + pairs[`keys_only${side}`] + repeated[`keys${side}`]),
    exclusives: of((side) => pairs[`keys_only${side}`] + repeated[`keys_only${side}`]),
    onceKeys: of(
      (side) =>
        both +
        (pairs[`rows_only${side}`] - pairs[`nulls${side}`] - pairs[`dupes_only${side}`]) +
        (repeated[`rows${side}`] - repeated[`dupes${side}`]),
    ),
    comparedRows: both,
    exclusiveRows: of(
      (side) => pairs[`rows_only${side}`] - pairs[`nulls${side}`] + repeated[`rows_only${side}`],
    ),
    uncomparedRows: of(
      (side) => pairs[`nulls${side}`] + repeated[`rows${side}`] - repeated[`rows_only${side}`],
    ),
  };
}
