import { DiffError } from '../../contract/errors.ts';
import type { Cell, Sql } from '../dialect.ts';
import { MOST_TABLES, noSuchTable } from '../no-such-table.ts';
import { KINDS } from './introspection.ts';

/** The schemas in which a table without one is looked for. */
const SEARCH_PATH_SQL = `SELECT pg_catalog.array_to_string(pg_catalog.current_schemas(false), ', ') AS schemas`;

/** Tables beside the wanted one, or of its name; parameters as of `TABLE_SQL`. */
const TABLES_SQL = `SELECT n.nspname AS place, c.relname AS name,
  CASE WHEN CASE WHEN $2::text IS NULL THEN pg_catalog.pg_table_is_visible(c.oid) ELSE n.nspname = $2 END
  THEN 1 ELSE 0 END AS searched
FROM pg_catalog.pg_class AS c
JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
WHERE c.relkind IN ${KINDS} AND n.nspname NOT IN ('pg_catalog', 'information_schema')
  AND (lower(c.relname) = lower($1) OR $2::text IS NULL OR n.nspname = $2)
ORDER BY lower(c.relname) <> lower($1), 1, 2 LIMIT ${MOST_TABLES}`;

function placeOf(schemas: string): string {
  if (schemas === '') return 'the search path, which is empty';
  return schemas.includes(', ') ? `the schemas ${schemas}` : `the schema ${schemas}`;
}

/**
 * Why there is no table of a path.
 *
 * @param ask runs SQL with parameters.
 */
export async function noSuchPostgresTable(
  path: string[],
  ask: (sql: Sql, values: unknown[]) => Promise<Record<string, Cell>[]>,
): Promise<DiffError> {
  const [name = '', schema = null] = path.toReversed();
  const tables = await ask(TABLES_SQL, [name, schema]);
  if (schema !== null) return noSuchTable(path, `the schema ${schema}`, tables);
  const [row] = await ask(SEARCH_PATH_SQL, []);
  return noSuchTable(path, placeOf(String(row?.['schemas'] ?? '')), tables);
}

/**
 * Makes sure that a path leads into the database of the data source: there is no way into another one.
 *
 * @throws DiffError where it does not.
 */
export async function requireDatabase(
  database: string,
  ask: (sql: Sql) => Promise<Record<string, Cell>[]>,
): Promise<void> {
  const [row] = await ask('SELECT current_database() AS name');
  if (row?.['name'] === database) return;
  const value = `${database} (the data source's database is ${String(row?.['name'])})`;
  throw new DiffError('NoSuchDatabaseException', value);
}
