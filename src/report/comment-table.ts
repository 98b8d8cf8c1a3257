import { isWithoutKey } from '../contract/unpaired-rows.ts';
import { figuresOf, LONGEST_COLUMN, NO_FIGURES, tellingKeys } from './cells.ts';
import type { DiffView } from './facts.ts';
import { labelOf, labels } from './facts.ts';
import { keyHint } from './key-clause.ts';
import { code, codeLines, htmlCode, row, sentence, shortName } from './markdown.ts';
import { NBSP, plural } from './numbers.ts';
import { count } from '../text/quantities.ts';
import { listed } from '../text/lists.ts';

/** The columns of the main table. On a phone two of them are seen, so what tells most is first. */
export const mainColumns = ['Data diff', '>Changed rows', '>Rows', '>Columns'] as const;

/** So much of a name is in a line there, to leave room for the changed rows. */
const NAME_WIDTH = 20;

/** The most sentences that stand above the table. */
const MOST_REASONS = 5;

/** The most names in the line of what has no differences. */
const MOST_SAME = 20;

/** A status as a sign and the words for it, on one line with the place in the lineage. */
function statusCell(view: DiffView, mark: string): string {
  const { sign, words } = labelOf(view);
  return [sign, words, mark]
    .filter((text) => text !== '')
    .join(' ')
    .replace(/ /g, NBSP);
}

/**
 * One diff as a line of the main table: its status above its name, and what happened to the keys
 * below the rows.
 *
 * @param mark its place in the lineage; empty where it has none.
 */
export function mainRow(view: DiffView, mark: string): string {
  const { name, results } = view.outcome;
  const shown = (column: string) => code(shortName(column, LONGEST_COLUMN), LONGEST_COLUMN);
  const figures = results ? figuresOf(results, shown) : NO_FIGURES;
  const { rows, changed, columns } = figures;
  const rowLines = [...rows, ...tellingKeys(figures)];
  const cells = [changed, rowLines, columns].map((lines) => lines.join('<br>'));
  const title = [statusCell(view, mark), codeLines(name, NAME_WIDTH), ...aboveIt(view)].join(
    '<br>',
  );
  return row([title, ...cells]);
}

/** What differs above a diff in the lineage. */
function aboveIt({ lineage }: DiffView): string[] {
  const names = (lineage?.after ?? []).map((name) => code(shortName(name, NAME_WIDTH), NAME_WIDTH));
  return names.length > 0 ? [`after ${listed(names, 1)}`] : [];
}

/** Why the run did not pass, as list items; a few, since the details have them all. */
export function reasons(views: readonly DiffView[], most = MOST_REASONS): string {
  const all = views.flatMap(reasonsOf);
  const more = all.length - most;
  // One item more takes no more room than the line that would announce it.
  if (more <= 1) return all.join('\n');
  return [...all.slice(0, most), `- and ${count(more)} more, in the details`].join('\n');
}

function reasonsOf({ outcome, state }: DiffView): string[] {
  const name = code(shortName(outcome.name, 44), 44);
  if (state === 'failed') return [`- ${name} failed${errorWords(outcome.error)}`];
  return outcome.verdict.breaches.map(({ message }) => `- ${name}: ${sentence(message, 300)}`);
}

function errorWords(error: DiffView['outcome']['error']): string {
  return error ? `: ${code(`${error.error_type}: ${error.error_value}`, 200)}` : '';
}

/** What may be wrong with the keys, as list items; a few. */
export function hints(views: readonly DiffView[]): string {
  return views
    .flatMap(({ outcome: { name, results } }) => {
      const hint = results ? keyHint(results, (column) => code(column, 40)) : '';
      return hint === '' ? [] : [`- ${code(shortName(name, 44), 44)}: ${hint}`];
    })
    .slice(0, MOST_REASONS)
    .join('\n');
}

/** What follows the name of a diff whose rows no key pairs. */
const withoutKey = ({ results }: DiffView['outcome']): string =>
  results && isWithoutKey(results) ? ` (no${NBSP}key)` : '';

/** Those without a key before all others, so that their mark is seen where there are many. */
const markedFirst = (views: readonly DiffView[]): DiffView[] =>
  views.toSorted((a, b) => withoutKey(b.outcome).length - withoutKey(a.outcome).length);

/** The diffs without differences, which are given, in one line; empty where there are none. */
export function sameLine(views: readonly DiffView[]): string {
  if (views.length === 0) return '';
  const names = markedFirst(views).map(
    ({ outcome }) => `${code(outcome.name)}${withoutKey(outcome)}`,
  );
  const { sign } = labels.same;
  const diffs = plural(names.length, `data${NBSP}diff`);
  return `${sign} **No differences** in ${diffs}: ${listed(names, MOST_SAME)}`;
}

/** The same line as HTML, for the summary of a folded block. */
export function sameSummary(views: readonly DiffView[]): string {
  const names = markedFirst(views).map(
    ({ outcome }) => `${htmlCode(outcome.name)}${withoutKey(outcome)}`,
  );
  const diffs = plural(views.length, `data${NBSP}diff`);
  return `${labels.same.sign} <b>No differences</b> in ${diffs}: ${listed(names, MOST_SAME)}`;
}
