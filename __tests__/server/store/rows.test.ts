import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { MOST_ROW_BYTES } from '../../../src/contract/fit-rows.ts';
import { rowKinds, type SampledRows } from '../../../src/contract/rows.ts';
import type { ListCondition } from '../../../src/server/store/lists/query.ts';
import type { RowQuery } from '../../../src/server/store/rows.ts';
import type { Store } from '../../../src/server/store/store.ts';
import { hostileRows, manyChanged, noRows, someRows } from '../rows-fixture.ts';
import { buildQuery, buildSuccess, claim, create } from './builders.ts';
import { STORES, type TestStores } from './test-stores.ts';

const query = (changes: Partial<RowQuery> = {}): RowQuery => ({
  page: 1,
  pageSize: 100,
  kinds: rowKinds,
  column: null,
  ...changes,
});

describe.each(STORES)('sampled rows in $name', ({ prepare }) => {
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

  /** Keeps a diff that has ended with some rows, and gives its id. */
  async function keep(rows: SampledRows): Promise<number> {
    const { id } = await create(store);
    await store.queue.finish(await claim(store), buildSuccess({ rows }));
    return id;
  }

  test('they are kept beside the results, which do not have them', async () => {
    const id = await keep(someRows);
    const { rows, ...results } = buildSuccess();
    expect(rows).toBeUndefined();
    expect((await store.diffs.get(id))?.results).toEqual(results);
    expect((await store.lists.page(buildQuery())).diffs[0]?.results).toEqual(results);
    expect(await store.rows.all(id)).toEqual(someRows);
  });

  test('values and names of any kind are kept as they are', async () => {
    const id = await keep(hostileRows);
    expect(JSON.stringify(await store.rows.all(id))).toBe(JSON.stringify(hostileRows));
  });

  test.each([1, 0, -1, 1.5, NaN])('there are none of an id that was not given: %d', async (id) => {
    expect(await store.rows.all(id)).toBeNull();
    expect(await store.rows.page(id, query())).toEqual({ count: 0, rows: [], isKept: false });
  });

  test('where nothing differs, it is kept that there are none', async () => {
    expect(await store.rows.all(await keep(noRows))).toEqual(noRows);
  });

  test('they come in pages, in the order of their kinds', async () => {
    await keep({ ...noRows, changed: manyChanged(3, 1, 1) });
    const id = await keep(someRows);
    const all = await store.rows.page(id, query());
    expect(all.count).toBe(5);
    expect(all.rows.map(({ kind }) => kind)).toEqual([
      ...['changed', 'changed', 'removed', 'added', 'duplicated'],
    ]);
    expect(all.rows[4]).toEqual({ kind: 'duplicated', ...someRows.duplicated[0] });
    const second = await store.rows.page(id, query({ page: 2, pageSize: 2 }));
    expect(second).toEqual({ count: 5, rows: all.rows.slice(2, 4), isKept: true });
    expect(await store.rows.page(id, query({ page: 1e9 }))).toMatchObject({ count: 5, rows: [] });
  });

  test.each<[Partial<RowQuery>, string[]]>([
    [{ kinds: ['added'] }, ['4']],
    [{ kinds: ['changed', 'duplicated'] }, ['1', '2', '5']],
    [{ kinds: [] }, []],
    [{ column: 'amount' }, ['1', '2', '3', '4']],
    [{ column: 'note' }, ['1', '3', '4']],
    [{ column: 'note', kinds: ['changed'] }, ['1']],
    [{ column: 'not' }, []],
    [{ column: 'id' }, []],
    [{ column: '' }, []],
  ])('of %j there are those of the keys %j', async (changes, keys) => {
    const { count, rows } = await store.rows.page(await keep(someRows), query(changes));
    expect(rows.map(({ key }) => key['id'])).toEqual(keys);
    expect(count).toBe(keys.length);
  });

  test('what has no room is left out, whole rows from the end of each kind', async () => {
    const changed = manyChanged(5, 600, 1000);
    const id = await keep({ ...someRows, changed });
    const kept = await store.rows.all(id);
    expect(kept).toEqual({ ...someRows, changed: changed.slice(0, 1) });
    expect(JSON.stringify(kept?.changed).length).toBeLessThan(MOST_ROW_BYTES);
    expect((await store.diffs.get(id))?.results).toMatchObject({
      rows_left_out: { changed: 4, removed: 0, added: 0, duplicated: 0 },
    });
  });

  test('4,000 rows are kept and read', async () => {
    const changed = manyChanged(1000, 5, 20);
    const duplicated = changed.map(({ key }) => ({ key, rows: [2, 2] as [number, number] }));
    const lone = changed.map(({ key }) => ({ key, columns: { a: 'x' } }));
    const rows = { changed, removed: lone, added: lone, duplicated };
    const id = await keep(rows);
    expect(await store.rows.all(id)).toEqual(rows);
    expect(await store.rows.page(id, query({ page: 40 }))).toMatchObject({ count: 4000 });
  });

  test('those that were kept for too long are removed, and what was counted stays', async () => {
    const ids = [];
    for (let i = 0; i < 25; i += 1) ids.push(await keep(someRows));
    expect(await store.rows.expire(60_000)).toBe(0);
    await sleep(20);
    expect([await store.rows.expire(1), await store.rows.expire(1)]).toEqual([20, 5]);
    expect(await store.rows.expire(1)).toBe(0);
    for (const id of ids) {
      expect(await store.rows.all(id)).toBeNull();
      expect((await store.diffs.get(id))?.results).toMatchObject({ status: 'success' });
    }
  });
});

