import { DiffError } from '../../contract/errors.ts';
import type { PastState } from '../../contract/past-state.ts';
import type { Sql } from '../dialect.ts';
import type { SparkStatements } from '../spark/statements.ts';
import type { PinnedState, Versions } from '../spark/versions.ts';
import { inUtc } from '../utc-time.ts';

const ofVersion = (version: string): PinnedState => ({ sql: `VERSION AS OF ${version}`, version });

/**
 * The version that a table has now, so that every statement reads that one; `null` for a view, a table of
 * another format than Delta, or where the login may not see a table's history.
 */
async function currentVersion(
  statements: SparkStatements,
  table: Sql,
  signal: AbortSignal,
): Promise<PinnedState | null> {
  const sql = `DESCRIBE HISTORY ${table} LIMIT 1`;
  const rows = await statements.texts(sql, signal).catch((error: unknown) => {
    if (!(error instanceof DiffError) || error.type === 'ConnectionException') throw error;
    return [];
  });
  const version = rows[0]?.[0] ?? '';
  return /^\d+$/.test(version) ? ofVersion(version) : null;
}

/** A state of a Delta table in the past; whether the table has it, its service says. */
async function pastState(
  statements: SparkStatements,
  at: PastState,
  signal: AbortSignal,
): Promise<PinnedState> {
  if ('version' in at) return ofVersion(at.version);
  const ofTime = (time: string): PinnedState => ({
    sql: `TIMESTAMP AS OF '${time}'`,
    version: time,
  });
  if ('time' in at) return ofTime(inUtc(at.time) ?? at.time);
  // Once, so that every statement reads the same state.
  const sql = `SELECT CAST(current_timestamp() - make_interval(0, 0, 0, 0, 0, 0, ${at.secondsAgo}) AS STRING)`;
  const [[time] = []] = await statements.texts(sql, signal);
  return ofTime(time ?? '');
}

/** The versions of Delta tables. */
export const deltaVersions = (statements: SparkStatements): Versions => ({
  current: (table, signal) => currentVersion(statements, table, signal),
  past: (_path, at, signal) => pastState(statements, at, signal),
});
