import type { Sql } from '../dialect.ts';

/**
 * What a path leads to, as `kinds`: `r` for tables alone, and more where there is a view of the name, too.
 * Cases of names are folded, as most clusters do; nothing is known of other databases.
 *
 * @param quote makes a literal of a text.
 */
export function kindsSql(path: string[], quote: (text: string) => Sql): Sql {
  const [name = '', schema, database] = path.toReversed();
  const same = (column: Sql, text: string): Sql => `lower(${column}) = lower(${quote(text)})`;
  const where = [
    same('c.relname', name),
    schema === undefined ? 'pg_catalog.pg_table_is_visible(c.oid)' : same('n.nspname', schema),
    ...(database === undefined ? [] : [same('current_database()', database)]),
  ];
  return `SELECT DISTINCT c.relkind AS kind
FROM pg_catalog.pg_class AS c JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
WHERE ${where.join(' AND ')}`;
}

/** A type by its number, and what narrows it, e.g. to 12 digits. */
export interface TypeReference {
  id: number;
  modifier: number;
}

/** The names of types, by position. There is no `unnest`, nor a list of values. */
export function typesSql(types: TypeReference[]): Sql {
  const rows = types.map(
    ({ id, modifier }, position) =>
      `SELECT ${position} AS position, typname AS name, ` +
      `pg_catalog.format_type(oid, ${modifier}) AS declared ` +
      `FROM pg_catalog.pg_type WHERE oid = ${id}`,
  );
  return `${rows.join('\nUNION ALL ')}\nORDER BY 1`;
}

/** A table or view that is listed: a materialized view is one, and the table that its rows are in is none. */
export const LISTED: Sql = `c.relkind IN ('r', 'v', 'm') AND c.relname NOT LIKE 'mv\\_tbl\\_\\_%'`;
