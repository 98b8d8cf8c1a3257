import { expect, test } from '@jest/globals';
import { viewsOf } from '../../src/report/facts.ts';
import { findingOf, runVerdict } from '../../src/report/verdict.ts';
import { outcome, results } from './fixtures.ts';

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

test('the verdict adds up what several diffs did not compare', () => {
  const { sentence } = runVerdict(viewsOf([retyped(1), outcome({ name: 'b' }), retyped(2)]));
  expect(plain(sentence)).toBe(
    'Passed: 2 of 3 data diffs have differences, none over a limit; 3 columns were not compared',
  );
});
