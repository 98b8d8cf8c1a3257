import { CSV_FORM, LONG_LINES, readCsv } from '../../../duckdb/read-csv.ts';
import type { Dialect, Sql } from '../../dialect.ts';
import { type CsvHeader, readCsvHeader } from './header.ts';
import { mergedNames, requireDistinctNames } from '../../../duckdb/distinct-names.ts';
import type { OpenedRelation } from '../../../duckdb/relation.ts';
import { type NamedPath, namedPaths, type SourceFile } from '../source-file.ts';
import { readerOf } from '../locate-files.ts';
import { type Packing, packingOf, readEnd, readUnpacked } from '../unpacked.ts';
import { DiffError } from '../../../contract/errors.ts';
import { beginsLastRow, END, READ_WHOLE } from './end.ts';
import { CsvScan } from './scan.ts';

/** Files that one call of DuckDB's reader can read. */
interface CsvGroup {
  header: CsvHeader;
  packing: Packing;
  files: CsvFile[];
}

/** Files of the same form together, in the order in which their forms come. */
function groupsOf(files: CsvFile[]): CsvGroup[] {
  const groups = new Map<string, CsvGroup>();
  for (const file of files) {
    const packing = packingOf(file.path);
    const form = JSON.stringify([file.header, packing]);
    const group = groups.get(form) ?? { header: file.header, packing, files: [] };
    group.files.push(file);
    groups.set(form, group);
  }
  return [...groups.values()];
}

/** How DuckDB names the ends of lines. */
const LINE_ENDS: Readonly<Record<string, Sql>> = {
  '\n': String.raw`'\n'`,
  '\r\n': String.raw`'\r\n'`,
  '\r': String.raw`'\r'`,
};

/**
 * Which line ends to read. DuckDB would take the first one in the file for that of all lines, also
 * within the quotes of a name, and lose the rows.
 */
function lineEnds({ lineEnd }: CsvHeader, isMixed: boolean): string[] {
  // By these two options DuckDB reads LF as well as CR LF, whichever ends the header.
  if (isMixed) return [`new_line = ${LINE_ENDS['\r\n']}`, 'strict_mode = false'];
  const known = LINE_ENDS[lineEnd];
  return known === undefined ? [] : [`new_line = ${known}`];
}

/** Reads the files by the names of their columns: one that a file lacks is NULL in all its rows. */
function readFiles(dialect: Dialect, files: CsvFile[], more: string[], isMixed = false): Sql {
  const reads = groupsOf(files).map(({ header, packing, files }) => {
    const { names, delimiter, skip } = header;
    const paths = files.map(({ path }) => path);
    return readCsv(readerOf(paths, dialect).reader, [
      'header = true',
      `skip = ${skip}`,
      ...CSV_FORM,
      // Or DuckDB would guess, and take odd lines for what they are not.
      'auto_detect = false',
      `columns = {${names.map((name) => `${dialect.quoteText(name)}: 'VARCHAR'`).join(', ')}}`,
      `delim = ${dialect.quoteText(delimiter)}`,
      `compression = '${packing}'`,
      ...lineEnds(header, isMixed),
      ...more,
    ]);
  });
  const [only = ''] = reads;
  if (reads.length === 1) return only;
  return `(${reads.map((read) => `SELECT * FROM ${read}`).join('\n  UNION ALL BY NAME ')})`;
}

/** Reads the headers, of all files that have one. */
async function readHeaders(file: SourceFile, delimiter: string | null): Promise<CsvFile[]> {
  const files: CsvFile[] = [];
  for (const named of namedPaths(file)) {
    const header = await readCsvHeader(named.path, named.name, delimiter);
    if (header === null) continue;
    requireDistinctNames(named.name, header.names);
    files.push({ ...named, header });
  }
  return files;
}

/**
 * Opens a CSV file, or several of them.
 *
 * @param delimiter where the file's ending tells it, else `null`.
 * @throws DiffError where it cannot be unpacked, or two of its columns have one name.
 */
export async function openCsv(file: SourceFile, delimiter: string | null): Promise<OpenedRelation> {
  const { dialect } = file.connection;
  const files = await readHeaders(file, delimiter);
  if (files.length === 0) return { kind: 'empty' };
  const names = mergedNames(files.map(({ name, header }) => ({ name, columns: header.names })));
  return {
    kind: 'text',
    relation: readFiles(dialect, files, []),
    readsAll: (signal) => readsAllRows(files, signal),
    readCarefully: async (signal) => {
      const { rows, isMixed } = await scanRows(files, signal);
      return { relation: readFiles(dialect, files, LONG_LINES, isMixed), rows };
    },
    columns: names.map((name) => ({ name, text: dialect.quoteIdentifier(name), json: null })),
  };
}

/** A CSV file whose header is read. */
interface CsvFile extends NamedPath {
  header: CsvHeader;
}

/**
 * Whether DuckDB could take one line end for two: in a file of one column, where an empty line is a
 * row, and LF ends the header and CR LF a line behind it.
 */
async function mayAddRows({ path, name, header }: CsvFile, signal?: AbortSignal): Promise<boolean> {
  if (header.names.length > 1 || header.lineEnd !== '\n') return false;
  for await (const piece of readUnpacked(path, name, signal)) if (piece.includes(13)) return true;
  return false;
}

/**
 * Whether DuckDB's readers in parallel certainly give every row of these files, and no other. Costs next to
 * nothing where they are not packed and have several columns: only their ends are read.
 *
 * @throws DiffError where a packed file is damaged or cut, of which DuckDB reads what there is.
 */
async function readsAllRows(files: CsvFile[], signal?: AbortSignal): Promise<boolean> {
  for (const file of files) {
    const { path, name, header } = file;
    const { size, end } = await readEnd(path, name, END, signal);
    if (size >= READ_WHOLE && !beginsLastRow(end, header.delimiter)) return false;
    if (await mayAddRows(file, signal)) return false;
  }
  return true;
}

/** What a scan of CSV files finds. */
interface ScannedRows {
  rows: number;
  /** Whether some lines end in another way than others. */
  isMixed: boolean;
}

async function scanFile({ path, name, header }: CsvFile, signal?: AbortSignal): Promise<CsvScan> {
  const scan = new CsvScan({ ...header, columns: header.names.length });
  const check = (fault: ReturnType<CsvScan['end']>): void => {
    if (!fault) return;
    throw new DiffError('InvalidInputException', `${name}, line ${fault.line}: ${fault.reason}`);
  };
  for await (const piece of readUnpacked(path, name, signal)) check(scan.read(piece));
  check(scan.end());
  return scan;
}

/**
 * Counts the rows of CSV files without DuckDB.
 *
 * @throws DiffError where a line is not as the header says, or a quote is not closed.
 */
async function scanRows(files: CsvFile[], signal?: AbortSignal): Promise<ScannedRows> {
  let [rows, isMixed] = [0, false];
  for (const file of files) {
    const scan = await scanFile(file, signal);
    rows += scan.rows;
    isMixed ||= scan.isMixed;
  }
  return { rows, isMixed };
}
