import { expect, test } from '@jest/globals';
import { running, startFakeDatafold } from '../e2e/fake-datafold.ts';
import { ENDLESS, expectCancelled, expectTimedOut, SIGINT, SIGTERM, SLOW } from './deaf-queries.ts';
import { openPlace } from './start.ts';

test.concurrent('SIGTERM ends a run of the embedded engine with exit code 143', () =>
  expectCancelled(ENDLESS, SIGTERM),
);

test.concurrent('SIGINT ends a query that DuckDB does not end with 130', () =>
  expectCancelled(SLOW, SIGINT),
);

test.concurrent('a time limit ends a query that is slow to plan', () => expectTimedOut(SLOW));

test.concurrent('a second SIGINT ends the process although DuckDB does not listen', async () => {
  using place = openPlace();
  const run = place.start(['run', '--query1', SLOW, '--query2', 'SELECT 1', '-k', 'id']);
  await run.said('running: ');
  run.process.kill('SIGINT');
  // One that follows too soon could be an echo: whoever waits in vain asks again.
  const again = setInterval(() => run.process.kill('SIGINT'), 100);
  const { exitCode, stdout } = await run.ended.finally(() => clearInterval(again));

  // One more may come as the process ends, of which a shell makes the same.
  expect([130, 'SIGINT']).toContain(exitCode ?? run.process.signalCode);
  expect(stdout).toBe('');
});

test.concurrent('SIGINT cancels the diff of a server, too', async () => {
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
