import type { ListedTable, ListedTables, SearchedSchema } from '../../contract/listed-table.ts';
import type { Cell, Sql } from '../dialect.ts';
import { requireDepth, searchedCondition, withoutMissingSchemas } from '../list-tables.ts';
import { KINDS } from './introspection.ts';
import { requireDatabase } from './no-such-table.ts';

/** What differs in a server that has the catalog of PostgreSQL. */
export interface CatalogOfTables {
  /** Runs SQL. */
  ask: (sql: Sql) => Promise<Record<string, Cell>[]>;
  /** Makes a literal of a text. */
  quote: (text: string) => Sql;
  /** What holds of a table, `c`, that is listed, besides its schema. */
  condition: Sql;
  areNamesFolded: boolean;
}

/** A partition is a part of the table that is listed. */
const NO_PARTITION: Sql = `c.relkind IN ${KINDS} AND NOT c.relispartition`;

const IS_OWN: Sql = `n.nspname <> 'information_schema' AND n.nspname NOT LIKE 'pg\\_%'`;

/** By `relkind`: all others are tables. */
const KIND_NAMES: Record<string, ListedTable['kind']> = { v: 'view', m: 'materialized view' };

const SCHEMAS_SQL: Sql = 'SELECT nspname AS name FROM pg_catalog.pg_namespace ORDER BY 1';

/** The tables of schemas of a server that has the catalog of PostgreSQL, by one statement. */
export async function listPostgresTables(
  searched: readonly SearchedSchema[],
  { ask, quote, condition, areNamesFolded }: CatalogOfTables,
): Promise<ListedTables> {
  const isIn = (schema: string): Sql =>
    areNamesFolded ? `lower(n.nspname) = lower(${quote(schema)})` : `n.nspname = ${quote(schema)}`;
  const isFoundByName = 'pg_catalog.pg_table_is_visible(c.oid)';
  const rows = await ask(`SELECT n.nspname AS schema, c.relname AS name,
  c.relkind AS kind,
  CASE WHEN ${isFoundByName} THEN 1 ELSE 0 END AS found
FROM pg_catalog.pg_class AS c JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
WHERE ${condition} AND ${searchedCondition(searched, { isIn, isOwn: IS_OWN, isFoundByName })}
ORDER BY 1, 2`);
  const tables = rows.map((row) => ({
    path: [String(row['schema']), String(row['name'])],
    kind: KIND_NAMES[String(row['kind'])] ?? 'table',
    isFoundByName: Number(row['found']) === 1,
  }));
  return withoutMissingSchemas({ tables, areNamesFolded }, searched, async () =>
    (await ask(SCHEMAS_SQL)).map(({ name }) => String(name)),
  );
}

/** The tables of schemas of the database of a data source. */
export async function listOwnTables(
  searched: readonly SearchedSchema[],
  { ask, quote }: Pick<CatalogOfTables, 'ask' | 'quote'>,
): Promise<ListedTables> {
  requireDepth(searched, 2, 'a table has a name, and a schema and a database in front of it');
  for (const [catalog] of searched.filter(({ length }) => length > 1)) {
    await requireDatabase(String(catalog), ask);
  }
  return listPostgresTables(searched, {
    ask,
    quote,
    condition: NO_PARTITION,
    areNamesFolded: false,
  });
}
