import { expect, test } from '@jest/globals';
import { postgresDatabase } from '../../servers/databases.ts';
import {
  json,
  ScriptedExecutor,
  type Served,
  serve,
  tables,
  until,
  untilAborted,
} from '../serve-fixture.ts';

const PATH = '/api/v1/datadiffs';

/** What servers logged of a diff. */
const linesOf = (id: number, ...servers: Served[]) =>
  servers
    .flatMap(({ log }) => log)
    .filter(({ message, diff_id }) => message === 'data diff' && diff_id === id);

const create = (served: Served) => served.fetch(PATH, json(tables()));

const cancel = (served: Served, id: number) =>
  served.fetch(`${PATH}/${String(id)}/cancel`, { method: 'POST' });

const untilStatus = (served: Served, id: number, status: string) =>
  until(async () => (await served.store.diffs.get(id))?.status === status);

/** Runs diffs until they are aborted. */
function holding(): ScriptedExecutor {
  const executor = new ScriptedExecutor();
  executor.act = untilAborted;
  return executor;
}

test('a diff that is cancelled while it waits is logged and counted once, as one that ran is', async () => {
  await using served = await serve({ settings: { diffsAtOnce: 1 }, executor: holding() });
  await create(served);
  await untilStatus(served, 1, 'processing');
  await create(served);
  for (let i = 0; i < 2; i += 1) await cancel(served, 2);
  expect(linesOf(2, served)).toMatchObject([
    { user: 'key 1', data_sources: [1, 1], status: 'cancelled', attempt: 0, ms: 0 },
  ]);
  for (let i = 0; i < 2; i += 1) await cancel(served, 1);
  await until(() => Promise.resolve(linesOf(1, served).length > 0));
  await cancel(served, 1);
  expect(linesOf(1, served)).toMatchObject([{ status: 'cancelled', attempt: 1 }]);
  const metrics = await (await served.fetch('/metrics')).text();
  expect(metrics).toContain('data_diff_duration_seconds_count{status="cancelled"} 2');
});

test('of servers that share a store, one logs that a diff was cancelled', async () => {
  const database = await postgresDatabase();
  const settings = {
    store: { kind: 'postgresql', url: database.url },
    diffsAtOncePerSource: 1,
  } as const;
  {
    await using one = await serve({ settings, executor: holding() });
    await using two = await serve({ settings, executor: holding() });
    await create(one);
    await untilStatus(one, 1, 'processing');
    await create(one);
    await Promise.all([one, two, one, two].map((served) => cancel(served, 2)));
    expect(linesOf(2, one, two)).toMatchObject([{ status: 'cancelled', attempt: 0 }]);
    await cancel(two, 1);
    await untilStatus(one, 1, 'cancelled');
    await until(() => Promise.resolve(linesOf(1, one, two).length > 0));
    expect(linesOf(1, one, two)).toMatchObject([{ status: 'cancelled', attempt: 1 }]);
  }
  await database.drop();
});
