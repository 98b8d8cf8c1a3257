import { expect, test } from '@jest/globals';
import { isOlder, uniqueName } from '../../../src/engine/materialize/table-names.ts';

const NOW = Date.parse('2026-11-29T12:00:00Z');
const DAY = 86_400_000;

test('a name says when it was made, and no two are the same', () => {
  const name = `${uniqueName('data_diff_17', NOW)}_exclusives2`;
  expect(name).toMatch(/^data_diff_17_[\da-f]{16}_exclusives2$/);
  expect(isOlder(name, 1, NOW + DAY - 1000)).toBe(false);
  expect(isOlder(name, 1, NOW + DAY + 1000)).toBe(true);
  expect(uniqueName('data_diff', NOW)).not.toBe(uniqueName('data_diff', NOW));
});

test.each([
  'data_diff',
  'data_diff_diff',
  'data_diff_0123456789abcdef',
  'data_diff_0123_diff',
  'other',
])('a table that only looks like one is never old: %s', (name) => {
  expect(isOlder(name, 1, NOW)).toBe(false);
  expect(isOlder(`my_${uniqueName('data_diff', 0)}_diff`, 1, NOW)).toBe(false);
});
