import { describe, expect, test } from '@jest/globals';
import type { AtLeast } from '../../src/contract/at-least.ts';
import type { LimitName } from '../../src/contract/outcome.ts';
import { evaluate } from '../../src/gate/evaluate.ts';
import { parseLimit } from '../../src/gate/parse-limit.ts';
import { results, type ResultParts } from '../report/fixtures.ts';

const CUT: AtLeast = {
  figures: ['values.values_with_differences', 'values.rows_with_differences'],
  per_column_diff_limit: 1000,
  rows_copied: null,
};

/** Of 10,000 rows by 7 columns: two columns that have reached 1,000 differences. */
const cut: ResultParts = {
  pks: { total_rows: [10_000, 10_000], distincts: [10_000, 10_000] },
  values: {
    total_rows: 10_000,
    total_values: 70_000,
    rows_with_differences: 1000,
    values_with_differences: 2000,
    columns_with_differences: 2,
  },
  uncompared: { rows: [0, 0], equal: 0, unequal: [0, 0] },
  at_least: CUT,
};

function breachesOf(limit: LimitName, text: string, parts: ResultParts = cut) {
  const limits = { [limit]: parseLimit(text, limit) };
  return evaluate(results(parts), limits, { pk_columns: ['id'], compare_duplicates: null })
    .breaches;
}

const messagesOf = (...asked: Parameters<typeof breachesOf>) =>
  breachesOf(...asked).map(({ message }) => message);

describe('a limit on a figure that may be higher', () => {
  test.each<[LimitName, string, string]>([
    [
      'rows-with-differences',
      '25',
      'at least 1,000 compared rows differ; max-rows-with-differences allows 25.',
    ],
    [
      'rows-with-differences',
      '999',
      'at least 1,000 compared rows differ; max-rows-with-differences allows 999.',
    ],
    [
      'rows-with-differences',
      '5%',
      'at least 1,000 of 10,000 compared rows differ; max-rows-with-differences allows 5%, which is 500.',
    ],
    [
      'values-with-differences',
      '2%',
      'at least 2,000 of 70,000 compared values differ; max-values-with-differences allows 2%, which is 1,400.',
    ],
  ])('is not kept where the figure is above it: %s %s', (limit, text, message) => {
    expect(messagesOf(limit, text)).toEqual([message]);
  });

  test.each<[LimitName, string, string]>([
    ['rows-with-differences', '1000', '1,000'],
    ['rows-with-differences', '9999', '1,000'],
    ['rows-with-differences', '10%', '1,000'],
    ['rows-with-differences', '99%', '1,000'],
    ['values-with-differences', '2000', '2,000'],
    ['values-with-differences', '50%', '2,000'],
  ])('cannot be checked where it is not, and fails: %s %s', (limit, text, figure) => {
    expect(messagesOf(limit, text)).toEqual([
      `max-${limit} cannot be checked: the figure is at least ${figure}, and how much higher is not known, since differences were counted up to 1,000 for each column; raise per-column-diff-limit, or leave it out.`,
    ]);
  });

  test('tells the figure and what it is a share of', () => {
    expect(breachesOf('rows-with-differences', '10%')).toMatchObject([
      { limit: 'rows-with-differences', allowed: '10%', figure: 1000, of: 10_000 },
    ]);
  });

  test.each<[LimitName, string]>([
    ['columns-with-differences', '2'],
    ['exclusives', '0'],
    ['dupes', '0'],
    ['nulls', '0'],
    ['uncompared-rows', '0'],
    ['schema-changes', '0'],
  ])('is kept by figures that are exact beside it: %s %s', (limit, text) => {
    expect(breachesOf(limit, text)).toEqual([]);
  });

  test('is kept where no column has reached its number', () => {
    const exact: ResultParts = { ...cut };
    delete exact.at_least;
    expect(breachesOf('rows-with-differences', '1000', exact)).toEqual([]);
    expect(breachesOf('values-with-differences', '2000', exact)).toEqual([]);
  });
});
