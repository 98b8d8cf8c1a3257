import type { PksSummary, SchemaSummary, ValuesSummary } from '../contract/summary-results.ts';
import type { DiffView } from './facts.ts';
import { differingColumns, hasSchemaChanges, labels, schemaFacts } from './facts.ts';
import { code, codeLines, codeList, htmlCode, row, sentence, shortName } from './markdown.ts';
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

/** `+212 −4`; on two lines where the numbers are long. */
function addedRemoved(added: number, removed: number): string[] {
  const signs = [added, -removed].filter((change) => change !== 0).map(signed);
  return signs.join('').length > 10 ? signs : [signs.join(NBSP)].filter((text) => text !== '');
}

function rowsCell(pks: PksSummary | null): string {
  if (!pks) return '–';
  const [removed, added] = pks.exclusives;
  const lines = addedRemoved(added, removed);
  if (pks.dupes[1] > 0) lines.push(`${count(pks.dupes[1])}${NBSP}dupes`);
  if (pks.nulls[1] > 0) lines.push(plural(pks.nulls[1], `NULL${NBSP}key`));
  if (lines.length > 0) return lines.join('<br>');
  const change = pks.total_rows[1] - pks.total_rows[0];
  return change === 0 ? 'same' : signed(change);
}

function valuesCell(values: ValuesSummary | null): string {
  if (!values) return '–';
  const { rows_with_differences: rows, total_rows: total } = values;
  if (rows > 0) return `${count(rows)} (${share(rows, total)})`;
  return differingColumns(values).length > 0 ? '?' : 'none';
}

function schemaCell(schema: SchemaSummary | null): string {
  if (!schema) return '–';
  const facts = schemaFacts(schema);
  if (!hasSchemaChanges(facts)) return 'same';
  const lines = addedRemoved(facts.added.count, facts.removed.count);
  if (facts.retyped.count > 0) lines.push(plural(facts.retyped.count, `new${NBSP}type`));
  if (facts.reorders > 0) lines.push(`${count(facts.reorders)}${NBSP}moved`);
  return lines.join('<br>');
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
