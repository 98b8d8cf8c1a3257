import { expect } from '@jest/globals';
import { buildResults } from '../../action/builders.ts';
import { postgresDatabase } from '../../servers/databases.ts';
import { flakyProxy } from '../../servers/flaky-proxy.ts';
import { json, type Served, ScriptedExecutor, serve, tables, until } from '../serve-fixture.ts';

export const PATH = '/api/v1/datadiffs';

/** Waits until a diff has ended, and answers it. */
export async function untilDone(served: Served, id: number): Promise<unknown> {
  let body: unknown;
  await until(async () => {
    body = await (await served.fetch(`${PATH}/${String(id)}`)).json();
    return (body as { done?: boolean }).done === true;
  });
  return body;
}

/** An executor whose diff ends when the test says so. */
export function held() {
  const executor = new ScriptedExecutor();
  const finishers: (() => void)[] = [];
  executor.act = () => new Promise((done) => finishers.push(() => done(buildResults())));
  const begun = () => until(() => Promise.resolve(finishers.length > 0));
  return { executor, begun, finish: () => finishers.shift()?.() };
}

/** While the store is away the server says so, and then goes on; what ended meanwhile is kept. */
export async function expectSurvives(network: 'reset' | 'stall'): Promise<void> {
  const database = await postgresDatabase();
  const proxy = await flakyProxy(database.url);
  const { executor, begun, finish } = held();
  const settings = { store: { kind: 'postgresql', url: proxy.url } as const };
  await using served = await serve({ executor, settings });
  await served.fetch(PATH, json(tables()));
  await begun();

  proxy.becomes(network);
  finish();
  const refused = await served.fetch(PATH, json(tables()));
  expect(refused.status).toBe(503);
  expect(refused.headers.get('retry-after')).toBe('5');
  expect(await refused.json()).toEqual({
    status: 503,
    type: '/errors/unavailable',
    title: 'Not available now',
    detail: 'The store cannot be used now; try again later.',
    instance: expect.any(String),
  });
  expect((await served.fetch(`${PATH}/1/summary_results`)).status).toBe(503);
  expect((await served.fetch('/readyz')).status).toBe(503);
  expect((await served.fetch('/healthz')).status).toBe(200);

  proxy.becomes('forward');
  await until(async () => (await served.fetch('/readyz')).status === 200);
  expect(await untilDone(served, 1)).toMatchObject({ id: 1, status: 'done' });
  const lines = JSON.stringify(served.log);
  expect(lines).not.toContain(new URL(database.url).password || 'no password');
  await proxy.close();
}
