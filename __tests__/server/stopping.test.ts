import { expect, it } from '@jest/globals';
import { buildResults } from '../action/builders.ts';
import { json, ScriptedExecutor, serve, tables, until } from './serve-fixture.ts';

const PATH = '/api/v1/datadiffs';
/** More than a diff of these tests takes to end, however busy the machine is. */
const GRACE_MS = 60_000;

/** A server whose diff runs until the test ends it. */
async function busyServer() {
  const executor = new ScriptedExecutor();
  const ending = Promise.withResolvers<void>();
  executor.act = () => ending.promise.then(() => buildResults());
  const served = await serve({ executor });
  await served.fetch(PATH, json(tables()));
  await until(() => Promise.resolve(executor.ran.length === 1));
  return { served, finish: () => ending.resolve() };
}

it('a server that stops says so to probes, and shows what it has until its diffs have ended', async () => {
  const { served, finish } = await busyServer();
  const asked = async (path: string) => {
    const response = await served.fetch(path);
    return { status: response.status, body: await response.json() };
  };
  expect(await asked('/readyz')).toEqual({ status: 200, body: { status: 'ok' } });

  const closed = served.close(GRACE_MS);
  expect(await asked('/readyz')).toEqual({ status: 503, body: { status: 'stopping' } });
  expect(await asked('/healthz')).toEqual({ status: 200, body: { status: 'ok' } });
  expect(await asked(`${PATH}/1/summary_results`)).toMatchObject({
    status: 200,
    body: { status: 'running' },
  });
  expect((await asked(PATH)).status).toBe(200);

  finish();
  await closed;
  await expect(served.fetch('/readyz')).rejects.toMatchObject({ name: 'TypeError' });
});

it('a server that stops shows the results of the diffs that end meanwhile', async () => {
  const executor = new ScriptedExecutor();
  const endings: (() => void)[] = [];
  executor.act = () => new Promise((done) => endings.push(() => done(buildResults())));
  const served = await serve({ executor });
  for (const id of ['1', '2']) await served.fetch(PATH, json(tables({ filter1: `id > ${id}` })));
  await until(() => Promise.resolve(endings.length === 2));
  const closed = served.close(GRACE_MS);
  endings[0]?.();
  const statusOf = async (id: string) => {
    const response = await served.fetch(`${PATH}/${id}/summary_results`);
    return ((await response.json()) as { status: string }).status;
  };
  await until(async () => [await statusOf('1'), await statusOf('2')].includes('success'));
  endings[1]?.();
  await closed;
});

it('a server that stops creates nothing, and says when to ask again', async () => {
  const { served, finish } = await busyServer();
  const closed = served.close(GRACE_MS);
  for (const [path, body] of [
    [PATH, tables()],
    ['/api/v1/data_sources/1/test', {}],
  ] as const) {
    const refused = await served.fetch(path, json(body));
    expect(refused.status).toBe(503);
    expect(refused.headers.get('retry-after')).toBe('10');
    expect(refused.headers.get('content-type')).toBe('application/problem+json');
    expect(await refused.json()).toEqual({
      status: 503,
      type: '/errors/stopping',
      title: 'The server stops',
      detail: 'The server stops and creates nothing more; try again later.',
      instance: expect.any(String),
    });
  }
  expect((await served.store.queue.counts()).waiting).toBe(0);
  // Who stops a diff helps the server to end.
  expect((await served.fetch(`${PATH}/1/cancel`, { method: 'POST' })).status).toBe(200);
  finish();
  await closed;
  expect(served.log.filter(({ message }) => String(message).startsWith('could not'))).toEqual([]);
});
