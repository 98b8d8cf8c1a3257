import { readCsvHeader } from './csv-header.ts';
import { requireDistinctNames } from './distinct-names.ts';
import type { OpenedRelation, SourceFile, TextColumn } from './files.ts';

/** A line may have this many bytes. Buffers must hold one; DuckDB makes them nearly as large. */
const MAX_LINE = 40_000_000;

const OPTIONS = [
  'header = true',
  'skip = 0',
  `quote = '"'`,
  `escape = '"'`,
  "comment = ''",
  // An empty field is NULL; one in quotes is an empty text.
  'allow_quoted_nulls = false',
  `max_line_size = ${MAX_LINE}`,
  `buffer_size = ${MAX_LINE + 1}`,
];

function textColumns({ connection: { dialect } }: SourceFile, names: string[]): TextColumn[] {
  return names.map((name) => ({ name, text: dialect.quoteIdentifier(name), json: null }));
}

/** Several files may have their columns in different orders, and a remote one is DuckDB's to read. */
async function openSniffed(file: SourceFile, delimiter: string | null): Promise<OpenedRelation> {
  const { connection, reader, signal } = file;
  const known = delimiter === null ? [] : [`delim = ${connection.dialect.quoteText(delimiter)}`];
  const options = [...OPTIONS, 'all_varchar = true', ...known];
  const relation = `read_csv(${[reader, ...options].join(', ')})`;
  const columns = await connection.describe(relation, signal);
  const names = columns.map(({ name }) => name);
  return { kind: 'text', relation, columns: textColumns(file, names) };
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
  return {
    kind: 'text',
    relation: `read_csv(${[file.reader, ...options].join(', ')})`,
    columns: textColumns(file, header.names),
  };
}
