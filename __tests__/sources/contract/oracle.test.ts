import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Strategy } from '../../../src/engine/strategies/strategy.ts';
import { DATABASE_KINDS, type DatabaseKind } from '../column-types.ts';
import { type TestDatabase, testDatabase } from '../test-database.ts';
import {
  type DatabaseRun,
  engineFigures,
  forDatabases,
  storedIn,
  tablesOf,
} from './oracle-cases.ts';
import { errorOf, oracle, rowOracle } from '../../engine/oracle.ts';
import { randomCase, swapped, withoutKey } from '../../engine/random-tables.ts';
import { STRATEGIES_OF } from '../../engine/strategy-that-ran.ts';

const CASES = Number(process.env['ORACLE_CASES'] ?? 30);
const FIRST_SEED = Number(process.env['ORACLE_SEED'] ?? 1);
const BATCH = 5;

/** Whether every strategy runs in both orders for each seed, and not one in its turn. */
const isThorough = process.env['ORACLE'] === 'all';

interface Kind {
  kinds: [DatabaseKind, DatabaseKind];
  strategy: Strategy;
  isOneSource: boolean;
}

/** Whether a strategy may do something else than to copy, between two kinds of database. */
const isThere = ([kind1, kind2]: Kind['kinds'], strategy: Strategy): boolean => {
  if (isThorough || strategy === 'copy') return true;
  const isOfBoth = [kind1, kind2].every((kind) => STRATEGIES_OF[kind].includes(strategy));
  return isOfBoth && (kind1 === kind2 || strategy === 'buckets');
};

/** Every pairing with every strategy that it may take. */
const KINDS: Kind[] = DATABASE_KINDS.flatMap((kind1) =>
  DATABASE_KINDS.flatMap((kind2): Kind[] => {
    const kinds: Kind['kinds'] = [kind1, kind2];
    const run = (isOneSource: boolean) => (strategy: Strategy) => ({
      kinds,
      strategy,
      isOneSource,
    });
    const apart = (['copy', 'buckets'] as const).map(run(false));
    const together = (['copy', 'buckets', 'in-source'] as const).map(run(true));
    const all = kind1 === kind2 ? [...apart, ...together] : apart;
    return all.filter(({ strategy }) => isThere(kinds, strategy));
  }),
);

/** What must really run. */
const EXPECTED = DATABASE_KINDS.flatMap((kind) =>
  STRATEGIES_OF[kind].flatMap((strategy) =>
    ['', ' without a key'].map((key) => `${kind} and ${kind}: ${strategy}${key}`),
  ),
);

/** Few, so that small tables fill them and some stay equal; and as many as there usually are. */
const BUCKETS = [1, 4, 64, undefined];

/** The runs of a seed: all of them, or every third, in turn, in one of the orders. */
function runsOf(seed: number): { kind: Kind; isSwapped: boolean }[] {
  const all = KINDS.flatMap((kind) => [false, true].map((isSwapped) => ({ kind, isSwapped })));
  return isThorough ? all : all.filter((_, index) => (index + seed) % 3 === 0);
}

describe('the engine agrees with a naive oracle on every figure, in real databases', () => {
  const databases = new Map<DatabaseKind, TestDatabase>();
  const ran = new Map<string, number>();
  beforeAll(async () => {
    for (const kind of DATABASE_KINDS) databases.set(kind, await testDatabase(kind));
  });
  afterAll(async () => {
    for (const database of databases.values()) await database.drop();
  });

  /** @param hasKey whether the request names one; catalogs declare it where the tables are keyed. */
  async function checkRun(
    { seed, isKeyed, hasKey }: { seed: number; isKeyed: boolean; hasKey: boolean },
    kind: Kind,
    isSwapped: boolean,
  ) {
    const { kinds, strategy, isOneSource } = kind;
    const named = storedIn(forDatabases(randomCase(seed), isKeyed), kinds);
    const random = hasKey ? named : withoutKey(named);
    const seen = isSwapped ? swapped(random) : random;
    const pair = kinds.map((name) => databases.get(name)!) as [TestDatabase, TestDatabase];
    const buckets = BUCKETS[Math.floor(seed / 2) % BUCKETS.length];
    const run: DatabaseRun = {
      databases: isSwapped ? [pair[1], pair[0]] : pair,
      tables: isSwapped ? ['side 2', 'side 1'] : ['side 1', 'side 2'],
      strategy,
      isOneSource,
      ...(buckets === undefined ? {} : { buckets }),
    };
    const about = { seed, isKeyed, hasKey, isSwapped, ...kind, buckets };
    const result = await engineFigures(seen, run).catch((error: unknown) => ({
      figures: errorOf(error),
      strategy: null,
    }));
    const expected = (hasKey ? oracle : rowOracle)(seen.tables, seen.request);
    expect({ ...about, ...result.figures }).toEqual({ ...about, ...expected });
    const name = `${kinds.join(' and ')}: ${result.strategy}${hasKey ? '' : ' without a key'}`;
    ran.set(name, (ran.get(name) ?? 0) + 1);
  }

  async function checkSeed(seed: number): Promise<void> {
    const isKeyed = seed % 2 === 0;
    const tables = tablesOf(forDatabases(randomCase(seed), isKeyed), seed, isKeyed);
    await Promise.all([...databases.values()].map((database) => database.write(tables)));
    // One after the other: each takes all of the threads that Node has for files.
    for (const { kind, isSwapped } of runsOf(seed)) {
      await checkRun({ seed, isKeyed, hasKey: true }, kind, isSwapped);
      if (!isKeyed) await checkRun({ seed, isKeyed, hasKey: false }, kind, isSwapped);
    }
  }

  const batches = Array.from(
    { length: Math.ceil(CASES / BATCH) },
    (_, i) => FIRST_SEED + i * BATCH,
  );

  test.each(batches)(
    `for the ${BATCH} random cases from seed %i, in pairings of all kinds and by every strategy`,
    async (first) => {
      for (let seed = first; seed < Math.min(first + BATCH, FIRST_SEED + CASES); seed += 1) {
        await checkSeed(seed);
      }
    },
    600_000,
  );

  test.each(EXPECTED)('which really ran in %s', (name) => {
    expect(ran.get(name) ?? 0).toBeGreaterThanOrEqual(
      CASES / (name.endsWith('without a key') ? 16 : 8),
    );
  });
});
