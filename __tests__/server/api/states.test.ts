import { expect, it } from '@jest/globals';
import { DiffError } from '../../../src/contract/errors.ts';
import { buildResults } from '../../action/builders.ts';
import {
  json,
  type Served,
  ScriptedExecutor,
  serve,
  tables,
  until,
  untilAborted,
} from '../serve-fixture.ts';

const PATH = '/api/v1/datadiffs';

/** Asks until the answer is as the test expects. */
async function eventually(served: Served, path: string, expected: object): Promise<unknown> {
  let body: unknown;
  await until(async () => {
    body = await (await served.fetch(path)).json();
    return matches(body, expected);
  });
  return body;
}

function matches(body: unknown, expected: object): boolean {
  try {
    expect(body).toMatchObject(expected);
    return true;
  } catch {
    return false;
  }
}

it('a diff waits, runs and succeeds with the four sections of the 2022 document', async () => {
  const executor = new ScriptedExecutor();
  let finish: () => void = () => undefined;
  executor.act = () => new Promise((done) => (finish = () => done(buildResults())));
  await using served = await serve({ executor, settings: { diffsAtOnce: 1 } });
  await served.fetch(PATH, json(tables()));
  await served.fetch(PATH, json(tables()));

  await eventually(served, `${PATH}/1/summary_results`, { status: 'running' });
  const waiting: unknown = await (await served.fetch(`${PATH}/2/summary_results`)).json();
  expect(waiting).toEqual({ status: 'waiting' });
  expect(await (await served.fetch(`${PATH}/1/summary_results`)).json()).toEqual({
    status: 'running',
  });
  finish();
  const done = await eventually(served, `${PATH}/1/summary_results`, { status: 'success' });
  const { pks, values, schema } = buildResults();
  expect(done).toMatchObject({ pks, values, schema, dependencies: { deps: {} } });
  expect(Object.keys(done as object)).toEqual([
    'status',
    'pks',
    'values',
    'dependencies',
    'schema',
    'materialized_results',
  ]);
  expect(await (await served.fetch(`${PATH}/1`)).json()).toMatchObject({
    done: true,
    status: 'done',
    result: 'identical',
    diff_stats: { diff_pks: 0, diff_rows: 0, diff_values: 0 },
  });
  finish();
});

it('a failed diff says why, in the words of the engine', async () => {
  const executor = new ScriptedExecutor();
  executor.act = () => Promise.reject(new DiffError('NoSuchTableException', 'main.orders'));
  await using served = await serve({ executor });
  await served.fetch(PATH, json(tables()));
  await eventually(served, `${PATH}/1/summary_results`, {
    status: 'failed',
    error: { error_type: 'NoSuchTableException', error_value: 'main.orders' },
  });
  const body = await (await served.fetch(`${PATH}/1/summary`)).json();
  expect(body).toMatchObject({ status: 'failed', error: 'NoSuchTableException: main.orders' });
});

it('progress is told while a diff runs', async () => {
  const executor = new ScriptedExecutor();
  executor.act = (request, options) => {
    options.onProgress('reading the datasets, 7 %');
    return untilAborted(request, options);
  };
  await using served = await serve({ executor });
  await served.fetch(PATH, json(tables()));
  await eventually(served, `${PATH}/1`, {
    status: 'processing',
    diff_progress: {
      message: 'reading the datasets, 7 %',
      completed_steps: 7,
      total_steps: 100,
    },
  });
});

it('a running diff can be cancelled, which reaches the statement that runs', async () => {
  const executor = new ScriptedExecutor();
  const signals: AbortSignal[] = [];
  executor.act = (request, options) => {
    signals.push(options.signal);
    return untilAborted(request, options);
  };
  await using served = await serve({ executor });
  await served.fetch(PATH, json(tables()));
  await eventually(served, `${PATH}/1`, { status: 'processing' });
  const cancelled = await served.fetch(`${PATH}/1/cancel`, { method: 'POST' });
  expect(cancelled.status).toBe(200);
  expect(signals[0]?.aborted).toBe(true);
  await eventually(served, `${PATH}/1`, { status: 'cancelled', done: true, result: null });
  // A client of 2022 knows no other end than these two, and must not wait for ever.
  expect(await (await served.fetch(`${PATH}/1/summary_results`)).json()).toEqual({
    status: 'failed',
    error: { error_type: 'Cancelled', error_value: 'the diff was cancelled' },
  });
});

