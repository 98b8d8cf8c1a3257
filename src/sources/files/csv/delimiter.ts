/** Those that are told by the lines of a file; any other a file must name itself. */
export const DELIMITERS = [',', ';', '\t', '|'];

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

/** Whether a cell begins with a quote and does not end with the one that closes it. */
export function isMisquoted(cell: string): boolean {
  return /^ *"/.test(cell) && !/^ *"[^"]*(?:""[^"]*)*" *$/.test(cell);
}

/** Enough records to tell a delimiter from a character of a name. */
const LOOKED_AT = 50;

/** How many cells a delimiter cuts the header into, and whether it cuts all lines that well. */
function cut(text: string, delimiter: string, isWhole: boolean) {
  let [headerCells, isEven, lines] = [0, true, 0];
  for (const { cells, end } of recordsOf(text, delimiter)) {
    // The last record is whole only where the text ends with it.
    if ((end === '' && !isWhole && lines > 0) || lines > LOOKED_AT) break;
    if (lines === 0) headerCells = cells.length;
    // Where a cut goes through quotes, they enclose what another delimiter cuts.
    isEven &&= cells.length === headerCells && !cells.some(isMisquoted);
    lines += 1;
  }
  return { delimiter, cells: headerCells, isEven };
}

/**
 * What may separate the cells of a CSV file: of the usual delimiters the one that cuts the header
 * and the lines behind it into as many cells each, and most of them; a comma where none occurs.
 *
 * @param isWhole whether the text goes to the end of the file.
 * @returns several where the first lines do not tell which of them it is.
 */
export function possibleDelimiters(text: string, isWhole: boolean): string[] {
  const found = DELIMITERS.map((delimiter) => cut(text, delimiter, isWhole))
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
