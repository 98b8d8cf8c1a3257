import Table from 'cli-table3';
import { cleanLine } from '../text/foreign.ts';

/** A cell has a space on each side, and a border on its left. */
const AROUND_CELL = 3;
const LEAST_LAST = 20;

/** How wide the last column may be, so that the table fits; `null` where it need not be cut. */
function widthOfLast(rows: readonly string[][], width: number | undefined): number | null {
  if (width === undefined) return null;
  const columns = (rows[0] ?? []).map((_, index) =>
    Math.max(...rows.map((row) => row[index]?.length ?? 0)),
  );
  const last = columns.pop() ?? 0;
  const before = columns.reduce((sum, column) => sum + column + AROUND_CELL, 0);
  // Its own border and spaces, and the border at the end.
  const room = Math.max(LEAST_LAST, width - before - AROUND_CELL - 1);
  return last > room ? room : null;
}

/**
 * Rows under a head, as lines of text; what comes from outside is safe to show.
 *
 * @param width columns of the terminal, into which the last column is wrapped; none: not at all.
 */
export function renderTable(
  head: readonly string[],
  rows: readonly string[][],
  width?: number,
): string {
  const cells = rows.map((row) => row.map((cell) => cleanLine(cell)));
  const last = widthOfLast([[...head], ...cells], width);
  const table = new Table({
    head: [...head],
    // Colours come from one place, which knows whether the reader wants any.
    style: { head: [], border: [], compact: true },
    wordWrap: true,
    // The library counts the spaces in.
    colWidths: head.map((_, index) =>
      index === head.length - 1 && last !== null ? last + 2 : null,
    ),
  });
  for (const row of cells) table.push(row);
  return table.toString();
}
