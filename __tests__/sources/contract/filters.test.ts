import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { compareTables, problemOf } from '../compare-tables.ts';
import type { TestDatabase } from '../kit.ts';
import { TESTED_KITS } from '../kits.ts';

const ORDERS = {
  name: 'orders',
  columns: [{ name: 'id', type: 'INTEGER' }],
  rows: [['1'], ['2']],
  keys: ['id'],
};

describe.each(TESTED_KITS)('a filter of $kind', ({ open, namesSchemasInFilters }) => {
  jest.setTimeout(300_000);
  let database: TestDatabase;
  beforeAll(async () => {
    database = await open();
    await database.write([ORDERS]);
  });
  afterAll(() => database.drop());

  test.each(['o', 'orders', 'main.orders'])(
    'that writes a table before a column is told so: %s',
    async (table) => {
      for (const strategy of ['copy', 'in-source'] as const) {
        const filters: [null, string] = [null, `${table}.id > 1`];
        const problem = await problemOf(database.url, ['orders', 'orders'], {
          strategy,
          filters,
        });
        const named = namesSchemasInFilters ? table : table.replace('main.', '');
        expect(problem.replace('one: ', '')).toBe(
          `DiffError: InvalidFilterException: filter2 names the table "${named}"; it must name the columns alone`,
        );
      }
    },
  );

  test('may call its rows what we do', async () => {
    for (const strategy of ['copy', 'in-source'] as const) {
      const filters: [string, string] = ['dataset.id > 1', 'id > 1'];
      const pair: [string, string] = ['orders', 'orders'];
      const { pks } = await compareTables(database.url, pair, { strategy, filters });
      expect(pks!.total_rows).toEqual([1, 1]);
    }
  });

  test('that names no column that there is, is told that', async () => {
    const filters: [string, null] = ['dataset.nope > 1', null];
    const problem = await problemOf(database.url, ['orders', 'orders'], { filters });
    expect(problem).toMatch(/Exception: (one: )?filter1: .*nope/);
  });
});
