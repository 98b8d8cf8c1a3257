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

describe.each(TESTED_KITS)('SQL of $kind with a parameter', ({ open, parameters, words }) => {
  jest.setTimeout(300_000);
  let database: TestDatabase;
  let url: string;
  beforeAll(async () => {
    database = await open();
    await database.write([ORDERS]);
    ({ url } = database);
  });
  afterAll(() => database.drop());

  test.each(parameters)('is refused in one sentence: %s', async (parameter) => {
    const reason = 'there is no value for a parameter such as $1 or ?, which SQL here cannot have';
    for (const strategy of ['copy', 'in-source'] as const) {
      const query = `SELECT id FROM orders WHERE id > ${parameter}`;
      expect(await problemOf(url, [{ query }, 'orders'], { strategy })).toBe(
        `DiffError: SyntaxException: one: query1: ${reason}`,
      );
      const filters: [string, null] = [`id > ${parameter}`, null];
      const problem = await problemOf(url, ['orders', 'orders'], { strategy, filters });
      expect(problem.replace('one: ', '')).toBe(`DiffError: SyntaxException: filter1: ${reason}`);
    }
  });

  test('is none where a text or a name is spelt like one', async () => {
    const query = `SELECT id, '?' AS ${words.identifier('$1')}, ':name' AS v FROM orders WHERE '$1' <> '@name'`;
    const { pks } = await compareTables(url, [{ query }, 'orders']);
    expect(pks!.total_rows).toEqual([2, 2]);
  });
});
