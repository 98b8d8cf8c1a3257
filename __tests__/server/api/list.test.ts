import { expect, it } from '@jest/globals';
import { diffRequestSchema } from '../../../src/contract/request.ts';
import { json, type Served, serve, tables, until } from '../serve-fixture.ts';

const PATH = '/api/v1/datadiffs';

interface Page {
  count: number;
  total_pages: number;
  results: { id: number }[];
}

async function list(served: Served, query: string): Promise<Page> {
  const response = await served.fetch(`${PATH}?${query}`);
  expect([query, response.status]).toEqual([query, 200]);
  return (await response.json()) as Page;
}

async function ids(served: Served, query: string): Promise<number[]> {
  return (await list(served, query)).results.map(({ id }) => id);
}

it('pages follow each other in the order that is asked for', async () => {
  await using served = await serve();
  for (let i = 0; i < 5; i += 1) await served.fetch(PATH, json(tables()));
  expect(await ids(served, '')).toEqual([1, 2, 3, 4, 5]);
  expect(await ids(served, 'sort_order=desc&page_size=2')).toEqual([5, 4]);
  expect(await ids(served, 'sort_order=desc&page_size=2&page=3')).toEqual([1]);
  expect(await list(served, 'page_size=2&page=9')).toMatchObject({
    count: 5,
    total_pages: 3,
    results: [],
  });
});

/** What Datafold's document sorts by, and what this API has beyond it. */
const SORTED = [
  'id',
  'user_id',
  'user_name',
  'data_source1_id',
  'data_source2_id',
  'table1',
  'table2',
  'query1',
  'query2',
  'pk_columns',
  'include_columns',
  'exclude_columns',
  'time_column',
  'time_aggregate',
  'filter1',
  'filter2',
  'done',
  'time_interval_start',
  'time_interval_end',
  'created_at',
  'updated_at',
  'diff_stats_pks',
  'diff_stats_rows',
  'diff_stats_values',
  'stats.match_ratio',
  'tags',
  'source',
  'status',
  'bisection_factor',
  'bisection_threshold',
  'ci_type',
  'ci_run_id',
  'pr_user_id',
  'pr_username',
  'pr_user_email',
  'pr_user_display_name',
  'pr_num',
  'pr_branch',
  'monitor_id',
  'data_app_type',
  'data_app_data_source_id',
  'data_app_model1_id',
  'data_app_model2_id',
  'data_app_model1_name',
  'data_app_model2_name',
  'user_ref',
  'result',
  'archived',
  'purged',
  'kind',
  'finished_at',
  'runtime',
  'file1',
  'file2',
];

it('diffs can be sorted by every name that is documented', async () => {
  await using served = await serve();
  for (let i = 0; i < 2; i += 1) await served.fetch(PATH, json(tables()));
  for (const field of SORTED) {
    expect((await ids(served, `order_by=${field}`)).sort()).toEqual([1, 2]);
  }
});

it('diffs that are alike come newest first, and all are in what no diff has here', async () => {
  await using served = await serve();
  for (let i = 0; i < 3; i += 1) await served.fetch(PATH, json(tables()));
  for (const order of ['asc', 'desc']) {
    const query = `sort_order=${order}&page_size=2`;
    expect(await ids(served, `order_by=filter1&${query}`)).toEqual([3, 2]);
    expect(await ids(served, `order_by=ci_run_id&${query}`)).toEqual([3, 2]);
    expect(await ids(served, `order_by=pr_num&${query}&page=2`)).toEqual([1]);
  }
});

it('diffs are found and sorted by their files and by when they ended', async () => {
  const settings = { folders: [process.cwd()] };
  await using served = await serve({ settings });
  const ofFiles = { data_source1_id: 0, data_source2_id: 0, table1: null, table2: null };
  const files = { ...ofFiles, file1: 'a.csv', file2: 'b.csv' };
  await served.fetch(PATH, json(tables(files)));
  await served.fetch(PATH, json(tables({ ...files, file1: 'b.csv' })));
  await until(async () => (await served.store.diffs.get(2))?.status === 'done');
  await until(async () => (await served.store.diffs.get(1))?.status === 'done');
  expect(await ids(served, 'file1=b.csv')).toEqual([2]);
  expect(await ids(served, 'order_by=file1&sort_order=desc')).toEqual([2, 1]);
  expect(await ids(served, 'finished_at=%3E2020-01-01')).toEqual([1, 2]);
  expect(await ids(served, 'finished_at=%3C2020-01-01')).toEqual([]);
});

it('each field filters, several values of one are alternatives, and several fields all hold', async () => {
  await using served = await serve();
  const tagged = { tags: ['nightly', 'prod'], filter1: 'a = 1' };
  await served.fetch(PATH, json(tables(tagged)));
  await served.fetch(PATH, json(tables({ data_source2_id: 2, table1: ['main', 'users'] })));
  expect(await ids(served, 'tags=nightly')).toEqual([1]);
  expect(await ids(served, 'table1=main.users')).toEqual([2]);
  expect(await ids(served, 'table1=main.users,main.orders')).toEqual([1, 2]);
  expect(await ids(served, 'table1=main.users,main.orders&kind=in_db')).toEqual([1]);
  expect(await ids(served, 'kind=cross_db')).toEqual([2]);
  expect(await ids(served, 'filter1=a%20%3D%201')).toEqual([1]);
  expect(await ids(served, 'user_name=key%201')).toEqual([1, 2]);
  expect(await ids(served, 'id=2,99')).toEqual([2]);
  expect(await ids(served, "table1=' OR 1=1 --")).toEqual([]);
});

