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

/** What is the same of every CSV. */
const ALWAYS = [
  "comment = ''",
  // What is NULL is so without quotes: an empty field, and in quotes it is an empty text.
  'allow_quoted_nulls = false',
];

/** The options for what encloses a field and is doubled within it, as SQL. */
const quotedBy = (quote: Sql): string[] => [`quote = ${quote}`, `escape = ${quote}`];

/** What is the same of every CSV that databases write. */
export const CSV_FORM = [...quotedBy(`'"'`), ...ALWAYS];

/** The form of a CSV file: what encloses a field, and what of the fields without it is NULL, as SQL. */
export const csvFileForm = (quote: Sql, nullTexts: Sql[]): string[] => [
  ...quotedBy(quote),
  ...ALWAYS,
  // It wants one; no field without quotes holds a line end.
  `nullstr = [${nullTexts.length === 0 ? String.raw`E'\n'` : nullTexts.join(', ')}]`,
];

/** What follows FROM to read a CSV; `reader` is a path or a list of them, as SQL. */
export function readCsv(reader: Sql, options: string[]): Sql {
  return `read_csv(${[reader, ...options].join(', ')})`;
}
