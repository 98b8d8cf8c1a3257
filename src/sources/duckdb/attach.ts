import { resolve } from 'node:path';
import type { LocalContext } from '../../duckdb/local-source.ts';
import { requireDatabaseFile } from '../require-file.ts';
import { withStorageVersion } from './storage-version.ts';

/** What DuckDB databases are opened with. */
type AttachContext = Pick<LocalContext, 'connection' | 'workingDirectory' | 'attached' | 'signal'>;

function attachAs(
  name: string,
  path: string,
  { connection, signal }: Pick<AttachContext, 'connection' | 'signal'>,
): Promise<void> {
  const literal = connection.dialect.quoteText(path);
  return connection.execute(`ATTACH ${literal} AS ${name} (READ_ONLY)`, signal);
}

/**
 * Attaches a database again by the name that it has. Where this process closes a file, the system takes
 * all of its locks on it, and with them what keeps others from writing to it while it is read.
 */
export async function lockAgain(path: string, context: AttachContext): Promise<void> {
  const name = context.attached.get(path);
  if (name === undefined) return;
  await context.connection.execute(`DETACH ${name}`, context.signal);
  await attachAs(name, path, context);
}

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
  // No SQL of a user's runs where it is attached, but filters: a view may name any database, and must
  // not find another one by that name.
  const name = `database${context.attached.size + 1}`;
  await attachAs(name, path, context).catch((error: unknown) => {
    throw withStorageVersion(database, error);
  });
  context.attached.set(path, name);
  return name;
}
