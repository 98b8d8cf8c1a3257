import { DiffError } from '../../contract/errors.ts';
import type { LocalContext } from '../../duckdb/local-source.ts';
import type { OpenedRelation } from '../../duckdb/relation.ts';
import type { Sql } from '../dialect.ts';
import { MOST_TABLES, noSuchTable } from '../no-such-table.ts';
import { attachDatabase } from './attach.ts';
import { declaredKeys } from './declared-keys.ts';
import { withOwnName } from './own-name.ts';

/** Tables of a schema, and those of the wanted one's name in others. */
function tablesSql(
  catalog: string,
  schema: string,
  name: string,
  quote: (text: string) => Sql,
): Sql {
  const isSearched = `lower(table_schema) = lower(${quote(schema)})`;
  const isWanted = `lower(table_name) = lower(${quote(name)})`;
  return `SELECT table_schema AS place, table_name AS name, CAST(${isSearched} AS INTEGER) AS searched
FROM information_schema.tables
WHERE table_catalog = ${quote(catalog)} AND (${isSearched} OR ${isWanted})
ORDER BY NOT ${isWanted}, 1, 2 LIMIT ${MOST_TABLES}`;
}

async function isView(
  path: string[],
  catalog: string,
  { connection, signal }: LocalContext,
): Promise<boolean> {
  const [name = '', schema = 'main'] = path.toReversed();
  const lower = (text: string): Sql => `lower(${connection.dialect.quoteText(text)})`;
  const views = await connection.query(
    `SELECT 1 AS is_view FROM duckdb_views() WHERE database_name = ${connection.dialect.quoteText(catalog)}
  AND lower(schema_name) = ${lower(schema)} AND lower(view_name) = ${lower(name)}`,
    signal,
  );
  return views.length > 0;
}

/** A view is a query: it may name its own database, and give other rows whenever it is read. */
function openView(
  database: string,
  path: string[],
  context: LocalContext,
): Promise<OpenedRelation> {
  const { signal, mostRows } = context;
  const [name = '', schema = 'main'] = path.toReversed();
  return withOwnName(database, 'view_rows', context, async (own, relation) => {
    const [row] = await own.query('SELECT current_database() AS name', signal);
    const parts = [String(row?.['name']), schema, name];
    const view = parts.map((part) => own.dialect.quoteIdentifier(part)).join('.');
    // Before it is copied: a table has no columns that are nothing but NULL.
    const columns = await own.describe(view, signal);
    const limit = mostRows === undefined ? '' : ` LIMIT ${mostRows}`;
    await own.execute(`CREATE TABLE ${relation} AS SELECT * FROM ${view}${limit}`, signal);
    return { kind: 'typed', relation, columns };
  });
}

/**
 * Opens a table or view of a DuckDB file for reading.
 *
 * @throws DiffError where it does not exist or cannot be read.
 */
export async function openTable(
  { database, path }: { database: string; path: string[] },
  context: LocalContext,
): Promise<OpenedRelation> {
  const { connection, signal } = context;
  const catalog = await attachDatabase(database, context);
  if (await isView(path, catalog, context)) return openView(database, path, context);
  // Of database, schema and table only the last two matter: the data source says which database.
  const relation = [
    catalog,
    ...path.slice(-2).map((part) => connection.dialect.quoteIdentifier(part)),
  ];
  try {
    const columns = await connection.describe(relation.join('.'), signal);
    return {
      kind: 'typed',
      relation: relation.join('.'),
      columns,
      declaredKeys: () => declaredKeys(connection, catalog, path, signal),
    };
  } catch (error) {
    if (!(error instanceof DiffError) || error.type !== 'CatalogException') throw error;
    const [name = '', schema = 'main'] = path.toReversed();
    const sql = tablesSql(catalog, schema, name, (part) => connection.dialect.quoteText(part));
    throw noSuchTable(path, `the schema ${schema}`, await connection.query(sql, signal));
  }
}
