import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { NamedSource } from '../../../src/sources/registry.ts';
import { errorOf, oracle } from '../../engine/oracle.ts';
import { withoutRows, withRows } from '../../engine/oracle-rows.ts';
import { randomCase, swapped } from '../../engine/random-tables.ts';
import type { Seeds } from '../../engine/seeds.ts';
import { ENGINE } from '../../engine-scope.ts';
import type { DatabaseKit, TestDatabase } from '../kit.ts';
import { engineFigures, forDatabases, storedIn, tablesOf } from './oracle-cases.ts';

/** So many random tables are a test. */
const BATCH = 20;

/** Rows are shown of each table, or with an engine, where each takes a second, of every third. */
const ROWS_OF = ENGINE === undefined ? 1 : 3;

interface Cluster {
  kit: DatabaseKit;
  /** What stands in the place of its data source. */
  like?: (source: NamedSource) => NamedSource;
}

/** Random tables of one cluster, for each of the seeds: counted there, and shown. */
export function describeHashFirst({ kit, like }: Cluster, { first, count }: Seeds): void {
  const ran: Record<string, number> = {};
  let database: TestDatabase;
  beforeAll(async () => {
    database = await kit.open();
  });
  afterAll(() => database.drop());

  async function check(seed: number, showsRows: boolean): Promise<void> {
    const named = storedIn(forDatabases(randomCase(seed), false), [kit, kit]);
    const isSwapped = seed % 2 === 0;
    const random = isSwapped ? swapped(named) : named;
    const result = await engineFigures(random, {
      databases: [database, database],
      tables: isSwapped ? ['side_2', 'side_1'] : ['side_1', 'side_2'],
      strategy: 'hash-first',
      isOneSource: true,
      showsRows,
      ...(like && { like }),
    }).catch((error: unknown) => ({ figures: errorOf(error), strategy: null }));
    const count = showsRows ? withRows : withoutRows;
    const expected = count(oracle, random.tables, random.request);
    const about = { seed, isSwapped, showsRows };
    expect({ ...about, ...result.figures }).toEqual({ ...about, ...expected });
    const name = String(result.strategy);
    ran[name] = (ran[name] ?? 0) + 1;
  }

  const batches = Array.from({ length: Math.ceil(count / BATCH) }, (_, i) => first + i * BATCH);

  test.each(batches)(
    'agrees with a naive oracle, in counts and rows, from seed %i',
    async (start) => {
      for (let seed = start; seed < Math.min(start + BATCH, first + count); seed += 1) {
        await database.write(tablesOf(forDatabases(randomCase(seed), false), seed, false));
        await check(seed, false);
        if (seed % ROWS_OF === 0) await check(seed, true);
      }
    },
  );

  test('and really hashes rows', () => {
    // Not where a key is a whole number beside a float, or there is none.
    expect(ran['hash-first']).toBeGreaterThan((count * (1 + 1 / ROWS_OF)) / 2);
  });
}
