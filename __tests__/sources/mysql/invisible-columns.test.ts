import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Strategy } from '../../../src/engine/strategies/strategy.ts';
import { type ServerDatabase, mysqlDatabase } from '../../servers/databases.ts';
import { strategyThatRan } from '../../engine/strategy-that-ran.ts';
import { compareTables, differencesOf, problemOf } from '../compare-tables.ts';

describe('invisible columns', () => {
  jest.setTimeout(300_000);
  let database: ServerDatabase;
  beforeAll(async () => {
    database = await mysqlDatabase();
    for (const [table, hidden] of [
      ['one', 7],
      ['two', 8],
    ] as const) {
      await database.query(
        `CREATE TABLE ${table} (id int PRIMARY KEY, hidden int INVISIBLE,
          twice int GENERATED ALWAYS AS (hidden * 2) VIRTUAL INVISIBLE, seen varchar(9))`,
      );
      await database.query(
        `INSERT INTO ${table} (id, hidden, seen) VALUES (1, ${hidden}, 'a'), (2, 5, 'b'), (3, NULL, 'c')`,
      );
    }
    // A key that nobody declared would be like this one.
    for (const [table, ids] of [
      ['keyed1', [1, 2, 3]],
      ['keyed2', [1, 2, 4]],
    ] as const) {
      await database.query(
        `CREATE TABLE ${table} (my_row_id bigint unsigned NOT NULL AUTO_INCREMENT INVISIBLE PRIMARY KEY, v int)`,
      );
      for (const id of ids)
        await database.query(`INSERT INTO ${table} (my_row_id, v) VALUES (${id}, 1)`);
    }
  });
  afterAll(() => database.drop());

  const STRATEGIES: Strategy[] = ['copy', 'buckets', 'in-source'];

  test.each(STRATEGIES)('are compared like any other, by the strategy %s', async (strategy) => {
    const urls: [string, string] = [database.url, database.url];
    for (const filter of [null, 'hidden IS NULL OR hidden > 6']) {
      const phases: string[] = [];
      const results = await compareTables(urls, ['one', 'two'], {
        strategy,
        filters: [filter, filter],
        onPhase: (phase) => phases.push(phase),
      });
      expect(strategyThatRan(phases)).toBe(strategy);
      expect(differencesOf(results)).toEqual({ hidden: 1, twice: 1 });
      expect(results.schema!.column_counts).toEqual([4, 4]);
      expect(results.schema!.column_reorders).toBe(0);
    }
  });

  test.each(STRATEGIES)('can be a key, by the strategy %s', async (strategy) => {
    const { pks } = await compareTables(database.url, ['keyed1', 'keyed2'], {
      strategy,
      keys: ['my_row_id'],
    });
    expect(pks!.exclusives).toEqual([1, 1]);
  });

  test('are included and excluded by their names', async () => {
    const tables: [string, string] = ['one', 'two'];
    const included = await compareTables(database.url, tables, { include: ['hidden'] });
    expect(differencesOf(included)).toEqual({ hidden: 1 });
    const request = { exclude_columns: ['hidden', 'twice'] };
    expect(differencesOf(await compareTables(database.url, tables, { request }))).toEqual({});
  });

  test('are a column that the other side lacks', async () => {
    const query = 'SELECT id, seen FROM two';
    const { schema } = await compareTables(database.url, ['one', { query }]);
    expect(schema!.exclusive_columns).toEqual([['hidden', 'twice'], []]);
  });

  test('are in a query or a view that names them, and in no other', async () => {
    await database.query('CREATE VIEW naming AS SELECT id, hidden FROM two');
    await database.query('CREATE VIEW starred AS SELECT * FROM two');
    const query = 'SELECT id, hidden FROM one';
    expect(differencesOf(await compareTables(database.url, [{ query }, 'naming']))).toEqual({
      hidden: 1,
    });
    const include = ['hidden'];
    for (const dataset of ['starred', { query: 'SELECT * FROM two' }]) {
      expect(await problemOf(database.url, [dataset, dataset], { include })).toMatch(
        /hidden \(not on either side; the columns are id, seen\)/,
      );
    }
  });
});
