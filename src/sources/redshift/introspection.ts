import type { Sql } from '../dialect.ts';

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
