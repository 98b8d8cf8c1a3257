import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ServeSettings } from '../../src/config/serve-settings.ts';
import { makeKey } from '../../src/server/access/keys.ts';
import { ServerLog } from '../../src/server/log.ts';
import { type RunningServer, startServer } from '../../src/server/serve.ts';
import { openStore } from '../../src/server/store/store.ts';
import { DiffError } from '../../src/contract/errors.ts';
import { type ServerDatabase, postgresDatabase } from '../servers/databases.ts';
import { rejectionOf } from '../service/builders.ts';
import { json, ScriptedExecutor, serve, serveSettings, tables, until } from './serve-fixture.ts';
import { buildNewDiff, create } from './store/builders.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'data-diff-serve-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function start(
  settings: Partial<ServeSettings>,
  executor = new ScriptedExecutor(),
): Promise<RunningServer> {
  const log = new ServerLog(
    () => undefined,
    (text) => text,
  );
  return startServer({
    settings: serveSettings(folder, settings),
    executor,
    log,
    version: '1.2.3',
  });
}

/** A port at which something listens until it is closed. */
async function takePort() {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const close = async () => {
    other.close();
    await once(other, 'close');
  };
  return { port: (other.address() as AddressInfo).port, close };
}

it('a server does not start where its config file gives the id of a data source to another one', async () => {
  const executor = new ScriptedExecutor();
  const prod = { prod: 'duckdb:prod.duckdb' };
  const dev = { dev: 'duckdb:dev.duckdb' };
  const first = await start({ dataSources: { ...prod, ...dev } }, executor);
  await create(first.store, buildNewDiff());
  await first.close(0);

  await expect(start({ dataSources: { ...dev, ...prod } }, executor)).rejects.toThrow(
    'data-sources: the id 1 is that of "dev" and was that of "prod"',
  );
  expect(executor.isClosed).toBe(true);
  // It has let go of the store.
  const again = await start({ dataSources: { ...prod, ...dev } });
  await again.close(0);
});

describe('a server on PostgreSQL', () => {
  let database: ServerDatabase;
  let settings: Partial<ServeSettings>;
  let key = '';
  beforeEach(async () => {
    database = await postgresDatabase();
    settings = { store: { kind: 'postgresql', url: database.url } };
    const store = await openStore(settings.store!, { purpose: 'keys' });
    ({ key } = await makeKey(store.keys, {
      name: 'ci',
      rights: ['read', 'create'],
      sources: null,
    }));
    await store.close();
  });
  afterEach(() => database.drop());

  it('that cannot listen has given its ids to no data source', async () => {
    const { port, close } = await takePort();
    const misspelt = { warehose: 'duckdb:a.duckdb' };
    await expect(start({ ...settings, port, dataSources: misspelt })).rejects.toThrow(
      'another program listens there',
    );
    await close();
    const dataSources = { warehouse: 'duckdb:a.duckdb' };
    const server = await start({ ...settings, port, dataSources });
    await server.close(0);
  });

  /** Starts a server that waits to give its ids to its data sources, and asks it for a diff. */
  async function askTooEarly() {
    // The store's lock of keys and data sources.
    await database.query('BEGIN; SELECT pg_advisory_xact_lock(1684302182, 4)');
    const { port, close } = await takePort();
    await close();
    const starting = start({ ...settings, port });
    starting.catch(() => undefined);
    await until(async () => {
      const socket = connect(port, '127.0.0.1');
      const [isOpen] = await Promise.race([
        once(socket, 'connect').then(() => [true]),
        once(socket, 'close').then(() => [false]),
      ]).catch(() => [false]);
      socket.destroy();
      return isOpen === true;
    });
    const init = json(tables());
    const headers = { ...init.headers, Authorization: `Key ${key}` };
    const asked = fetch(`http://127.0.0.1:${String(port)}/api/v1/datadiffs`, { ...init, headers });
    asked.catch(() => undefined);
    await Promise.race([asked, sleep(300)]);
    return { starting, asked, port };
  }

  it('answers what it was asked before, once it knows that its ids are its own', async () => {
    const { starting, asked } = await askTooEarly();
    expect(await database.query('SELECT id FROM data_diff.diffs')).toEqual([]);
    await database.query('COMMIT');
    const server = await starting;
    expect((await asked).status).toBe(200);
    await server.close(0);
  });

  it('answers nothing where an id is that of another data source', async () => {
    const { starting, asked, port } = await askTooEarly();
    await database.query(`INSERT INTO data_diff.data_sources (id, name) VALUES (1, 'other')`);
    await database.query('COMMIT');
    expect((await rejectionOf(starting)).message).toContain(
      'the id 1 is that of "prod" and was that of "other"',
    );
    await expect(asked).rejects.toMatchObject({ name: 'TypeError' });
    expect(await database.query('SELECT id FROM data_diff.diffs')).toEqual([]);
    // It has let go of the address.
    const server = await start({ ...settings, port, dataSources: { other: 'duckdb:a.duckdb' } });
    await server.close(0);
  });
});

it('the log says why a diff failed where that is a bug of ours, and nothing that quotes data', async () => {
  const executor = new ScriptedExecutor();
  await using served = await serve({ executor });
  const logged = async (error: DiffError) => {
    executor.act = () => Promise.reject(error);
    await served.fetch('/api/v1/datadiffs', json(tables()));
    const entry = () =>
      served.log.find(
        ({ message, error_type: type }) => message === 'data diff' && type === error.type,
      );
    await until(() => Promise.resolve(entry() !== undefined));
    return entry();
  };

  const bug = await logged(new DiffError('InternalError', 'the counts do not add up'));
  expect(bug).toMatchObject({ status: 'failed', reason: 'the counts do not add up' });
  const other = await logged(new DiffError('DataException', 'this is no number: 4111-1111'));
  expect(other).toMatchObject({ status: 'failed' });
  expect(other).not.toHaveProperty('reason');
});
