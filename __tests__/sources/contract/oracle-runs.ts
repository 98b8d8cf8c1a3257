import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { DatabaseKit, TestDatabase } from '../kit.ts';
import { DATABASE_KITS } from '../kits.ts';
import {
  type DatabaseRun,
  engineFigures,
  forDatabases,
  storedIn,
  tablesOf,
} from './oracle-cases.ts';
import { errorOf, oracle, rowOracle } from '../../engine/oracle.ts';
import { withoutRows, withRows } from '../../engine/oracle-rows.ts';
import { randomCase, swapped, withoutKey } from '../../engine/random-tables.ts';
import { isOfRun } from '../../engine-scope.ts';
import { isAll } from '../../scope.ts';
import type { Seeds } from '../../engine/seeds.ts';

const BATCH = 3;

const KITS = DATABASE_KITS.filter(({ isStandIn }) => !isStandIn);

/** How two databases are compared. */
interface Way {
  kits: [DatabaseKit, DatabaseKit];
  strategy: 'copy' | 'buckets' | 'in-source';
  isOneSource: boolean;
}

/** Whether a strategy may do something else than to copy, between two kinds of database. */
const isThere = (kits: Way['kits'], strategy: Way['strategy']): boolean => {
  if (isAll || strategy === 'copy') return true;
  const isOfBoth = kits.every(({ strategies }) => strategies.includes(strategy));
  return isOfBoth && (kits[0] === kits[1] || strategy === 'buckets');
};

/** Every pairing with every strategy that it may take. */
const WAYS: Way[] = KITS.flatMap((kit1) =>
  KITS.flatMap((kit2): Way[] => {
    const kits: Way['kits'] = [kit1, kit2];
    const run = (isOneSource: boolean) => (strategy: Way['strategy']) => ({
      kits,
      strategy,
      isOneSource,
    });
    const apart = (['copy', 'buckets'] as const).map(run(false));
    const together = (['copy', 'buckets', 'in-source'] as const).map(run(true));
    const all = kit1 === kit2 ? [...apart, ...together] : apart;
    return all.filter(({ strategy }) => isThere(kits, strategy));
  }),
).filter(({ kits: [one, two] }) => isOfRun(one.kind, two.kind));

/** What must really run. */
const EXPECTED = KITS.filter(({ kind }) => isOfRun(kind)).flatMap(({ kind, strategies }) =>
  strategies
    // By itself in `oracle-hash-first`.
    .filter((strategy) => strategy !== 'hash-first')
    .flatMap((strategy) =>
      ['', ' without a key'].map((key) => `${kind} and ${kind}: ${strategy}${key}`),
    ),
);

/** Few, so that small tables fill them and some stay equal; and as many as there usually are. */
const BUCKETS = [1, 4, 64, undefined];

/** The runs of a seed: all of them, or every third, in turn, in one of the orders. */
function runsOf(seed: number): { way: Way; isSwapped: boolean }[] {
  const all = WAYS.flatMap((way) => [false, true].map((isSwapped) => ({ way, isSwapped })));
  return isAll ? all : all.filter((_, index) => (index + seed) % 3 === 0);
}

/** Random tables in real databases, for each of the seeds. */
export function describeOracle({ first, count }: Seeds): void {
  const databases = new Map<DatabaseKit, TestDatabase>();
  const ran = new Map<string, number>();
  beforeAll(async () => {
    for (const kit of KITS) databases.set(kit, await kit.open());
  });
  afterAll(async () => {
    for (const database of databases.values()) await database.drop();
  });

  /** @param hasKey whether the request names one; catalogs declare it where the tables are keyed. */
  async function checkRun(
    { seed, isKeyed, hasKey }: { seed: number; isKeyed: boolean; hasKey: boolean },
    { kits, strategy, isOneSource }: Way,
    isSwapped: boolean,
  ) {
    const kinds = kits.map(({ kind }) => kind).join(' and ');
    const named = storedIn(forDatabases(randomCase(seed), isKeyed), kits);
    const random = hasKey ? named : withoutKey(named);
    const seen = isSwapped ? swapped(random) : random;
    const pair = kits.map((kit) => databases.get(kit)!) as [TestDatabase, TestDatabase];
    const buckets = BUCKETS[Math.floor(seed / 2) % BUCKETS.length];
    const run: DatabaseRun = {
      databases: isSwapped ? [pair[1], pair[0]] : pair,
      tables: isSwapped ? ['side_2', 'side_1'] : ['side_1', 'side_2'],
      strategy,
      isOneSource,
      ...(buckets === undefined ? {} : { buckets }),
    };
    const about = { seed, isKeyed, hasKey, isSwapped, kinds, strategy, isOneSource, buckets };
    const result = await engineFigures(seen, run).catch((error: unknown) => ({
      figures: errorOf(error),
      strategy: null,
    }));
    const { tables, request } = seen;
    // Rows that the database joins stay there.
    const areShown = strategy !== 'in-source';
    const count = areShown ? withRows : withoutRows;
    const expected = hasKey ? count(oracle, tables, request) : count(rowOracle, tables, request);
    expect({ ...about, ...result.figures }).toEqual({ ...about, ...expected });
    const name = `${kinds}: ${result.strategy}${hasKey ? '' : ' without a key'}`;
    ran.set(name, (ran.get(name) ?? 0) + 1);
  }

  async function checkSeed(seed: number): Promise<void> {
    const isKeyed = seed % 2 === 0;
    const tables = tablesOf(forDatabases(randomCase(seed), isKeyed), seed, isKeyed);
    await Promise.all([...databases.values()].map((database) => database.write(tables)));
    // One after the other: each takes all of the threads that Node has for files.
    for (const { way, isSwapped } of runsOf(seed)) {
      await checkRun({ seed, isKeyed, hasKey: true }, way, isSwapped);
      if (!isKeyed) await checkRun({ seed, isKeyed, hasKey: false }, way, isSwapped);
    }
  }

  const batches = Array.from({ length: Math.ceil(count / BATCH) }, (_, i) => first + i * BATCH);

  test.each(batches)(
    `for the ${BATCH} random cases from seed %i, in pairings of all kinds and by every strategy`,
    async (start) => {
      for (let seed = start; seed < Math.min(start + BATCH, first + count); seed += 1) {
        await checkSeed(seed);
      }
    },
  );

  test.each(EXPECTED)('which really ran in %s', (name) => {
    expect(ran.get(name) ?? 0).toBeGreaterThanOrEqual(
      count / (name.endsWith('without a key') ? 16 : 8),
    );
  });
}
