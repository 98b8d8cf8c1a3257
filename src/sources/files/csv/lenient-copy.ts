import { type FileHandle, rm } from 'node:fs/promises';
import { type MendedRows, NOTHING_MENDED } from '../../../contract/mended-rows.ts';
import type { NamedPath, SourceFile } from '../source-file.ts';
import { behindHead, writeCopy } from './copy.ts';
import { areEmptyLinesRows } from './form.ts';
import type { CsvHeader } from './header.ts';
import { type LenientCell, LenientRecords } from './lenient-records.ts';

/** A file as it lies there, and what its beginning says. */
interface OddFile {
  named: NamedPath;
  header: CsvHeader;
  /** Opens it in UTF-8, unpacked. */
  open: () => AsyncIterable<Buffer>;
}

/** A copy that every reader of CSV reads alike, and how. */
export interface EvenCopy extends NamedPath {
  header: CsvHeader;
  /** What of its rows was mended. */
  mended: MendedRows;
}

/** How the copy is written: all but NULL is in quotes. */
const FORM = {
  delimiter: ',',
  quote: '"',
  hasHeader: true,
  nullTexts: [''],
  skip: 0,
  lineEnd: '\n',
};

const inQuotes = (text: string): string => `"${text.replaceAll('"', '""')}"`;

const isNothing = ({ text, isQuoted }: LenientCell): boolean => text === '' && !isQuoted;

/** How many cells a record has: empty ones behind the last column are none. */
function lengthOf(cells: LenientCell[], columns: number): number {
  let { length } = cells;
  while (length > columns && cells.slice(length - 1).every(isNothing)) length -= 1;
  return length;
}

/** A record as the copy has it, with NULL for cells that it lacks. */
function lineOf(cells: LenientCell[], columns: number, { nullTexts }: CsvHeader): string {
  const fields = Array.from({ length: columns }, (_, i) => {
    const cell = cells[i];
    const isNull = !cell || (!cell.isQuoted && nullTexts.includes(cell.text));
    return isNull ? '' : inQuotes(cell.text);
  });
  return `${fields.join(',')}\n`;
}

/** The records of the rows, some at a time. */
async function* rowsOf({ header, open }: OddFile): AsyncGenerator<LenientCell[][]> {
  const records = new LenientRecords(header);
  const areRows = areEmptyLinesRows(header.names.length, header.nullTexts);
  let isFirst = header.hasHeader;
  const rowsAmong = (some: Iterable<LenientCell[]>): LenientCell[][] => {
    const rows: LenientCell[][] = [];
    for (const cells of some) {
      const isEmpty = cells.length === 1 && cells.every(isNothing);
      if (isFirst) isFirst = false;
      else if (areRows || !isEmpty) rows.push(cells);
    }
    return rows;
  };
  const decoder = new TextDecoder('utf-8');
  for await (const piece of behindHead(open(), header.skip)) {
    yield rowsAmong(records.read(decoder.decode(piece, { stream: true })));
  }
  yield rowsAmong(records.end());
}

/** What is found of the rows while they are written. */
interface WrittenRows {
  /** How many cells the longest has. */
  longest: number;
  mended: MendedRows;
}

/** Whether a cell begins with a quote that nothing closes. */
const hasLoneQuote = ({ text, isQuoted }: LenientCell, { quote }: CsvHeader): boolean =>
  !isQuoted && quote !== '' && text.trimStart().startsWith(quote);

function note(found: WrittenRows, cells: LenientCell[], header: CsvHeader): void {
  const columns = header.names.length;
  const { mended } = found;
  const length = lengthOf(cells, columns);
  found.longest = Math.max(found.longest, length);
  if (length < columns) mended.short_rows += 1;
  if (length > columns) mended.long_rows += 1;
  mended.lone_quotes += cells.filter((cell) => hasLoneQuote(cell, header)).length;
}

/** Writes the rows with so many columns. */
async function writeRows(copy: FileHandle, file: OddFile, columns: number): Promise<WrittenRows> {
  const names = columnNames(file.header, columns);
  await copy.writeFile(`${names.map(inQuotes).join(',')}\n`);
  const found: WrittenRows = { longest: columns, mended: { ...NOTHING_MENDED } };
  for await (const rows of rowsOf(file)) {
    for (const cells of rows) note(found, cells, file.header);
    const lines = rows.map((cells) => lineOf(cells, columns, file.header));
    await copy.writeFile(lines.join(''));
  }
  return found;
}

/** The columns of the header, and those that only longer rows have. */
const columnNames = ({ names }: CsvHeader, columns: number): string[] => [
  ...names,
  ...Array.from({ length: columns - names.length }, (_, i) => `column${names.length + i}`),
];

/**
 * Copies a text file whose rows have cells too few or too many, and quotes that nothing closes, into one that
 * every reader reads alike: rows are padded with NULL to the length of the longest.
 *
 * @throws DiffError where it cannot be read, or there is no room.
 */
export async function copyLeniently(odd: OddFile, file: SourceFile): Promise<EvenCopy> {
  let columns = odd.header.names.length;
  for (;;) {
    let found: WrittenRows = { longest: columns, mended: NOTHING_MENDED };
    const path = await writeCopy(odd.named, file, async (copy) => {
      found = await writeRows(copy, odd, columns);
    });
    const { longest, mended } = found;
    const header = { ...FORM, names: columnNames(odd.header, columns) };
    if (longest === columns) return { ...odd.named, path, header, mended };
    await rm(path);
    columns = longest;
  }
}
