import type { createColors } from 'picocolors';
import type { ChangedRow, DuplicatedKey, LoneRow, ShownValue } from '../contract/rows.ts';
import type { SuccessResults } from '../contract/summary-results.ts';
import { cleanLine } from '../text/foreign.ts';
import { count } from '../text/quantities.ts';
import { aligned, GAP, widest } from './aligned.ts';
import { LONGEST_COLUMN } from './cells.ts';
import { shortName } from './markdown.ts';
import { plural } from './numbers.ts';
import {
  type ChangedLine,
  changedLines,
  keyNames,
  loneColumns,
  ofKind,
  type RowSection,
  rowSections,
  valueOf,
} from './row-facts.ts';
import { plainValue, shownPair, shownValue } from './shown-value.ts';

/** Where rows are shown. */
export interface RowScreen {
  colors: ReturnType<typeof createColors>;
  /** In columns. */
  width: number;
}

/** Nobody reads more of them at a terminal; the results as JSON have all. */
const MOST_LINES = 2_000;

/** With less room for a value, the key gets a line of its own. */
const LEAST_VALUE = 16;

/** The most room for a value of a row of one side. */
const MOST_VALUE = 24;

/** The sampled rows of a diff, a block for each kind; the name of the diff stands in its first line. */
export function rowBlocks(name: string, results: SuccessResults, screen: RowScreen): string[] {
  return rowSections(results).map((section) => {
    const title = screen.colors.bold(`${name}: ${section.title.toLowerCase()}`);
    return [title, ...linesOf(section, screen)].join('\n');
  });
}

const linesOf = (section: RowSection, screen: RowScreen): string[] =>
  ofKind(section, {
    changed: (rows) => changedBlock(rows, screen),
    lone: (rows, kind) => loneLines(rows, kind, screen),
    duplicated: (rows) => duplicatedLines(rows, screen.width),
  });

function changedBlock(rows: readonly ChangedRow[], screen: RowScreen): string[] {
  const all = changedLines(rows);
  const shown = all.slice(0, MOST_LINES);
  const room = Math.floor(screen.width * 0.3);
  const title = keyTitle(rows, room);
  const keys = shown.map(({ key, isFirst }) => (isFirst ? keyText(key, room) : ''));
  const names = shown.map(({ name }) => columnName(name));
  const fixed = widest([title, ...keys]) + widest(['column', ...names]);
  const value = Math.floor((screen.width - 1 - fixed - 4 * GAP) / 2);
  if (value < LEAST_VALUE) return [...stackedLines(rows, shown, screen), ...moreLines(all.length)];
  const lines = shown.map(({ pair }, index) => [
    ...['~', keys[index] ?? '', names[index] ?? ''],
    ...shownPair(pair, value).map(plainValue),
  ]);
  const { red, green } = screen.colors;
  const titles = ['', title, 'column', 'before', 'after'];
  return [...aligned(titles, lines, { 3: red, 4: green }), ...moreLines(all.length)];
}

/** For narrow windows: the key in a line of its own, and below it each column that differs, `a → b`. */
function stackedLines(
  rows: readonly ChangedRow[],
  shown: readonly ChangedLine[],
  { width, colors }: RowScreen,
): string[] {
  const title = keyTitle(rows, Math.floor(width / 3));
  const column = widest(shown.map(({ name }) => columnName(name)));
  const value = Math.max(1, Math.floor((width - 2 - column - 4 * GAP) / 2));
  const lines = shown.map(({ name, pair }) => {
    const [before, after] = shownPair(pair, value);
    return ['~', columnName(name), plainValue(before), '→', plainValue(after)];
  });
  const { red, green } = colors;
  return aligned(null, lines, { 2: red, 4: green }).flatMap((line, index) => {
    const { key, isFirst } = shown[index] ?? {};
    const room = width - 4 - widest([title]);
    return isFirst && key ? [`~ ${title}: ${keyText(key, room)}`, line] : [line];
  });
}

function moreLines(all: number): string[] {
  return all > MOST_LINES ? [`  and ${plural(all - MOST_LINES, 'more line')}`] : [];
}

/** Rows of one side, with as many of their columns as there is room for. */
function loneLines(
  rows: readonly LoneRow[],
  kind: 'removed' | 'added',
  { colors, width }: RowScreen,
): string[] {
  const [sign, paint] =
    kind === 'removed' ? (['-', colors.red] as const) : (['+', colors.green] as const);
  const room = Math.floor(width * 0.3);
  const hasKey = keyNames(rows).length > 0;
  const table = [
    ['', ...(hasKey ? [keyTitle(rows, room)] : [])],
    ...rows.map(({ key }) => [sign, ...(hasKey ? [keyText(key, room)] : [])]),
  ];
  const columns = loneColumns(rows);
  let left = width - widthOfColumns(table);
  let shown = 0;
  for (const name of columns) {
    const cells = [columnName(name), ...rows.map((row) => loneCell(row, name))];
    left -= GAP + widest(cells);
    if (left < 0 && shown > 0) break;
    cells.forEach((cell, index) => table[index]?.push(cell));
    shown += 1;
  }
  const [titles = [], ...lines] = table;
  const painted = aligned(titles, lines).map((line, index) => (index > 0 ? paint(line) : line));
  const more = columns.length - shown;
  return more > 0 ? [...painted, `  and ${plural(more, 'more column')}`] : painted;
}

function loneCell({ columns }: LoneRow, name: string): string {
  const value = valueOf(columns, name);
  return value === undefined ? '' : plainValue(shownValue(value, MOST_VALUE));
}

function duplicatedLines(rows: readonly DuplicatedKey[], width: number): string[] {
  const room = width - 1 - 'rows before'.length - 'rows after'.length - 3 * GAP;
  const lines = rows.map(({ key, rows: [before, after] }) => [
    '×',
    keyText(key, room),
    count(before),
    count(after),
  ]);
  return aligned(['', keyTitle(rows, room), 'rows before', 'rows after'], lines);
}

/** The values of a key's columns, each with its share of the room. */
function keyText(key: Record<string, ShownValue>, room: number): string {
  const values = Object.values(key);
  const each = Math.max(1, Math.floor((room + 3) / values.length) - 3);
  return values.map((value) => plainValue(shownValue(value, each))).join(' · ');
}

function keyTitle(rows: readonly { key: Record<string, unknown> }[], room: number): string {
  return shortName(keyNames(rows).map(columnName).join(' · '), Math.max(1, room));
}

function columnName(name: string): string {
  return cleanLine(shortName(name, LONGEST_COLUMN)) || '(empty)';
}

function widthOfColumns(table: readonly (readonly string[])[]): number {
  const [first = []] = table;
  return first.reduce(
    (sum, _, index) => sum + GAP + widest(table.map((cells) => cells[index] ?? '')),
    -GAP,
  );
}
