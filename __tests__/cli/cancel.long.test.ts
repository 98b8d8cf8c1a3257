import { expect, test } from '@jest/globals';
import {
  ENDLESS,
  expectCancelled,
  expectTimedOut,
  NESTED,
  SIGINT,
  SIGTERM,
  SLOW,
} from './deaf-queries.ts';
import { openPlace } from './start.ts';

test('SIGINT ends a run of the embedded engine with exit code 130', () =>
  expectCancelled(ENDLESS, SIGINT));

test.each([SIGINT, SIGTERM])('%s ends a query that is deeply nested with %i', (...signal) =>
  expectCancelled(NESTED, signal),
);

test('a time limit ends a query that is deeply nested', () => expectTimedOut(NESTED));

test('what cannot be ended leaves threads for other diffs, or these are not begun', async () => {
  using place = openPlace();
  // The first may end before DuckDB has begun, which can be ended.
  const diffs = Array.from({ length: 8 }, (_, index) => ({
    name: `diff ${String(index + 1)}`,
    query1: SLOW,
  }));
  // Where several run at once, each has a process of its own, which can be ended whatever it does.
  const inOneProcess = ['--diffs-at-once', '1'];
  const flags = ['-k', 'id', '--timeout', '2s', '--query2', 'SELECT 1 AS id', ...inOneProcess];
  const ended = await place.run(['run', ...flags, '--diffs', JSON.stringify(diffs)]);

  expect(ended.exitCode).toBe(2);
  expect(ended.stdout).toContain('✗ diff 2 failed: Timeout');
  expect(ended.stdout).toContain(
    '✗ diff 8 failed: NotBegunException: it was not begun, since statements of data diffs before it',
  );
});
