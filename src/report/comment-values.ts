import type { ValuesSummary } from '../contract/summary-results.ts';
import { count } from '../text/quantities.ts';
import { type ColumnFacts, differingColumns, NO_ROWS } from './facts.ts';
import { code, row, table } from './markdown.ts';
import { NBSP, bar, barScale, percent, plural, scaleTitle, share } from './numbers.ts';

/** The most columns of one diff that a comment lists; the whole report has them all. */
const MOST_COLUMNS = 60;

/** What differs in values: the totals, and the columns. */
export function valuesPart(values: ValuesSummary): string {
  if (values.values_with_differences + differingColumns(values).length === 0) {
    if (values.total_rows === 0) return `**Differing values**: ${NO_ROWS}.`;
    const rows = plural(values.total_rows, `compared${NBSP}row`);
    return `**Differing values**: none in ${rows} of ${plural(values.compared_columns, 'column')}.`;
  }
  const part = (part: number, whole: number, unit: string) =>
    `${count(part)} of ${plural(whole, unit)} (${share(part, whole)})`;
  const total = [
    part(values.rows_with_differences, values.total_rows, `compared${NBSP}row`),
    part(values.values_with_differences, values.total_values, 'value'),
    part(values.columns_with_differences, values.compared_columns, 'column'),
  ];
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
  const rows = columns.slice(0, MOST_COLUMNS).map(({ name, differing, ratio }) => {
    const cells = [code(name), differing === null ? '–' : count(differing), percent(ratio * 100)];
    return row(bars ? [...cells, bar(ratio / scale)] : cells);
  });
  return table(['Column', '>Values', '>Share', ...(bars ? [scaleTitle(scale)] : [])], rows);
}

function moreColumns(columns: readonly { ratio: number }[]): string {
  const next = columns[MOST_COLUMNS];
  if (!next) return '';
  const more = plural(columns.length - MOST_COLUMNS, `more${NBSP}column`);
  return `And ${more}, ${percent(next.ratio * 100)} or less of the values in each.`;
}
