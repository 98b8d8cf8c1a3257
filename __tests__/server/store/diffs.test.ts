import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Store } from '../../../src/server/store/store.ts';
import {
  ANY,
  FAILURE,
  NO_LIMIT,
  buildNewDiff,
  buildQuery,
  buildSuccess,
  claim,
  create,
} from './builders.ts';
import { STORES, type TestStores } from './test-stores.ts';

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}\+00:00$/;

describe.each(STORES)('diffs in $name', ({ prepare }) => {
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

  test('a diff waits once it is created, and has what it was created with', async () => {
    const { request } = buildNewDiff({ tags: ['a', 'b'], time_travel_point1: -60 });
    const created = await store.diffs.create(
      { request, source: 'manual', userId: 3, userName: 'Ann', idempotencyKey: null },
      NO_LIMIT,
    );
    expect(created).toEqual({
      kind: 'created',
      diff: {
        id: 1,
        request,
        status: 'waiting',
        source: 'manual',
        userId: 3,
        userName: 'Ann',
        createdAt: expect.stringMatching(TIME),
        updatedAt: expect.stringMatching(TIME),
        startedAt: null,
        finishedAt: null,
        archived: false,
        purged: false,
        attempts: 0,
        progress: null,
        results: null,
        verdict: null,
      },
    });
    expect(await store.diffs.get(1)).toEqual('diff' in created && created.diff);
  });

  test.each([1, 0, -1, 1.5, 1e20, Infinity, NaN])(
    'there is nothing of an id that was not given: %d',
    async (id) => {
      expect(await store.diffs.get(id)).toBeNull();
      expect(await store.diffs.archive(id, true)).toBeNull();
      expect(await store.diffs.cancel(id)).toBeNull();
      expect(await store.keys.get(id)).toBeNull();
      expect(await store.sourceTests.get(id)).toBeNull();
    },
  );

  test('texts of any kind are kept as they are', async () => {
    const query1 = `SELECT 'é 🦆 \0 \\ " $1 \u001f' -- data_diff.diffs ?1`;
    const diff = buildNewDiff({ table1: null, query1, table2: ['a.b', 'c\0"d'] });
    const { id } = await create(store, diff);
    expect((await store.diffs.get(id))?.request).toEqual(diff.request);
  });

  test('a large request is kept', async () => {
    const diff = buildNewDiff({ table1: null, query1: 'x'.repeat(3_000_000) });
    const { id } = await create(store, diff);
    expect((await store.diffs.get(id))?.request).toEqual(diff.request);
  });

  test('a key that is used again by the same user gives the first diff, whatever became of it', async () => {
    const diff = buildNewDiff({}, { idempotencyKey: 'push-1' });
    const first = await create(store, diff);
    await store.queue.finish(await claim(store), FAILURE);
    const again = await store.diffs.create(
      buildNewDiff({ tags: ['x'] }, { idempotencyKey: 'push-1' }),
      NO_LIMIT,
    );
    expect(again).toMatchObject({ kind: 'repeated', diff: { id: first.id, status: 'failed' } });
    expect(await store.diffs.create({ ...diff, userId: 8 }, NO_LIMIT)).toMatchObject({
      kind: 'created',
    });
    expect(await store.diffs.create({ ...diff, idempotencyKey: 'push-2' }, NO_LIMIT)).toMatchObject(
      {
        kind: 'created',
      },
    );
  });

  test('a key that is used again gives the first diff also where the queue is full', async () => {
    const diff = buildNewDiff({}, { idempotencyKey: 'push-1' });
    const { id } = await create(store, diff);
    expect(await store.diffs.create(diff, 1)).toMatchObject({ kind: 'repeated', diff: { id } });
  });

  test('as many diffs wait as may wait; those that run do not count', async () => {
    expect(await store.diffs.create(buildNewDiff(), 0)).toEqual({ kind: 'full', waiting: 0 });
    await create(store);
    await create(store);
    await claim(store);
    expect(await store.diffs.create(buildNewDiff(), 2)).toMatchObject({ kind: 'created' });
    expect(await store.diffs.create(buildNewDiff(), 2)).toEqual({ kind: 'full', waiting: 2 });
    expect(await store.queue.counts()).toEqual({ waiting: 2, processing: 1 });
    expect(await store.lists.page(buildQuery())).toMatchObject({ count: 3 });
  });

  test('100 creates at once are each kept exactly once', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 100 }, (_, i) =>
        store.diffs.create(buildNewDiff({ tags: [`${i}`] }), NO_LIMIT),
      ),
    );
    expect(outcomes.map(({ kind }) => kind)).toEqual(Array(100).fill('created'));
    const { count, diffs } = await store.lists.page(buildQuery());
    expect(count).toBe(100);
    const tags = diffs.map(({ request }) => Number(request.tags?.[0])).sort((a, b) => a - b);
    expect(tags).toEqual(Array.from({ length: 100 }, (_, i) => i));
  });

  test('of 100 creates at once with one key, one is kept and all give it', async () => {
    const diff = buildNewDiff({}, { idempotencyKey: 'push-1' });
    const outcomes = await Promise.all(
      Array.from({ length: 100 }, () => store.diffs.create(diff, NO_LIMIT)),
    );
    expect(outcomes.filter(({ kind }) => kind === 'created')).toHaveLength(1);
    expect(outcomes.filter(({ kind }) => kind === 'repeated')).toHaveLength(99);
    expect(new Set(outcomes.map((it) => 'diff' in it && it.diff.id))).toEqual(new Set([1]));
    expect(await store.queue.counts()).toEqual({ waiting: 1, processing: 0 });
  });

  test('of 50 creates at once, as many are kept as may wait', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, () => store.diffs.create(buildNewDiff(), 10)),
    );
    expect(outcomes.filter(({ kind }) => kind === 'created')).toHaveLength(10);
    expect(outcomes.filter((it) => it.kind === 'full' && it.waiting === 10)).toHaveLength(40);
    expect(await store.queue.counts()).toEqual({ waiting: 10, processing: 0 });
  });

  test('a diff is archived and comes back', async () => {
    const { id } = await create(store);
    expect(await store.diffs.archive(id, true)).toMatchObject({ id, archived: true });
    expect(await store.diffs.get(id)).toMatchObject({ archived: true });
    expect(await store.diffs.archive(id, false)).toMatchObject({ archived: false });
  });

  test('a waiting diff that is cancelled has ended, and never runs', async () => {
    const { id } = await create(store);
    const outcome = await store.diffs.cancel(id);
    expect(outcome).toMatchObject({
      hasEnded: true,
      diff: {
        status: 'cancelled',
        startedAt: null,
        finishedAt: expect.stringMatching(TIME),
        results: null,
        verdict: null,
      },
    });
    expect(await store.diffs.cancel(id)).toEqual({ ...outcome, hasEnded: false });
    expect(await store.queue.claim('server 1', ANY)).toBeNull();
    expect(await store.queue.counts()).toEqual({ waiting: 0, processing: 0 });
  });

  test('a running diff that is cancelled runs until its server hears of it', async () => {
    const { id } = await create(store);
    const claimed = await claim(store);
    expect(await store.queue.heartbeat('server 1', new Map([[id, '']]))).toEqual([]);
    expect(await store.diffs.cancel(id)).toMatchObject({
      hasEnded: false,
      diff: { status: 'processing', finishedAt: null },
    });
    expect(await store.queue.heartbeat('server 1', new Map([[id, '']]))).toEqual([id]);
    expect(await store.queue.finish(claimed, 'cancelled')).toBe(true);
    expect(await store.diffs.get(id)).toMatchObject({
      status: 'cancelled',
      startedAt: expect.stringMatching(TIME),
      finishedAt: expect.stringMatching(TIME),
      results: null,
      verdict: null,
    });
  });

  test.each([
    ['fails in consequence', FAILURE, { status: 'cancelled', results: null, verdict: null }],
    [
      'comes to its results first',
      buildSuccess(),
      { status: 'done', results: buildSuccess(), verdict: 'identical' },
    ],
  ])('a cancelled diff that %s', async (_what, end, expected) => {
    const { id } = await create(store);
    const claimed = await claim(store);
    await store.diffs.cancel(id);
    expect(await store.queue.finish(claimed, end)).toBe(true);
    expect(await store.diffs.get(id)).toMatchObject(expected);
  });

  test.each([
    ['done', buildSuccess()],
    ['failed', FAILURE],
    ['cancelled', 'cancelled' as const],
  ])('nothing happens to a diff that is %s when it is cancelled', async (_status, end) => {
    const { id } = await create(store);
    await store.queue.finish(await claim(store), end);
    const before = await store.diffs.get(id);
    expect(await store.diffs.cancel(id)).toEqual({ diff: before, hasEnded: false });
  });

  test('the store says that it works', async () => {
    expect(await store.check()).toBeUndefined();
  });
});
