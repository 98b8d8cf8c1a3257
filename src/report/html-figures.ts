import { htmlEscape } from 'escape-goat';
import type { SuccessResults } from '../contract/summary-results.ts';
import { type Figures, figuresOf, LONGEST_COLUMN, NO_FIGURES } from './cells.ts';
import { codeTag } from './html-text.ts';

/** The figures as HTML, a line break between the lines of each. */
export function htmlFigures(results: SuccessResults | null): Record<keyof Figures, string> {
  const shown = (name: string): string => codeTag(name, LONGEST_COLUMN);
  const { rows, keys, changed, columns } = results ? figuresOf(results, shown) : NO_FIGURES;
  const joined = (lines: string[]): string => lines.join('<br>\n');
  const escaped = (lines: string[]): string => joined(lines.map((line) => htmlEscape(line)));
  return {
    rows: escaped(rows),
    keys: escaped(keys),
    changed: escaped(changed),
    columns: joined(columns),
  };
}

/** The cells of a table: rows, keys, changed rows, columns. */
export function figureCells(results: SuccessResults | null): string[] {
  const { rows, keys, changed, columns } = htmlFigures(results);
  return [rows, keys, changed, columns].map((text) => `<td class="number">${text}</td>`);
}
