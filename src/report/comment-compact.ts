import { schemaFacts, type DiffView, hasSchemaChanges, labelOf } from './facts.ts';
import { figuresOf, tellingKeys } from './cells.ts';
import { fold } from './comment-details.ts';
import { code, lastPart, row, table } from './markdown.ts';
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

/** How many rows differ, without of how many; the rows of side 2, from which those of side 1 follow; and columns. */
function figureCells(results: SuccessResults): string[] {
  const figures = figuresOf(results, (column) => column);
  const [changed = ''] = figures.changed;
  const rows = results.pks ? [count(results.pks.total_rows[1])] : figures.rows;
  return [
    changed.replace(/\sof\s.*$/s, ''),
    [...rows, ...tellingKeys(figures)].join(', '),
    results.schema ? columnCounts(results.schema) : '–',
  ];
}

function shownName(name: string): string {
  const line = cleanLine(name);
  return code(line.length > NAME_WIDTH ? (lastPart(line) ?? line) : line, NAME_WIDTH);
}

const onOneLine = (text: string): string => text.replaceAll(' ', NBSP);

/**
 * One diff as a single line of the main table: its sign stands for the words of its status.
 *
 * @param mark its place in the lineage; empty where it has none.
 */
export function compactRow(view: DiffView, mark: string): string {
  const { name, results } = view.outcome;
  const { sign, words } = labelOf(view);
  const cells = results ? figureCells(results) : [words.toLowerCase(), '–', '–'];
  const title = [sign, mark, shownName(name)].filter((text) => text !== '').join(NBSP);
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
