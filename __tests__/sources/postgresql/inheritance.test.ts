import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Strategy } from '../../../src/engine/strategies/strategy.ts';
import { type ServerDatabase, postgresDatabase } from '../../servers/databases.ts';
import { compareTables } from '../compare-tables.ts';

const STRATEGIES: Strategy[] = ['copy', 'totals', 'buckets', 'hash-buckets', 'in-source'];

describe('a table of PostgreSQL that others inherit from', () => {
  let database: ServerDatabase;
  beforeAll(async () => {
    database = await postgresDatabase();
    await database.query('CREATE TABLE parent (id integer PRIMARY KEY, v text)');
    await database.query('CREATE TABLE child () INHERITS (parent)');
    await database.query('CREATE TABLE plain (id integer PRIMARY KEY, v text)');
    await database.query(`INSERT INTO parent VALUES (1, 'a'), (2, 'b')`);
    await database.query(`INSERT INTO plain SELECT * FROM parent`);
    await database.query(`INSERT INTO child VALUES (1, 'x')`);
  });
  afterAll(() => database.drop());

  test.each(STRATEGIES)(
    'has keys twice that are unique in each of them, by the strategy %s',
    async (strategy) => {
      const { pks } = await compareTables(database.url, ['parent', 'plain'], { strategy });
      expect(pks).toMatchObject({ total_rows: [3, 2], dupes: [2, 0], distincts: [2, 2] });
      const same = await compareTables(database.url, ['parent', 'parent'], { strategy });
      expect(same.pks).toMatchObject({ total_rows: [3, 3], dupes: [2, 2], distincts: [2, 2] });
    },
  );
});
