import { expect, test } from '@jest/globals';
import { viewsOf } from '../../src/report/facts.ts';
import { findingOf, runVerdict } from '../../src/report/verdict.ts';
import { outcome, type ResultParts, results } from './fixtures.ts';

const retyped = (columns: number) =>
  outcome({ name: 'a', results: results({ schema: { column_type_mismatches: columns } }) });

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

test.each([
  [1, '1 column was not compared'],
  [2, '2 columns were not compared'],
])('the verdict says where %i of the columns was not compared', (columns, words) => {
  const views = viewsOf([retyped(columns)]);
  const { passed, sentence } = runVerdict(views);
  expect(passed).toBe(true);
  expect(plain(sentence)).toBe(`Passed: there are differences, none over a limit; ${words}`);
  expect(plain(findingOf(views[0]!).sentence)).toBe(`There are differences; ${words}`);
});

test.each<[number, number, string]>([
  [1, 0, '1 row was not compared'],
  [2, 3, '5 rows were not compared'],
])('the verdict says where %i dupes and %i NULL keys were not compared', (dupes, nulls, words) => {
  const pks = { dupes: [0, dupes], nulls: [nulls, 0] } as { dupes: [number, number] };
  const { passed, sentence } = runVerdict(
    viewsOf([outcome({ name: 'a', results: results({ pks }) })]),
  );
  expect(passed).toBe(true);
  expect(plain(sentence)).toBe(`Passed: there are differences, none over a limit; ${words}`);
});

test('the verdict says columns and rows together', () => {
  const parts = {
    schema: { column_type_mismatches: 1 },
    pks: { dupes: [2, 2] as [number, number] },
  };
  const { sentence } = runVerdict(viewsOf([outcome({ name: 'a', results: results(parts) })]));
  expect(plain(sentence)).toMatch(/; 1 column and 4 rows were not compared$/);
});

test('rows that were compared as whole rows were compared', () => {
  const parts: ResultParts = {
    pks: { dupes: [2, 2] },
    uncompared: { rows: [2, 2], equal: 2, unequal: [0, 0] },
  };
  const { sentence } = runVerdict(viewsOf([outcome({ name: 'a', results: results(parts) })]));
  expect(sentence).toBe('Passed: no differences');
});

test('the verdict adds up what several diffs did not compare', () => {
  const { sentence } = runVerdict(viewsOf([retyped(1), outcome({ name: 'b' }), retyped(2)]));
  expect(plain(sentence)).toBe(
    'Passed: 2 of 3 data diffs have differences, none over a limit; 3 columns were not compared',
  );
});
