import { expect, test } from '@jest/globals';
import { ServerLog } from '../../../src/server/log.ts';
import { Metrics } from '../../../src/server/metrics.ts';
import { DiffQueue } from '../../../src/server/queue/diff-queue.ts';
import type { Claim, QueueStore } from '../../../src/server/store/queue.ts';
import type { Store } from '../../../src/server/store/store.ts';
import { ScriptedExecutor, untilAborted } from '../serve-fixture.ts';
import { ANY, NAMED_SOURCES, buildNewDiff, create } from '../store/builders.ts';
import { SQLITE } from '../store/test-stores.ts';

/** A queue that takes diffs from a store when `nudge` says so. */
function queueOf(queue: Pick<QueueStore, 'claim' | 'release' | 'finish'>): DiffQueue {
  const store = { queue } as unknown as Store;
  const executor = new ScriptedExecutor();
  executor.act = untilAborted;
  const log = new ServerLog(() => undefined, String);
  const metrics = new Metrics(() => Promise.resolve({ waiting: 0, processing: 0 }));
  const limits = { diffsAtOnce: 2, diffsAtOncePerSource: 2, timeoutMs: 60_000 };
  return new DiffQueue({
    ...{ store, executor, log, metrics, server: 'test', sources: NAMED_SOURCES },
    ...limits,
  });
}

test('a queue closes although its store does not answer any more', async () => {
  const never = () => new Promise<never>(() => undefined);
  const queue = queueOf({ claim: never, release: never, finish: never });
  queue.nudge();
  await queue.close(0);
});

test('a diff that the store gives to a queue that hands its diffs back is handed back, too', async () => {
  const stores = await SQLITE.prepare();
  const store = await stores.open();
  const { id } = await create(store, buildNewDiff());
  const asked = Promise.withResolvers<void>();
  const closing = Promise.withResolvers<void>();
  const claim = async (): Promise<Claim | null> => {
    asked.resolve();
    await closing.promise;
    return store.queue.claim('test', ANY);
  };
  const queue = queueOf({
    claim,
    release: (claimed) => store.queue.release(claimed),
    finish: (claimed, end) => store.queue.finish(claimed, end),
  });
  queue.nudge();
  await asked.promise;
  const closed = queue.close(0);
  closing.resolve();
  await closed;
  expect(await store.diffs.get(id)).toMatchObject({ status: 'waiting', attempts: 1 });
  await store.close();
  await stores.drop();
});
