import type { DuckDBConnection } from '../duckdb/connection.ts';
import { attachDatabase } from '../sources/duckdb/open-table.ts';
import { namingSource } from '../sources/naming-errors.ts';
import { openDatabase } from '../sources/registry.ts';
import type { NamedSource, OpenOptions } from '../sources/source.ts';

/** What a data source is tested with. */
export interface TestContext extends OpenOptions {
  /** Lends an empty DuckDB, which takes a while to open: only its own files need one. */
  withDuckDB: (use: (connection: DuckDBConnection) => Promise<void>) => Promise<void>;
}

/**
 * Opens a data source and closes it. There is nothing to open of files, which only requests name.
 *
 * @throws DiffError where it cannot be reached, refuses the login, or is no database.
 * @throws CancelledError where the signal aborts.
 */
export async function testSource(source: NamedSource, context: TestContext): Promise<void> {
  if (source.type === 'duckdb') {
    await context.withDuckDB(async (connection) => {
      const opened = { ...context, connection, attached: new Map(), located: new Map() };
      await namingSource(source.name, attachDatabase(source.location, opened));
    });
    return;
  }
  const database = await openDatabase(source, context);
  await database?.close();
}
