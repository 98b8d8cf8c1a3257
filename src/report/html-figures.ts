import { htmlEscape } from 'escape-goat';
import type { SuccessResults } from '../contract/summary-results.ts';
import { type Figures, figuresOf, NO_FIGURES } from './cells.ts';
import { codeTag } from './html-text.ts';

/** So much of a column's name. */
const LONGEST_COLUMN = 24;

/** The figures as HTML, a line break between the lines of each. */
export function htmlFigures(results: SuccessResults | null): Record<keyof Figures, string> {
  if (!results) return joined(NO_FIGURES);
  const { columns } = figuresOf(results, (name) => codeTag(name, LONGEST_COLUMN));
  const { rows, keys, changed } = figuresOf(results, String);
  const escaped = (lines: string[]) => lines.map((line) => htmlEscape(line));
  return joined({
    rows: escaped(rows),
    keys: escaped(keys),
    changed: escaped(changed),
    columns,
  });
}

function joined(figures: Figures): Record<keyof Figures, string> {
  const { rows, keys, changed, columns } = figures;
  const lines = (some: string[]) => some.join('<br>\n');
  return {
    rows: lines(rows),
    keys: lines(keys),
    changed: lines(changed),
    columns: lines(columns),
  };
}

/** The cells of a table: rows, keys, changed rows, columns. */
export function figureCells(results: SuccessResults | null): string[] {
  const { rows, keys, changed, columns } = htmlFigures(results);
  return [rows, keys, changed, columns].map((text) => `<td class="number">${text}</td>`);
}
