import type { DuckDBConnection } from './duckdb/connection.ts';
import { attachDatabase } from './duckdb/open-dataset.ts';
import { namingSource } from './naming-errors.ts';
import { type NamedSource, openDatabase, type OpenOptions } from './registry.ts';

/** What a data source is tested with. */
export interface TestContext extends OpenOptions {
  connection: DuckDBConnection;
}

/**
 * Opens a data source and closes it. There is nothing to open of files, which only requests name.
 *
 * @throws DiffError where it cannot be reached, refuses the login, or is no database.
 * @throws CancelledError where the signal aborts.
 */
export async function testSource(source: NamedSource, context: TestContext): Promise<void> {
  if (source.type === 'duckdb') {
    const attaching = attachDatabase(source.location, { ...context, attached: new Map() });
    await namingSource(source.name, attaching);
    return;
  }
  const database = await openDatabase(source, context);
  await database?.close();
}