it('a waiting diff that is cancelled never runs; one that has ended stays as it is', async () => {
  const executor = new ScriptedExecutor();
  executor.act = untilAborted;
  await using served = await serve({ executor, settings: { diffsAtOnce: 1 } });
  await served.fetch(PATH, json(tables()));
  await served.fetch(PATH, json(tables({ filter1: 'id > 7' })));
  const cancel = async (id: number) =>
    (await served.fetch(`${PATH}/${String(id)}/cancel`, { method: 'POST' })).json();
  expect(await cancel(2)).toEqual({ id: 2, status: 'cancelled' });
  await cancel(1);
  await eventually(served, `${PATH}/1`, { status: 'cancelled' });
  expect(await cancel(1)).toEqual({ id: 1, status: 'cancelled' });
  expect(executor.ran.map(({ filter1 }) => filter1)).toEqual([null]);
});

it('a diff that takes too long fails with its limit', async () => {
  const executor = new ScriptedExecutor();
  executor.act = untilAborted;
  await using served = await serve({ executor, settings: { timeoutMs: 50 } });
  await served.fetch(PATH, json(tables()));
  await eventually(served, `${PATH}/1/summary_results`, {
    status: 'failed',
    error: { error_type: 'Timeout', error_value: 'the data diff did not end within 50 ms' },
  });
});

it('as many diffs run at once as are allowed, on all servers and on one data source', async () => {
  const executor = new ScriptedExecutor();
  executor.act = untilAborted;
  const settings = { diffsAtOnce: 3, diffsAtOncePerSource: 2 };
  await using served = await serve({ executor, settings });
  for (const id of [1, 1, 1, 2, 2]) {
    await served.fetch(PATH, json(tables({ data_source1_id: id, data_source2_id: id })));
  }
  await eventually(served, `${PATH}?status=processing`, { count: 3 });
  // The third of data source 1 waits though it is older than those of data source 2.
  expect(executor.ran.map((request) => request.data_source1_id)).toEqual([1, 1, 2]);
});

it('beyond the limit of the queue a diff is refused, with the time to try again', async () => {
  const executor = new ScriptedExecutor();
  executor.act = untilAborted;
  await using served = await serve({ executor, settings: { diffsAtOnce: 1, queueLimit: 2 } });
  await served.fetch(PATH, json(tables()));
  await eventually(served, `${PATH}/1`, { status: 'processing' });
  for (const id of [2, 3]) {
    expect(await (await served.fetch(PATH, json(tables()))).json()).toMatchObject({ id });
  }
  const refused = await served.fetch(PATH, json(tables()));
  expect(refused.status).toBe(429);
  expect(refused.headers.get('retry-after')).toBe('10');
  expect(await refused.json()).toMatchObject({ type: '/errors/queue-full', status: 429 });
  const metrics = await (await served.fetch('/metrics')).text();
  expect(metrics).toContain('data_diff_queue{status="waiting"} 2');
  expect(metrics).toMatch(/duration_seconds_count{method="POST",route=".*",status="429"} 1/);
});

it('a diff is archived and brought back, and lists leave it out in between', async () => {
  await using served = await serve();
  await served.fetch(PATH, json(tables()));
  const archive = async (archived: unknown) =>
    (await served.fetch(`${PATH}/1`, json({ archived }, 'PATCH'))).json();
  const count = async (query = '') =>
    ((await (await served.fetch(`${PATH}${query}`)).json()) as { count: number }).count;

  expect(await archive(true)).toMatchObject({ id: 1, archived: true });
  expect([
    await count(),
    await count('?archived=true'),
    await count('?archived=true,false'),
  ]).toEqual([0, 1, 1]);
  expect(await archive(false)).toMatchObject({ archived: false });
  expect(await archive(null)).toMatchObject({ archived: false });
  expect(await count()).toBe(1);
});

it('the connection of a data source is tested, with the reason where it cannot be had', async () => {
  const executor = new ScriptedExecutor();
  executor.test = (id) =>
    id === 1
      ? Promise.resolve()
      : Promise.reject(new DiffError('ConnectionException', 'dev: no server answers'));
  await using served = await serve({ executor });
  const start = async (id: number) =>
    (await served.fetch(`/api/v1/data_sources/${String(id)}/test`, { method: 'POST' })).json();
  expect(await start(1)).toEqual({ job_id: 1 });
  expect(await start(2)).toEqual({ job_id: 2 });
  await eventually(served, '/api/v1/data_sources/test/1', {
    status: 'done',
    results: [{ step: 'connection', status: 'done', result: { code: 'OK', outcome: 'success' } }],
  });
  await eventually(served, '/api/v1/data_sources/test/2', {
    status: 'failed',
    results: [
      { result: { code: 'ERROR', message: 'ConnectionException: dev: no server answers' } },
    ],
  });
});
