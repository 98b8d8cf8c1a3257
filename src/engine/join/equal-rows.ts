import { addPairs, mapPair, type Pair } from '../../contract/pair.ts';
import type { JoinCounts } from './join.ts';

/** Of rows that are the same on both sides: those whose key occurs more than once, and distinct keys. */
export interface EqualKeys {
  dupes: number;
  distincts: number;
}

/** What a join of the other rows counted, and the rows that are equal. */
export function withEqualRows(
  counts: JoinCounts,
  equalRows: number,
  { dupes, distincts }: EqualKeys,
  nulls: Pair<number>,
): JoinCounts {
  const once = equalRows - dupes;
  const add = (pair: Pair<number>, more: number): Pair<number> =>
    mapPair(pair, (count) => count + more);
  return {
    ...counts,
    totalRows: addPairs(add(counts.totalRows, equalRows), nulls),
    nulls: addPairs(counts.nulls, nulls),
    dupes: add(counts.dupes, dupes),
    distincts: add(counts.distincts, distincts),
    onceKeys: add(counts.onceKeys, once),
    comparedRows: counts.comparedRows + once,
    uncomparedRows: addPairs(add(counts.uncomparedRows, dupes), nulls),
    equalMultisets: counts.equalMultisets + dupes,
  };
}
