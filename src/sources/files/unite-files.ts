import type { Column, Dialect, Sql } from '../dialect.ts';
import { requireDistinctNames } from '../../duckdb/distinct-names.ts';
import { typesOfAll } from './same-types.ts';
import { storedType } from '../../duckdb/types.ts';
import { sameType } from '../types/column-type.ts';

/** Some of the files that are read as one, which have the same columns. */
export interface Part {
  /** One of them, to be named in errors. */
  file: string;
  relation: Sql;
  columns: Column[];
}

/** What a part has in a column of all parts. */
function selectOf({ columns }: Part, { name, type }: Column, dialect: Dialect): Sql[] {
  const own = columns.find((column) => column.name === name);
  if (!own) return [];
  const quoted = dialect.quoteIdentifier(name);
  if (sameType(own.type, type)) return [quoted];
  // What has no type of its own was read as some other.
  const value = own.type.kind === 'noValues' ? 'NULL' : quoted;
  return [`CAST(${value} AS ${storedType(type)}) AS ${quoted}`];
}

/** The rows of relations one after another, columns by their names: NULL where one lacks a column. */
export const unionByName = (selects: Sql[]): Sql =>
  selects.length === 1 ? `(${selects[0]})` : `(\n${selects.join('\nUNION ALL BY NAME\n')}\n)`;

/**
 * Puts files with different columns together, by the names of these.
 *
 * @param path all of them as the request names them.
 * @throws DiffError where two names are the same but for their case, or two files have one column
 * in types that cannot be read as one.
 */
export function uniteTyped(
  path: string,
  parts: Part[],
  dialect: Dialect,
): { relation: Sql; columns: Column[] } {
  const columns = typesOfAll(path, parts);
  requireDistinctNames(
    path,
    columns.map(({ name }) => name),
  );
  const selects = parts.map((part) => {
    const select = columns.flatMap((column) => selectOf(part, column, dialect));
    return `SELECT ${select.join(', ')} FROM ${part.relation}`;
  });
  return { relation: unionByName(selects), columns };
}
