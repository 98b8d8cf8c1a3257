import type { Cell, Sql } from '../dialect.ts';
import type { DescribedColumn, SparkStatements } from './statements.ts';

/** Types that are texts, by how Spark writes them. */
const TEXT = /^(?:string|char|varchar)\b/;

const BYTES = /^binary$/;

/** Names without a dot, which clients cut names at. */
const aliases = (columns: readonly unknown[]): Sql[] => columns.map((_, i) => `c${i}`);

/** A value as a text of its own: drivers lose digits of long numbers, and NaN. */
function asText(value: Sql, type: string): Sql {
  return BYTES.test(type) ? `hex(${value})` : `CAST(${value} AS STRING)`;
}

const renamed = (query: Sql, names: Sql[]): Sql => `(\n${query}\n) AS result (${names.join(', ')})`;

/** A query whose every output is text, under names without dots. */
function textQuery(query: Sql, columns: readonly DescribedColumn[]): Sql {
  const names = aliases(columns);
  const outputs = columns.map(({ type }, i) => `${asText(names[i] ?? '', type)} AS c${i}`);
  return `SELECT ${outputs.join(', ')}\nFROM ${renamed(query, names)}`;
}

/** What a query yields; it is planned, and not run. */
export async function describeQuery(
  statements: Pick<SparkStatements, 'texts'>,
  query: Sql,
  signal: AbortSignal,
): Promise<DescribedColumn[]> {
  const rows = await statements.texts(`DESCRIBE QUERY\n${query}`, signal);
  return rows.map(([name, type]) => ({ name: name ?? '', type: type ?? '' }));
}

/** The rows of a query, by the names of its columns. */
export async function rowsOfQuery(
  statements: Pick<SparkStatements, 'texts'>,
  query: Sql,
  signal: AbortSignal,
): Promise<Record<string, Cell>[]> {
  const columns = await describeQuery(statements, query, signal);
  const rows = await statements.texts(textQuery(query, columns), signal);
  return rows.map((row) =>
    Object.fromEntries(columns.map(({ name }, i) => [name, row[i] ?? null])),
  );
}

/** A value as a field of CSV: nothing for NULL, and texts in quotes, so that an empty one is none. */
function field(value: Sql, type: string): Sql {
  const text = asText(value, type);
  if (!TEXT.test(type)) return `coalesce(${text}, '')`;
  return `coalesce(concat('"', replace(${text}, '"', '""'), '"'), '')`;
}

/**
 * A query that yields each row as a line of CSV, without the newline. The cluster writes it: to fetch
 * one column takes less than to fetch many.
 */
export function csvQuery(query: Sql, columns: readonly DescribedColumn[]): Sql {
  const names = aliases(columns);
  const fields = columns.map(({ type }, i) => field(names[i] ?? '', type));
  return `SELECT concat_ws(',', ${fields.join(', ')}) AS line\nFROM ${renamed(query, names)}`;
}
