import type { SuccessResults, ValuesSummary } from '../contract/summary-results.ts';
import { boundedCount } from './at-least.ts';
import { differingColumns, schemaFacts } from './facts.ts';
import { barTag, cell, codeTag, grid, numberCell } from './html-text.ts';
import { barScale, percent, scaleTitle } from './numbers.ts';

/** With more columns than these, there is a box to find one, and the table does not push the rest away. */
const MANY_COLUMNS = 15;

const FIND_BOX = `<div class="find"><label>Find a column <input type="search" autocomplete="off" spellcheck="false"></label> <span class="muted" role="status"></span></div>`;

/** Whether the page has that box, which needs a script. */
export const needsScript = (html: string): boolean => html.includes(FIND_BOX);

/** Every column of both sides: those that differ, by their share, those of one side, and the others. */
export function columnsTable(values: ValuesSummary, schema: SuccessResults['schema']): string {
  const differing = differingColumns(values);
  if (differing.length === 0) return '';
  const scale = barScale(differing.map(({ ratio }) => ratio));
  const changed = differing.map(({ name, differing: cells, isBounded, ratio }) => {
    const values = cells === null ? '–' : boundedCount(isBounded, cells);
    return line(name, [values, percent(ratio * 100)], barTag(ratio / scale));
  });
  const lines = [...changed, ...schemaLines(schema), ...equalLines(values, differing)];
  const titles = ['Column', '>Values', '>Share', `|${scaleTitle(scale)}`];
  const isLong = lines.length > MANY_COLUMNS;
  const table = grid(titles, lines, isLong ? { label: 'Columns' } : {});
  return `<div class="columns">${isLong ? FIND_BOX : ''}\n${table}</div>`;
}

function line(name: string, numbers: readonly string[], bar: string): string {
  const cells = numbers.map((text) => numberCell(text));
  return [cell(codeTag(name), 'name'), ...cells, cell(bar, 'bar')].join('');
}

function schemaLines(schema: SuccessResults['schema']): string[] {
  if (!schema) return [];
  const { added, removed, retyped } = schemaFacts(schema);
  return [
    ...added.names.map((name) => line(name, ['added', ''], '')),
    ...removed.names.map((name) => line(name, ['removed', ''], '')),
    ...retyped.names.map((name) => line(name, ['other type', ''], '')),
  ];
}

function equalLines(values: ValuesSummary, differing: readonly { name: string }[]): string[] {
  const shown = new Set(differing.map(({ name }) => name));
  return (values.columns_diff_stats ?? [])
    .filter(({ column_name: name }) => !shown.has(name))
    .map(({ column_name: name }) => line(name, ['0', percent(0)], ''));
}
