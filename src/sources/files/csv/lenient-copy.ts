import { type FileHandle, rm } from 'node:fs/promises';
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

/** Writes the rows with so many columns, and gives how many the longest of them has. */
async function writeRows(copy: FileHandle, file: OddFile, columns: number): Promise<number> {
  const names = columnNames(file.header, columns);
  await copy.writeFile(`${names.map(inQuotes).join(',')}\n`);
  let longest = columns;
  for await (const rows of rowsOf(file)) {
    for (const cells of rows) longest = Math.max(longest, lengthOf(cells, columns));
    const lines = rows.map((cells) => lineOf(cells, columns, file.header));
    await copy.writeFile(lines.join(''));
  }
  return longest;
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
    let longest = columns;
    const path = await writeCopy(odd.named, file, async (copy) => {
      longest = await writeRows(copy, odd, columns);
    });
    const header = { ...FORM, names: columnNames(odd.header, columns) };
    if (longest === columns) return { ...odd.named, path, header };
    await rm(path);
    columns = longest;
  }
}
