import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { openPlace, type Place } from './start.ts';

/** While it plans these, DuckDB does not listen: the first takes for ever, the second for hours. */
export const NESTED = `${'SELECT ('.repeat(90)}SELECT 1${')'.repeat(90)} AS id`;
export const SLOW = `SELECT levenshtein(repeat('a', 3000000), repeat('b', 3000000)) AS id`;

/** Rows without end, or nearly so. */
export const ENDLESS = 'select range as id from range(100000000000)';

/** The signals that end a run, with the exit codes that shells expect. */
export const SIGINT = ['SIGINT', 130] as const;
export const SIGTERM = ['SIGTERM', 143] as const;

/** A folder of a place for what a run writes meanwhile. */
function temporaryIn(place: Place): { env: Record<string, string>; left: () => string[] } {
  const folder = join(place.folder, 'temporary');
  mkdirSync(folder);
  return { env: { TMPDIR: folder }, left: () => readdirSync(folder) };
}

/** A signal ends the run of a query, whether or not DuckDB listens, and nothing of it is left. */
export async function expectCancelled(
  query: string,
  [signal, exitCode]: typeof SIGINT | typeof SIGTERM,
): Promise<void> {
  using place = openPlace();
  const temporary = temporaryIn(place);
  const queries = ['--query1', query, '--query2', 'SELECT 1 AS id', '-k', 'id'];
  const run = place.start(['run', ...queries], temporary.env);
  await run.said('running: ');
  run.process.kill(signal);

  const ended = await run.ended;
  expect([ended.exitCode, ended.stdout]).toEqual([exitCode, '']);
  expect(ended.stderr).toContain(`error: The run was cancelled (${signal})\n`);
  expect(temporary.left()).toEqual([]);
}

/** A time limit ends the run of a query to which DuckDB does not listen; the next diff is run. */
export async function expectTimedOut(query: string): Promise<void> {
  using place = openPlace();
  const diffs = JSON.stringify([
    { name: 'deaf', query1: query, query2: 'SELECT 1 AS id' },
    { name: 'next', query1: 'SELECT 1 AS id', query2: 'SELECT 1 AS id' },
  ]);
  const temporary = temporaryIn(place);
  // Enough for the diff that can end.
  const flags = ['-k', 'id', '--timeout', '3s', '--diffs', diffs];
  const ended = await place.run(['run', ...flags], temporary.env);

  expect(ended.exitCode).toBe(2);
  expect(ended.stdout).toContain(
    '✗ deaf failed: Timeout: Data diff 1 did not end within 3 s (last status: running)',
  );
  expect(ended.stderr).toMatch(/next: done/);
  expect(temporary.left()).toEqual([]);
}
