import { expect, it } from '@jest/globals';
import { buildResults } from '../../action/builders.ts';
import { someRows } from '../rows-fixture.ts';
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

const ask = async (served: Served, path: string): Promise<unknown> =>
  (await served.fetch(`${PATH}${path}`)).json();

const patch = (served: Served, id: number, body: object) =>
  served.fetch(`${PATH}/${String(id)}`, json(body, 'PATCH'));

const isIn = (served: Served, id: number, status: string) => async () =>
  (await served.store.diffs.get(id))?.status === status;

async function serveOne(): Promise<Served> {
  const executor = new ScriptedExecutor();
  executor.act = () => Promise.resolve({ ...buildResults(), rows: someRows });
  const served = await serve({ executor });
  await served.fetch(PATH, json(tables({ sample_rows: 10 })));
  await until(isIn(served, 1, 'done'));
  return served;
}

it('a diff that is purged has no results and no rows any more, and says so', async () => {
  await using served = await serveOne();
  const before = (await ask(served, '/1')) as object;
  expect(before).toMatchObject({ purged: false, result: 'identical' });
  const answer = await patch(served, 1, { purged: true });
  expect(answer.status).toBe(200);
  const body: unknown = await answer.json();
  expect({ diff_progress: expect.anything(), ...(body as object) }).toEqual({
    ...before,
    purged: true,
    result: null,
    updated_at: expect.any(String),
    diff_stats: expect.objectContaining({ diff_rows: null, rows_added: null, sampled: null }),
  });
  expect(await ask(served, '/1/summary_results')).toEqual({
    status: 'failed',
    error: { error_type: 'Purged', error_value: 'the results were removed' },
  });
  expect(await ask(served, '/1/results')).toMatchObject({ count: 0, results: [] });
  expect(await ask(served, '/1/summary')).toMatchObject({
    ...{ result: null, result_status: null, results_count: 0 },
    feedback: 'The results were removed.',
  });
});

it('lists leave purged diffs out, unless they are asked for', async () => {
  await using served = await serveOne();
  await served.fetch(PATH, json(tables()));
  await patch(served, 1, { purged: true });
  const ids = async (query: string) =>
    ((await ask(served, `?${query}`)) as { results: { id: number }[] }).results.map(({ id }) => id);
  expect(await ids('')).toEqual([2]);
  expect(await ids('purged=true')).toEqual([1]);
  expect(await ids('purged=True,False&order_by=purged')).toEqual([2, 1]);
  expect(await ids('purged=True,False&order_by=purged&sort_order=desc')).toEqual([1, 2]);
  expect((await served.fetch(`${PATH}?purged=maybe`)).status).toBe(422);
});

it('what was purged cannot be brought back, and can be purged again', async () => {
  await using served = await serveOne();
  expect((await patch(served, 1, { purged: false })).status).toBe(200);
  await patch(served, 1, { purged: true, archived: true });
  expect(await ask(served, '/1')).toMatchObject({ purged: true, archived: true });
  const back = await patch(served, 1, { purged: false, archived: false });
  expect(back.status).toBe(409);
  expect(await back.json()).toMatchObject({
    type: '/errors/conflict',
    detail: 'What was purged cannot be brought back; leave `purged` out.',
  });
  expect(await ask(served, '/1')).toMatchObject({ purged: true, archived: true });
  expect((await patch(served, 1, { purged: true })).status).toBe(200);
});

it('a diff that is purged while it runs or waits is cancelled, and keeps nothing', async () => {
  const executor = new ScriptedExecutor();
  executor.act = untilAborted;
  await using served = await serve({ executor, settings: { diffsAtOnce: 1 } });
  await served.fetch(PATH, json(tables()));
  await served.fetch(PATH, json(tables()));
  await until(isIn(served, 1, 'processing'));
  for (const id of [2, 1]) await patch(served, id, { purged: true });
  await until(isIn(served, 1, 'cancelled'));
  expect(await ask(served, '?purged=true&status=cancelled')).toMatchObject({ count: 2 });
  expect(executor.ran).toHaveLength(1);
  const metrics = await (await served.fetch('/metrics')).text();
  expect(metrics).toContain('data_diff_duration_seconds_count{status="cancelled"} 2');
});

it('a diff that is purged from the start never runs', async () => {
  const executor = new ScriptedExecutor();
  await using served = await serve({ executor });
  const init = json(tables({ purged: true }));
  const send = (body: RequestInit) =>
    served.fetch(PATH, { ...body, headers: { ...body.headers, 'Idempotency-Key': 'a' } });
  const first: unknown = await (await send(init)).json();
  expect(first).toMatchObject({ id: 1, purged: true, done: true, status: 'cancelled' });
  expect(await (await send(init)).json()).toEqual(first);
  await served.fetch(PATH, json(tables()));
  await until(isIn(served, 2, 'done'));
  expect(executor.ran).toHaveLength(1);
  expect(await ask(served, '/1/summary_results')).toMatchObject({
    error: { error_type: 'Purged' },
  });
});

it('a request that is sent again is no way to purge the first', async () => {
  await using served = await serve();
  const send = (body: Record<string, unknown>) => {
    const init = json(tables(body));
    return served.fetch(PATH, { ...init, headers: { ...init.headers, 'Idempotency-Key': 'a' } });
  };
  expect((await send({})).status).toBe(200);
  expect((await send({ purged: true })).status).toBe(422);
  expect(await ask(served, '/1')).toMatchObject({ purged: false });
});

it.each([
  [['read'], 403],
  [['create'], 403],
  [['read', 'create'], 200],
  [['admin'], 200],
] as const)('with the rights %j, a purge is answered by %d', async (rights, status) => {
  await using served = await serveOne();
  const Authorization = `Key ${await served.key([...rights])}`;
  const init = json({ purged: true }, 'PATCH');
  const answer = await served.fetch(`${PATH}/1`, {
    ...init,
    headers: { ...init.headers, Authorization },
  });
  expect(answer.status).toBe(status);
  expect(await ask(served, '/1')).toMatchObject({ purged: status === 200 });
});
