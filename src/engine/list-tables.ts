import type { ListedTables, SearchedSchema } from '../contract/listed-table.ts';
import { ConfigurationError } from '../contract/errors.ts';
import type { DuckDBConnection } from '../duckdb/connection.ts';
import { openedToSearch } from '../sources/list-tables.ts';
import { namingSource } from '../sources/naming-errors.ts';
import { type NamedSource, openDatabase } from '../sources/registry.ts';
import type { OpenOptions } from '../sources/source.ts';

/** What tables are listed with. */
export interface ListContext extends OpenOptions {
  /** Lends an empty DuckDB, which takes a while to open: only what it reads itself needs one. */
  withDuckDB: <Result>(use: (connection: DuckDBConnection) => Promise<Result>) => Promise<Result>;
}

/**
 * The tables and views of schemas of a data source, by one connection.
 *
 * @throws ConfigurationError where it is one that has no tables, but files, or where it is not there.
 * @throws DiffError where it cannot be opened otherwise, or a schema that is named is not there.
 * @throws CancelledError where the signal aborts.
 */
export async function listTables(
  source: NamedSource,
  searched: readonly SearchedSchema[],
  context: ListContext,
): Promise<ListedTables> {
  const { descriptor, name } = source;
  if (descriptor.readBy === 'itself') {
    const database = await openedToSearch(openDatabase(descriptor, source, context));
    return database.listTables(searched, context.signal).finally(() => database.close());
  }
  const { attach, listTables: list } = descriptor;
  if (!list) {
    throw new ConfigurationError(`${name}: files are no tables of a schema, so none can be listed`);
  }
  return context.withDuckDB(async (connection) => {
    const opened = { ...context, connection, attached: new Map(), located: new Map() };
    await openedToSearch(namingSource(name, attach(source, opened)));
    return namingSource(name, list(searched, source, opened));
  });
}
