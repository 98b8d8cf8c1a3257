import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Store } from '../../../src/server/store/store.ts';
import { ANY, FAILURE, SOURCES, buildNewDiff, buildSuccess, claim, create } from './builders.ts';
import { STORES, type TestStores } from './test-stores.ts';

describe.each(STORES)('the queue in $name', ({ prepare }) => {
  let stores: TestStores;
  let store: Store;
  beforeAll(async () => {
    stores = await prepare();
  });
  afterAll(() => stores.drop());
  beforeEach(async () => {
    store = await stores.open();
  });
  afterEach(() => store.close());

  /** Keeps a diff of two data sources. */
  const between = (source1: number, source2: number) =>
    create(store, buildNewDiff({ data_source1_id: source1, data_source2_id: source2 }));

  const claimedId = async (perSource: number, server = 'server 1') =>
    (await store.queue.claim(server, { perSource, sources: SOURCES }))?.diff.id ?? null;

  test('diffs are begun in the order in which they were created', async () => {
    const ids = [await create(store), await create(store), await create(store)].map(({ id }) => id);
    const claims = [await claim(store), await claim(store), await claim(store)];
    expect(claims.map(({ diff }) => diff.id)).toEqual(ids);
    expect(await store.queue.claim('server 1', ANY)).toBeNull();
  });

  test('a diff that was begun is processing, and says when and how often', async () => {
    const { id } = await create(store);
    const claimed = await claim(store);
    expect(claimed).toMatchObject({
      attempt: 1,
      diff: { id, status: 'processing', attempts: 1, startedAt: expect.any(String) },
    });
    expect(await store.diffs.get(id)).toEqual(claimed.diff);
  });

  test('no more diffs of a data source run at once than may, on all servers together', async () => {
    const first = await between(1, 1);
    const second = await between(1, 1);
    const third = await between(1, 1);
    expect(await claimedId(2, 'server 1')).toBe(first.id);
    expect(await claimedId(2, 'server 2')).toBe(second.id);
    expect(await claimedId(2, 'server 3')).toBeNull();
    expect(await claimedId(3, 'server 3')).toBe(third.id);
  });

  test('of a cluster it is another number', async () => {
    for (let i = 0; i < 4; i += 1) await between(1, 1);
    const other = await between(2, 2);
    const clusters = { ids: [1, 3], most: 2 };
    const claimed = async () =>
      (await store.queue.claim('server 1', { perSource: 3, clusters, sources: SOURCES }))?.diff.id;
    expect([await claimed(), await claimed(), await claimed()]).toEqual([1, 2, other.id]);
    expect(await claimed()).toBeUndefined();
  });

  test('a diff whose data sources are free overtakes one that must wait', async () => {
    await between(1, 1);
    expect(await claimedId(1)).toBe(1);
    const blocked1 = await between(1, 2);
    const blocked2 = await between(2, 1);
    const free = await between(2, 3);
    expect(await claimedId(1)).toBe(free.id);
    expect(await claimedId(1)).toBeNull();
    expect(await claimedId(2)).toBe(blocked1.id);
    expect(await claimedId(3)).toBe(blocked2.id);
  });

  test('a place is free again once a diff has ended, or was given back', async () => {
    await between(1, 2);
    await between(2, 1);
    const first = await claim(store);
    expect(await claimedId(1)).toBeNull();
    await store.queue.finish(first, FAILURE);
    const second = await claim(store);
    expect(second.diff.id).toBe(2);
    await store.queue.release(second);
    expect(await claimedId(1)).toBe(2);
  });

  test('diffs that several servers claim at once are each begun by one', async () => {
    for (let i = 0; i < 30; i += 1) await create(store);
    const claims = await Promise.all(
      Array.from({ length: 40 }, (_, i) => store.queue.claim(`server ${i % 3}`, ANY)),
    );
    const ids = claims.flatMap((it) => (it ? [it.diff.id] : [])).sort((a, b) => a - b);
    expect(ids).toEqual(Array.from({ length: 30 }, (_, i) => i + 1));
  });

  test('the limit of a data source holds for claims at the same instant', async () => {
    for (let i = 0; i < 20; i += 1) await between(1, 2);
    const claims = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        store.queue.claim(`server ${i % 3}`, { ...ANY, perSource: 3 }),
      ),
    );
    expect(claims.filter((it) => it !== null)).toHaveLength(3);
    expect(await store.queue.counts()).toEqual({ waiting: 17, processing: 3 });
  });

  test('a server begins only diffs whose data sources it all has, in their order', async () => {
    const both = await between(1, 2);
    const other = await between(2, 2);
    const files = { table1: null, table2: null, file1: 'a.csv', file2: 'b.csv' };
    const ofFiles = await create(store, buildNewDiff(files));
    const own = await between(1, 1);
    const claimed = async (sources: number[], perSource = 10) =>
      (await store.queue.claim('server 1', { perSource, sources }))?.diff.id ?? null;
    expect(await store.queue.countUnserved([1])).toBe(3);
    expect(await store.queue.countUnserved([])).toBe(4);
    expect(await store.queue.countUnserved(SOURCES)).toBe(0);
    expect(await claimed([])).toBeNull();
    expect(await claimed([1])).toBe(own.id);
    expect(await claimed([1])).toBeNull();
    expect(await claimed([0, 1], 1)).toBeNull();
    expect(await claimed([0, 1])).toBe(ofFiles.id);
    expect(await claimed([2, 1])).toBe(both.id);
    expect(await claimed([2, 1])).toBe(other.id);
  });

  test('a diff that ended has its results and what they come to', async () => {
    const { id } = await create(store);
    await store.queue.heartbeat('server 1', new Map());
    expect(await store.queue.finish(await claim(store), buildSuccess())).toBe(true);
    expect(await store.diffs.get(id)).toMatchObject({
      status: 'done',
      verdict: 'identical',
      results: buildSuccess(),
      progress: null,
      finishedAt: expect.any(String),
    });
    expect(await store.queue.counts()).toEqual({ waiting: 0, processing: 0 });
  });

  test('a diff that failed has its reason', async () => {
    const { id } = await create(store);
    expect(await store.queue.finish(await claim(store), FAILURE)).toBe(true);
    expect(await store.diffs.get(id)).toMatchObject({
      status: 'failed',
      verdict: 'error',
      results: FAILURE,
    });
  });

  test('a diff ends once', async () => {
    const { id } = await create(store);
    const claimed = await claim(store);
    await store.queue.finish(claimed, buildSuccess());
    expect(await store.queue.finish(claimed, FAILURE)).toBe(false);
    expect(await store.queue.finish(claimed, 'cancelled')).toBe(false);
    expect(await store.diffs.get(id)).toMatchObject({ status: 'done', verdict: 'identical' });
  });

  test('a diff that is given back waits in its old place', async () => {
    await create(store);
    await create(store);
    const first = await claim(store);
    await store.queue.heartbeat('server 1', new Map([[first.diff.id, 'reads']]));
    await store.queue.release(first);
    expect(await store.diffs.get(first.diff.id)).toMatchObject({
      status: 'waiting',
      startedAt: null,
      progress: null,
    });
    expect(await claim(store)).toMatchObject({ attempt: 2, diff: { id: first.diff.id } });
  });

  test('a diff that is given back though it was cancelled has ended', async () => {
    const { id } = await create(store);
    const claimed = await claim(store);
    await store.diffs.cancel(id);
    await store.queue.release(claimed);
    expect(await store.diffs.get(id)).toMatchObject({
      status: 'cancelled',
      finishedAt: expect.any(String),
    });
  });

  test('only the latest claim of a diff ends it or gives it back', async () => {
    const { id } = await create(store);
    const old = await claim(store, 'server 1');
    await store.queue.release(old);
    const current = await claim(store, 'server 2');
    expect(await store.queue.finish(old, FAILURE)).toBe(false);
    await store.queue.release(old);
    expect(await store.diffs.get(id)).toEqual(current.diff);
    expect(await store.queue.finish(current, buildSuccess())).toBe(true);
    await store.queue.release(current);
    expect(await store.diffs.get(id)).toMatchObject({ status: 'done' });
  });

  test('a heartbeat says how diffs get on, and hears which are to stop', async () => {
    for (let i = 0; i < 4; i += 1) await create(store);
    const own = await claim(store, 'server 1');
    const cancelled = await claim(store, 'server 1');
    const other = await claim(store, 'server 2');
    await store.diffs.cancel(cancelled.diff.id);
    const lines = [own, cancelled, other].map(({ diff }): [number, string] => [
      diff.id,
      `reads ${diff.id}\0`,
    ]);
    const stop = await store.queue.heartbeat(
      'server 1',
      new Map([...lines, [4, 'waits'], [5, 'none']]),
    );
    expect(stop).toEqual([cancelled.diff.id, other.diff.id, 4, 5]);
    expect((await store.diffs.get(own.diff.id))?.progress).toBe('reads 1\ufffd');
    expect((await store.diffs.get(other.diff.id))?.progress).toBeNull();
    expect((await store.diffs.get(4))?.progress).toBeNull();
  });

  test('a server that begins anew takes nothing from itself', async () => {
    await create(store);
    await claim(store, 'server 1');
    expect(await store.queue.reclaim('server 1', 0)).toBe(0);
    expect(await store.queue.counts()).toEqual({ waiting: 0, processing: 1 });
  });
});
