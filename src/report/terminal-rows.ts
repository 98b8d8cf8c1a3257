import Table from 'cli-table3';
import type { createColors } from 'picocolors';
import type { ChangedRow, DuplicatedKey, LoneRow, ShownValue } from '../contract/rows.ts';
import type { SuccessResults } from '../contract/summary-results.ts';
import { cleanLine } from '../text/foreign.ts';
import { count } from '../text/quantities.ts';
import { LONGEST_COLUMN } from './cells.ts';
import { shortName } from './markdown.ts';
import { plural } from './numbers.ts';
import { keyNames, loneColumns, type RowSection, rowSections, valueOf } from './row-facts.ts';
import { plainValue, shownPair, shownValue } from './shown-value.ts';
import { asTokens, widthOf } from './value-tokens.ts';

/** Where rows are shown. */
export interface RowScreen {
  colors: ReturnType<typeof createColors>;
  /** In columns. */
  width: number;
}

/** Between the columns of a table. */
const GAP = 2;

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

function linesOf(section: RowSection, screen: RowScreen): string[] {
  switch (section.kind) {
    case 'changed':
      return changedLines(section.rows, screen);
    case 'removed':
      return loneLines(section.rows, '-', screen.colors.red, screen.width);
    case 'added':
      return loneLines(section.rows, '+', screen.colors.green, screen.width);
    case 'duplicated':
      return duplicatedLines(section.rows, screen.width);
  }
}

function changedLines(rows: readonly ChangedRow[], screen: RowScreen): string[] {
  const room = Math.floor(screen.width * 0.3);
  const cells = rows.map(({ key, columns }) => ({ key: keyText(key, room), columns }));
  const longest = Math.max(...[keyTitle(rows, room), ...cells.map(({ key }) => key)].map(widthIn));
  const names = rows.flatMap(({ columns }) => Object.keys(columns)).map(columnName);
  const column = Math.max('column'.length, ...names.map(widthIn));
  const value = Math.floor((screen.width - 1 - longest - column - 4 * GAP) / 2);
  if (value < LEAST_VALUE) return stackedLines(rows, column, screen);
  const lines = cells.flatMap(({ key, columns }) =>
    Object.entries(columns).map(([name, pair], index) => {
      const first = index === 0 ? key : '';
      return ['~', first, columnName(name), ...pairCells(pair, value, screen)];
    }),
  );
  return aligned(['', keyTitle(rows, room), 'column', 'before', 'after'], lines);
}

/** For narrow windows: the key in a line of its own, and below it each column that differs, `a → b`. */
function stackedLines(rows: readonly ChangedRow[], column: number, screen: RowScreen): string[] {
  const value = Math.max(1, Math.floor((screen.width - 2 - column - 4 * GAP) / 2));
  return rows.flatMap(({ key, columns }) => {
    const names = keyTitle([{ key }], Math.floor(screen.width / 3));
    const head = `~ ${names}: ${keyText(key, screen.width - 4 - widthIn(names))}`;
    const lines = Object.entries(columns).map(([name, pair]) => {
      const [before, after] = pairCells(pair, value, screen);
      return ['~', columnName(name), before, '→', after];
    });
    return [head, ...aligned(null, lines)];
  });
}

function pairCells(
  pair: readonly [ShownValue, ShownValue],
  room: number,
  { colors }: RowScreen,
): [before: string, after: string] {
  const [before, after] = shownPair(pair, room);
  return [colors.red(plainValue(before)), colors.green(plainValue(after))];
}

/** Rows of one side, with as many of their columns as there is room for. */
function loneLines(
  rows: readonly LoneRow[],
  sign: string,
  paint: (text: string) => string,
  width: number,
): string[] {
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
    left -= GAP + Math.max(...cells.map(widthIn));
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

const widthIn = (text: string): number => widthOf(asTokens(text));

function widthOfColumns(table: readonly (readonly string[])[]): number {
  const [first = []] = table;
  return first.reduce((sum, _, index) => {
    return sum + GAP + Math.max(...table.map((cells) => widthIn(cells[index] ?? '')));
  }, -GAP);
}

const NO_BORDERS = Object.fromEntries(
  ['top', 'bottom', 'left', 'right', 'mid']
    .flatMap((side) => [side, `${side}-mid`, `${side}-left`, `${side}-right`])
    .concat('middle')
    .map((part) => [part, '']),
);

/** Cells below each other, with no borders. */
function aligned(titles: readonly string[] | null, lines: readonly string[][]): string[] {
  const table = new Table({
    chars: NO_BORDERS,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': GAP },
    ...(titles ? { head: [...titles] } : {}),
  });
  table.push(...lines);
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd());
}
