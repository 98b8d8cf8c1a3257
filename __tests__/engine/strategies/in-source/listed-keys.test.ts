import { describe, expect, test } from '@jest/globals';
import { NOTHING_COUNTED } from '../../../../src/engine/join/join.ts';
import {
  columnLists,
  keyLists,
  listedKeys,
  longerLists,
  smallest,
} from '../../../../src/engine/strategies/in-source/listed-keys.ts';
import { hashOfNumber, HASHES } from '../../../../src/sources/whole-key-hash.ts';

const limits = (...known: Parameters<typeof keyLists>) =>
  keyLists(...known).map(({ name, below }) => [name, below]);

describe('keys are listed beside the counts', () => {
  test('all of them, where a sample shows no difference and the tables are no larger than most', () => {
    expect(limits({ rows: [5_000_000, 5_000_000], changed: 0 })).toEqual([
      ['changed_keys', null],
      ['lone_keys1', null],
      ['lone_keys2', null],
    ]);
  });

  test('about as many changed ones as are looked at, where a sample shows how many differ', () => {
    const [changed, lone] = keyLists({ rows: [5_000_000, 5_000_000], changed: 0.3 });
    expect((changed!.below! / HASHES) * 1_500_000).toBeCloseTo(4000, -1);
    expect(lone!.below).toBeNull();
  });

  test('a share of those on one side, where one side is much larger, or nearly all rows differ', () => {
    for (const known of [
      { rows: [5_000_000, 0] as [number, number], changed: 0 },
      { rows: [5_000_000, 5_000_000] as [number, number], changed: 1 },
    ]) {
      const [, lone] = keyLists(known);
      expect((lone!.below! / HASHES) * 5_000_000).toBeCloseTo(4000, -1);
    }
  });

  test('not all, where nobody knows how large the tables are but one may be very large', () => {
    expect(keyLists({ rows: [null, 900_000_000], changed: 0 })[0]!.below).toBeGreaterThan(0);
  });
});

test('lists that are too short for what is shown are made anew, from the counts', () => {
  const counts = {
    ...NOTHING_COUNTED,
    rowsWithDifferences: 8000,
    exclusives: [2, 0] as [number, number],
  };
  const short = longerLists({ changed: [1n, 2n], lone: [[], []] }, counts, 5);
  expect(short.map(({ name }) => name)).toEqual(['changed_keys', 'lone_keys1']);
  expect(short[0]!.below! / HASHES).toBeCloseTo(0.5);
  expect(short[1]!.below).toBeNull();
  expect(longerLists({ changed: [1n, 2n], lone: [[3n, 4n], []] }, counts, 2)).toEqual([]);
});

test('a column of which no row is an example has a list of its own', () => {
  const counts = { ...NOTHING_COUNTED, differences: [9, 100_000] };
  const lists = columnLists([0, 1], counts);
  expect(lists.map(({ name }) => name)).toEqual(['column_keys_0', 'column_keys_1']);
  expect(lists[0]!.below).toBeNull();
  expect(lists[1]!.below! / HASHES).toBeCloseTo(0.04);
});

test('lists are read as whole numbers of 64 bits, and NULL as none', () => {
  const row = { changed_keys: '-9223372036854775808,9223372036854775807', lone_keys1: null };
  expect(listedKeys(row)).toEqual({
    changed: [-9223372036854775808n, 9223372036854775807n],
    lone: [[], []],
  });
});

test('the keys with the smallest hashes are chosen, in their order', () => {
  const keys = Array.from({ length: 100 }, (_, i) => BigInt(i - 50) * 1_000_003n);
  const chosen = smallest(keys, 10);
  const hashes = chosen.map(hashOfNumber);
  expect(hashes).toEqual(hashes.toSorted((a, b) => a - b));
  const others = keys.filter((key) => !chosen.includes(key)).map(hashOfNumber);
  expect(Math.min(...others)).toBeGreaterThanOrEqual(Math.max(...hashes));
});
