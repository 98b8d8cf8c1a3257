import Table from 'cli-table3';
import { cleanLine } from '../report/text.ts';

/** Rows under a head, as lines of text; what comes from outside is one safe line. */
export function renderTable(head: readonly string[], rows: readonly string[][]): string {
  const table = new Table({
    head: [...head],
    // Colours come from one place, which knows whether the reader wants any.
    style: { head: [], border: [], compact: true },
  });
  for (const row of rows) table.push(row.map((cell) => cleanLine(cell)));
  return table.toString();
}
