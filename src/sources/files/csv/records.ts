import type { CsvMarks } from './form.ts';

/** A record's cells as they are written, and the line end behind it; empty at the end of the text. */
export interface CsvRecord {
  cells: string[];
  end: string;
}

const escaped = (character: string): string => character.replace(/[\\^$.*+?()[\]{}|/-]/, '\\$&');

/** Spaces around quotes, where they do not separate the cells. */
const spacesBeside = ({ delimiter }: CsvMarks): string => (delimiter === ' ' ? '' : ' *');

/** A cell in quotes, which may have spaces around it; `null` where nothing encloses cells. */
function quotedCell(marks: CsvMarks): string | null {
  if (marks.quote === '') return null;
  const [quote, spaces] = [escaped(marks.quote), spacesBeside(marks)];
  return `${spaces}${quote}[^${quote}]*(?:${quote}${quote}[^${quote}]*)*${quote}${spaces}`;
}

/** The records of a text in turn, empty lines left out. */
export function* recordsOf(text: string, marks: CsvMarks): Generator<CsvRecord> {
  const end = escaped(marks.delimiter);
  const quoted = quotedCell(marks);
  const inQuotes = quoted === null ? '' : `${quoted}(?=[${end}\\r\\n]|$)|`;
  const cell = new RegExp(`(${inQuotes}[^${end}\\r\\n]*)(${end}|\\r\\n?|\\n|$)`, 'gy');
  let cells: string[] = [];
  for (const [, written = '', ending = ''] of text.matchAll(cell)) {
    cells.push(written);
    if (ending === marks.delimiter) continue;
    const isEmpty = cells.length === 1 && written === '';
    if (!isEmpty) yield { cells, end: ending };
    // At the end of the text the pattern matches once more, with nothing.
    if (ending === '') return;
    cells = [];
  }
}

/** Whether a cell begins with a quote and does not end with the one that closes it. */
export function isMisquoted(cell: string, marks: CsvMarks): boolean {
  const quoted = quotedCell(marks);
  if (quoted === null || !cell.replace(/^ +/, '').startsWith(marks.quote)) return false;
  return !new RegExp(`^${quoted}$`).test(cell);
}

/** What a cell says: spaces around it count in quotes only. */
export function contentOf(cell: string, marks: CsvMarks): string {
  const { quote } = marks;
  const text = cell.trim();
  if (quote === '' || !text.startsWith(quote) || isMisquoted(cell, marks)) return text;
  return text.slice(1, -1).replaceAll(quote + quote, quote);
}
