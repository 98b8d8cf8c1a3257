import { htmlEscape } from 'escape-goat';
import { type RowKind, rowKinds, type SampledRows } from '../../contract/rows.ts';
import type { SuccessResults } from '../../contract/summary-results.ts';
import { rowsSections } from '../../report/html-rows.ts';
import { codeTag } from '../../report/html-text.ts';
import { plural } from '../../report/numbers.ts';
import { count } from '../../text/quantities.ts';
import type { ShownRows } from '../diffs.ts';
import type { RowOfKind } from '../store/rows.ts';
import { isFiltered, ROWS_ON_PAGE, type RowsFilter, rowsPath } from './rows-filter.ts';
import { rowsForm } from './rows-form.ts';

/** What is shown of the rows of one diff. */
export interface RowsOnPage {
  id: number;
  results: SuccessResults;
  filter: RowsFilter;
  found: ShownRows;
}

/** Of a row with more columns, the rest is found by the filter. */
const MOST_COLUMNS = 40;

/** The sampled rows of a diff, with a filter, some at a time; empty where there never were any. */
export function rowsCard(shown: RowsOnPage): string {
  const { found, filter } = shown;
  if (!found.isKept) return card('<p class="muted">They are not kept any more.</p>');
  if (found.count === 0 && !isFiltered(filter) && found.leftOut === null) return '';
  const parts = [rowsForm(shown), body(shown), ...notes(shown), paging(shown)];
  return card(parts.filter((part) => part !== '').join('\n'));
}

function card(content: string): string {
  return `<article class="card sample" id="rows">
<header><h2>Rows</h2></header>
${content}
</article>`;
}

function body({ id, results, filter, found }: RowsOnPage): string {
  if (found.rows.length > 0) {
    return rowsSections({ ...results, rows: sampleOf(found.rows, filter.column) }).join('\n');
  }
  if (found.count > 0) {
    const last = rowsPath(id, filter, { page: Math.ceil(found.count / ROWS_ON_PAGE) });
    return `<p>There is no page ${count(filter.page)}. <a href="${htmlEscape(last)}">To the last page</a></p>`;
  }
  return isFiltered(filter) ? '<p>No row of the sample is like this.</p>' : '';
}

/** The rows by their kinds; of a column that is looked for, its values alone. */
function sampleOf(rows: readonly RowOfKind[], column: string | undefined): SampledRows {
  const sample: Record<RowKind, object[]> = { changed: [], removed: [], added: [], duplicated: [] };
  for (const { kind, ...row } of rows) {
    sample[kind].push('columns' in row ? { ...row, columns: some(row.columns, column) } : row);
  }
  return sample as SampledRows;
}

function some(
  columns: Record<string, unknown>,
  column: string | undefined,
): Record<string, unknown> {
  const all = Object.entries(columns);
  const wanted =
    column === undefined ? all.slice(0, MOST_COLUMNS) : all.filter(([name]) => name === column);
  return Object.fromEntries(wanted);
}

function notes({ filter, found }: RowsOnPage): string[] {
  const isCut = found.rows.some(
    (row) => 'columns' in row && Object.keys(row.columns).length > MOST_COLUMNS,
  );
  const left = rowKinds.reduce((sum, kind) => sum + (found.leftOut?.[kind] ?? 0), 0);
  return [
    filter.column === undefined && isCut
      ? `<p class="muted">Of each row, ${count(MOST_COLUMNS)} columns are shown; filter by a column to see another.</p>`
      : '',
    filter.column === undefined
      ? ''
      : `<p class="muted">Only the values of ${codeTag(filter.column, 80)} are shown.</p>`,
    left === 0
      ? ''
      : `<p class="muted">${plural(left, 'more row')} of the sample ${left === 1 ? 'is' : 'are'} not kept: together they are too large.</p>`,
  ];
}

function paging({ id, filter, found }: RowsOnPage): string {
  if (found.rows.length === 0 || found.count <= ROWS_ON_PAGE) return '';
  const first = (filter.page - 1) * ROWS_ON_PAGE + 1;
  const last = first + found.rows.length - 1;
  const link = (words: string, page: number, rel: string) =>
    `<a rel="${rel}" href="${htmlEscape(rowsPath(id, filter, { page }))}">${words}</a>`;
  const before = filter.page > 1 ? link('← Before', filter.page - 1, 'prev') : '';
  const after = last < found.count ? link('After →', filter.page + 1, 'next') : '';
  return `<nav class="paging" aria-label="Pages of the rows"><span>${before}</span>
<span class="muted">${count(first)} to ${count(last)} of ${count(found.count)}</span>
<span>${after}</span></nav>`;
}
