import { htmlEscape } from 'escape-goat';
import type { ChangedRow, DuplicatedKey, LoneRow, ShownValue } from '../contract/rows.ts';
import type { SuccessResults } from '../contract/summary-results.ts';
import { count } from '../text/quantities.ts';
import { cell, codeTag, grid, numberCell } from './html-text.ts';
import { plural } from './numbers.ts';
import { changedLines, keyNames, loneColumns, ofKind, rowSections, valueOf } from './row-facts.ts';
import { type ShownPart, shownPair, shownValue } from './shown-value.ts';

/** The most lines of a table of rows, and the most columns of rows of one side. */
const MOST_LINES = 2_000;
const MOST_COLUMNS = 50;

/** Of more lines or columns, a table scrolls by itself. */
const MANY_LINES = 15;
const MANY_COLUMNS = 8;

/** Room for an old or new value, for one of a row of one side, and for one of a key. */
const VALUE = 300;
const LONE_VALUE = 60;
const KEY_VALUE = 40;

/** The sampled rows of a diff, a table for each kind. */
export function rowsSections(results: SuccessResults): string[] {
  return rowSections(results).map((section) => {
    const { columns, lines, more } = ofKind(section, grids);
    const note = more.length > 0 ? `\n<p class="muted">And ${more.join(', ')}.</p>` : '';
    const isLong = lines.length > MANY_LINES || columns.length > MANY_COLUMNS;
    const table = grid(columns, lines, isLong ? { label: section.title } : {});
    return `<h3>${section.title}</h3>\n<div class="rows ${section.kind}-rows">${table}${note}</div>`;
  });
}

const grids = { changed: changedGrid, lone: loneGrid, duplicated: duplicatedGrid };

interface Grid {
  columns: string[];
  lines: string[];
  /** What is left out beside the table. */
  more: string[];
}

/** How many things there are more than are shown; nothing where all are. */
function moreOf(all: readonly unknown[], most: number, one: string): string[] {
  return all.length > most ? [plural(all.length - most, one)] : [];
}

/** The key stands in each line, for whoever finds one column; it is seen in the first. */
function changedGrid(rows: readonly ChangedRow[]): Grid {
  const all = changedLines(rows);
  const lines = all.slice(0, MOST_LINES).map(({ key, name, pair, isFirst }) => {
    const [before, after] = shownPair(pair, VALUE);
    return [
      keyCell(key, isFirst ? '' : 'again'),
      cell(codeTag(name), 'name'),
      cell(valueTag(before), 'before'),
      cell(valueTag(after), 'after'),
    ].join('');
  });
  const more = moreOf(all, MOST_LINES, 'more line');
  return { columns: [keyTitle(rows), 'Column', 'Before', 'After'], lines, more };
}

function loneGrid(rows: readonly LoneRow[]): Grid {
  const all = loneColumns(rows);
  const names = all.slice(0, MOST_COLUMNS);
  const hasKey = keyNames(rows).length > 0;
  const lines = rows.map(({ key, columns }) =>
    [
      ...(hasKey ? [keyCell(key)] : []),
      ...names.map((name) => cell(loneValue(valueOf(columns, name)))),
    ].join(''),
  );
  return {
    columns: [...(hasKey ? [keyTitle(rows)] : []), ...names.map((name) => codeTag(name, 80))],
    lines,
    more: moreOf(all, MOST_COLUMNS, 'more column'),
  };
}

function loneValue(value: ShownValue | undefined): string {
  return value === undefined ? '' : valueTag(shownValue(value, LONE_VALUE));
}

function duplicatedGrid(rows: readonly DuplicatedKey[]): Grid {
  return {
    columns: [keyTitle(rows), '>Rows before', '>Rows after'],
    lines: rows.map(({ key, rows: sides }) =>
      [keyCell(key), ...sides.map((side) => numberCell(count(side)))].join(''),
    ),
    more: [],
  };
}

function keyTitle(rows: readonly { key: Record<string, unknown> }[]): string {
  return keyNames(rows)
    .map((name) => codeTag(name, 80))
    .join(' · ');
}

function keyCell(key: Record<string, ShownValue>, kind: '' | 'again' = ''): string {
  const values = Object.values(key).map((value) => valueTag(shownValue(value, KEY_VALUE)));
  return `<th scope="row"${kind ? ` class="${kind}"` : ''}><span>${values.join(' · ')}</span></th>`;
}

/** A value as code, in which signs stand out from text; NULL is none. */
function valueTag(parts: readonly ShownPart[]): string {
  const tags = parts.map(({ kind, text }) => {
    const shown = htmlEscape(text);
    return kind === 'text' ? shown : `<i class="${kind}">${shown}</i>`;
  });
  const isNull = parts[0]?.kind === 'null';
  return isNull ? tags.join('') : `<code class="value">${tags.join('')}</code>`;
}
