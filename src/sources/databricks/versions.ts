import { DiffError } from '../../contract/errors.ts';
import type { Sql } from '../dialect.ts';
import type { SparkStatements } from '../spark/statements.ts';

/**
 * The version that a table has now, so that every statement reads that one; `null` for a view, a table of
 * another format than Delta, or where the login may not see a table's history.
 */
export async function currentVersion(
  statements: SparkStatements,
  table: Sql,
  signal: AbortSignal,
): Promise<string | null> {
  const sql = `DESCRIBE HISTORY ${table} LIMIT 1`;
  const rows = await statements.texts(sql, signal).catch((error: unknown) => {
    if (!(error instanceof DiffError) || error.type === 'ConnectionException') throw error;
    return [];
  });
  const version = rows[0]?.[0] ?? '';
  return /^\d+$/.test(version) ? version : null;
}
