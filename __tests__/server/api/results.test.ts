import { expect, it } from '@jest/globals';
import type { ServeSettings } from '../../../src/config/serve-settings.ts';
import type { SampledRows } from '../../../src/contract/rows.ts';
import type { SuccessResults } from '../../../src/contract/summary-results.ts';
import { buildResults } from '../../action/builders.ts';
import { buildNewDiff } from '../store/builders.ts';
import { hostileRows, manyChanged, noRows, someRows } from '../rows-fixture.ts';
import {
  json,
  type Served,
  type ServedOptions,
  ScriptedExecutor,
  serve,
  tables,
  until,
} from '../serve-fixture.ts';

const PATH = '/api/v1/datadiffs';

interface RowsPage {
  count: number;
  results: { kind: string; key: Record<string, string> }[];
}

const ask = async (served: Served, path: string): Promise<unknown> =>
  (await served.fetch(`${PATH}/${path}`)).json();

/** A server that has run one diff, which came to some rows. */
async function serveRows(
  rows: SampledRows | undefined,
  { settings, ...request }: Pick<ServedOptions, 'settings'> & Record<string, unknown> = {},
): Promise<Served> {
  const executor = new ScriptedExecutor();
  const results: SuccessResults = { ...buildResults(), ...(rows && { rows }) };
  executor.act = () => Promise.resolve(results);
  const served = await serve({ executor, ...(settings && { settings }) });
  await served.fetch(PATH, json(tables({ sample_rows: 10, ...request })));
  await until(async () => (await served.store.diffs.get(1))?.status === 'done');
  return served;
}

it('the results have the rows that were asked for', async () => {
  await using served = await serveRows(someRows);
  expect(await ask(served, '1/summary_results')).toMatchObject({ status: 'success' });
  expect(await ask(served, '1/summary_results')).toHaveProperty('rows', someRows);
  expect(await ask(served, '1/summary_results')).not.toHaveProperty('rows_left_out');
  for (const path of ['1', '1/summary', '']) {
    expect(JSON.stringify(await ask(served, path))).not.toContain('late');
  }
});

it('where nothing differs, the rows that were asked for are none', async () => {
  await using served = await serveRows(noRows);
  expect(await ask(served, '1/summary_results')).toHaveProperty('rows', noRows);
  expect(await ask(served, '1/results')).toEqual({
    ...{ page: 1, page_size: 100, count: 0, total_pages: 0, results: [] },
  });
});

it('a diff that asks for no rows has none', async () => {
  await using served = await serveRows(undefined, { sample_rows: null });
  expect(await ask(served, '1/summary_results')).not.toHaveProperty('rows');
  expect(await ask(served, '1/results')).toMatchObject({ count: 0, results: [] });
});

it('rows come in pages, by their kinds', async () => {
  await using served = await serveRows(someRows);
  expect(await ask(served, '1/results')).toEqual({
    ...{ page: 1, page_size: 100, count: 5, total_pages: 1 },
    results: [
      ...someRows.changed.map((row) => ({ kind: 'changed', ...row })),
      ...someRows.removed.map((row) => ({ kind: 'removed', ...row })),
      ...someRows.added.map((row) => ({ kind: 'added', ...row })),
      ...someRows.duplicated.map((row) => ({ kind: 'duplicated', ...row })),
    ],
  });
  expect(await ask(served, '1/results?page=3&page_size=2')).toMatchObject({
    ...{ page: 3, page_size: 2, count: 5, total_pages: 3 },
    results: [{ kind: 'duplicated', key: { id: '5' }, rows: [1, 2] }],
  });
  expect(await ask(served, '1/results?page=9')).toMatchObject({ count: 5, results: [] });
});

