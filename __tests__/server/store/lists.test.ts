import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  type ListCondition,
  type ListField,
  sortFields,
  type ListQuery,
  type TimeField,
  type SortField,
} from '../../../src/server/store/lists/query.ts';
import type { Store } from '../../../src/server/store/store.ts';
import { ANY, FAILURE, buildNewDiff, buildQuery, buildSuccess, create } from './builders.ts';
import { STORES, type TestStores } from './test-stores.ts';

/**
 * Five diffs with the ids 1 to 5: done and different, failed, running, waiting, cancelled. The
 * first and the last have the fewest and the most fields.
 */
async function fill(store: Store): Promise<void> {
  const { pks, values } = buildSuccess();
  await create(store, buildNewDiff({ pk_columns: ['id'] }));
  await create(
    store,
    buildNewDiff(
      { table1: ['db', 'public', 'orders'], table2: ['db', 'dev.pr', 'orders'], tags: [] },
      { userId: 8, userName: 'Ann', source: 'manual' },
    ),
  );
  await create(
    store,
    buildNewDiff({ data_source1_id: 2, table1: null, query1: 'SELECT 1', pk_columns: ['a', 'b'] }),
  );
  await create(
    store,
    buildNewDiff({
      data_source1_id: 2,
      data_source2_id: 10,
      table2: null,
      query2: "SELECT '%'",
      include_columns: ['x', 'y'],
      exclude_columns: ['z'],
      tags: ['nightly', 'eu,us'],
    }),
  );
  await create(
    store,
    buildNewDiff({
      time_column: 'day',
      time_aggregate: 'week',
      time_interval_start: '2022-01-01',
      time_interval_end: '2022-02-01',
      filter1: 'a > 1',
      filter2: 'b > 1',
    }),
  );
  const [first, second] = [
    await store.queue.claim('server', ANY),
    await store.queue.claim('server', ANY),
    await store.queue.claim('server', ANY),
  ];
  await store.queue.finish(
    first!,
    buildSuccess({
      pks: { ...pks!, exclusives: [1, 4] },
      values: { ...values!, rows_with_differences: 5, values_with_differences: 2 },
    }),
  );
  await store.queue.finish(second!, FAILURE);
  await store.diffs.cancel(5);
  await store.diffs.archive(5, true);
}

