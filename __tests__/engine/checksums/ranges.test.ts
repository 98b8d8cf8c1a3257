import { describe, expect, test } from '@jest/globals';
import { rangesBetween, rangesFrom } from '../../../src/engine/checksums/ranges.ts';
import type { KeyRange, KeyRanges } from '../../../src/sources/checksums.ts';

const LOWEST = -(2n ** 63n);
const HIGHEST = 2n ** 63n - 1n;

/** The single ranges, as the databases make them. */
function singles(all: KeyRanges[]): KeyRange[] {
  return all.flatMap(({ low, high, size }) => {
    if (size === null) return [{ low, high }];
    const ranges: KeyRange[] = [];
    for (let start = low; start <= high; start += size) {
      ranges.push({ low: start, high: start + size - 1n > high ? high : start + size - 1n });
    }
    return ranges;
  });
}

const CASES: [about: string, bounds: bigint[], rows: number, rowsInRange: number][] = [
  ['dense keys', [1n, 500n, 1000n], 1000, 38],
  ['keys with gaps', [0n, 10n ** 15n, 2n * 10n ** 15n], 2000, 30],
  ['negative keys', [-100n, -3n, 7n, 8n, 9n], 100, 10],
  ['the ends of 64 bits', [LOWEST, 0n, HIGHEST], 10, 1],
  ['one bound', [5n], 1, 10],
  ['the same bound twice', [1n, 1n, 2n, 2n, 3n], 5, 1],
  ['no bounds', [], 0, 10],
  ['more ranges than keys', [1n, 2n, 3n], 1000, 1],
];

describe('ranges of keys', () => {
  test.each(CASES)('hold every number of 64 bits once: %s', (_, bounds, rows, rowsInRange) => {
    const ranges = singles(rangesBetween(bounds, rows, rowsInRange));
    expect(ranges[0]!.low).toBe(LOWEST);
    expect(ranges.at(-1)!.high).toBe(HIGHEST);
    ranges.forEach(({ low, high }, i) => {
      expect(high).toBeGreaterThanOrEqual(low);
      if (i > 0) expect(low).toBe(ranges[i - 1]!.high + 1n);
    });
  });

  test('hold about as many rows as wanted', () => {
    expect(singles(rangesBetween([1n, 501n, 1000n], 1000, 50))).toHaveLength(2 + 20);
  });

  test.each(CASES)('are found again by their lowest numbers: %s', (_, bounds, rows, size) => {
    const all = rangesBetween(bounds, rows, size);
    const ranges = singles(all);
    const some = ranges.filter((_range, i) => i % 3 === 0);
    const lows = some.map(({ low }) => low).toReversed();
    expect(rangesFrom(all, lows)).toEqual(some);
    expect(rangesFrom(all, [])).toEqual([]);
    expect(rangesFrom(all, ranges.map(({ low }) => low))).toEqual([{ low: LOWEST, high: HIGHEST }]); // prettier-ignore
  });
});
