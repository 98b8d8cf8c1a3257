import { CSV_FORM, LONG_LINES, readCsv } from '../../../duckdb/read-csv.ts';
import type { Dialect, Sql } from '../../dialect.ts';
import { type CsvFile, readsAllRows, scanRows } from './check.ts';
import { type CsvHeader, readCsvHeader } from './header.ts';
import { mergedNames, requireDistinctNames } from '../../../duckdb/distinct-names.ts';
import type { OpenedRelation } from '../../../duckdb/relation.ts';
import type { SourceFile } from '../source-file.ts';
import { readerOf } from '../locate-files.ts';
import { namedPaths } from '../source-file.ts';
import { packingOf, type Packing } from '../unpacked.ts';

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
