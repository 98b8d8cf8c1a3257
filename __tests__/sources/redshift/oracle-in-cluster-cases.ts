import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { errorOf, oracle, rowOracle } from '../../engine/oracle.ts';
import { withoutRows } from '../../engine/oracle-rows.ts';
import { randomCase, swapped, withoutKey } from '../../engine/random-tables.ts';
import { engineFigures, forDatabases, storedIn, tablesOf } from '../contract/oracle-cases.ts';
import type { Seeds } from '../../engine/seeds.ts';
import type { TestDatabase } from '../kit.ts';
import { kit } from './kit.ts';

const BATCH = 5;

/** Random tables, compared by the SQL that is written for Redshift, for each of the seeds. */
export function describeInCluster({ first, count }: Seeds): void {
  /** How many comparisons the stand-in really did; others give way to a copy, by floats or decimals. */
  const ran = { joined: 0, copied: 0 };
  let database: TestDatabase;
  beforeAll(async () => {
    database = await kit.open();
  });
  afterAll(() => database.drop());

  async function check(seed: number, hasKey: boolean): Promise<void> {
    const named = storedIn(forDatabases(randomCase(seed), false), [kit, kit]);
    const random = hasKey ? named : withoutKey(named);
    const isSwapped = seed % 2 === 1;
    const seen = isSwapped ? swapped(random) : random;
    const result = await engineFigures(seen, {
      databases: [database, database],
      tables: isSwapped ? ['side_2', 'side_1'] : ['side_1', 'side_2'],
      strategy: 'in-source',
      isOneSource: true,
    }).catch((error: unknown) => ({ figures: errorOf(error), strategy: null }));
    const { tables, request } = seen;
    const expected = hasKey
      ? withoutRows(oracle, tables, request)
      : withoutRows(rowOracle, tables, request);
    expect({ seed, hasKey, ...result.figures }).toEqual({ seed, hasKey, ...expected });
    ran[result.strategy === 'in-source' ? 'joined' : 'copied'] += 1;
  }

  test.each(Array.from({ length: count / BATCH }, (_, i) => first + i * BATCH))(
    'the SQL that is written for Redshift counts as the oracle does, from seed %i',
    async (start) => {
      for (let seed = start; seed < start + BATCH; seed += 1) {
        await database.write(tablesOf(forDatabases(randomCase(seed), false), seed, false));
        await check(seed, true);
        await check(seed, false);
      }
    },
  );

  test('and most of these really ran there', () => {
    expect(ran.joined).toBeGreaterThan(count / 2);
  });
}
