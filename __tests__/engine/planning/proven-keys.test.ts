import { describe, expect, test } from '@jest/globals';
import {
  commonOrder,
  isProvenUnique,
  isReadTheSame,
} from '../../../src/engine/planning/proven-keys.ts';
import { comparing, type FakeSide } from './fake-source.ts';

describe('a key is proven unique', () => {
  const isProven = (keys: string[], one: string[][], other = one): boolean =>
    isProvenUnique(comparing({ keys, sides: [{ uniqueKeys: one }, { uniqueKeys: other }] }));

  test('by a unique key of the same columns on both sides', () => {
    expect(isProven(['id'], [['id']])).toBe(true);
    expect(isProven(['id', 'name'], [['name', 'id']])).toBe(true);
  });

  test('not where one side alone has it', () => {
    expect(isProven(['id'], [['id']], [])).toBe(false);
    expect(isProven(['id'], [], [['id']])).toBe(false);
  });

  test('not by a unique key of more columns', () => {
    expect(isProven(['id'], [['id', 'name']])).toBe(false);
  });

  test('not where a part beside the unique key may be NULL', () => {
    expect(isProven(['id', 'name'], [['id']])).toBe(false);
    expect(isProven(['id', 'name'], [['id'], ['name']])).toBe(true);
  });

  test('not where there is no key', () => {
    expect(isProven([], [['id']])).toBe(false);
  });
});

describe('both sides lie in the order of a part of the key', () => {
  const inOrder = (...columns: (string | null)[]) => {
    const [side1, side2] = columns.map((column): FakeSide => ({
      order: column === null ? null : { column, bounds: [1n, 9n] },
    }));
    return commonOrder(comparing({ keys: ['id'], sides: [side1!, side2!] }));
  };

  test('where both have it', () => {
    const order = { column: 'id', bounds: [1n, 9n] };
    expect(inOrder('id', 'id')).toEqual([order, order]);
  });

  test('not where one has none, or another column', () => {
    expect(inOrder('id', null)).toBeNull();
    expect(inOrder(null, 'id')).toBeNull();
    expect(inOrder('id', 'amount')).toBeNull();
  });

  test('not where it is no part of the key', () => {
    expect(inOrder('amount', 'amount')).toBeNull();
  });
});

describe('rows that are read again are the same', () => {
  const isSame = (one: FakeSide, other: FakeSide = {}): boolean =>
    isReadTheSame(comparing({ sides: [one, other] }));

  test('of tables, in what one connection sees', () => {
    expect(isSame({})).toBe(true);
  });

  test('not where a filter of either side calls for chance', () => {
    expect(isSame({ asksForChance: true })).toBe(false);
    expect(isSame({}, { asksForChance: true })).toBe(false);
  });

  test('not where a side is a query, which may call what it likes', () => {
    expect(isSame({ isRepeatable: false })).toBe(false);
    expect(isSame({}, { isRepeatable: false })).toBe(false);
  });

  test.each(['statement', 'none'] as const)(
    'not in a database on either side whose snapshots are of a %s',
    (snapshots) => {
      const changing = { traits: { snapshots } };
      expect(isReadTheSame(comparing({ database: changing }))).toBe(false);
      expect(isReadTheSame(comparing({ other: changing }))).toBe(false);
    },
  );
});
