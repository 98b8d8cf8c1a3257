import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { DatabaseKind } from '../column-types.ts';
import { compareTables, problemOf } from '../compare-tables.ts';
import { type TestDatabase, testDatabase, urlOf } from '../test-database.ts';

/** What stands for a value that a program gives later. */
const PARAMETERS: Record<DatabaseKind, string[]> = {
  postgresql: ['$1'],
  mysql: ['?', ':name'],
  sqlite: ['?', '?1', '$1', ':name', '@name', '$name'],
  duckdb: ['?', '$1', '$name'],
};

const ORDERS = {
  name: 'orders',
  columns: [{ name: 'id', type: 'INTEGER' }],
  rows: [['1'], ['2']],
  keys: ['id'],
};

describe.each(Object.entries(PARAMETERS))('SQL of %s with a parameter', (kind, parameters) => {
  jest.setTimeout(300_000);
  let database: TestDatabase;
  let url: string;
  beforeAll(async () => {
    database = await testDatabase(kind as DatabaseKind);
    await database.write([ORDERS]);
    url = urlOf(database);
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
    const quote = kind === 'mysql' ? '`' : '"';
    const query = `SELECT id, '?' AS ${quote}$1${quote}, ':name' AS v FROM orders WHERE '$1' <> '@name'`;
    const { pks } = await compareTables(url, [{ query }, 'orders']);
    expect(pks!.total_rows).toEqual([2, 2]);
  });
});
