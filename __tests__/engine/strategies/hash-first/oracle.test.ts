import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  type DatabaseRun,
  engineFigures,
  forDatabases,
  storedIn,
} from '../../../sources/contract/oracle-cases.ts';
import type { TestDatabase } from '../../../sources/kit.ts';
import { kit } from '../../../sources/postgresql/kit.ts';
import { errorOf, oracle, type OracleTable } from '../../oracle.ts';
import { withoutRows, withRows } from '../../oracle-rows.ts';
import { type RandomCase, randomCase, swapped } from '../../random-tables.ts';
import { DUCKDB_TYPES } from '../../write-table.ts';
import { clusterLike } from './cluster-like.ts';

describe('a cluster that hashes rows', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await kit.open();
  });
  afterAll(() => database.drop());

  const tableOf = ({ columns, rows }: OracleTable, side: 1 | 2) => ({
    name: `side ${side}`,
    columns: columns.map(({ name, kind }) => ({ name, type: DUCKDB_TYPES[kind] })),
    rows,
    keys: [],
  });

  async function figures(random: RandomCase, run: Partial<DatabaseRun>) {
    await database.write([tableOf(random.tables[0], 1), tableOf(random.tables[1], 2)]);
    return engineFigures(random, {
      databases: [database, database],
      tables: ['side 1', 'side 2'],
      strategy: 'hash-first',
      isOneSource: true,
      like: clusterLike(),
      ...run,
    }).catch((error: unknown) => ({ figures: errorOf(error), strategy: null }));
  }

  test.each([
    ['counts', false],
    ['rows', true],
  ])('gives the %s that a naive oracle gives, in both orders', async (_, showsRows) => {
    const ran: Record<string, number> = {};
    for (let seed = 1; seed <= 60; seed += 1) {
      const made = randomCase(seed);
      for (const random of [made, swapped(made)]) {
        const stored = storedIn(forDatabases(random, false), [kit, kit]);
        const { figures: found, strategy } = await figures(stored, { showsRows });
        ran[String(strategy)] = (ran[String(strategy)] ?? 0) + 1;
        const count = showsRows ? withRows : withoutRows;
        const expected = count(oracle, stored.tables, stored.request);
        expect({ seed, ...found }).toEqual({ seed, ...expected });
      }
    }
    expect(ran['hash-first']).toBeGreaterThan(60);
  });
});
