import { expect } from '@jest/globals';
import type { FlakyProxy, Network } from '../../servers/flaky-proxy.ts';
import type { DatabaseKit } from '../kit.ts';
import { SLOW_KINDS, type slowDatabase, type SlowKind } from './slow-tables.ts';

export const CANCELLED = 'CancelledError: the diff was cancelled';

/** A database with slow tables, and the network before it, which works. */
export interface World {
  database: Awaited<ReturnType<typeof slowDatabase>>;
  proxy: FlakyProxy;
}

type Strategy = DatabaseKit['strategies'][number];

/** What happens to the network while both sides are read, and what must become of the diff. */
export interface Fault {
  what: string;
  check: (world: World, strategy: Strategy) => Promise<void>;
}

/** The diff, once both sides are read: `one` behind the network, and `two`; one for both if joined. */
async function running({ database, proxy }: World, strategy: Strategy) {
  const abort = new AbortController();
  const isJoined = strategy === 'in-source';
  const urls: string | [string, string] = isJoined ? proxy.url : [proxy.url, database.url];
  const problem = database.problem(urls, { strategy, signal: abort.signal });
  await database.untilRunning(isJoined ? 1 : 2);
  return { problem, abort };
}

const breaks = (network: Network): Fault => ({
  what: `a connection that is ${network} fails the diff at once, and ends the other`,
  check: async (world, strategy) => {
    const { problem } = await running(world, strategy);
    world.proxy.becomes(network);
    expect(await problem).toMatch(/^DiffError: ConnectionException: one: 127\.0\.0\.1:\d+: /);
    await world.database.untilEnded();
  },
});

const cancelled = (what: string, change: (proxy: FlakyProxy) => void): Fault => ({
  what: `a cancelled diff leaves no statement though ${what}`,
  check: async (world, strategy) => {
    const { problem, abort } = await running(world, strategy);
    change(world.proxy);
    abort.abort();
    expect(await problem).toBe(CANCELLED);
    await world.database.untilEnded();
  },
});

/** What may happen to a network while a diff reads both sides. */
export const FAULTS: Fault[] = [
  breaks('reset'),
  breaks('cut'),
  {
    what: 'a diff is cancelled though nothing comes through any more',
    check: async (world, strategy) => {
      const { problem, abort } = await running(world, strategy);
      world.proxy.becomes('stall');
      abort.abort();
      expect(await problem).toBe(CANCELLED);
    },
  },
  cancelled('its connection stalls', (proxy) => {
    proxy.becomes('stall');
    proxy.newOnes('forward');
  }),
  ...(['reset', 'cut', 'stall'] as const).map((network) =>
    cancelled(`every new connection is ${network}`, (proxy) => proxy.newOnes(network)),
  ),
];

/** A kind of server, with faults that are tested there, each by a strategy. */
interface Share {
  kind: SlowKind;
  name: string;
  byStrategy: { strategy: Strategy; what: string; check: Fault['check'] }[];
  /** Whether what befalls a connection at its start is tested, too. */
  hasStart: boolean;
}

/** Whether a kind is a server of its own, in the state in which it starts. */
const isOwn = ({ kit, name }: SlowKind): boolean => name === kit.kind && !kit.isStandIn;

/** Every fault once for each server, by one strategy after the other. */
const isGuard = (kind: SlowKind, fault: number, strategy: Strategy): boolean =>
  isOwn(kind) && kind.strategies[fault % kind.strategies.length] === strategy;

function shareOf(kind: SlowKind, ofGuard: boolean): Share {
  const byStrategy = FAULTS.flatMap((fault, i) =>
    kind.strategies
      .filter((strategy) => isGuard(kind, i, strategy) === ofGuard)
      .map((strategy) => ({ ...fault, strategy })),
  );
  return { kind, name: kind.name, byStrategy, hasStart: isOwn(kind) === ofGuard };
}

const isSome = ({ byStrategy }: Share): boolean => byStrategy.length > 0;

/** What `npm test` has of them. */
export const GUARD = SLOW_KINDS.map((kind) => shareOf(kind, true)).filter(isSome);

/** And all else. */
export const OTHERS = SLOW_KINDS.map((kind) => shareOf(kind, false)).filter(isSome);
