import { allMended } from '../../../contract/mended-rows.ts';
import { csvFileForm, LONG_LINES, readCsv } from '../../../duckdb/read-csv.ts';
import { mergedNames } from '../../../duckdb/distinct-names.ts';
import type { OpenedRelation } from '../../../duckdb/relation.ts';
import type { Dialect, Sql } from '../../dialect.ts';
import { readerOf } from '../locate-files.ts';
import type { SourceFile } from '../source-file.ts';
import { type Packing, packingOf } from '../unpacked.ts';
import { readsAllRows, scanRows } from './confirm.ts';
import { type CsvFile, readCsvFiles } from './csv-file.ts';
import { csvForm } from './form.ts';
import type { CsvHeader } from './header.ts';

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
    const { names, delimiter, quote, hasHeader, nullTexts, skip } = header;
    const paths = files.map(({ path }) => path);
    return readCsv(readerOf(paths, dialect).reader, [
      `header = ${hasHeader}`,
      `skip = ${skip}`,
      ...csvFileForm(
        dialect.quoteText(quote),
        nullTexts.map((text) => dialect.quoteText(text)),
      ),
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

/**
 * Opens a CSV file, or several of them.
 *
 * @param byEnding the delimiter that the file's ending tells, else `null`.
 * @throws DiffError where it cannot be unpacked, or two of its columns have one name.
 */
export async function openCsv(file: SourceFile, byEnding: string | null): Promise<OpenedRelation> {
  const { dialect } = file.connection;
  const form = csvForm(file.options, byEnding);
  const { hasDecimalCommas } = form;
  const files = await readCsvFiles(file, form);
  if (files.length === 0) return { kind: 'empty' };
  const names = mergedNames(files.map(({ name, header }) => ({ name, columns: header.names })));
  return {
    kind: 'text',
    relation: readFiles(dialect, files, []),
    mended: allMended(files.map((each) => each.mended)),
    readsAll: (signal) => readsAllRows(files, signal),
    readCarefully: async (signal) => {
      const { rows, isMixed } = await scanRows(files, signal);
      return { relation: readFiles(dialect, files, LONG_LINES, isMixed), rows };
    },
    columns: names.map((name) => ({
      name,
      text: dialect.quoteIdentifier(name),
      json: null,
      hasDecimalCommas,
    })),
  };
}