describe.each(STORES)('lists of diffs in $name', ({ prepare }) => {
  let stores: TestStores;
  let store: Store;
  beforeAll(async () => {
    stores = await prepare();
    store = await stores.open();
    await fill(store);
  });
  afterAll(async () => {
    await store.close();
    await stores.drop();
  });

  const ids = async (overrides: Partial<ListQuery>) =>
    (await store.lists.page(buildQuery(overrides))).diffs.map(({ id }) => id);

  const idsWhere = async (field: ListField, ...values: string[]) => {
    const found = await ids({ conditions: [{ field, kind: 'one of', values }] });
    return found.join(' ');
  };

  const idsWithin = (field: TimeField, from: string | null, to: string | null) =>
    ids({ conditions: [{ field, kind: 'within', ranges: [{ from, to }] }] });

  test('a list has diffs as they are', async () => {
    const { count, diffs } = await store.lists.page(buildQuery());
    expect(count).toBe(5);
    for (const diff of diffs) expect(diff).toEqual(await store.diffs.get(diff.id));
  });

  test.each<[ListField, string[], string]>([
    ['id', ['2', '4', '99'], '2 4'],
    ['id', ['two', '2.5', '99999999999999999999999999', ''], ''],
    ['id', [], ''],
    ['user_id', ['8'], '2'],
    ['user_name', ['Ann'], '2'],
    ['user_name', ['ann'], ''],
    ['data_source1_id', ['2'], '3 4'],
    ['data_source2_id', ['10'], '4'],
    ['table1', ['db.public.orders'], '2'],
    ['table1', ['orders'], '2'],
    ['table1', ['db.public'], ''],
    ['table1', ['order'], ''],
    ['table1', ['orders', 'TABLE_1'], '1 2 4 5'],
    ['table2', ['dev.pr'], '2'],
    ['table2', ['db.dev.pr.orders'], '2'],
    ['table2', ['TABLE_%'], ''],
    ['query1', ['SELECT 1'], '3'],
    ['query2', ["SELECT '%'"], '4'],
    ['pk_columns', ['a,b'], '3'],
    ['pk_columns', ['b'], '3'],
    ['include_columns', ['y'], '4'],
    ['exclude_columns', ['z'], '4'],
    ['time_column', ['day'], '5'],
    ['time_aggregate', ['week'], '5'],
    ['filter1', ['a > 1'], '5'],
    ['filter2', ['b > 1'], '5'],
    ['done', ['true'], '1 2 5'],
    ['done', ['false'], '3 4'],
    ['done', ['true', 'false'], '1 2 3 4 5'],
    ['done', ['yes'], ''],
    ['time_interval_start', ['2022-01-01'], '5'],
    ['time_interval_end', ['2022-02-01'], '5'],
    ['diff_stats_pks', ['0.25'], '1'],
    ['diff_stats_rows', ['0.5', '0.75'], '1'],
    ['diff_stats_values', ['0.1'], '1'],
    ['diff_stats_values', ['', 'x'], ''],
    ['tags', ['nightly'], '4'],
    ['tags', ['eu,us'], '4'],
    ['tags', ['nightly,eu,us'], '4'],
    ['tags', ['eu'], ''],
    ['source', ['manual'], '2'],
    ['status', ['waiting'], '4'],
    ['status', ['processing', 'cancelled'], '3 5'],
    ['result', ['different'], '1'],
    ['result', ['error', 'identical'], '2'],
    ['archived', ['true'], '5'],
    ['archived', ['false'], '1 2 3 4'],
    ['kind', ['in_db'], '1 2 5'],
    ['kind', ['cross_db'], '3 4'],
  ])('%s is one of %j', async (field, values, expected) => {
    expect(await idsWhere(field, ...values)).toBe(expected);
  });

  test('every condition of several must hold', async () => {
    const conditions: ListCondition[] = [
      { field: 'data_source1_id', kind: 'one of', values: ['2'] },
      { field: 'status', kind: 'one of', values: ['waiting', 'done'] },
      {
        field: 'created_at',
        kind: 'within',
        ranges: [
          { from: null, to: '1999-01-01T00:00:00Z' },
          { from: '2020-01-01T00:00:00Z', to: null },
        ],
      },
    ];
    expect(await ids({ conditions })).toEqual([4]);
  });

  test('values of a condition are never SQL', async () => {
    expect(await idsWhere('user_name', "' OR 1 = 1 --", '$1', '?1')).toBe('');
    expect(await idsWhere('table1', "' OR 1 = 1 --", '\0', '')).toBe('');
  });

  test('times are from one, and before the other', async () => {
    const { createdAt, updatedAt } = (await store.diffs.get(3))!;
    const created = (await store.lists.page(buildQuery())).diffs.map((diff) => diff.createdAt);
    const from3 = [1, 2, 3, 4, 5].filter((id) => created[id - 1]! >= createdAt);
    const before3 = [1, 2, 3, 4, 5].filter((id) => created[id - 1]! < createdAt);
    expect(await idsWithin('created_at', createdAt, null)).toEqual(from3);
    expect(await idsWithin('created_at', null, createdAt)).toEqual(before3);
    expect(await idsWithin('created_at', createdAt, createdAt)).toEqual([]);
    expect(await idsWithin('updated_at', updatedAt, null)).toContain(3);
    expect(await idsWithin('updated_at', null, updatedAt)).not.toContain(3);
    expect(
      await idsWithin('created_at', '2020-01-01T02:00:00+02:00', '2020-01-02T00:00:00Z'),
    ).toEqual([]);
    expect(await idsWhere('created_at', createdAt)).toContain('3');
  });

  /** Of the diffs that ended, the ids by when they did; the clock may say the same of several. */
  async function idsByEnd(direction: 1 | -1): Promise<number[]> {
    const ended = await Promise.all([1, 2, 5].map((id) => store.diffs.get(id)));
    const ends = ended.map((diff) => ({ id: diff!.id, at: diff!.finishedAt! }));
    return ends
      .sort((a, b) => direction * a.at.localeCompare(b.at) || b.id - a.id)
      .map(({ id }) => id);
  }

  test('those that have not ended are within no time of an end', async () => {
    const later = '2999-01-01T00:00:00Z';
    expect(await idsWithin('finished_at', null, later)).toEqual([1, 2, 5]);
    expect(await idsWithin('finished_at', later, null)).toEqual([]);
  });

  test('by the time of the end, and by how long they ran, those without come last', async () => {
    const asc = await ids({ orderBy: 'finished_at', order: 'asc' });
    const desc = await ids({ orderBy: 'finished_at', order: 'desc' });
    expect([asc.slice(3), desc.slice(3)]).toEqual([
      [4, 3],
      [4, 3],
    ]);
    expect(asc.slice(0, 3)).toEqual(await idsByEnd(1));
    expect(desc.slice(0, 3)).toEqual(await idsByEnd(-1));
    const ran = await ids({ orderBy: 'runtime', order: 'asc' });
    expect(ran.slice(0, 2).sort()).toEqual([1, 2]);
    expect(ran.slice(2)).toEqual([5, 4, 3]);
  });

  test.each<[SortField, string, string]>([
    ['id', '1 2 3 4 5', '5 4 3 2 1'],
    ['user_name', '2 5 4 3 1', '5 4 3 1 2'],
    ['data_source2_id', '5 3 2 1 4', '4 5 3 2 1'],
    ['table1', '5 4 1 2 3', '2 5 4 1 3'],
    ['query1', '3 5 4 2 1', '3 5 4 2 1'],
    ['done', '4 3 5 2 1', '5 2 1 4 3'],
    ['diff_stats_pks', '1 5 4 3 2', '1 5 4 3 2'],
    ['tags', '2 4 5 3 1', '4 2 5 3 1'],
    ['status', '5 1 2 3 4', '4 3 2 1 5'],
    ['result', '1 2 5 4 3', '2 1 5 4 3'],
    ['kind', '4 3 5 2 1', '5 2 1 4 3'],
  ])('by %s, what is missing comes last and the newest first', async (orderBy, asc, desc) => {
    expect((await ids({ orderBy, order: 'asc' })).join(' ')).toBe(asc);
    expect((await ids({ orderBy, order: 'desc' })).join(' ')).toBe(desc);
  });

  test.each(sortFields)('by %s, no diff is missing in either order', async (orderBy) => {
    for (const order of ['asc', 'desc'] as const) {
      const found = await ids({ orderBy, order });
      expect(found.sort()).toEqual([1, 2, 3, 4, 5]);
    }
  });

  test('pages follow each other, and each knows the count of all', async () => {
    const page = (number: number) =>
      store.lists.page(buildQuery({ page: number, pageSize: 2, orderBy: 'created_at' }));
    const pages = [await page(1), await page(2), await page(3), await page(4)];
    expect(pages.map(({ count }) => count)).toEqual([5, 5, 5, 5]);
    expect(pages.map(({ diffs }) => diffs.length)).toEqual([2, 2, 1, 0]);
    const all = pages.flatMap(({ diffs }) => diffs.map(({ id }) => id));
    expect(all).toEqual(await ids({ orderBy: 'created_at' }));
  });

  test('a page that is far too late is empty', async () => {
    const page = await store.lists.page(buildQuery({ page: 1e20 }));
    expect(page).toEqual({ count: 5, diffs: [] });
  });

  test.each([
    [[1], [1, 2, 5]],
    [[2], []],
    [
      [1, 2],
      [1, 2, 3, 5],
    ],
    [[2, 10], [4]],
    [[], []],
  ])('of the data sources %j alone', async (sources, expected) => {
    const page = await store.lists.page(buildQuery({ sources }));
    expect(page.diffs.map(({ id }) => id)).toEqual(expected);
    expect(page.count).toBe(expected.length);
  });
});
