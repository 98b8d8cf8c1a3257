import type * as DuckDB from '@duckdb/node-api';
import { ConfigurationError, messageOf } from '../contract/errors.ts';
import type { DuckDBModule } from './native.ts';
import type { Abandonment } from './statements.ts';

/** What a DuckDB is opened with. */
export interface DuckDBSettings {
  /** DuckDB's own notation, e.g. `2GB`; beyond it DuckDB spills to disk. */
  memoryLimit: string;
  threads: number;
  /** An existing folder for what is spilled. */
  temporaryDirectory: string;
  /** What becomes of statements that do not end when they are to; without it, they are awaited. */
  abandonment?: Abandonment | null;
}

/** A connection whose sessions are alike. */
export async function connect(instance: DuckDB.DuckDBInstance): Promise<DuckDB.DuckDBConnection> {
  const connection = await instance.connect();
  for (const setting of [
    "TimeZone = 'UTC'",
    // In this order, so that no slow statement can print a bar in between.
    'enable_progress_bar_print = false',
    'enable_progress_bar = true',
  ]) {
    await connection.run(`SET ${setting}`);
  }
  return connection;
}

/** What an instance is opened with, whatever its database. */
export function instanceOptions(settings: DuckDBSettings): Record<string, string> {
  return {
    memory_limit: settings.memoryLimit,
    temp_directory: settings.temporaryDirectory,
    preserve_insertion_order: 'false',
    threads: String(settings.threads),
    // Extensions come from a server of their own, past the checksums that are pinned here.
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  };
}

/**
 * An instance that has no database yet.
 *
 * @throws ConfigurationError where DuckDB cannot start so.
 */
export async function createInstance(
  duckdb: DuckDBModule,
  settings: DuckDBSettings,
): Promise<DuckDB.DuckDBInstance> {
  try {
    return await duckdb.DuckDBInstance.create(':memory:', instanceOptions(settings));
  } catch (error) {
    throw new ConfigurationError(
      `memory-limit is ${settings.memoryLimit}, with which DuckDB cannot start (${messageOf(error)})`,
      { cause: error },
    );
  }
}
