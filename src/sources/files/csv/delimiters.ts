import { isMisquoted, recordsOf } from './records.ts';

/** Those that are told by the lines of a file; any other a file must name itself, or its options. */
export const DELIMITERS = [',', ';', '\t', '|'];

/** Enough records to tell a delimiter from a character of a name. */
const LOOKED_AT = 50;

/** The beginning of a file, a character for each byte. */
export interface Beginning {
  text: string;
  /** Whether that is all of the file. */
  isWhole: boolean;
}

/** How many cells a delimiter cuts the header into, and whether it cuts all lines that well. */
function cut({ text, isWhole }: Beginning, delimiter: string, quote: string) {
  const marks = { delimiter, quote };
  let [headerCells, isEven, lines] = [0, true, 0];
  for (const { cells, end } of recordsOf(text, marks)) {
    // The last record is whole only where the text ends with it.
    if ((end === '' && !isWhole && lines > 0) || lines > LOOKED_AT) break;
    if (lines === 0) headerCells = cells.length;
    // Where a cut goes through quotes, they enclose what another delimiter cuts.
    isEven &&= cells.length === headerCells && !cells.some((cell) => isMisquoted(cell, marks));
    lines += 1;
  }
  return { delimiter, cells: headerCells, isEven };
}

/**
 * What may separate the cells of a CSV file: of the usual delimiters the one that cuts the header
 * and the lines behind it into as many cells each, and most of them; a comma where none occurs.
 *
 * @returns several where the first lines do not tell which of them it is.
 */
export function possibleDelimiters(beginning: Beginning, quote: string): string[] {
  const found = DELIMITERS.filter((delimiter) => delimiter !== quote)
    .map((delimiter) => cut(beginning, delimiter, quote))
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
