import { resolve } from 'node:path';
import type { Database } from '../database.ts';
import type { SourceAddress, OpenOptions } from '../source.ts';
import { requireDatabaseFile } from '../require-file.ts';
import { SqliteDatabase } from './database.ts';

/**
 * Opens a SQLite file for reading.
 *
 * @throws DiffError where there is none, or it is no database.
 */
export async function openSqlite(
  { location, options }: SourceAddress,
  { workingDirectory, signal }: OpenOptions,
): Promise<Database> {
  const file = resolve(workingDirectory, location);
  await requireDatabaseFile(file, location);
  return SqliteDatabase.open(file, signal, options);
}
