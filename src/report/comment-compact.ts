import { schemaFacts, type DiffView, hasSchemaChanges, labelOf } from './facts.ts';
import { figuresOf } from './cells.ts';
import { fold } from './comment-details.ts';
import { code, row, table } from './markdown.ts';
import { cleanLine } from '../text/foreign.ts';
import { NBSP } from './numbers.ts';
import { count } from '../text/quantities.ts';
import type { SchemaSummary, SuccessResults } from '../contract/summary-results.ts';

/** From so many lines on, each is a single one, so that all of them are seen at once. */
const COMPACT_FROM = 9;

/** So many reasons are seen of many diffs that are over their limits. */
export const FEW_REASONS = 3;

/** So many lines are seen; others unfold. */
const MOST_SEEN = 15;

/** So much of a name is in a line: of a long path the last part, which says most. */
const NAME_WIDTH = 24;

/** Whether there are so many diffs to show that each must be short. */
export const areMany = (views: readonly DiffView[]): boolean => views.length >= COMPACT_FROM;

/** What is said in place of figures where there are none. */
function wordsOf(view: DiffView): string | null {
  const { loneTable, results } = view.outcome;
  return loneTable || !results ? labelOf(view).words.toLowerCase() : null;
}

/** How many columns were added, removed, retyped and moved: `+1 −2`, `1 new type`. */
function columnCounts(schema: SchemaSummary): string {
  const facts = schemaFacts(schema);
  if (!hasSchemaChanges(facts)) return 'same';
  const { added, removed, retyped, reorders } = facts;
  const parts = [
    added.count > 0 ? `+${count(added.count)}` : '',
    removed.count > 0 ? `−${count(removed.count)}` : '',
    retyped.count > 0 ? `${count(retyped.count)} retyped` : '',
    reorders > 0 ? `${count(reorders)} moved` : '',
  ];
  return parts.filter((part) => part !== '').join(', ');
}

/** Rows of side 2 with what happened to the keys, from which those of side 1 follow. */
function rowsText(results: SuccessResults): string {
  const { rows, keys } = figuresOf(results, (column) => column);
  const all = results.pks ? [count(results.pks.total_rows[1])] : rows;
  return [...all, ...keys.filter((line) => !['same', '–'].includes(line))].join(', ');
}

/** How many rows differ; of how many is in the details. */
function changedText(results: SuccessResults): string {
  const [first = ''] = figuresOf(results, (column) => column).changed;
  return first.replace(/\sof\s.*$/s, '');
}

function shownName(name: string): string {
  const line = cleanLine(name);
  const last = /^[\w.$-]+\.([\w$-]+)$/.exec(line)?.[1];
  return code(line.length > NAME_WIDTH ? (last ?? line) : line, NAME_WIDTH);
}

const onOneLine = (text: string): string => text.replaceAll(' ', NBSP);

/**
 * One diff as a single line of the main table: its sign stands for the words of its status.
 *
 * @param mark its place in the lineage; empty where it has none.
 */
export function compactRow(view: DiffView, mark: string): string {
  const { name, results } = view.outcome;
  const words = wordsOf(view);
  const cells = results
    ? [changedText(results), rowsText(results), results.schema ? columnCounts(results.schema) : '–']
    : ['–', '–', '–'];
  const title = [labelOf(view).sign, mark, shownName(name)]
    .filter((text) => text !== '')
    .join(NBSP);
  if (words !== null) cells[0] = words;
  return row([title, ...cells.map(onOneLine)]);
}

/** The table of lines: of many, those that are worst, and all others behind a line that unfolds. */
export function mainTable(columns: readonly string[], rows: readonly string[]): string {
  if (rows.length === 0) return '';
  const [seen, others] = [rows.slice(0, MOST_SEEN), rows.slice(MOST_SEEN)];
  // One line more takes no more room than the line that would announce it.
  if (others.length <= 1) return table(columns, rows);
  const rest = fold(`${count(others.length)} more lines`, [table(columns, others)]);
  return `${table(columns, seen)}\n\n${rest}`;
}

/** The details of many diffs, all behind one line that unfolds. */
export function foldedDetails(details: readonly string[]): string[] {
  if (details.length === 0) return [];
  return [fold(`Details of ${count(details.length)} data diffs`, details)];
}

/** More than the folds of a comment take, in bytes. */
export const ROOM_OF_FOLDS = 400;
