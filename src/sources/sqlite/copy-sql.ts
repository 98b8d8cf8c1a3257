import type { Sql } from '../dialect.ts';

/** SQLite's functions take at least this many arguments. */
const MOST_ARGUMENTS = 100;

/** Texts put together, NULL as an empty one. */
function concat(parts: Sql[]): Sql {
  if (parts.length <= MOST_ARGUMENTS) return `concat(${parts.join(', ')})`;
  const count = Math.ceil(parts.length / MOST_ARGUMENTS);
  const groups = Array.from({ length: count }, (_, i) =>
    concat(parts.slice(i * MOST_ARGUMENTS, (i + 1) * MOST_ARGUMENTS)),
  );
  return concat(groups);
}

/**
 * A value as a field of CSV: a number with all its digits, a text in quotes, bytes as hexadecimal
 * digits in quotes, nothing for NULL.
 */
const field = (value: Sql): Sql =>
  `CASE typeof(${value}) WHEN 'integer' THEN ${value} WHEN 'text' THEN concat('"', replace(${value}, '"', '""'), '"') WHEN 'real' THEN printf('%!.17g', ${value}) WHEN 'blob' THEN concat('"', hex(${value}), '"') END`;

/**
 * A SELECT of one line of CSV for each row of a SELECT, as bytes: so that nothing but these comes
 * out of SQLite, and texts that are not UTF-8 stay as they are.
 *
 * @param columns how many columns it has.
 */
export function copySql(select: Sql, columns: number): Sql {
  const names = Array.from({ length: columns }, (_, i) => `value_${i}`);
  const parts = names.flatMap((name, i) => [i === 0 ? `''` : `','`, field(name)]);
  return `WITH dataset (${names.join(', ')}) AS (\n${select}\n)
SELECT CAST(${concat([...parts, 'char(10)'])} AS BLOB) FROM dataset`;
}
