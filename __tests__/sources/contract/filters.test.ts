import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { DatabaseKind } from '../column-types.ts';
import { compareTables, problemOf } from '../compare-tables.ts';
import { type TestDatabase, testDatabase, urlOf } from '../test-database.ts';

const KINDS: DatabaseKind[] = ['postgresql', 'mysql', 'sqlite', 'duckdb'];

const ORDERS = {
  name: 'orders',
  columns: [{ name: 'id', type: 'INTEGER' }],
  rows: [['1'], ['2']],
  keys: ['id'],
};

describe.each(KINDS)('a filter of %s', (kind) => {
  jest.setTimeout(300_000);
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase(kind);
    await database.write([ORDERS]);
  });
  afterAll(() => database.drop());

  test.each(['o', 'orders', 'main.orders'])(
    'that writes a table before a column is told so: %s',
    async (table) => {
      for (const strategy of ['copy', 'in-source'] as const) {
        const filters: [null, string] = [null, `${table}.id > 1`];
        const problem = await problemOf(urlOf(database), ['orders', 'orders'], {
          strategy,
          filters,
        });
        // PostgreSQL says nothing of the schema.
        const named = kind === 'postgresql' ? table.replace('main.', '') : table;
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
      const { pks } = await compareTables(urlOf(database), pair, { strategy, filters });
      expect(pks!.total_rows).toEqual([1, 1]);
    }
  });

  test('that names no column that there is, is told that', async () => {
    const filters: [string, null] = ['dataset.nope > 1', null];
    const problem = await problemOf(urlOf(database), ['orders', 'orders'], { filters });
    expect(problem).toMatch(/Exception: (one: )?filter1: .*nope/);
  });
});
