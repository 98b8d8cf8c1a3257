import type { ChangedRow, DuplicatedKey, LoneRow, ShownValue } from '../contract/rows.ts';
import type { SuccessResults } from '../contract/summary-results.ts';
import { count } from '../text/quantities.ts';
import { code, codeSpan, row, table } from './markdown.ts';
import { NBSP, plural } from './numbers.ts';
import { changedLines, keyNames, loneColumns, ofKind, rowSections, valueOf } from './row-facts.ts';
import { plainValue, type ShownPart, shownPair, shownValue } from './shown-value.ts';

/** The most lines of a table of rows, and the most columns of rows of one side. */
const MOST_LINES = 60;
const MOST_COLUMNS = 8;

/** Room for an old or new value, and for one of a row of one side. */
const VALUE = 36;
const LONE_VALUE = 24;

/** The sampled rows of a diff as Markdown, a table for each kind. */
export function rowsParts(results: SuccessResults): string[] {
  return rowSections(results).map((section) => {
    const { columns, lines, more } = ofKind(section, grids);
    const note = more.filter((text) => text !== '').join(', ');
    return [
      `**${section.title}**`,
      table(columns, lines.map(row)),
      note === '' ? '' : `And ${note}.`,
    ]
      .filter((text) => text !== '')
      .join('\n\n');
  });
}

/** How many things there are more than are shown; empty where all are. */
function moreOf(all: readonly unknown[], most: number, one: string): string {
  return all.length > most ? plural(all.length - most, `more${NBSP}${one}`) : '';
}

const grids = { changed: changedGrid, lone: loneGrid, duplicated: duplicatedGrid };

interface Grid {
  columns: string[];
  lines: string[][];
  /** What is left out beside the table. */
  more: string[];
}

function changedGrid(rows: readonly ChangedRow[]): Grid {
  const all = changedLines(rows);
  const lines = all.slice(0, MOST_LINES).map(({ key, name, pair, isFirst }) => [
    isFirst ? keyCell(key) : '',
    code(name, 40),
    // In one cell, which a phone shows whole: with one for each, the new values are out of sight.
    shownPair(pair, VALUE).map(valueCode).join(' → '),
  ]);
  const more = [moreOf(all, MOST_LINES, 'line')];
  return { columns: [keyTitle(rows), 'Column', 'Before → after'], lines, more };
}

function loneGrid(rows: readonly LoneRow[]): Grid {
  const all = loneColumns(rows);
  const names = all.slice(0, MOST_COLUMNS);
  const hasKey = keyNames(rows).length > 0;
  const lines = rows
    .slice(0, MOST_LINES)
    .map(({ key, columns }) => [
      ...(hasKey ? [keyCell(key)] : []),
      ...names.map((name) => loneCell(valueOf(columns, name))),
    ]);
  return {
    columns: [...(hasKey ? [keyTitle(rows)] : []), ...names.map((name) => code(name, 40))],
    lines,
    more: [moreOf(all, MOST_COLUMNS, 'column'), moreOf(rows, MOST_LINES, 'line')],
  };
}

function loneCell(value: ShownValue | undefined): string {
  return value === undefined ? '' : valueCode(shownValue(value, LONE_VALUE));
}

function duplicatedGrid(rows: readonly DuplicatedKey[]): Grid {
  return {
    columns: [keyTitle(rows), '>Rows before', '>Rows after'],
    lines: rows
      .slice(0, MOST_LINES)
      .map(({ key, rows: sides }) => [keyCell(key), ...sides.map(count)]),
    more: [moreOf(rows, MOST_LINES, 'line')],
  };
}

function keyTitle(rows: readonly { key: Record<string, unknown> }[]): string {
  return keyNames(rows)
    .map((name) => code(name, 40))
    .join(' · ');
}

function keyCell(key: Record<string, ShownValue>): string {
  return Object.values(key)
    .map((value) => valueCode(shownValue(value, LONE_VALUE)))
    .join(' · ');
}

/** A value as code; NULL is none, so that no text looks like it. */
function valueCode(parts: readonly ShownPart[]): string {
  const text = plainValue(parts);
  return parts[0]?.kind === 'null' ? text : codeSpan(text);
}
