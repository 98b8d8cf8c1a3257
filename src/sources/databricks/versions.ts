import type { DiffErrorType } from '../../contract/error-types.ts';
import { DiffError } from '../../contract/errors.ts';
import type { PastState } from '../../contract/past-state.ts';
import type { Sql } from '../dialect.ts';
import type { SparkStatements } from '../spark/statements.ts';
import type { NamedTable, PinnedState, Versions } from '../spark/versions.ts';
import { inUtc } from '../utc-time.ts';

const ofVersion = (version: string): PinnedState => ({ sql: `VERSION AS OF ${version}`, version });

/** A version, and when it was made, as `2026-01-31 12:00:00.5`. */
interface Made {
  version: string;
  time: string;
}

/**
 * The version that a table has now; `null` for a view, a table of another format than Delta, or where the
 * login may not see a table's history.
 */
async function latest(
  statements: SparkStatements,
  table: Sql,
  signal: AbortSignal,
): Promise<Made | null> {
  const sql = `DESCRIBE HISTORY ${table} LIMIT 1`;
  const rows = await statements.texts(sql, signal).catch((error: unknown) => {
    if (!(error instanceof DiffError) || error.type === 'ConnectionException') throw error;
    return [];
  });
  const [version, time] = rows[0] ?? [];
  return version && time && /^\d+$/.test(version) ? { version, time } : null;
}

/** A state as it was at a time; a table that nobody has changed since is as it is now. */
async function stateAt(
  statements: SparkStatements,
  table: Sql,
  time: string,
  signal: AbortSignal,
): Promise<PinnedState> {
  const made = await latest(statements, table, signal);
  // Delta refuses a time after the last change.
  if (made && made.time <= time) return ofVersion(made.version);
  return { sql: `TIMESTAMP AS OF '${time}'`, version: time };
}

/** The time that a state is asked of, in UTC. */
async function timeOf(
  statements: SparkStatements,
  at: Exclude<PastState, { version: string }>,
  signal: AbortSignal,
): Promise<string> {
  if ('time' in at) return inUtc(at.time) ?? at.time;
  // Once, so that every statement reads the same state.
  const sql = `SELECT CAST(current_timestamp() - make_interval(0, 0, 0, 0, 0, 0, ${at.secondsAgo}) AS STRING)`;
  const [[time] = []] = await statements.texts(sql, signal);
  return time ?? '';
}

/** What is said of a table that has no such state, or keeps none. */
function noState({ path }: NamedTable, error: unknown): unknown {
  const passing: DiffErrorType[] = ['ConnectionException', 'NoSuchTableException'];
  if (!(error instanceof DiffError) || passing.includes(error.type)) return error;
  const value = /\[DELTA_|\.delta\./i.test(error.value)
    ? `${path.join('.')} has no such state in the past`
    : `${path.join('.')} keeps no states of the past; Delta tables of Databricks do`;
  return new DiffError('TimeTravelException', value, { cause: error });
}

/**
 * A state of a Delta table in the past.
 *
 * @throws DiffError where the table has no such state.
 */
async function pastState(
  statements: SparkStatements,
  table: NamedTable,
  at: PastState,
  signal: AbortSignal,
): Promise<PinnedState> {
  const { reference } = table;
  const state =
    'version' in at
      ? ofVersion(at.version)
      : await stateAt(statements, reference, await timeOf(statements, at, signal), signal);
  const sql = `SELECT 1 FROM ${reference} ${state.sql} LIMIT 0`;
  await statements.texts(sql, signal).catch((error: unknown) => {
    throw noState(table, error);
  });
  return state;
}

/** The versions of Delta tables. */
export const deltaVersions = (statements: SparkStatements): Versions => ({
  current: async (table, signal) => {
    const made = await latest(statements, table, signal);
    return made && ofVersion(made.version);
  },
  past: (table, at, signal) => pastState(statements, table, at, signal),
});
