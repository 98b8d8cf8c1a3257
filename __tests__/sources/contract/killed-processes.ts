import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { changedUrl } from '../compare-tables.ts';
import { SLOW_KINDS, type SlowKind, slowDatabase } from './slow-tables.ts';

type SlowDatabase = Awaited<ReturnType<typeof slowDatabase>>;

type Strategies = SlowKind['strategies'];

/** A kind of which a test may have a server of its own. */
interface OwnedKind extends SlowKind {
  own: NonNullable<SlowKind['server']['own']>;
}

const OWNED: OwnedKind[] = SLOW_KINDS.flatMap((kind) => {
  const { own } = kind.server;
  return own ? [{ ...kind, own }] : [];
});

/** Whether it is in the state in which it starts. */
const isFirst = ({ name, kit }: SlowKind): boolean => name === kit.kind;

/** The strategies of a kind by which each of the tests runs. */
interface Share extends OwnedKind {
  killed: Strategies;
  cancelled: Strategies;
  serverKilled: Strategies;
}

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

/** Each test by one strategy of each kind. */
export const GUARD: Share[] = OWNED.filter(isFirst).map((kind) => ({
  ...kind,
  killed: kind.strategies.slice(0, 1),
  cancelled: kind.strategies.slice(1).concat(kind.strategies).slice(0, 1),
  serverKilled: kind.strategies.slice(-1),
}));

/** And by the others. */
export const OTHERS: Share[] = OWNED.map((kind) => {
  const guard = GUARD.find(({ name }) => name === kind.name);
  const rest = (taken: Strategies = []): Strategies =>
    kind.strategies.filter((strategy) => !taken.includes(strategy));
  return {
    ...kind,
    killed: rest(guard?.killed),
    cancelled: rest(guard?.cancelled),
    serverKilled: rest(guard?.serverKilled),
  };
}).filter(({ killed }) => killed.length > 0);

function describeKind(kind: Share): void {
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

  test.each(kind.killed)(
    'by the strategy %s, a killed diff leaves no statement on the server',
    async (strategy) => {
      const { child, ended } = startDiff(urlsFor(strategy), kind.server.slowFilter, strategy);
      await database.untilRunning();
      child.kill('SIGKILL');
      await ended;
      await database.untilEnded();
    },
  );

  test.each(kind.cancelled)(
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

  test.each(kind.serverKilled)(
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
}

/** Diffs and servers that are killed. */
export function describeProcesses(shares: Share[]): void {
  describe.each(shares)('processes that are killed, with $name', describeKind);
}
