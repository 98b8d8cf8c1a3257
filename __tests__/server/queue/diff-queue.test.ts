import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { ServerLog } from '../../../src/server/log.ts';
import { Metrics } from '../../../src/server/metrics.ts';
import { DiffQueue, type QueueOptions } from '../../../src/server/queue/diff-queue.ts';
import type { QueueStore } from '../../../src/server/store/queue.ts';
import { openStore, type Store } from '../../../src/server/store/store.ts';
import { ScriptedExecutor, until, untilAborted } from '../serve-fixture.ts';
import { buildNewDiff, NAMED_SOURCES, NO_LIMIT } from '../store/builders.ts';

let folder = '';
let store: Store;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'data-diff-queue-'));
  store = await openStore({ kind: 'sqlite', path: join(folder, 'a.db') }, { purpose: 'serve' });
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The store, but for some methods of its queue. */
function storeWith(changes: Partial<QueueStore>): Store {
  const queue = new Proxy(store.queue, {
    get: (target, name: keyof QueueStore) => changes[name] ?? target[name].bind(target),
  });
  return { ...store, queue };
}

function queueOf(
  queueStore: Store,
  executor: ScriptedExecutor,
  changes: Partial<QueueOptions> = {},
): DiffQueue {
  return new DiffQueue({
    store: queueStore,
    executor,
    server: 'server 1',
    sources: NAMED_SOURCES,
    diffsAtOnce: 1,
    diffsAtOncePerSource: 1,
    timeoutMs: 60_000,
    log: new ServerLog(
      () => undefined,
      (text) => text,
    ),
    metrics: new Metrics(() => queueStore.queue.counts()),
    // The next heartbeat would set right what is looked at here.
    pace: { heartbeatMs: 3_600_000, silentMs: 3_600_000 },
    ...changes,
  });
}

it('a diff that is cancelled while it is being taken stops as soon as it runs', async () => {
  let cancelMeanwhile: () => Promise<void> = () => Promise.resolve();
  const slow = storeWith({
    claim: async (...args) => {
      const claim = await store.queue.claim(...args);
      await cancelMeanwhile();
      return claim;
    },
  });
  const executor = new ScriptedExecutor();
  executor.act = untilAborted;
  const queue = queueOf(slow, executor);
  await store.diffs.create(buildNewDiff(), NO_LIMIT);
  const isCancelled = new Promise<void>((done) => {
    cancelMeanwhile = async () => {
      cancelMeanwhile = () => Promise.resolve();
      queue.cancel((await store.diffs.cancel(1))!);
      done();
    };
  });
  queue.start();
  await isCancelled;
  await until(async () => (await store.diffs.get(1))?.status !== 'processing');
  expect(await store.diffs.get(1)).toMatchObject({ status: 'cancelled' });
  await queue.close(0);
});

it('a diff that the store does not take the end of has failed, and nobody waits in vain', async () => {
  let isBroken = true;
  const broken = storeWith({
    finish: (...args) => {
      if (!isBroken) return store.queue.finish(...args);
      isBroken = false;
      return Promise.reject(new TypeError('cannot be written'));
    },
  });
  const queue = queueOf(broken, new ScriptedExecutor());
  await store.diffs.create(buildNewDiff(), NO_LIMIT);
  queue.start();
  await until(async () => (await store.diffs.get(1))?.status === 'failed');
  expect(await store.diffs.get(1)).toMatchObject({
    status: 'failed',
    results: {
      error: { error_type: 'InternalError', error_value: 'the results could not be kept' },
    },
  });
  await queue.close(0);
});

it('says that diffs wait for data sources that it does not have, and again where more do', async () => {
  let beats = 0;
  const counting = storeWith({
    countUnserved: (...args) => {
      beats += 1;
      return store.queue.countUnserved(...args);
    },
  });
  const lines: string[] = [];
  const queue = queueOf(counting, new ScriptedExecutor(), {
    sources: NAMED_SOURCES.filter(({ id }) => id === 1),
    log: new ServerLog((line) => lines.push(line), String),
    pace: { heartbeatMs: 5, silentMs: 3_600_000 },
  });
  const untilBeats = async (count: number) => {
    const enough = beats + count;
    await until(() => Promise.resolve(beats >= enough));
  };
  const warned = () =>
    lines
      .map((line) => JSON.parse(line) as Record<string, unknown>)
      .filter(({ level }) => level === 'warning')
      .map(({ waiting }) => waiting);
  const missing = buildNewDiff({ data_source2_id: 2 });
  await store.diffs.create(missing, NO_LIMIT);
  queue.start();
  await untilBeats(5);
  expect(warned()).toEqual([1]);
  await store.diffs.cancel(1);
  await store.diffs.create(missing, NO_LIMIT);
  await untilBeats(5);
  expect(warned()).toEqual([1]);
  await store.diffs.create(missing, NO_LIMIT);
  await untilBeats(5);
  expect(warned()).toEqual([1, 2]);
  await queue.close(0);
});