it('every field can be filtered by two hundred values at once', async () => {
  await using served = await serve();
  await served.fetch(PATH, json(tables({ tags: ['x'] })));
  const values = ','.repeat(199);
  const path = ['table1', 'table2', 'pk_columns', 'include_columns', 'exclude_columns', 'tags'];
  const query = [
    ...[...path, 'query1', 'status'].map((field) => `${field}=${values}`),
    ...['id', 'diff_stats_rows'].map((field) => `${field}=${'1,'.repeat(199)}1`),
  ];
  expect(await ids(served, query.join('&'))).toEqual([]);
  expect(await ids(served, `tags=x${values}`)).toEqual([1]);
});

it('flags are words or digits, in any case: Python writes True', async () => {
  await using served = await serve();
  await served.fetch(PATH, json(tables()));
  await until(async () => (await served.store.diffs.get(1))?.status === 'done');
  await served.fetch(`${PATH}/1`, json({ archived: true }, 'PATCH'));
  for (const yes of ['true', 'True', 'TRUE', '1']) {
    expect(await ids(served, `done=${yes}&archived=${yes}&accessible_only=${yes}`)).toEqual([1]);
  }
  for (const no of ['false', 'False', '0']) {
    expect(await ids(served, `archived=True&done=${no}`)).toEqual([]);
    expect(await ids(served, `archived=${no}&accessible_only=${no}`)).toEqual([]);
  }
  expect(await ids(served, 'archived=True,False')).toEqual([1]);
});

it('a page with too much text is refused', async () => {
  await using served = await serve();
  const request = diffRequestSchema.parse(
    tables({ table1: null, query1: 'x'.repeat(70 * 1024 * 1024) }),
  );
  const diff = { request, source: 'api', userId: 1, userName: 'a', idempotencyKey: null } as const;
  for (let i = 0; i < 2; i += 1) await served.store.diffs.create(diff, 10);
  const response = await served.fetch(PATH);
  expect(response.status).toBe(422);
  expect(await response.json()).toMatchObject({ detail: [{ loc: ['query', 'page_size'] }] });
});

it('times filter by before, after, between, a minute and a day', async () => {
  await using served = await serve();
  await served.fetch(PATH, json(tables()));
  const { created_at: created } = (await (await served.fetch(`${PATH}/1`)).json()) as {
    created_at: string;
  };
  const day = created.slice(0, 10);
  const minute = created.slice(0, 16);
  const found = async (range: string) =>
    (await ids(served, `created_at=${encodeURIComponent(range)}`)).length;
  expect(await found(day)).toBe(1);
  expect(await found(minute)).toBe(1);
  expect(await found('<2020-01-01')).toBe(0);
  expect(await found(`<2020-01-01,${day}`)).toBe(1);
  expect(await found('>2020-01-01')).toBe(1);
  expect(await found('2020-01-01<<2020-12-31T10:00:00Z')).toBe(0);
  expect(await found('2020-01-01T00:00:00+02:00<<2999-12-31')).toBe(1);
});

it.each([
  ['page=0', 'page'],
  ['page=x', 'page'],
  ['page_size=100000', 'page_size'],
  ['order_by=nothing', 'order_by'],
  ['sort_order=up', 'sort_order'],
  ['runtime=1', 'runtime'],
  ['created_at=yesterday', 'created_at'],
  ['created_at=2020-13-45', 'created_at'],
  ['created_at=2026-02-30', 'created_at'],
  ['created_at=2026-01-01<<2026-02-30', 'created_at'],
  ['updated_at=2026-02-28T24:00', 'updated_at'],
  ['time_interval_start=<2026-01-01', 'time_interval_start'],
  ['time_interval_end=2026-01-01<<2026-02-01', 'time_interval_end'],
  ['created_at=<2020-01-01<<2021-01-01', 'created_at'],
  ['stauts=done', 'stauts'],
  ['done=yes', 'done'],
  ['archived=', 'archived'],
  ['accessible_only=maybe', 'accessible_only'],
  ['id=abc', 'id'],
  ['id=<3', 'id'],
  ['user_id=1,2.5', 'user_id'],
  ['data_source1_id=warehouse', 'data_source1_id'],
  ['diff_stats_rows=>0', 'diff_stats_rows'],
  [`tags=${','.repeat(200)}`, 'tags'],
])(
  'the query %s is refused: a filter that is ignored would be a wrong answer',
  async (query, name) => {
    await using served = await serve();
    const response = await served.fetch(`${PATH}?${query}`);
    expect(response.status).toBe(422);
    const { detail } = (await response.json()) as { detail: { loc: string[] }[] };
    expect(detail.map(({ loc }) => loc)).toContainEqual(['query', name]);
  },
);

it('the interval of a diff is a text here, and whoever asks for a range of it is told which fields have them', async () => {
  await using served = await serve();
  const interval = { time_column: 'day', time_interval_start: '2026-01-01T00:00:00+01:00' };
  await served.fetch(PATH, json(tables(interval)));
  const equal = `time_interval_start=${encodeURIComponent(interval.time_interval_start)}`;
  expect(await ids(served, equal)).toEqual([1]);
  const response = await served.fetch(`${PATH}?time_interval_start=%3E2025-01-01`);
  expect(await response.json()).toMatchObject({
    detail: [{ msg: expect.stringMatching(/ranges .* created_at, updated_at and finished_at$/) }],
  });
});
