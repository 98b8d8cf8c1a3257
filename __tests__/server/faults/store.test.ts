import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, expect, it, jest } from '@jest/globals';
import { buildResults } from '../../action/builders.ts';
import { postgresDatabase } from '../../servers/databases.ts';
import { flakyProxy } from '../../servers/flaky-proxy.ts';
import { json, type Served, ScriptedExecutor, serve, tables, until } from '../serve-fixture.ts';

jest.setTimeout(300_000);

const PATH = '/api/v1/datadiffs';

afterEach(() => {
  jest.restoreAllMocks();
});

async function untilDone(served: Served, id: number): Promise<unknown> {
  let body: unknown;
  await until(async () => {
    body = await (await served.fetch(`${PATH}/${String(id)}`)).json();
    return (body as { done?: boolean }).done === true;
  });
  return body;
}

/** An executor whose diff ends when the test says so. */
function held() {
  const executor = new ScriptedExecutor();
  const finishers: (() => void)[] = [];
  executor.act = () => new Promise((done) => finishers.push(() => done(buildResults())));
  const begun = () => until(() => Promise.resolve(finishers.length > 0));
  return { executor, begun, finish: () => finishers.shift()?.() };
}

it.each(['reset', 'stall'] as const)(
  'while the store is away (%s) the server says so, and then goes on; what ended meanwhile is kept',
  async (network) => {
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
  },
);

/** Whether a database can be locked for writing now; it then is. */
function locks(database: DatabaseSync): boolean {
  try {
    database.exec('BEGIN IMMEDIATE');
    return true;
  } catch {
    return false;
  }
}

it('while another process writes to the SQLite file the server answers, and says what it cannot do', async () => {
  await using served = await serve();
  const other = new DatabaseSync(join(served.folder, 'store.db'), { timeout: 0 });
  // The server is in this process: to wait for it at once would be to wait for ever.
  await until(() => Promise.resolve(locks(other)));
  const answered: number[] = [];
  const creates = Array.from({ length: 8 }, async () => {
    answered.push((await served.fetch(PATH, json(tables()))).status);
  });
  // Those that are asked later find the server with all creates in its hands.
  expect((await served.fetch(`${PATH}/1`)).status).toBe(404);
  expect((await served.fetch('/healthz')).status).toBe(200);
  expect(answered).toEqual([]);
  await Promise.all(creates);
  expect(answered).toEqual(creates.map(() => 503));
  other.close();
  expect((await served.fetch(PATH, json(tables()))).status).toBe(200);
});

it('the log says why the store refuses a diff, beside the line of the request', async () => {
  const database = await postgresDatabase();
  await (await serve({ settings: { store: { kind: 'postgresql', url: database.url } } })).close();
  const { username } = new URL(database.readerUrl);
  await database.query(`GRANT USAGE ON SCHEMA data_diff TO ${username};
    GRANT ALL ON ALL TABLES IN SCHEMA data_diff TO ${username};
    REVOKE INSERT ON data_diff.diffs FROM ${username}`);
  await using served = await serve({
    settings: { store: { kind: 'postgresql', url: database.readerUrl } },
  });
  expect((await served.fetch(PATH, json(tables()))).status).toBe(503);
  const { request_id: id } = served.log.find(({ status }) => status === 503) ?? {};
  expect(served.log).toContainEqual(
    expect.objectContaining({
      level: 'error',
      message: `could not answer request ${String(id)}`,
      reason: 'The store cannot be used now: its user has not the rights.',
      cause: 'permission denied for table diffs',
    }),
  );
});

it('while every request fails for want of the store, the log says why once in a while', async () => {
  await using served = await serve();
  renameSync(join(served.folder, 'store.db'), join(served.folder, 'moved.db'));
  const startedAt = performance.now();
  for (let i = 0; i < 20; i += 1) {
    expect((await served.fetch(PATH, json(tables()))).status).toBe(503);
  }
  const seconds = (performance.now() - startedAt) / 1000;
  const reasons = served.log.filter(({ message }) => /^could not answer/.test(String(message)));
  expect(served.log.filter(({ status }) => status === 503)).toHaveLength(20);
  expect(reasons.length).toBeGreaterThan(0);
  expect(reasons.length).toBeLessThanOrEqual(1 + seconds);
  expect(reasons[0]).toMatchObject({ reason: expect.stringContaining('was moved or replaced') });
});

it.each([
  ['a year back', -365 * 24 * 60 * 60 * 1000],
  ['ten years on', 10 * 365 * 24 * 60 * 60 * 1000],
])('a clock that jumps %s stops no diff, loses none and runs none twice', async (_, jump) => {
  const { executor, begun, finish } = held();
  await using served = await serve({ executor, settings: { diffsAtOnce: 1 } });
  await served.fetch(PATH, json(tables()));
  await begun();
  const now = Date.now.bind(Date);
  jest.spyOn(Date, 'now').mockImplementation(() => now() + jump);
  await served.fetch(PATH, json(tables()));
  finish();
  expect(await untilDone(served, 1)).toMatchObject({ status: 'done', runtime: expect.any(Number) });
  await begun();
  finish();
  expect(await untilDone(served, 2)).toMatchObject({ id: 2, status: 'done' });
  expect(executor.ran).toHaveLength(2);
});

it('where the store hangs, whoever asks whether the server is ready is told in time', async () => {
  await using served = await serve();
  const check = jest.spyOn(served.store, 'check').mockReturnValue(new Promise(() => undefined));
  const startedAt = performance.now();
  const [one, two] = await Promise.all([served.fetch('/readyz'), served.fetch('/readyz')]);
  expect([one?.status, two?.status]).toEqual([503, 503]);
  expect(await one?.json()).toEqual({ status: 'the store cannot be used' });
  // It does not wait for as long as a client would; that is two seconds, on a machine at rest.
  expect(performance.now() - startedAt).toBeLessThan(60_000);
  expect((await served.fetch('/readyz')).status).toBe(503);
  // A store that hangs is not asked again and again.
  expect(check).toHaveBeenCalledTimes(1);
});
