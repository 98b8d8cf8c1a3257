import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { changedUrl } from '../compare-tables.ts';
import { SLOW_KINDS, slowDatabase } from './slow-tables.ts';

type SlowDatabase = Awaited<ReturnType<typeof slowDatabase>>;

/** Kinds of which a test may have a server of its own. */
const OWNED = SLOW_KINDS.flatMap((kind) => {
  const { own } = kind.server;
  return own ? [{ ...kind, own }] : [];
});

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

describe.each(OWNED)('processes that are killed, with $name', (kind) => {
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
      const { child, ended } = startDiff(urlsFor(strategy), kind.server.slowFilter, strategy);
      await database.untilRunning();
      child.kill('SIGKILL');
      await ended;
      await database.untilEnded();
    },
  );

  test.each(kind.strategies)(
    'by the strategy %s, a cancelled diff leaves nothing that keeps its process alive',
    async (strategy) => {
      const { child, said, ended } = startDiff(urlsFor(strategy), kind.server.slowFilter, strategy);
      await database.untilRunning();
      child.kill('SIGTERM');
      expect(await ended).toEqual([0, null]);
      expect(await said).toEqual(['CancelledError: the diff was cancelled\n', '']);
    },
  );

  /** A database in a server that serves nobody else. */
  async function inServerOfItsOwn() {
    const server = await kind.own.start();
    const shared = process.env[kind.own.variable];
    process.env[kind.own.variable] = server.url;
    const doomed = await slowDatabase(kind);
    if (shared === undefined) delete process.env[kind.own.variable];
    else process.env[kind.own.variable] = shared;
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
      process.kill(await kind.own.pidOf(doomed.query, doomed.running), 'SIGKILL');
      expect(await failing).toMatch(/^DiffError: ConnectionException: one: /);
      await database.untilEnded();
      await server.stop();
    },
  );
});
