import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { noSuchTable } from '../../src/sources/no-such-table.ts';
import type { DatabaseKind } from './column-types.ts';
import { problemOf } from './compare-tables.ts';
import { type TestDatabase, testDatabase, urlOf } from './test-database.ts';

const KINDS: DatabaseKind[] = ['postgresql', 'mysql', 'sqlite', 'duckdb'];

const table = (name: string) => ({
  name,
  columns: [{ name: 'id', type: 'INTEGER' }],
  rows: [['1']],
  keys: ['id'],
});

describe.each(KINDS)('a table that %s has not', (kind) => {
  jest.setTimeout(300_000);
  let database: TestDatabase;
  /** What was searched, and what is written before a table of it. */
  let where: [schema: string, before: string];
  beforeAll(async () => {
    database = await testDatabase(kind);
    await database.write(['orders', 'customers', 'items_1', 'items_2'].map(table));
    const name = new URL(urlOf(database)).pathname.slice(1);
    where = {
      postgresql: ['the schema public', 'public.'] as [string, string],
      mysql: [`the database ${name}`, `${name}.`] as [string, string],
      sqlite: ['the schema main', ''] as [string, string],
      duckdb: ['the schema main', 'main.'] as [string, string],
    }[kind];
  });
  afterAll(() => database.drop());

  test.each([
    ['ordesr', ['orders']],
    ['CUSTOMER', ['customers']],
    ['items_3', ['items_1', 'items_2']],
  ])('is named with the nearest, and with the schema that was searched: %s', async (name, near) => {
    const [place, before] = where;
    const names = near.map((other) => before + other).join(', ');
    expect(await problemOf(urlOf(database), ['orders', name])).toBe(
      `DiffError: NoSuchTableException: one: ${name} (not in ${place}; ` +
        `the nearest ${near.length > 1 ? 'are' : 'is'} ${names})`,
    );
  });

  test('is named alone where its name is long, as nothing is near it', async () => {
    const long = 'o'.repeat(200);
    expect(await problemOf(urlOf(database), ['orders', long])).toBe(
      `DiffError: NoSuchTableException: one: ${long} (not in ${where[0]})`,
    );
  });
});

describe('of the tables that a catalog has', () => {
  const known = (place: string, name: string, searched: number) => ({ place, name, searched });

  test('the one of the wanted name in another schema comes before those that are near', () => {
    const tables = [known('public', 'order', 1), known('shop', 'Orders', 0)];
    expect(noSuchTable(['orders'], 'the schema public', tables).value).toBe(
      'orders (not in the schema public; the nearest is shop.Orders)',
    );
  });

  test('three are shown at most, and none where there are none', () => {
    const tables = ['a', 'b', 'c', 'd'].map((schema) => known(schema, 'orders', 0));
    expect(noSuchTable(['x', 'orders'], 'the schema x', tables).value).toBe(
      'x.orders (not in the schema x; the nearest are a.orders, b.orders, c.orders)',
    );
    expect(noSuchTable(['orders'], 'the schema x', []).value).toBe('orders (not in the schema x)');
  });
});
