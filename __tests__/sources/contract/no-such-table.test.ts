import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { problemOf } from '../compare-tables.ts';
import type { TestDatabase } from '../kit.ts';
import { TESTED_KITS } from '../kits.ts';

const table = (name: string) => ({
  name,
  columns: [{ name: 'id', type: 'INTEGER' }],
  rows: [['1']],
  keys: ['id'],
});

describe.each(TESTED_KITS)('a table that $kind has not', ({ open, searched }) => {
  jest.setTimeout(300_000);
  let database: TestDatabase;
  beforeAll(async () => {
    database = await open();
    await database.write(['orders', 'customers', 'items_1', 'items_2'].map(table));
  });
  afterAll(() => database.drop());

  test.each([
    ['ordesr', ['orders']],
    ['CUSTOMER', ['customers']],
    ['items_3', ['items_1', 'items_2']],
  ])('is named with the nearest, and with the schema that was searched: %s', async (name, near) => {
    const { place, before } = searched(database);
    const names = near.map((other) => before + other).join(', ');
    expect(await problemOf(database.url, ['orders', name])).toBe(
      `DiffError: NoSuchTableException: one: ${name} (not in ${place}; ` +
        `the nearest ${near.length > 1 ? 'are' : 'is'} ${names})`,
    );
  });

  test('is named alone where its name is long, as nothing is near it', async () => {
    const long = 'o'.repeat(200);
    expect(await problemOf(database.url, ['orders', long])).toBe(
      `DiffError: NoSuchTableException: one: ${long} (not in ${searched(database).place})`,
    );
  });
});
