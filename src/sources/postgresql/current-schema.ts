import { DiffError } from '../../contract/errors.ts';
import type { PostgresSession } from './session.ts';

/**
 * The schema in which a session makes its tables.
 *
 * @throws DiffError where there is none of those that it searches.
 */
export async function currentSchema(
  session: PostgresSession,
  signal: AbortSignal,
): Promise<string> {
  const [row] = await session.rows('SELECT current_schema() AS name', [], signal);
  const name = row?.['name'] ?? null;
  if (name !== null) return String(name);
  const value = 'there is no schema to write to: set write-schema of the data source';
  throw new DiffError('NoSuchDatabaseException', value);
}
