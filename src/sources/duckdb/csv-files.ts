import type { Sql } from '../dialect.ts';
import { readCsvHeader } from './csv-header.ts';
import { requireDistinctNames } from './distinct-names.ts';
import type { OpenedRelation, SourceFile } from './files.ts';

/**
 * For lines of more than DuckDB's 2 MB. Not at once: in parallel, DuckDB fails on some files where
 * a line may be as long as a buffer.
 */
export const LONG_LINES = [
  'parallel = false',
  'max_line_size = 64000000',
  'buffer_size = 128000000',
];

/** What is the same of every CSV: of files, and of what databases write. */
export const CSV_FORM = [
  `quote = '"'`,
  `escape = '"'`,
  "comment = ''",
  // An empty field is NULL; one in quotes is an empty text.
  'allow_quoted_nulls = false',
];

const OPTIONS = ['header = true', 'skip = 0', ...CSV_FORM];

function textRelation(
  { connection: { dialect }, reader }: SourceFile,
  names: string[],
  options: string[],
): OpenedRelation {
  return {
    kind: 'text',
    relation: readCsv(reader, options),
    longLines: readCsv(reader, [...options, ...LONG_LINES]),
    columns: names.map((name) => ({ name, text: dialect.quoteIdentifier(name), json: null })),
  };
}

/** Several files may have their columns in different orders. */
async function openSniffed(file: SourceFile, delimiter: string | null): Promise<OpenedRelation> {
  const { connection, reader, signal } = file;
  const known = delimiter === null ? [] : [`delim = ${connection.dialect.quoteText(delimiter)}`];
  const options = [...OPTIONS, 'all_varchar = true', ...known];
  const columns = await connection.describe(readCsv(reader, options), signal);
  const names = columns.map(({ name }) => name);
  return textRelation(file, names, options);
}

/** What follows FROM to read a CSV; `reader` is a path or a list of them, as SQL. */
export function readCsv(reader: Sql, options: string[]): Sql {
  return `read_csv(${[reader, ...options].join(', ')})`;
}

/**
 * Opens a CSV file.
 *
 * @param delimiter where the file's ending tells it, else `null`.
 * @throws DiffError where it cannot be unpacked, or two of its columns have one name.
 */
export async function openCsv(file: SourceFile, delimiter: string | null): Promise<OpenedRelation> {
  if (file.local === null) return openSniffed(file, delimiter);
  const { dialect } = file.connection;
  const header = await readCsvHeader(file.local, file.path, delimiter);
  requireDistinctNames(file.path, header.names);
  const types = header.names.map((name) => `${dialect.quoteText(name)}: 'VARCHAR'`).join(', ');
  const options = [
    ...OPTIONS,
    // Or DuckDB would guess, and take odd lines for what they are not.
    'auto_detect = false',
    `columns = {${types}}`,
    `delim = ${dialect.quoteText(header.delimiter)}`,
  ];
  return textRelation(file, header.names, options);
}
