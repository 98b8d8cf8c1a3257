import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { ServerLog } from '../../../src/server/log.ts';
import { Metrics } from '../../../src/server/metrics.ts';
import { DiffQueue, type QueueOptions } from '../../../src/server/queue/diff-queue.ts';
import { openStore } from '../../../src/server/store/open-store.ts';
import type { Store } from '../../../src/server/store/store.ts';
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

/** The store, but for some methods. */
function storeWith(changes: Partial<Store>): Store {
  return new Proxy(store, {
    get: (target, name: keyof Store) => changes[name] ?? target[name].bind(target),
  });
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
    metrics: new Metrics(() => queueStore.queue()),
    // The next heartbeat would set right what is looked at here.
    pace: { heartbeatMs: 3_600_000, silentMs: 3_600_000 },
    ...changes,
  });
}

it('a diff that is cancelled while it is being taken stops as soon as it runs', async () => {
  let cancelMeanwhile: () => Promise<void> = () => Promise.resolve();
  const slow = storeWith({
    claimDiff: async (...args) => {
      const claim = await store.claimDiff(...args);
      await cancelMeanwhile();
      return claim;
    },
  });
  const executor = new ScriptedExecutor();
  executor.act = untilAborted;
  const queue = queueOf(slow, executor);
  await store.createDiff(buildNewDiff(), NO_LIMIT);
  const isCancelled = new Promise<void>((done) => {
    cancelMeanwhile = async () => {
      cancelMeanwhile = () => Promise.resolve();
      queue.cancel((await store.cancelDiff(1))!);
      done();
    };
  });
  queue.start();
  await isCancelled;
  await until(async () => (await store.diff(1))?.status !== 'processing');
  expect(await store.diff(1)).toMatchObject({ status: 'cancelled' });
  await queue.close(0);
});

it('a diff that the store does not take the end of has failed, and nobody waits in vain', async () => {
  let isBroken = true;
  const broken = storeWith({
    finishDiff: (...args) => {
      if (!isBroken) return store.finishDiff(...args);
      isBroken = false;
      return Promise.reject(new TypeError('cannot be written'));
    },
  });
  const queue = queueOf(broken, new ScriptedExecutor());
  await store.createDiff(buildNewDiff(), NO_LIMIT);
  queue.start();
  await until(async () => (await store.diff(1))?.status === 'failed');
  expect(await store.diff(1)).toMatchObject({
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
      return store.countUnserved(...args);
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
  await store.createDiff(missing, NO_LIMIT);
  queue.start();
  await untilBeats(5);
  expect(warned()).toEqual([1]);
  await store.cancelDiff(1);
  await store.createDiff(missing, NO_LIMIT);
  await untilBeats(5);
  expect(warned()).toEqual([1]);
  await store.createDiff(missing, NO_LIMIT);
  await untilBeats(5);
  expect(warned()).toEqual([1, 2]);
  await queue.close(0);
});
