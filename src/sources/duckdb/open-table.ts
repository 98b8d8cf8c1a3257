import { resolve } from 'node:path';
import { DiffError } from '../../contract/errors.ts';
import type { Confinement } from '../confinement.ts';
import type { Sql } from '../dialect.ts';
import { ofInput } from '../errors.ts';
import { MOST_TABLES, noSuchTable } from '../no-such-table.ts';
import { requireDatabaseFile } from '../require-file.ts';
import { requireNoEffects } from '../../duckdb/confined-query.ts';
import type { DuckDBConnection } from '../../duckdb/connection.ts';
import { declaredKeys } from './declared-keys.ts';
import { requireDistinctNames } from '../../duckdb/distinct-names.ts';
import { openFile, type OpenedRelation } from '../files/open-file.ts';
import { type LocatedFiles, requireFilesOfQuery } from '../files/locate-files.ts';
import { requireWholeRows } from '../files/rows-in-query.ts';
import { withStorageVersion } from './storage-version.ts';
import { requireNoWideDecimals } from '../files/wide-in-query.ts';

/** One side of a diff, before it is opened. */
export type Dataset =
  | { kind: 'file'; path: string }
  /** `database` is a DuckDB file. */
  | { kind: 'table'; database: string; path: string[] }
  /** `database` is where the query's tables are, if it needs any. */
  | { kind: 'query'; database: string | null; sql: Sql; side: 1 | 2 };

export interface OpenContext {
  connection: DuckDBConnection;
  workingDirectory: string;
  /** Databases attached so far: path to name. */
  attached: Map<string, string>;
  /** Files found so far: as the request names them, to what is read. */
  located: Map<string, LocatedFiles>;
  /** What may be read; without it, all that this process may read. */
  confinement?: Confinement | null;
  /** Whether folders `x=y` make columns of the files that a pattern finds. */
  hivePartitions?: boolean;
  signal: AbortSignal;
}

/**
 * Makes the tables of a DuckDB file readable, and gives the name to call them by.
 *
 * @throws DiffError where there is no such file, or it is no database.
 */
export async function attachDatabase(database: string, context: OpenContext): Promise<string> {
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

async function openTable(
  { database, path }: Extract<Dataset, { kind: 'table' }>,
  context: OpenContext,
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

async function openQuery(
  { database, sql, side }: Extract<Dataset, { kind: 'query' }>,
  context: OpenContext,
): Promise<OpenedRelation> {
  const { connection, confinement, signal } = context;
  const catalog = database === null ? 'memory' : await attachDatabase(database, context);
  const relation = `memory.main.query${side}`;
  await connection.execute(`USE ${catalog}`, signal);
  try {
    await requireFilesOfQuery(sql, context);
    await requireNoWideDecimals(sql, context);
    await requireWholeRows(sql, context);
    // Only here: to know what kind of statement it is, DuckDB looks its tables up.
    const input = `query${side}`;
    requireDistinctNames(input, await connection.checkQuery(sql, input, signal));
    if (confinement) await requireNoEffects(connection, { sql, input, signal });
    // Kept as a table: a query may not give the same rows twice.
    await connection.execute(`CREATE TABLE ${relation} AS\n${sql}`, signal);
  } catch (error) {
    throw ofInput(`query${side}`, error);
  } finally {
    await connection.execute('USE memory');
  }
  return { kind: 'typed', relation, columns: await connection.describe(relation, signal) };
}

/**
 * Opens one side of a diff for reading.
 *
 * @throws DiffError where it does not exist or cannot be read.
 */
export async function openDataset(dataset: Dataset, context: OpenContext): Promise<OpenedRelation> {
  if (dataset.kind === 'table') return openTable(dataset, context);
  if (dataset.kind === 'query') return openQuery(dataset, context);
  return openFile(dataset.path, context);
}
