import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { running, startFakeDatafold } from '../e2e/fake-datafold.ts';
import { openPlace } from './start.ts';

/** Rows without end, or nearly so. */
const endless = 'select range as id from range(100000000000)';

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s ends a run of the embedded engine with exit code %i', async (signal, exitCode) => {
  using place = openPlace();
  const run = place.start(['run', '--query1', endless, '--query2', endless, '-k', 'id']);
  await run.said('running: ');
  run.process.kill(signal);

  const ended = await run.ended;
  expect([ended.exitCode, ended.stdout]).toEqual([exitCode, '']);
  expect(ended.stderr).toContain(`error: The run was cancelled (${signal})\n`);
});

/** While it plans, DuckDB does not listen: the first takes for ever, the second for hours. */
const deaf = [
  ['deeply nested', `${'SELECT ('.repeat(90)}SELECT 1${')'.repeat(90)} AS id`],
  ['slow to plan', `SELECT levenshtein(repeat('a', 3000000), repeat('b', 3000000)) AS id`],
] as const;

test.each(deaf)('a time limit ends a query that is %s', async (_what, query) => {
  using place = openPlace();
  const diffs = JSON.stringify([
    { name: 'deaf', query1: query, query2: 'SELECT 1 AS id' },
    { name: 'next', query1: 'SELECT 1 AS id', query2: 'SELECT 1 AS id' },
  ]);
  mkdirSync(join(place.folder, 'temporary'));
  const flags = ['-k', 'id', '--timeout', '1s', '--diffs', diffs];
  const ended = await place.run(['run', ...flags], { TMPDIR: join(place.folder, 'temporary') });

  expect(ended.exitCode).toBe(2);
  expect(ended.stdout).toContain(
    '✗ deaf failed: Timeout: Data diff 1 did not end within 1 s (last status: running)',
  );
  expect(ended.stderr).toMatch(/next: done/);
  expect(readdirSync(join(place.folder, 'temporary'))).toEqual([]);
});

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s ends a query that DuckDB does not end with %i', async (signal, exitCode) => {
  using place = openPlace();
  mkdirSync(join(place.folder, 'temporary'));
  const run = place.start(['run', '--query1', deaf[0][1], '--query2', 'SELECT 1', '-k', 'id'], {
    TMPDIR: join(place.folder, 'temporary'),
  });
  await run.said('running: ');
  run.process.kill(signal);

  const ended = await run.ended;
  expect([ended.exitCode, ended.stdout]).toEqual([exitCode, '']);
  expect(ended.stderr).toContain(`error: The run was cancelled (${signal})\n`);
  expect(readdirSync(join(place.folder, 'temporary'))).toEqual([]);
});

test('a second SIGINT ends the process although DuckDB does not listen', async () => {
  using place = openPlace();
  const run = place.start(['run', '--query1', deaf[1][1], '--query2', 'SELECT 1', '-k', 'id']);
  await run.said('running: ');
  run.process.kill('SIGINT');
  await sleep(1500);
  run.process.kill('SIGINT');

  expect(await run.ended).toMatchObject({ exitCode: 130, stdout: '' });
});

test('what cannot be ended leaves threads for other diffs, or these are not begun', async () => {
  using place = openPlace();
  const diffs = [1, 2, 3].map((number) => ({ name: `diff ${String(number)}`, query1: deaf[1][1] }));
  const flags = ['-k', 'id', '--timeout', '1s', '--query2', 'SELECT 1 AS id'];
  const ended = await place.run(['run', ...flags, '--diffs', JSON.stringify(diffs)]);

  expect(ended.exitCode).toBe(2);
  expect(ended.stdout).toContain('✗ diff 2 failed: Timeout');
  expect(ended.stdout).toContain(
    '✗ diff 3 failed: NotBegunException: it was not begun, since statements of data diffs before it',
  );
});

test('SIGINT cancels the diff of a server, too', async () => {
  await using datafold = await startDatafold();
  using place = openPlace();
  const { url, key } = datafold.fake;
  const tables = ['7', 'a', '7', 'b', '-k', 'id'];
  const run = place.start(['run', ...tables, '--api-url', url], { DATAFOLD_API_KEY: key });
  await datafold.fake.called('summary', 1);
  run.process.kill('SIGINT');

  expect((await run.ended).exitCode).toBe(130);
  expect(datafold.fake.diffs).toMatchObject([{ cancelled: true }]);
});

async function startDatafold() {
  const fake = await startFakeDatafold({ script: () => [running] });
  return { fake, [Symbol.asyncDispose]: () => fake.close() };
}
