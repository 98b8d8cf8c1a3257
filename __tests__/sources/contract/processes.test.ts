import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { startMariadb } from '../../servers/mariadb.ts';
import { startPostgres } from '../../servers/postgres.ts';
import { changedUrl } from '../compare-tables.ts';
import { ANALYZED, MARIADB, POSTGRESQL, slowDatabase } from './slow-tables.ts';

type SlowDatabase = Awaited<ReturnType<typeof slowDatabase>>;

const POSTGRESQL_SERVER = {
  start: startPostgres,
  variable: 'TEST_POSTGRES_URL',
  /** Without one of its processes, the server ends all others. */
  pidOf: async ({ running }: SlowDatabase) => Number((await running())[0]?.['pid']),
};

const SERVERS = [
  { ...POSTGRESQL, ...POSTGRESQL_SERVER },
  { ...ANALYZED, ...POSTGRESQL_SERVER },
  {
    ...MARIADB,
    start: startMariadb,
    variable: 'TEST_MYSQL_URL',
    pidOf: async ({ query }: SlowDatabase) => {
      const [row] = await query('SELECT @@pid_file AS path');
      return Number(readFileSync(String(row?.['path']), 'utf8'));
    },
  },
];

/** Runs `run-slow-diff.ts` in a process of its own. */
function startDiff(...options: unknown[]) {
  const script = join(import.meta.dirname, 'run-slow-diff.ts');
  const quiet = '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON';
  const child = spawn(process.execPath, [quiet, script, JSON.stringify(options)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = Promise.all([text(child.stdout), text(child.stderr)]);
  return { child, said, ended: once(child, 'exit') };
}

describe.each(SERVERS)('processes that are killed, with $name', (kind) => {
  jest.setTimeout(300_000);
  let database: SlowDatabase;
  beforeAll(async () => {
    database = await slowDatabase(kind);
  });
  afterEach(() => database.untilEnded());
  afterAll(() => database.drop());

  /** Another name for the same server makes it another data source. */
  const urlsFor = (strategy: string): string | [string, string] =>
    strategy === 'in-source'
      ? database.url
      : [
          database.url,
          changedUrl(database.url, (it) => it.searchParams.set('connect_timeout', '30')),
        ];

  test.each(kind.strategies)(
    'by the strategy %s, a killed diff leaves no statement on the server',
    async (strategy) => {
      const { child, ended } = startDiff(urlsFor(strategy), kind.filter, strategy, null);
      await database.untilRunning();
      child.kill('SIGKILL');
      await ended;
      await database.untilEnded();
    },
  );

  test.each(kind.strategies)(
    'by the strategy %s, a cancelled diff leaves nothing that keeps its process alive',
    async (strategy) => {
      const { said, ended } = startDiff(urlsFor(strategy), kind.filter, strategy, 3000);
      expect(await ended).toEqual([0, null]);
      expect(await said).toEqual(['CancelledError: the diff was cancelled\n', '']);
    },
  );

  /** A database in a server that serves nobody else. */
  async function inServerOfItsOwn() {
    const server = await kind.start();
    const shared = process.env[kind.variable];
    process.env[kind.variable] = server.url;
    const doomed = await slowDatabase(kind);
    if (shared === undefined) delete process.env[kind.variable];
    else process.env[kind.variable] = shared;
    return { server, doomed };
  }

  test.each(kind.strategies)(
    'by the strategy %s, a server that is killed fails the diff at once, and ends the other side',
    async (strategy) => {
      const { server, doomed } = await inServerOfItsOwn();
      const isOne = strategy === 'in-source';
      const urls: [string, string] = [doomed.url, isOne ? doomed.url : database.url];
      const failing = database.problem(urls, { strategy });
      await doomed.untilRunning();
      if (!isOne) await database.untilRunning();
      process.kill(await kind.pidOf(doomed), 'SIGKILL');
      expect(await failing).toMatch(/^DiffError: ConnectionException: one: /);
      await database.untilEnded();
      await server.stop();
    },
  );
});
