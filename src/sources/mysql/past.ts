import { DiffError } from '../../contract/errors.ts';
import type { PastState } from '../../contract/past-state.ts';
import type { Cell, Sql } from '../dialect.ts';
import { inUtc } from '../utc-time.ts';

/**
 * The time of a state in the past as the server has it, so that every statement reads the same.
 *
 * @throws DiffError where the server keeps no such states.
 */
export async function pastTime(
  path: string[],
  at: PastState,
  isMaria: boolean,
  ask: (sql: Sql) => Promise<Record<string, Cell>[]>,
): Promise<string> {
  const refused = (why: string): DiffError =>
    new DiffError('TimeTravelException', `${path.join('.')}: ${why}`);
  if (!isMaria) {
    throw refused('MySQL keeps no states of the past; MariaDB does, of system-versioned tables');
  }
  if ('version' in at) {
    throw refused(`MariaDB has states by their times, and not by numbers such as ${at.version}`);
  }
  if ('time' in at) return inUtc(at.time) ?? at.time;
  const sql = `SELECT CAST(NOW(6) - INTERVAL ${at.secondsAgo} SECOND AS CHAR) AS time`;
  const [row] = await ask(sql);
  return String(row?.['time']);
}

/** What opens; where the server says of our own name for the table that it keeps no states, of its own. */
export async function namingUnversioned<Result>(
  path: string[],
  opening: Promise<Result>,
): Promise<Result> {
  try {
    return await opening;
  } catch (error) {
    if (!(error instanceof DiffError) || !/is not system-versioned/.test(error.value)) throw error;
    const value = `${path.join('.')}: the table is not system-versioned, so that it keeps no states of the past`;
    throw new DiffError('TimeTravelException', value);
  }
}
