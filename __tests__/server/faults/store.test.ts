import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, expect, it, jest } from '@jest/globals';
import { postgresDatabase } from '../../servers/databases.ts';
import { WAIT_MS } from '../../../src/server/store/sqlite/driver.ts';
import { freezeClock } from '../frozen-clock.ts';
import { json, serve, tables, until } from '../serve-fixture.ts';
import { expectSurvives, held, PATH, untilDone } from './store-away.ts';

afterEach(() => {
  jest.restoreAllMocks();
});

it('while the store is away (reset) the server says so, and then goes on; what ended meanwhile is kept', () =>
  expectSurvives('reset'));

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
  using clock = freezeClock();
  const answered: number[] = [];
  const creates = Array.from({ length: 8 }, async () => {
    answered.push((await served.fetch(PATH, json(tables()))).status);
  });
  // Those that are asked later find the server with all creates in its hands.
  expect((await served.fetch(`${PATH}/1`)).status).toBe(404);
  expect((await served.fetch('/healthz')).status).toBe(200);
  expect(answered).toEqual([]);
  clock.advance(WAIT_MS);
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
  using clock = freezeClock();
  const reasons = () =>
    served.log.filter(({ message }) => /^could not answer/.test(String(message)));
  const ask = async () => expect((await served.fetch(PATH, json(tables()))).status).toBe(503);
  for (let i = 0; i < 20; i += 1) await ask();
  expect(served.log.filter(({ status }) => status === 503)).toHaveLength(20);
  expect(reasons()).toEqual([
    expect.objectContaining({ reason: expect.stringContaining('was moved or replaced') }),
  ]);
  clock.advance(1000);
  for (let i = 0; i < 20; i += 1) await ask();
  expect(reasons()).toHaveLength(2);
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

it('where the store hangs, whoever asks whether the server is ready is told all the same', async () => {
  await using served = await serve();
  const check = jest.spyOn(served.store, 'check').mockReturnValue(new Promise(() => undefined));
  const [one, two] = await Promise.all([served.fetch('/readyz'), served.fetch('/readyz')]);
  expect([one?.status, two?.status]).toEqual([503, 503]);
  expect(await one?.json()).toEqual({ status: 'the store cannot be used' });
  expect((await served.fetch('/readyz')).status).toBe(503);
  // A store that hangs is not asked again and again.
  expect(check).toHaveBeenCalledTimes(1);
});
