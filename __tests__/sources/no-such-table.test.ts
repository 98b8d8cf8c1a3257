import { describe, expect, test } from '@jest/globals';
import { noSuchTable } from '../../src/sources/no-such-table.ts';

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
