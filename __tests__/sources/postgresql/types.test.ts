import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { type ServerDatabase, postgresDatabase } from '../../servers/databases.ts';
import { compareTables, differencesOf } from '../compare-tables.ts';

describe('types of PostgreSQL', () => {
  let database: ServerDatabase;
  beforeAll(async () => {
    database = await postgresDatabase();
  });
  afterAll(() => database.drop());

  jest.setTimeout(300_000);
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