describe.each(STORES)('a purge in $name', ({ prepare }) => {
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

  test('removes results, figures and rows, and keeps what was asked for', async () => {
    const { id, request } = await create(store);
    const other = await create(store);
    const end = buildSuccess({ rows: someRows });
    await store.queue.finish(await claim(store), end);
    await store.queue.finish(await claim(store), end);
    const purged = { id, request, purged: true, status: 'done', results: null, verdict: null };
    expect(await store.diffs.purge(id)).toMatchObject({ hasEnded: false, diff: purged });
    expect(await store.diffs.purge(id)).toMatchObject({ hasEnded: false, diff: purged });
    expect(await store.rows.all(id)).toBeNull();
    expect(await store.rows.page(id, query())).toEqual({ count: 0, rows: [], isKept: false });
    const withFigure: ListCondition = { field: 'diff_stats_rows', kind: 'one of', values: ['0'] };
    const { diffs } = await store.lists.page(buildQuery({ conditions: [withFigure] }));
    expect(diffs.map((diff) => [diff.id, diff.purged])).toEqual([[other.id, false]]);
    expect(await store.rows.all(other.id)).toEqual(someRows);
  });

  test('ends a diff that waits, which never runs', async () => {
    const { id } = await create(store);
    const purged = { purged: true, status: 'cancelled' };
    expect(await store.diffs.purge(id)).toMatchObject({ hasEnded: true, diff: purged });
    expect(await store.diffs.purge(id)).toMatchObject({ hasEnded: false, diff: purged });
    expect(await store.queue.counts()).toEqual({ waiting: 0, processing: 0 });
  });

  test('stops a diff that runs, and keeps nothing of what it still comes to', async () => {
    const { id } = await create(store);
    const claimed = await claim(store);
    expect(await store.diffs.purge(id)).toMatchObject({
      hasEnded: false,
      diff: { purged: true, status: 'processing' },
    });
    expect(await store.queue.heartbeat('server 1', new Map([[id, '']]))).toEqual([id]);
    expect(await store.queue.finish(claimed, buildSuccess({ rows: someRows }))).toBe(true);
    expect(await store.rows.all(id)).toBeNull();
    expect(await store.diffs.get(id)).toMatchObject({
      ...{ purged: true, status: 'cancelled', results: null, verdict: null },
    });
  });

  test.each([1, 0, -1, 1.5, NaN])('of an id that was not given is none: %d', async (id) => {
    expect(await store.diffs.purge(id)).toBeNull();
  });
});
