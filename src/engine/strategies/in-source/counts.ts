import { addPairs, mapPair, type Pair } from '../../../contract/pair.ts';
import type { Cell } from '../../../sources/dialect.ts';
import type { JoinCounts } from '../../join/join.ts';
import type { KeyCounts } from '../../join/key-counts.ts';
import type { Join } from '../../join/sql.ts';
import { UNCLEAR } from '../../join/values-sql.ts';

function uniqueKeyCounts(comparedRows: number, totalRows: Pair<number>): KeyCounts {
  const exclusives = mapPair(totalRows, (rows) => rows - comparedRows);
  return {
    totalRows,
    nulls: [0, 0],
    dupes: [0, 0],
    distincts: totalRows,
    exclusives,
    onceKeys: totalRows,
    comparedRows,
    exclusiveRows: exclusives,
    uncomparedRows: [0, 0],
  };
}

/**
 * The counts of a join's row; `null` where the database cannot tell of a value whether it is within its
 * tolerance.
 *
 * @param isKeyCounted whether the row counts keys, too.
 */
export function countsOf(
  join: Join,
  row: Record<string, Cell>,
  isKeyCounted: boolean,
): JoinCounts | null {
  // A sum over no row is NULL.
  const count = (name: string): number => Number(row[name] ?? 0);
  if (count(UNCLEAR) > 0) return null;
  const pair = (name: string): Pair<number> => [count(`${name}1`), count(`${name}2`)];
  const comparedRows = count('compared_rows');
  const keys = isKeyCounted
    ? {
        totalRows: pair('rows'),
        nulls: pair('nulls'),
        dupes: pair('dupes'),
        distincts: pair('distincts'),
        exclusives: pair('exclusives'),
        onceKeys: pair('once'),
        comparedRows,
        exclusiveRows: pair('exclusive_rows'),
        uncomparedRows: addPairs(pair('nulls'), pair('repeated')),
      }
    : uniqueKeyCounts(comparedRows, pair('rows'));
  return {
    ...keys,
    rowsWithDifferences: count('rows_with_differences'),
    differences: join.values.map((_, i) => count(`differences_${i}`)),
    rewritten: join.values.map(() => 0),
    equalMultisets: 0,
  };
}

/** The counts of two halves of the keys together, as far as there are counts of both. */
export function addUp([lower, higher]: Pair<JoinCounts | null>): JoinCounts | null {
  if (!lower || !higher) return null;
  return {
    totalRows: addPairs(lower.totalRows, higher.totalRows),
    nulls: addPairs(lower.nulls, higher.nulls),
    dupes: addPairs(lower.dupes, higher.dupes),
    distincts: addPairs(lower.distincts, higher.distincts),
    exclusives: addPairs(lower.exclusives, higher.exclusives),
    onceKeys: addPairs(lower.onceKeys, higher.onceKeys),
    comparedRows: lower.comparedRows + higher.comparedRows,
    exclusiveRows: addPairs(lower.exclusiveRows, higher.exclusiveRows),
    uncomparedRows: addPairs(lower.uncomparedRows, higher.uncomparedRows),
    equalMultisets: lower.equalMultisets + higher.equalMultisets,
    rowsWithDifferences: lower.rowsWithDifferences + higher.rowsWithDifferences,
    differences: lower.differences.map((count, i) => count + (higher.differences[i] ?? 0)),
    rewritten: lower.rewritten,
  };
}
