import { changedWhileRead } from '../changed-while-read.ts';
import type { Pair } from '../../contract/pair.ts';
import type { DiffRequest } from '../../contract/request.ts';
import { type JoinCounts, NOTHING_COUNTED } from './join.ts';
import { compareMultisets } from './multisets-sql.ts';
import { counts, type Running } from './running.ts';

/** What compares rows as multisets counts: the rows of each side, and those that pair off. */
export type MultisetCounts = Record<'rows1' | 'rows2' | 'equal', number>;

/** Whether a request wants rows that no key pairs to be compared. */
export const comparesMultisets = ({ compare_duplicates }: DiffRequest): boolean =>
  compare_duplicates !== false;

/** Whether both sides have rows that no key pairs. Else none of them has an equal. */
export const hasMultisets = ({ uncomparedRows }: JoinCounts): boolean =>
  uncomparedRows.every((rows) => rows > 0);

/** Whether some of these rows have a key, which is repeated. */
export const hasRepeated = ({ uncomparedRows, nulls }: JoinCounts): boolean =>
  uncomparedRows.some((rows, side) => rows > (nulls[side] ?? 0));

/** What there is to count where there is no key: every row is one that none pairs. */
export function rowCounts({ rows1, rows2, equal }: MultisetCounts): JoinCounts {
  const rows: Pair<number> = [rows1, rows2];
  return { ...NOTHING_COUNTED, totalRows: rows, uncomparedRows: rows, equalMultisets: equal };
}

/**
 * Adds how many rows are equal of those that no key pairs.
 *
 * @throws DiffError where these are not the rows that were counted before.
 */
export function withEqualMultisets(found: JoinCounts, multisets: MultisetCounts): JoinCounts {
  const [rows1, rows2] = found.uncomparedRows;
  if (multisets.rows1 !== rows1 || multisets.rows2 !== rows2) {
    throw changedWhileRead();
  }
  return { ...found, equalMultisets: multisets.equal };
}

/**
 * Compares the rows that no key pairs, where that is wanted, in the types in which a join has compared
 * the others.
 */
export async function countMultisets(running: Running, found: JoinCounts): Promise<JoinCounts> {
  if (!comparesMultisets(running.request) || !hasMultisets(found)) return found;
  running.onPhase('comparing rows without a key of their own');
  const sql = compareMultisets(running.join, hasRepeated(found));
  return withEqualMultisets(found, await counts<keyof MultisetCounts>(running, sql));
}
