import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { ListCondition } from '../../../src/server/store/lists/query.ts';
import type { Store } from '../../../src/server/store/store.ts';
import { buildNewDiff, buildQuery, create } from './builders.ts';
import { STORES, type TestStores } from './test-stores.ts';

describe.each(STORES)('lists by what the sides read, in $name', (kind) => {
  let stores: TestStores;
  let store: Store;

  beforeAll(async () => {
    stores = await kind.prepare();
  });
  afterAll(() => stores.drop());

  beforeEach(async () => {
    store = await stores.open();
    const table = (name: string) => ({ table1: ['prod', name], table2: ['dev', name] });
    const none = { table1: null, table2: null };
    const request = (sources: [number, number], rest: object) =>
      buildNewDiff({ data_source1_id: sources[0], data_source2_id: sources[1], ...rest });
    await create(store, request([1, 1], table('Orders')));
    await create(store, request([1, 2], table('100%_real')));
    await create(store, request([2, 2], { ...none, query1: 'select 1', query2: 'from ORDERS' }));
    await create(
      store,
      request([0, 0], { ...none, file1: '/data/a.csv', file2: '/data/orders.csv' }),
    );
    await create(store, request([1, 1], { ...none, table1: ['x'], file2: '/data/b.csv' }));
  });
  afterEach(() => store.close());

  async function ids(condition: ListCondition): Promise<number[]> {
    const { count, diffs } = await store.lists.page(buildQuery({ conditions: [condition] }));
    expect(count).toBe(diffs.length);
    return diffs.map(({ id }) => id);
  }

  test.each([
    ['orders', [1, 3, 4]],
    ['ORDERS', [1, 3, 4]],
    ['prod.orders', [1]],
    ['dev.100', [2]],
    ['100%_', [2]],
    ['%', [2]],
    ['select 1', [3]],
    ['/data/', [4, 5]],
    ["'", []],
    ['\0', []],
  ])('the text %j', async (text, expected) => {
    expect(await ids({ kind: 'reads text', text })).toEqual(expected);
  });

  test.each([
    ['the first', 1, [1, 2, 5]],
    ['the second', 2, [2, 3]],
    ['the files', 0, [4, 5]],
    ['one that there is not', 9, []],
  ])('the data source: %s', async (_, id, expected) => {
    expect(await ids({ kind: 'reads source', id })).toEqual(expected);
  });

  test('whoever may not see files sees no diff of a file', async () => {
    const { diffs } = await store.lists.page(buildQuery({ sources: [1, 2] }));
    expect(diffs.map(({ id }) => id)).toEqual([1, 2, 3]);
    const all = await store.lists.page(buildQuery({ sources: [0, 1, 2] }));
    expect(all.count).toBe(5);
  });
});
