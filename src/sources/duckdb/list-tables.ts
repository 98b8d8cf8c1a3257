import type { DuckDBConnection } from '../../duckdb/connection.ts';
import type { ListedTables, SearchedSchema } from '../../contract/listed-table.ts';
import { kindOf, requireDepth, searchedCondition, withoutMissingSchemas } from '../list-tables.ts';
import type { Sql } from '../dialect.ts';

/**
 * The tables of schemas of a DuckDB file.
 *
 * @param catalog the name by which the file is attached.
 */
export async function listDuckdbTables(
  searched: readonly SearchedSchema[],
  {
    connection,
    catalog,
    signal,
  }: { connection: DuckDBConnection; catalog: string; signal: AbortSignal },
): Promise<ListedTables> {
  requireDepth(searched, 2, 'a table has a name, and a schema and a database in front of it');
  const quote = (text: string): Sql => connection.dialect.quoteText(text);
  const condition = searchedCondition(searched, {
    isIn: (schema) => `lower(schema_name) = lower(${quote(schema)})`,
    isOwn: 'TRUE',
    isFoundByName: `schema_name = 'main'`,
  });
  const where = `database_name = ${quote(catalog)} AND NOT internal AND ${condition}`;
  const rows = await connection.query(
    `SELECT schema_name, table_name AS name, 'table' AS kind FROM duckdb_tables() WHERE ${where}
UNION ALL
SELECT schema_name, view_name, 'view' FROM duckdb_views() WHERE ${where}
ORDER BY 1, 2`,
    signal,
  );
  const tables = rows.map((row) => ({
    path: [String(row['schema_name']), String(row['name'])],
    kind: kindOf(String(row['kind'])),
    isFoundByName: row['schema_name'] === 'main',
  }));
  const schemasSql = `SELECT schema_name AS name FROM duckdb_schemas()
WHERE database_name = ${quote(catalog)} AND schema_name NOT IN ('information_schema', 'pg_catalog')
ORDER BY 1`;
  return withoutMissingSchemas({ tables, areNamesFolded: true }, searched, async () =>
    (await connection.query(schemasSql, signal)).map(({ name }) => String(name)),
  );
}
