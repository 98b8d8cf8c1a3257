import type { DuckDBConnection } from '../duckdb/connection.ts';
import { namingSource } from '../sources/naming-errors.ts';
import { type NamedSource, openDatabase } from '../sources/registry.ts';
import type { OpenOptions } from '../sources/source.ts';

/** What a data source is tested with. */
export interface TestContext extends OpenOptions {
  /** Lends an empty DuckDB, which takes a while to open: only what it reads itself needs one. */
  withDuckDB: (use: (connection: DuckDBConnection) => Promise<void>) => Promise<void>;
}

/**
 * Opens a data source and closes it. There is nothing to open of files, which only requests name.
 *
 * @throws DiffError where it cannot be reached, refuses the login, or is no database.
 * @throws CancelledError where the signal aborts.
 */
export async function testSource(source: NamedSource, context: TestContext): Promise<void> {
  const { descriptor } = source;
  if (descriptor.readBy === 'itself') {
    const database = await openDatabase(descriptor, source, context);
    return database.close();
  }
  if (descriptor.place === 'nowhere') return;
  await context.withDuckDB(async (connection) => {
    const opened = { ...context, connection, attached: new Map(), located: new Map() };
    await namingSource(source.name, descriptor.attach(source, opened));
  });
}
