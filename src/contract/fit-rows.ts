import { type RowKind, rowKinds, type RowsLeftOut, type SampledRows } from './rows.ts';
import type { SuccessResults } from './summary-results.ts';

/** What the rows of one kind may hold, in bytes of JSON: one row of 2,000 long values has room. */
export const MOST_ROW_BYTES = 2 * 1024 * 1024;

/** The first of some rows, as many as have room. */
function firstOf<Row>(rows: readonly Row[], mostBytes: number): Row[] {
  let bytes = 0;
  const end = rows.findIndex((row) => {
    bytes += Buffer.byteLength(JSON.stringify(row)) + 1;
    return bytes > mostBytes;
  });
  return end === -1 ? [...rows] : rows.slice(0, end);
}

/**
 * The same results with as many of their sampled rows as have room; whole rows are left out, the last
 * ones of each kind, and `rows_left_out` says how many.
 */
export function fitRows(results: SuccessResults, mostBytes = MOST_ROW_BYTES): SuccessResults {
  const { rows, rows_left_out: before } = results;
  if (!rows) return results;
  const kept: SampledRows = {
    changed: firstOf(rows.changed, mostBytes),
    removed: firstOf(rows.removed, mostBytes),
    added: firstOf(rows.added, mostBytes),
    duplicated: firstOf(rows.duplicated, mostBytes),
  };
  const leftOut = (kind: RowKind) => (before?.[kind] ?? 0) + rows[kind].length - kept[kind].length;
  const counts = rowKinds.map((kind) => [kind, leftOut(kind)] as const);
  if (counts.every(([, count]) => count === 0)) return { ...results, rows: kept };
  return { ...results, rows: kept, rows_left_out: Object.fromEntries(counts) as RowsLeftOut };
}
