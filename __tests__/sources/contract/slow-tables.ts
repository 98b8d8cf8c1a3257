import { setTimeout as sleep } from 'node:timers/promises';
import { type CompareOptions, problemOf } from '../compare-tables.ts';
import type { DatabaseKit, ServerKit } from '../kit.ts';
import { TESTED_KITS } from '../kits.ts';

/** Slow tables of a kind of server, as far as tests of what goes wrong need to know them. */
export interface SlowKind {
  name: string;
  kit: DatabaseKit;
  server: ServerKit;
  /** The strategies by which they are compared with others of their kind. */
  strategies: DatabaseKit['strategies'];
  /** Creates `slow`. */
  create: string[];
}

/** The slow tables of a kind of server, in each of the states that it has. */
export function slowKindsOf(kit: DatabaseKit): SlowKind[] {
  const { server, kind } = kit;
  if (!server) return [];
  const first = {
    name: kind,
    kit,
    server,
    strategies: server.slowStrategies,
    create: server.createSlow,
  };
  const more = (server.more ?? []).map(({ name, statements, strategies: those }) => ({
    ...first,
    name: `${kind} ${name}`,
    strategies: those,
    create: [...server.createSlow, ...statements],
  }));
  return [first, ...more];
}

/** Those of all kinds of server. */
export const SLOW_KINDS: SlowKind[] = TESTED_KITS.flatMap(slowKindsOf);

/** Longer than anything takes on a busy machine, and less than a test may take. */
const WITHIN_MS = 240_000;

/** A database with a table that takes a minute to read. */
export async function slowDatabase({ kit, server, create }: SlowKind) {
  const database = await kit.open();
  for (const statement of create) await database.execute(statement);
  const { query } = database.server!;
  const running = () => query(server.running);
  /** Whether so many statements run, in the end. */
  const waitUntil = async (isEnough: (count: number) => boolean): Promise<boolean> => {
    const givenUp = Date.now() + WITHIN_MS;
    while (!isEnough((await running()).length)) {
      if (Date.now() > givenUp) return false;
      await sleep(20);
    }
    return true;
  };
  return {
    ...database,
    query,
    running,
    /** Statements of diffs in this database, whatever they read. */
    connections: () => query(server.connections),
    untilRunning: async (count = 1): Promise<void> => {
      if (await waitUntil((found) => found >= count)) return;
      const others = JSON.stringify(await query(server.connections));
      throw new Error(`no ${count} statements that read slow tables, but ${others}`);
    },
    /** Ends what does not end by itself, which the next test would take for its own. */
    untilEnded: async (): Promise<void> => {
      if (await waitUntil((found) => found === 0)) return;
      const left = await running();
      for (const { pid } of left) await query(server.end(pid));
      throw new Error(`statements that did not end: ${JSON.stringify(left)}`);
    },
    /** Why the slow tables of two data sources, `one` and `two`, cannot be compared. */
    problem: (urls: string | [string, string], options: CompareOptions = {}) =>
      problemOf(urls, ['slow', 'slow'], {
        filters: [server.slowFilter, server.slowFilter],
        ...options,
      }),
  };
}
