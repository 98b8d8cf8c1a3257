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
