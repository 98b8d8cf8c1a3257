import { isUtf8 } from 'node:buffer';
import { DiffError } from '../../../contract/errors.ts';
import { type Beginning, DELIMITERS, possibleDelimiters } from './delimiters.ts';
import { areEmptyLinesRows, type CsvForm, type CsvMarks } from './form.ts';
import { UNCLOSED } from './grammar.ts';
import { HeadSkipper } from './head.ts';
import { contentOf, isMisquoted, recordsOf } from './records.ts';

export interface CsvHeader extends CsvMarks {
  /** Whether a line names the columns. */
  hasHeader: boolean;
  /** What of the cells without quotes is NULL. */
  nullTexts: string[];
  names: string[];
  /** Lines before the header: those that are skipped, empty ones, and one that tells the delimiter. */
  skip: number;
  /** What the header ends with; empty where nothing follows it. */
  lineEnd: string;
}

/** What the beginning of a file says of all of it. */
export interface ReadHeader {
  header: CsvHeader;
  /** Whether lines that are to be skipped could be miscounted: by a quote in them, or by how they end. */
  isOddHead: boolean;
}

/** Enough for a header and the first lines, as a rule. */
const FIRST_BYTES = 1 << 16;

/** A header longer than this is judged by its beginning. */
const MAX_HEADER = 1 << 24;

const ALIKE = 'give all lines the same end';

const invalid = (value: string): DiffError => new DiffError('InvalidInputException', value);

/** Whether a line ends behind the first one that is not empty, so that there is a header to judge. */
const holdsHeader = (text: string, { delimiter, quote }: CsvForm): boolean =>
  (delimiter === null ? DELIMITERS : [delimiter]).every((each) => {
    const [header] = recordsOf(text, { delimiter: each, quote });
    return header !== undefined && header.end !== '';
  });

/** The beginning of a file behind the lines that are skipped. */
async function readBeginning(
  pieces: AsyncIterable<Buffer>,
  head: HeadSkipper,
  form: CsvForm,
): Promise<Beginning> {
  let [text, wanted] = ['', FIRST_BYTES];
  for await (const piece of pieces) {
    text += head.take(piece.toString('latin1'));
    if (text.length < wanted) continue;
    if (text.length > MAX_HEADER || holdsHeader(text, form)) return { text, isWhole: false };
    // Not at each piece: the whole header is read anew.
    wanted = 4 * text.length;
  }
  return { text, isWhole: true };
}

/** What stands before the header. */
interface Preamble {
  /** What follows. */
  rest: string;
  /** The ends of the empty lines right before that. */
  empty: string[];
  /** The ends of a line such as `sep=;`, by which spreadsheets are told the delimiter, and of those before. */
  telling: string[];
  told: string | null;
}

const endsIn = (text: string): string[] => text.match(/\r\n?|\n/g) ?? [];

/** Takes off what stands before the header. */
function withoutPreamble(text: string): Preamble {
  const [mark = ''] = /^\xEF\xBB\xBF/.exec(text) ?? [];
  const unmarked = text.slice(mark.length);
  const [telling = '', told = null] =
    /^(?: *(?:\r\n?|\n))*sep=([^\w"\r\n\x7f-\xff])(?:\r\n?|\n|$)/i.exec(unmarked) ?? [];
  const untold = unmarked.slice(telling.length);
  const [empty = ''] = /^(?: *(?:\r\n?|\n))*/.exec(untold) ?? [];
  const rest = untold.slice(empty.length);
  return { rest, empty: endsIn(empty), telling: endsIn(telling), told };
}

function requireOne(path: string, line: number, delimiters: string[]): string {
  const [delimiter = ',', ...others] = delimiters;
  if (others.length === 0) return delimiter;
  const names = delimiters.map((each) => (each === '\t' ? 'tabs' : `"${each}"`)).join(' or ');
  throw invalid(
    `${path}, line ${line}: its cells may be separated by ${names}; put names that hold one of these into quotes, or name the delimiter in the file's options`,
  );
}

const bytesOf = (cell: string): Buffer => Buffer.from(cell, 'latin1');

/** @throws DiffError where names cannot be told, or DuckDB would take rows for a part of one. */
function requireReadable(where: string, cells: string[], marks: CsvMarks, form: CsvForm): void {
  if (!cells.every((cell) => isUtf8(bytesOf(cell)))) {
    throw invalid(
      `${where}: is not UTF-8; save the file as UTF-8, or name its encoding in the file's options`,
    );
  }
  if (form.isLenient) return;
  if (cells.some((cell) => isMisquoted(cell, marks))) throw invalid(`${where}: ${UNCLOSED}`);
}

/** The names of the columns; one without a name is told by its place. */
function namesOf(cells: string[], marks: CsvMarks, { hasHeader }: CsvForm): string[] {
  return cells.map((cell, i) => {
    const name = hasHeader ? contentOf(bytesOf(cell).toString('utf8'), marks) : '';
    return name || `column${i}`;
  });
}

function headerOf(
  path: string,
  beginning: Beginning,
  { rest, empty, telling, told }: Preamble,
  form: CsvForm,
): CsvHeader {
  const { quote, hasHeader, nullTexts } = form;
  const line = form.head + telling.length + empty.length + 1;
  const possible = () => possibleDelimiters({ ...beginning, text: rest }, quote);
  const delimiter = form.delimiter ?? told ?? form.byEnding ?? requireOne(path, line, possible());
  const marks = { delimiter, quote };
  const [first] = recordsOf(rest, marks);
  const { cells, end: lineEnd } = first ?? { cells: [], end: '' };
  const where = `${path}, line ${line}`;
  // DuckDB would lose count of the lines, and rows with it.
  if (lineEnd !== '' && [...telling, ...empty].some((each) => each !== lineEnd)) {
    throw invalid(`${where}: ends otherwise than a line before; ${ALIKE}`);
  }
  requireReadable(where, cells, marks, form);
  // Names that no statement could hold; they come from files in UTF-16, too.
  if (cells.some((cell) => cell.includes('\0'))) throw invalid(`${path} is not UTF-8`);
  const areRows = !hasHeader && areEmptyLinesRows(cells.length, nullTexts);
  const skip = form.head + telling.length + (areRows ? 0 : empty.length);
  const names = namesOf(cells, marks, form);
  return { ...marks, hasHeader, nullTexts, names, skip, lineEnd };
}

/**
 * The header of a CSV file. It decides alone on the delimiter and the columns: a ragged line
 * further down must be an error, not a reason to take the whole line for one column.
 *
 * @param pieces the file, unpacked.
 * @param path the file as the request names it.
 * @returns `null` where the file holds nothing but empty lines.
 * @throws DiffError where the file cannot be unpacked, or its header not be read.
 */
export async function readCsvHeader(
  pieces: AsyncIterable<Buffer>,
  path: string,
  form: CsvForm,
): Promise<ReadHeader | null> {
  const head = new HeadSkipper(form.head, form.quote);
  const beginning = await readBeginning(pieces, head, form);
  const preamble = withoutPreamble(beginning.text);
  if (preamble.rest === '') return null;
  const header = headerOf(path, beginning, preamble, form);
  const { lineEnd } = header;
  const isEven = lineEnd === '' || [...head.ends].every((each) => each === lineEnd);
  return { header, isOddHead: head.holdsQuote || !isEven };
}
