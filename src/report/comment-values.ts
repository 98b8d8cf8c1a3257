import type { BoundedFigure } from '../contract/at-least.ts';
import type { ValuesSummary } from '../contract/summary-results.ts';
import { count } from '../text/quantities.ts';
import { bounded, type Bounds, columnCount } from './at-least.ts';
import { type ColumnFacts, differingColumns, NO_ROWS } from './facts.ts';
import { code, row, table } from './markdown.ts';
import { NBSP, bar, barScale, percent, plural, scaleTitle, share } from './numbers.ts';

/** The most columns of one diff that a comment lists; the whole report has them all. */
const MOST_COLUMNS = 60;

/** `12 of 1,453 compared rows (0.83 %)`, and the same of values and columns. */
export function differingParts(values: ValuesSummary, bounds: Bounds, row: string): string[] {
  const part = (figure: BoundedFigure, [some, whole]: [number, number], unit: string) =>
    bounded(bounds, figure, `${count(some)} of ${plural(whole, unit)} (${share(some, whole)})`);
  const { total_rows: rows, total_values: cells, compared_columns: columns } = values;
  return [
    part('values.rows_with_differences', [values.rows_with_differences, rows], row),
    part('values.values_with_differences', [values.values_with_differences, cells], 'value'),
    part('values.columns_with_differences', [values.columns_with_differences, columns], 'column'),
  ];
}

/** What differs in values: the totals, and the columns. */
export function valuesPart(values: ValuesSummary, bounds: Bounds): string {
  if (values.values_with_differences + differingColumns(values).length === 0) {
    if (values.total_rows === 0) return `**Differing values**: ${NO_ROWS}.`;
    const rows = plural(values.total_rows, `compared${NBSP}row`);
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
  const rows = columns.slice(0, MOST_COLUMNS).map((column) => {
    const { name, differing, ratio } = column;
    const values = differing === null ? '–' : columnCount(column, differing);
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
