const DELIMITERS = [',', ';', '\t', '|'];

/** A record's cells as they are written, and the line end behind it; empty at the end of the text. */
export interface CsvRecord {
  cells: string[];
  end: string;
}

const escaped = (delimiter: string): string => delimiter.replace(/[\\^$.*+?()[\]{}|/-]/, '\\$&');

/** The records of a text in turn, empty lines left out. */
export function* recordsOf(text: string, delimiter: string): Generator<CsvRecord> {
  const end = escaped(delimiter);
  const cell = new RegExp(
    `( *"[^"]*(?:""[^"]*)*" *(?=[${end}\\r\\n]|$)|[^${end}\\r\\n]*)(${end}|\\r\\n?|\\n|$)`,
    'gy',
  );
  let cells: string[] = [];
  for (const [, written = '', ending = ''] of text.matchAll(cell)) {
    cells.push(written);
    if (ending === delimiter) continue;
    const isEmpty = cells.length === 1 && written === '';
    if (!isEmpty) yield { cells, end: ending };
    // At the end of the text the pattern matches once more, with nothing.
    if (ending === '') return;
    cells = [];
  }
}

/** Enough records to tell a delimiter from a character of a name. */
const LOOKED_AT = 50;

/** How many cells each record has; the last record only where the text ends with it. */
function cellCounts(text: string, delimiter: string, isWhole: boolean): number[] {
  const counts: number[] = [];
  for (const { cells, end } of recordsOf(text, delimiter)) {
    if ((end === '' && !isWhole && counts.length > 0) || counts.length > LOOKED_AT) break;
    counts.push(cells.length);
  }
  return counts;
}

/**
 * What may separate the cells of a CSV file: of the usual delimiters the one that cuts the header
 * and the lines behind it into as many cells each, and most of them; a comma where none occurs.
 *
 * @param isWhole whether the text goes to the end of the file.
 * @returns several where the first lines do not tell which of them it is.
 */
export function possibleDelimiters(text: string, isWhole: boolean): string[] {
  const found = DELIMITERS.map((delimiter) => {
    const counts = cellCounts(text, delimiter, isWhole);
    const [cells = 1] = counts;
    return { delimiter, cells, isEven: counts.every((count) => count === cells) };
  })
    .filter(({ cells }) => cells > 1)
    .sort((a, b) => b.cells - a.cells);
  const even = found.filter(({ isEven }) => isEven);
  // Where none cuts all lines alike, some line is wrong, whichever is meant.
  const [first, ...others] = even.length > 0 ? even : found;
  if (!first) return [','];
  // Lists in one cell are often written with `|`.
  const rivals = others.filter(({ cells }) => cells === first.cells || first.delimiter === '|');
  return even.length === 0 ? [first.delimiter] : [first, ...rivals].map((each) => each.delimiter);
}
