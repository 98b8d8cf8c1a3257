import { expect, test } from '@jest/globals';
import { areThese, enumerated, firstOf, listed, someOf } from '../../src/text/lists.ts';

const numbers = (size: number) => Array.from({ length: size }, (_, index) => `n${index + 1}`);

test('the first of a list are all of it where there is room', () => {
  expect(firstOf([1, 2], 2, (number) => -number)).toEqual([1, 2]);
});

test('where there is no room, a last item says how many are left out', () => {
  expect(firstOf([1, 2, 3, 4], 2, (number) => -number)).toEqual([1, 2, -2]);
});

test.each([
  [[], Infinity, ''],
  [['a'], Infinity, 'a'],
  [['a', 'b'], Infinity, 'a and b'],
  [['a', 'b', 'c'], 3, 'a, b and c'],
  [['a', 'b', 'c', 'd'], 3, 'a, b, c and 1 more'],
  [numbers(1500), 1, 'n1 and 1,499 more'],
])('a sentence names %j, %d at most', (texts, most, text) => {
  expect(enumerated(texts, most)).toBe(text);
});

test.each([
  [[], 2, ''],
  [['a', 'b'], 2, 'a, b'],
  [['a', 'b', 'c'], 2, 'a, b and 1 more'],
])('a list of %j, %d at most', (texts, most, text) => {
  expect(listed(texts, most)).toBe(text);
});

test('of names to choose from, twenty are shown', () => {
  expect(someOf(numbers(20))).toBe(numbers(20).join(', '));
  expect(someOf(numbers(22))).toBe(`${numbers(20).join(', ')}, and 2 more`);
});

test('one name is, and several are', () => {
  expect(areThese('the nearest', ['id'])).toBe('the nearest is id');
  expect(areThese('the nearest', ['id', 'ids'])).toBe('the nearest are id, ids');
});
