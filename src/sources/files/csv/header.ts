import { isUtf8 } from 'node:buffer';
import { DiffError } from '../../../contract/errors.ts';
import { UNCLOSED } from './grammar.ts';
import { readUnpacked } from '../unpacked.ts';

export interface CsvHeader {
  /** One character of ASCII. */
  delimiter: string;
  names: string[];
  /** Lines before the header: empty ones, and one that tells the delimiter. */
  skip: number;
  /** What the header ends with; empty where nothing follows it. */
  lineEnd: string;
}

/** Enough for a header and the first lines, as a rule. */
const FIRST_BYTES = 1 << 16;

/** A header longer than this is judged by its beginning. */
const MAX_HEADER = 1 << 24;

/** The beginning of a file, a character for each byte. */
interface Beginning {
  text: string;
  /** Whether that is all of the file. */
  isWhole: boolean;
}

const ALIKE = 'give all lines the same end';

const invalid = (value: string): DiffError => new DiffError('InvalidInputException', value);

/** Whether a line ends behind the first one that is not empty, so that there is a header to judge. */
const holdsHeader = (text: string): boolean =>
  [',', ';', '\t', '|'].every((delimiter) => {
    const [header] = recordsOf(text, delimiter);
    return header !== undefined && header.end !== '';
  });

async function readBeginning(file: string, path: string): Promise<Beginning> {
  let [text, wanted] = ['', FIRST_BYTES];
  for await (const piece of readUnpacked(file, path)) {
    text += piece.toString('latin1');
    if (text.length < wanted) continue;
    if (text.length > MAX_HEADER || holdsHeader(text)) return { text, isWhole: false };
    // Not at each piece: the whole header is read anew.
    wanted = 4 * text.length;
  }
  return { text, isWhole: true };
}

interface Preamble {
  /** What follows. */
  rest: string;
  /** The ends of the lines before the header. */
  ends: string[];
  /** The delimiter in a line such as `sep=;`, by which spreadsheets are told. */
  told: string | null;
}

/** Takes off what stands before the header. */
function withoutPreamble(text: string): Preamble {
  const [mark = ''] = /^\xEF\xBB\xBF/.exec(text) ?? [];
  const [before = '', told = null] =
    /^(?:(?: *(?:\r\n?|\n))*sep=([^\w"\r\n\x7f-\xff])(?:\r\n?|\n|$))?(?: *(?:\r\n?|\n))*/i.exec(
      text.slice(mark.length),
    ) ?? [];
  const ends = before.match(/\r\n?|\n/g) ?? [];
  return { rest: text.slice(mark.length + before.length), ends, told };
}

/** A cell's name: spaces around it count in quotes only; one without a name is told by its place. */
function nameOf(cell: string, index: number): string {
  const quoted = /^\s*"([^"]*(?:""[^"]*)*)"\s*$/.exec(cell)?.[1];
  return (quoted?.replaceAll('""', '"') ?? cell.trim()) || `column${index}`;
}

function requireOne(path: string, line: number, delimiters: string[]): string {
  const [delimiter = ',', ...others] = delimiters;
  if (others.length === 0) return delimiter;
  const names = delimiters.map((each) => (each === '\t' ? 'tabs' : `"${each}"`)).join(' or ');
  throw invalid(
    `${path}, line ${line}: its cells may be separated by ${names}; put names that hold one of these into quotes`,
  );
}

const bytesOf = (cell: string): Buffer => Buffer.from(cell, 'latin1');

/** @throws DiffError where names cannot be told, or DuckDB would take rows for a part of one. */
function requireReadable(where: string, cells: string[]): void {
  if (!cells.every((cell) => isUtf8(bytesOf(cell)))) {
    throw invalid(`${where}: is not UTF-8; save the file as UTF-8`);
  }
  if (cells.some(isMisquoted)) throw invalid(`${where}: ${UNCLOSED}`);
}

/**
 * The header of a CSV file. It decides alone on the delimiter and the columns: a ragged line
 * further down must be an error, not a reason to take the whole line for one column.
 *
 * @param path the file as the request names it.
 * @param delimiter where the file's ending tells it, else `null`.
 * @returns `null` where the file holds nothing but empty lines.
 * @throws DiffError where the file cannot be unpacked, or its header not be read.
 */
export async function readCsvHeader(
  file: string,
  path: string,
  delimiter: string | null,
): Promise<CsvHeader | null> {
  const { text, isWhole } = await readBeginning(file, path);
  if (/^(\xFF\xFE|\xFE\xFF)/.test(text)) {
    throw invalid(`${path} is not UTF-8 but UTF-16; save it as UTF-8`);
  }
  const { rest, ends, told } = withoutPreamble(text);
  if (rest === '') return null;
  const skip = ends.length;
  const found = told ?? delimiter ?? requireOne(path, skip + 1, possibleDelimiters(rest, isWhole));
  const [header] = recordsOf(rest, found);
  const { cells, end: lineEnd } = header ?? { cells: [], end: '' };
  const where = `${path}, line ${skip + 1}`;
  // DuckDB would lose count of the lines, and rows with it.
  if (lineEnd !== '' && ends.some((each) => each !== lineEnd)) {
    throw invalid(`${where}: ends otherwise than a line before; ${ALIKE}`);
  }
  requireReadable(where, cells);
  // Names that no statement could hold; they come from files in UTF-16, too.
  if (cells.some((cell) => cell.includes('\0'))) throw invalid(`${path} is not UTF-8`);
  const names = cells.map((cell, i) => nameOf(bytesOf(cell).toString('utf8'), i));
  return { delimiter: found, names, skip, lineEnd };
}

/** Those that are told by the lines of a file; any other a file must name itself. */
export const DELIMITERS = [',', ';', '\t', '|'];

/** A record's cells as they are written, and the line end behind it; empty at the end of the text. */
interface CsvRecord {
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
function isMisquoted(cell: string): boolean {
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
function possibleDelimiters(text: string, isWhole: boolean): string[] {
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
