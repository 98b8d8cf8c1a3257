import type { Sql } from '../sources/dialect.ts';

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

/** What follows FROM to read a CSV; `reader` is a path or a list of them, as SQL. */
export function readCsv(reader: Sql, options: string[]): Sql {
  return `read_csv(${[reader, ...options].join(', ')})`;
}