it.each([
  ['kind=added', ['4']],
  ['kind=added,%20changed', ['1', '2', '4']],
  ['column=note', ['1', '3', '4']],
  ['column=note&kind=changed', ['1']],
  ['column=none', []],
])('of %s there are the rows %j', async (query, keys) => {
  await using served = await serveRows(someRows);
  const { count, results } = (await ask(served, `1/results?${query}`)) as RowsPage;
  expect(results.map(({ key }) => key['id'])).toEqual(keys);
  expect(count).toBe(keys.length);
});

it.each([
  ['kind=moved', 'kind'],
  ['kind=', 'kind'],
  ['page=0', 'page'],
  ['page_size=251', 'page_size'],
  ['page_size=all', 'page_size'],
])('%s is refused with its name', async (query, field) => {
  await using served = await serveRows(someRows);
  const refused = await served.fetch(`${PATH}/1/results?${query}`);
  expect(refused.status).toBe(422);
  expect(await refused.json()).toMatchObject({ detail: [{ loc: ['query', field] }] });
});

it('a parameter that there is not is refused: a filter must not be ignored', async () => {
  await using served = await serveRows(someRows);
  const refused = await served.fetch(`${PATH}/1/results?colum=note`);
  expect(refused.status).toBe(422);
  expect(await refused.json()).toMatchObject({
    detail: [{ loc: ['query', 'colum'], msg: 'there is no such parameter; the nearest is column' }],
  });
});

it('what has no room is left out, and the answers say how many', async () => {
  const changed = manyChanged(9, 600, 1000);
  await using served = await serveRows({ ...someRows, changed });
  const rows_left_out = { changed: 8, removed: 0, added: 0, duplicated: 0 };
  expect(await ask(served, '1/summary_results')).toMatchObject({ rows_left_out });
  expect(await ask(served, '1/results?kind=added')).toMatchObject({ count: 1, rows_left_out });
});

it('values of any kind come as they are, in JSON', async () => {
  await using served = await serveRows(hostileRows);
  const { rows } = (await ask(served, '1/summary_results')) as { rows: SampledRows };
  expect(JSON.stringify(rows)).toBe(JSON.stringify(hostileRows));
  const answer = await served.fetch(`${PATH}/1/results?page_size=250`);
  expect(answer.headers.get('content-type')).toBe('application/json');
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  const { results } = (await answer.json()) as RowsPage;
  expect(results[0]).toEqual({ kind: 'changed', ...hostileRows.changed[0] });
  expect(results).toHaveLength(4 * hostileRows.changed.length);
  expect(JSON.stringify(served.log)).not.toContain('alert(1)');
});

it.each<[string, Partial<ServeSettings>]>([
  ['the server', { sampleRows: 0 }],
  [
    'a data source of theirs',
    { dataSources: { prod: { url: 'duckdb:prod.duckdb', 'sample-rows': false } } },
  ],
])('rows that were kept before %s shows none are hidden', async (_what, settings) => {
  await using served = await serve({ settings });
  const diff = buildNewDiff({ ...tables({ sample_rows: 10 }) });
  await served.store.diffs.create(diff, 10);
  const claim = await served.store.queue.claim('another server', { perSource: 10, sources: [1] });
  await served.store.queue.finish(claim!, { ...buildResults(), rows: someRows });
  expect(await served.store.rows.all(1)).toEqual(someRows);
  expect(await ask(served, '1/summary_results')).toMatchObject({ status: 'success' });
  expect(await ask(served, '1/summary_results')).not.toHaveProperty('rows');
  expect(await ask(served, '1/results')).toMatchObject({ count: 0, results: [] });
});

it('rows are removed after a while, and the counts stay', async () => {
  await using served = await serveRows(someRows, { settings: { keepRowsMs: 60_000 } });
  expect(await ask(served, '1/summary_results')).toHaveProperty('rows');
  await served.store.rows.expire(0);
  const { pks, values } = buildResults();
  expect(await ask(served, '1/summary_results')).toMatchObject({ status: 'success', pks, values });
  expect(await ask(served, '1/summary_results')).not.toHaveProperty('rows');
  expect(await ask(served, '1/results')).toMatchObject({ count: 0, results: [] });
});
