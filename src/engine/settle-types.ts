import { otherSide, pairOf, type SideIndex } from '../contract/pair.ts';
import type { DiffRequest } from '../contract/request.ts';
import type { BothSides, Pairing, WrittenRows } from './texts/both-sides.ts';
import type { Sql } from '../sources/dialect.ts';
import type { TextColumn } from '../duckdb/relation.ts';
import type { Joined, Unequal } from './join/join.ts';
import { sameType } from '../sources/types/column-type.ts';
import type { Join } from './join/sql.ts';

/** Whether a filter or a time interval reads the values of a side. */
export const isRead = ({ filter1, filter2, time_column }: DiffRequest): boolean =>
  [filter1, filter2, time_column].some((value) => value !== null);

/** Whether a column is read in one type on both sides, or the other side lacks it. */
export function isAlike(data: BothSides, pairing: Pairing, side: SideIndex, name: string): boolean {
  const partner = pairing.partner(side, name);
  const own = data.column(side, name);
  const other = partner === null ? undefined : data.column(otherSide(side), partner);
  // A column that the other side lacks is not compared.
  if (!own || !other) return true;
  return sameType(own.type, other.type) && own.written?.format === other.written?.format;
}

/**
 * Makes sure of the types that the join depends on: of keys, of columns that are not written the
 * same way on both sides, and of all where a filter reads them.
 */
export async function settleBeforeJoin(
  request: DiffRequest,
  pairing: Pairing,
  data: BothSides,
  signal: AbortSignal,
) {
  const wanted = (side: SideIndex, name: string): boolean =>
    isRead(request) || pairing.isKey(side, name) || !isAlike(data, pairing, side, name);
  while (await data.settle(wanted, signal));
}

/**
 * Checks the types with which the join was done, and answers whether one was wrong. Values that are
 * written the same on both sides need no check: they are equal in any type, and they widen the
 * types of both sides alike. That leaves the rows that are not equal as written; and where values
 * of a column are equal though written differently, its type decides, so all of it is checked.
 */
export async function settleAfterJoin(
  join: Join,
  { counts, unequal }: Joined,
  data: BothSides,
  signal: AbortSignal,
): Promise<boolean> {
  const rewritten = join.values.filter((_, index) => (counts.rewritten[index] ?? 0) > 0);
  const names = pairOf((side) => new Set(rewritten.map((pair) => pair.names[side])));
  const changed = await data.settle((side, name) => names[side].has(name), signal);
  if (changed || unequal === null) return changed;
  const rows = pairOf((side) => writtenRows(join, unequal, side));
  return data.settleWithin(rows, signal);
}

/** What of one side is not equal as written. */
function writtenRows(join: Join, unequal: Unequal, side: SideIndex): WrittenRows {
  const columns = join.values.flatMap(({ names, written }, i) =>
    written ? [{ name: names[side], format: written[side].format, column: `value_${i}` }] : [],
  );
  if (unequal.kind === 'cells') {
    return { columns, rows: { kind: 'cells', relation: unequal.relations[side] } };
  }
  const relation = unequal.relations[side];
  const inColumns = (some: TextColumn[]): Sql =>
    relation(some.map(({ text, json }) => json ?? text));
  return { columns, rows: { kind: 'columns', relation: inColumns } };
}
