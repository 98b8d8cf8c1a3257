import type { Pair, SuccessResults } from './summary-results.ts';

/** Rows of both sides that a key does not pair one to one, by what is wrong with it. */
export interface UnpairedRows {
  /** The key occurs more than once. */
  dupes: number;
  /** NULL in any part of the key. */
  nulls: number;
}

const sum = ([side1, side2]: [number, number]): number => side1 + side2;

/** The rows of both sides whose key is not theirs alone, as `pks` counts them. */
export function unpairedRows({ pks }: Pick<SuccessResults, 'pks'>): UnpairedRows {
  return { dupes: pks ? sum(pks.dupes) : 0, nulls: pks ? sum(pks.nulls) : 0 };
}

/** Those of them that nobody compared: none where the results have the figure `uncompared`. */
export function rowsNotCompared(results: SuccessResults): number {
  if (results.uncompared) return 0;
  const { dupes, nulls } = unpairedRows(results);
  return dupes + nulls;
}

/** Those of both sides that were compared as whole rows and have no equal on the other side. */
export const unmatchedRows = ({ uncompared }: Pick<SuccessResults, 'uncompared'>): number =>
  uncompared ? sum(uncompared.unequal) : 0;

/** Whether rows that the key does not pair were not compared, or have no equal. */
export const hasRowsLeft = (results: SuccessResults): boolean =>
  rowsNotCompared(results) + unmatchedRows(results) > 0;

/** What is wrong with the key of so many rows: `share a key`, `have NULL in the key`, or either. */
export function keyTrouble({ dupes, nulls }: UnpairedRows, rows: number): string {
  const [share, have] = rows === 1 ? ['shares', 'has'] : ['share', 'have'];
  if (nulls === 0) return `${share} a key`;
  return dupes === 0 ? `${have} NULL in the key` : `${share} a key or ${have} NULL in it`;
}

/** Whether every row was compared as one of a multiset, since there is no key. */
export const isWithoutKey = ({ pks, values, uncompared }: SuccessResults): boolean =>
  uncompared !== undefined && pks === null && values === null;

/** The rows of each side; `null` where the results do not tell. Without a key, all are in `uncompared`. */
export function totalRows(results: SuccessResults): Pair<number> | null {
  const { pks, uncompared } = results;
  if (pks) return pks.total_rows;
  return isWithoutKey(results) && uncompared ? uncompared.rows : null;
}
