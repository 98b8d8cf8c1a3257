import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Strategy } from '../../../src/engine/strategies/strategy.ts';
import { type ServerDatabase, postgresDatabase } from '../../servers/databases.ts';
import { compareTables, differencesOf } from '../compare-tables.ts';
import { columnOf, createTables, ROWS, TYPE_NAMES } from './all-types.ts';

describe('every type of PostgreSQL', () => {
  let database: ServerDatabase;
  beforeAll(async () => {
    database = await postgresDatabase();
    await createTables(database);
  });
  afterAll(() => database.drop());

  jest.setTimeout(300_000);
  const strategies: Strategy[] = ['copy', 'totals', 'buckets', 'hash-buckets'];

  test.each(strategies)('has equal values by the strategy %s', async (strategy) => {
    const results = await compareTables(database.url, ['one', 'two'], { strategy });
    expect(differencesOf(results)).toEqual({});
    expect(results.values!.compared_columns).toBe(TYPE_NAMES.length);
    expect(results.values!.total_rows).toBe(ROWS + 1);
  });

  test.each(strategies)('shows one changed value of each by the strategy %s', async (strategy) => {
    const results = await compareTables(database.url, ['one', 'changed'], { strategy });
    const expected = Object.fromEntries(TYPE_NAMES.map((type) => [columnOf(type).slice(1, -1), 1]));
    expect(differencesOf(results)).toEqual(expected);
  });

  test('gives the same answer where PostgreSQL itself compares what it can', async () => {
    // Each alone, with the strategy that is chosen where the source can compare the type.
    for (const type of TYPE_NAMES) {
      const options = { strategy: 'in-source' as const, include: [columnOf(type).slice(1, -1)] };
      const equal = await compareTables(database.url, ['one', 'two'], options);
      const changed = await compareTables(database.url, ['one', 'changed'], options);
      expect({ type, equal: differencesOf(equal), changed: differencesOf(changed) }).toEqual({
        type,
        equal: {},
        changed: { [columnOf(type).slice(1, -1)]: 1 },
      });
    }
  });

  test('can be a key', async () => {
    const unfit = new Set(['json', 'point', 'xml']);
    for (const type of TYPE_NAMES.filter((name) => !unfit.has(name))) {
      const column = columnOf(type).slice(1, -1);
      const distinct = `SELECT DISTINCT ON (${columnOf(type)}) ${columnOf(type)} FROM one`;
      const results = await compareTables(
        database.url,
        [{ query: distinct }, { query: distinct }],
        { keys: [column] },
      );
      expect({ type, exclusives: results.pks!.exclusives, dupes: results.pks!.dupes }).toEqual({
        type,
        exclusives: [0, 0],
        dupes: [0, 0],
      });
    }
  });

  test('a date before Christ is not the one after it, though no other value is so old', async () => {
    const old = { query: `SELECT 1 AS id, date '0044-03-15 BC' AS v` };
    const later = { query: `SELECT 1 AS id, date '0044-03-15' AS v` };
    expect(differencesOf(await compareTables(database.url, [old, later]))).toEqual({ v: 1 });
    expect(differencesOf(await compareTables(database.url, [old, old]))).toEqual({});
  });

  test('is a key by the coarser of two precisions, whatever the strategy', async () => {
    await database.query(`CREATE TABLE fine (id timestamp(6) PRIMARY KEY)`);
    await database.query(`CREATE TABLE coarse (id timestamp(3) PRIMARY KEY)`);
    // On the finer side two keys are one when they are read to the millisecond.
    await database.query(`INSERT INTO fine VALUES ('2020-01-01'), ('2020-01-01 00:00:00.0001')`);
    await database.query(`INSERT INTO coarse VALUES ('2020-01-01')`);
    for (const strategy of ['copy', 'buckets', 'in-source'] as const) {
      const { pks } = await compareTables(database.url, ['fine', 'coarse'], { strategy });
      expect({ strategy, ...pks }).toMatchObject({
        strategy,
        total_rows: [2, 1],
        dupes: [2, 0],
        distincts: [1, 1],
        exclusives: [0, 0],
      });
    }
  });
});
