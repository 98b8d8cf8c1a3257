import type { ValuesSummary } from '../contract/summary-results.ts';
import { boundedCount, type Bounds } from './at-least.ts';
import { type ColumnFacts, differingColumns, NO_ROWS } from './facts.ts';
import { code, row, table } from './markdown.ts';
import { NBSP, bar, barScale, percent, plural, scaleTitle } from './numbers.ts';
import { comparedRows, differingParts } from './value-facts.ts';

/** The most columns of one diff that a comment lists; the whole report has them all. */
const MOST_COLUMNS = 60;

/** What differs in values: the totals, and the columns. */
export function valuesPart(values: ValuesSummary, bounds: Bounds): string {
  if (values.values_with_differences + differingColumns(values).length === 0) {
    if (values.total_rows === 0) return `**Differing values**: ${NO_ROWS}.`;
    const rows = comparedRows(values, bounds, `compared${NBSP}row`);
    return `**Differing values**: none in ${rows} of ${plural(values.compared_columns, 'column')}.`;
  }
  const total = differingParts(values, bounds, `compared${NBSP}row`);
  const columns = differingColumns(values);
  return [`**Differing values** in ${total.join(', ')}.`, columnGrid(columns), moreColumns(columns)]
    .filter((text) => text !== '')
    .join('\n\n');
}

function columnGrid(columns: readonly ColumnFacts[]): string {
  if (columns.length === 0) return '';
  // A bar tells something beside another one.
  const bars = columns.length > 1;
  const scale = barScale(columns.map(({ ratio }) => ratio));
  const rows = columns.slice(0, MOST_COLUMNS).map(({ name, differing, isBounded, ratio }) => {
    const values = differing === null ? '–' : boundedCount(isBounded, differing);
    const cells = [code(name), values, percent(ratio * 100)];
    return row(bars ? [...cells, bar(ratio / scale)] : cells);
  });
  return table(['Column', '>Values', '>Share', ...(bars ? [scaleTitle(scale)] : [])], rows);
}

function moreColumns(columns: readonly ColumnFacts[]): string {
  const next = columns[MOST_COLUMNS];
  if (!next) return '';
  const more = plural(columns.length - MOST_COLUMNS, `more${NBSP}column`);
  if (columns.some(({ isBounded }) => isBounded)) return `And ${more}.`;
  return `And ${more}, ${percent(next.ratio * 100)} or less of the values in each.`;
}
