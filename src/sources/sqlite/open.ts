import { type Stats, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { DiffError } from '../../contract/errors.ts';
import type { Database } from '../database.ts';
import type { NamedSource, OpenOptions } from '../registry.ts';
import { SqliteDatabase } from './database.ts';

/** `sqlite:a.db`, and as other tools write it: `sqlite:///a.db` is relative, with a fourth slash absolute. */
const pathOf = (location: string): string => location.replace(/^\/\/(?:\/(?=.))?/, '');

function statusOf(file: string): Stats | undefined {
  try {
    return statSync(file);
  } catch {
    return undefined;
  }
}

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
  const status = statusOf(file);
  if (!status) throw new DiffError('NoSuchDatabaseException', `there is no file ${path}`);
  if (!status.isFile()) throw new DiffError('NoSuchDatabaseException', `${path} is not a file`);
  return SqliteDatabase.open(file, signal);
}
