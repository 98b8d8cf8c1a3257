import { resolve } from 'node:path';
import { DiffError } from '../../contract/errors.ts';
import type { LocalContext } from '../../duckdb/local-source.ts';
import type { OpenedRelation } from '../../duckdb/relation.ts';
import type { Sql } from '../dialect.ts';
import { MOST_TABLES, noSuchTable } from '../no-such-table.ts';
import { requireDatabaseFile } from '../require-file.ts';
import { declaredKeys } from './declared-keys.ts';
import { withStorageVersion } from './storage-version.ts';

/** What DuckDB databases are opened with. */
type AttachContext = Pick<LocalContext, 'connection' | 'workingDirectory' | 'attached' | 'signal'>;

/**
 * Makes the tables of a DuckDB file readable, and gives the name to call them by.
 *
 * @throws DiffError where there is no such file, or it is no database.
 */
export async function attachDatabase(database: string, context: AttachContext): Promise<string> {
  const path = resolve(context.workingDirectory, database);
  const known = context.attached.get(path);
  if (known) return known;
  await requireDatabaseFile(path, database);
  const name = `database${context.attached.size + 1}`;
  const { dialect } = context.connection;
  await context.connection
    .execute(`ATTACH ${dialect.quoteText(path)} AS ${name} (READ_ONLY)`, context.signal)
    .catch((error: unknown) => {
      throw withStorageVersion(database, error);
    });
  context.attached.set(path, name);
  return name;
}

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

/**
 * Opens a table or view of a DuckDB file for reading.
 *
 * @throws DiffError where it does not exist or cannot be read.
 */
export async function openTable(
  { database, path }: { database: string; path: string[] },
  context: AttachContext,
): Promise<OpenedRelation> {
  const { connection, signal } = context;
  const catalog = await attachDatabase(database, context);
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
