import { totalmem } from 'node:os';
import { expect, test } from '@jest/globals';
import { diffsWithin, memoryForEach, shareOf } from '../../../src/service/embedded/memory.ts';

test.each([
  ['2GB', 2, '953MiB'],
  ['1.5GiB', 3, '512MiB'],
  ['600MB', 4, '143MiB'],
  ['512mib', 1, '512MiB'],
  ['1TB', 4, '238418MiB'],
])('of %s each of %i diffs has %s', (limit, diffs, share) => {
  expect(shareOf(limit, diffs)).toBe(share);
});

test('of no limit each has a part of half of the memory', () => {
  const mib = (text: string) => Number(text.replace('MiB', ''));
  expect(shareOf(null, 3)).toBe(memoryForEach(3));
  expect(mib(memoryForEach(2))).toBeLessThanOrEqual(totalmem() / 4 / 2 ** 20);
  expect(Math.abs(mib(memoryForEach(2)) * 2 - mib(memoryForEach(1)))).toBeLessThan(2);
});

test.each([
  ['256MB', 1],
  ['1GB', 1],
  ['1GiB', 2],
  ['4GiB', 8],
])('%s is enough for %i diffs at once', (limit, diffs) => {
  expect(diffsWithin(limit)).toBe(diffs);
});
