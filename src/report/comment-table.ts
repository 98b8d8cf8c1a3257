import type { PksSummary, SchemaSummary, ValuesSummary } from '../contract/summary-results.ts';
import type { DiffView } from './facts.ts';
import { differingColumns, hasSchemaChanges, labels, schemaFacts } from './facts.ts';
import { code, codeLines, codeList, plain, row } from './markdown.ts';
import { NBSP, count, plural, share, signed } from './numbers.ts';

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
    ? [rowsCell(results.pks), valuesCell(results.values), schemaCell(results.schema)]
    : ['–', '–', '–'];
  return row([statusCell(view), codeLines(name), ...cells]);
}

function rowsCell(pks: PksSummary | null): string {
  if (!pks) return '–';
  const [removed, added] = pks.exclusives;
  const lines: string[] = [];
  if (added > 0) lines.push(signed(added));
  if (removed > 0) lines.push(signed(-removed));
  if (pks.dupes[1] > 0) lines.push(`${count(pks.dupes[1])}${NBSP}dupes`);
  if (pks.nulls[1] > 0) lines.push(plural(pks.nulls[1], `NULL${NBSP}key`));
  if (lines.length > 0) return lines.join('<br>');
  const change = pks.total_rows[1] - pks.total_rows[0];
  return change === 0 ? 'same' : signed(change);
}

function valuesCell(values: ValuesSummary | null): string {
  if (!values) return '–';
  const { rows_with_differences: rows, total_rows: total } = values;
  if (rows > 0) return `${count(rows)}<br>${share(rows, total)}`;
  return differingColumns(values).length > 0 ? '?' : 'none';
}

function schemaCell(schema: SchemaSummary | null): string {
  if (!schema) return '–';
  const { added, removed, retyped, reorders } = schemaFacts(schema);
  const lines: string[] = [];
  if (added.count > 0) lines.push(signed(added.count));
  if (removed.count > 0) lines.push(signed(-removed.count));
  if (retyped.count > 0) lines.push(plural(retyped.count, `new${NBSP}type`));
  if (reorders > 0) lines.push(`${count(reorders)}${NBSP}moved`);
  return hasSchemaChanges(schemaFacts(schema)) ? lines.join('<br>') : 'same';
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
  const name = code(outcome.name, 60);
  if (state === 'failed') return [`- ${name} failed${errorWords(outcome.error)}`];
  return outcome.verdict.breaches.map(({ message }) => `- ${name}: ${plain(message, 300)}`);
}

function errorWords(error: DiffView['outcome']['error']): string {
  return error ? `: ${code(`${error.error_type}: ${error.error_value}`, 200)}` : '';
}

/** All diffs without differences in one line; empty where there are none. */
export function sameLine(views: readonly DiffView[]): string {
  const names = views.filter(({ state }) => state === 'same').map(({ outcome }) => outcome.name);
  if (names.length === 0) return '';
  const { sign } = labels.same;
  const diffs = plural(names.length, `data${NBSP}diff`);
  return `${sign} **No differences** in ${diffs}: ${codeList(names, MOST_SAME)}`;
}
