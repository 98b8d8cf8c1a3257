import { resolve } from 'node:path';
import type { Database } from '../database.ts';
import type { NamedSource, OpenOptions } from '../source.ts';
import { requireDatabaseFile } from '../require-file.ts';
import { SqliteDatabase } from './database.ts';

/** `sqlite:a.db`, and as other tools write it: `sqlite:///a.db` is relative, with a fourth slash absolute. */
const pathOf = (location: string): string => location.replace(/^\/\/(?:\/(?=.))?/, '');

/**
 * Opens a SQLite file for reading.
 *
 * @throws DiffError where there is none, or it is no database.
 */
export async function openSqlite(
  { location }: NamedSource,
  { workingDirectory, signal }: OpenOptions,
): Promise<Database> {
  const path = pathOf(location);
  const file = resolve(workingDirectory, path);
  await requireDatabaseFile(file, path);
  return SqliteDatabase.open(file, signal);
}
