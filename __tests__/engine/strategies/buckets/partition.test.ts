import { describe, expect, test } from '@jest/globals';
import {
  choosePartition,
  type Rangeable,
} from '../../../../src/engine/strategies/buckets/partition.ts';

/** Two sides whose keys lie evenly from 1 to `last`, in the order of an index where they are ordered. */
function sides(rows: number | null, isOrdered: boolean, last = rows ?? 1): Rangeable {
  const bounds = [1n, BigInt(last)];
  const order = isOrdered ? { column: 'id', bounds } : null;
  return { sides: [{ order }, { order }], cost: { rows } };
}

const hashed = (rows: number | null) => choosePartition(sides(rows, false), 0, null, 'any');

/** The numbers in a range between the bounds, and from where to where all ranges go. */
function ranged(rows: number, changed: number, buckets: number | null = null) {
  const partition = choosePartition(sides(rows, true), changed, buckets, 'any');
  if (partition.kind !== 'ranges') throw new Error('no ranges');
  const { ranges } = partition;
  return { ends: [ranges[0]!.low, ranges.at(-1)!.high], size: Number(ranges[1]!.size) };
}

describe('rows are put into buckets by hash', () => {
  test('of about 32 rows, as a power of two', () => {
    expect(hashed(1_000_000)).toEqual({ kind: 'hash', buckets: 32_768 });
    expect(hashed(2_000_000)).toEqual({ kind: 'hash', buckets: 65_536 });
  });

  test('of which there are neither too few nor more than a cache holds', () => {
    expect(hashed(100)).toEqual({ kind: 'hash', buckets: 1024 });
    expect(hashed(1_000_000_000)).toEqual({ kind: 'hash', buckets: 131_072 });
  });

  test('of which there are few where nobody knows how many rows there are', () => {
    expect(hashed(null)).toEqual({ kind: 'hash', buckets: 1024 });
  });

  test('where one side lies in no order', () => {
    const { sides: both, cost } = sides(1000, true);
    const first: Rangeable = { sides: [both[0], { order: null }], cost };
    const second: Rangeable = { sides: [{ order: null }, both[1]], cost };
    expect(choosePartition(first, 0, null, 'any').kind).toBe('hash');
    expect(choosePartition(second, 0, null, 'any').kind).toBe('hash');
  });

  test('where that is asked for, into as many buckets as are', () => {
    const wanted = { kind: 'hash', buckets: 64 };
    expect(choosePartition(sides(1000, true), 0, 64, 'hash')).toEqual(wanted);
  });
});

describe('rows are put into buckets by ranges of the key', () => {
  test('that hold every number of 64 bits', () => {
    expect(ranged(1_000_000, 0).ends).toEqual([-(2n ** 63n), 2n ** 63n - 1n]);
  });

  test('of about 300 rows where no change is known', () => {
    expect(ranged(3_000_000, 0).size).toBe(300);
  });

  test('of fewer rows the more of them change, so that few are read along', () => {
    expect(ranged(3_000_000, 0.001).size).toBe(75);
    expect(ranged(3_000_000, 0.0001).size).toBe(300);
    expect(ranged(3_200_000, 0.1).size).toBe(16);
  });

  test('of more rows where a statement could not name as many ranges', () => {
    expect(ranged(2 ** 25, 0.1).size).toBe(32);
  });

  test('of which there are as many as are asked for', () => {
    expect(ranged(1_000_000, 0, 10).size).toBe(100_000);
  });

  test('between the lowest and the highest number of both sides', () => {
    const [one, other] = [sides(1000, true), sides(1000, true, 5000)];
    const both: Rangeable = { sides: [one.sides[0], other.sides[1]], cost: { rows: 1000 } };
    const partition = choosePartition(both, 0, 1, 'any');
    if (partition.kind !== 'ranges') throw new Error('no ranges');
    expect(partition.ranges.map(({ low, high }) => [low, high])).toEqual([
      [-(2n ** 63n), 0n],
      [1n, 5000n],
      [5001n, 2n ** 63n - 1n],
    ]);
  });
});
