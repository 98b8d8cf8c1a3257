import type { PksSummary, SchemaSummary, SuccessResults } from '../contract/summary-results.ts';
import { columnLines, rowLines, unmatchedNote } from './cells.ts';
import type { DiffView } from './facts.ts';
import { differingColumns, labels, schemaFacts } from './facts.ts';
import { code, codeLines, codeList, htmlCode, row, sentence, shortName } from './markdown.ts';
import { NBSP, count, plural, share } from './numbers.ts';

/** The columns of the main table; few and short, so that it fits a narrow window. */
export const mainColumns = ['Status', 'Data diff', '>Rows', '>Changed rows', '>Columns'];

/** The most sentences that stand above the table. */
const MOST_REASONS = 5;

/** The most names in the line of what has no differences. */
const MOST_SAME = 20;

/** A status as a sign and the words for it, on one line. */
export function statusCell({ state }: DiffView): string {
  const { sign, words } = labels[state];
  return `${sign}${NBSP}${words.replace(/ /g, NBSP)}`;
}

/** One diff as a line of the main table. */
export function mainRow(view: DiffView): string {
  const { name, results } = view.outcome;
  const cells = results
    ? [rowsCell(results.pks), valuesCell(results), schemaCell(results.schema)]
    : ['–', '–', '–'];
  return row([statusCell(view), codeLines(name), ...cells]);
}

function rowsCell(pks: PksSummary | null): string {
  if (!pks) return '–';
  return rowLines(pks).join('<br>') || 'same';
}

function valuesCell(results: SuccessResults): string {
  const unmatched = unmatchedNote(results);
  const changed = changedRows(results, unmatched === '');
  return [changed, unmatched].filter((text) => text !== '').join('<br>');
}

/** @param isAlone whether the cell says nothing else. */
function changedRows({ values, uncompared }: SuccessResults, isAlone: boolean): string {
  if (!values) return !isAlone ? '' : uncompared ? 'none' : '–';
  const { rows_with_differences: rows, total_rows: total } = values;
  if (rows > 0) return `${count(rows)} (${share(rows, total)})`;
  if (differingColumns(values).length > 0) return '?';
  return isAlone ? 'none' : '';
}

function schemaCell(schema: SchemaSummary | null): string {
  return schema ? columnLines(schemaFacts(schema)).join('<br>') : '–';
}

/** Why the run did not pass, as list items; a few, since the details have them all. */
export function reasons(views: readonly DiffView[]): string {
  const all = views.flatMap(reasonsOf);
  const more = all.length - MOST_REASONS;
  // One item more takes no more room than the line that would announce it.
  if (more <= 1) return all.join('\n');
  return [...all.slice(0, MOST_REASONS), `- and ${count(more)} more, in the details`].join('\n');
}

function reasonsOf({ outcome, state }: DiffView): string[] {
  const name = code(shortName(outcome.name, 44), 44);
  if (state === 'failed') return [`- ${name} failed${errorWords(outcome.error)}`];
  return outcome.verdict.breaches.map(({ message }) => `- ${name}: ${sentence(message, 300)}`);
}

function errorWords(error: DiffView['outcome']['error']): string {
  return error ? `: ${code(`${error.error_type}: ${error.error_value}`, 200)}` : '';
}

/** The diffs without differences, which are given, in one line; empty where there are none. */
export function sameLine(views: readonly DiffView[]): string {
  if (views.length === 0) return '';
  const names = views.map(({ outcome }) => outcome.name);
  const { sign } = labels.same;
  const diffs = plural(names.length, `data${NBSP}diff`);
  return `${sign} **No differences** in ${diffs}: ${codeList(names, MOST_SAME)}`;
}

/** The same line as HTML, for the summary of a folded block. */
export function sameSummary(views: readonly DiffView[]): string {
  const names = views.slice(0, MOST_SAME).map(({ outcome }) => htmlCode(outcome.name));
  const more = views.length - names.length;
  const rest = more > 0 ? ` and ${count(more)} more` : '';
  const diffs = plural(views.length, `data${NBSP}diff`);
  return `${labels.same.sign} <b>No differences</b> in ${diffs}: ${names.join(', ')}${rest}`;
}
