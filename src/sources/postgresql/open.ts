import type { Database } from '../database.ts';
import type { SourceAddress } from '../source.ts';
import { PostgresDatabase } from './database.ts';
import { readPostgresUrl } from './url.ts';

/**
 * Connects to PostgreSQL.
 *
 * @throws DiffError where the server cannot be reached, or refuses the login or the database.
 */
export function openPostgres(
  { name, location, options }: SourceAddress,
  signal: AbortSignal,
): Promise<Database> {
  return PostgresDatabase.open(readPostgresUrl(name, location), signal, options);
}
