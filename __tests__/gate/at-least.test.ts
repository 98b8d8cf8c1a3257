import { describe, expect, test } from '@jest/globals';
import { type AtLeast, boundedFigures } from '../../src/contract/at-least.ts';
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

/** What 4,000 of 10,000 rows and 9,000 of 9,500, that have a key, add up to. */
const stopped: ResultParts = {
  pks: {
    total_rows: [10_000, 10_000],
    nulls: [0, 500],
    dupes: [0, 20],
    exclusives: [3, 5],
    distincts: [2000, 1990],
  },
  values: {
    total_rows: 1900,
    total_values: 13_300,
    rows_with_differences: 100,
    values_with_differences: 150,
    columns_with_differences: 2,
  },
  uncompared: { rows: [10, 20], equal: 0, unequal: [10, 20] },
  at_least: { figures: [...boundedFigures], per_column_diff_limit: null, rows_copied: 4000 },
};

describe('a limit on a diff that stopped after some rows', () => {
  test.each<[LimitName, string, string]>([
    [
      'rows-with-differences',
      '99',
      'at least 100 compared rows differ; max-rows-with-differences allows 99.',
    ],
    [
      // Of the rows that were compared it would be more than 5 %, and of all it may be 1.05 %.
      'rows-with-differences',
      '1%',
      'at least 100 of at most 9,500 compared rows differ; max-rows-with-differences allows 1%, which is 95.',
    ],
    [
      'values-with-differences',
      '0.2%',
      'at least 150 of at most 66,500 compared values differ; max-values-with-differences allows 0.2%, which is 133.',
    ],
    [
      'columns-with-differences',
      '1',
      'at least 2 compared columns differ; max-columns-with-differences allows 1.',
    ],
    [
      'exclusives',
      '0.01%',
      'at least 8 of at most 19,500 keys are on one side only; max-exclusives allows 0.01%, which is 1.',
    ],
    [
      'exclusives1',
      '0.02%',
      'at least 3 of at most 10,000 keys of side 1 are missing on side 2; max-exclusives1 allows 0.02%, which is 2.',
    ],
    [
      'exclusives2',
      '0.05%',
      'at least 5 of at most 9,500 keys of side 2 are missing on side 1; max-exclusives2 allows 0.05%, which is 4.',
    ],
    [
      'dupes',
      '0.1%',
      'at least 20 of 10,000 rows of side 2 have a key that occurs more than once; max-dupes allows 0.1%, which is 10.',
    ],
  ])('is not kept where the figure is above it for certain: %s %s', (limit, text, message) => {
    const asked = limit.includes('differences')
      ? { 'uncompared-rows': { kind: 'off' } as const }
      : {};
    const limits = { ...asked, [limit]: parseLimit(text, limit) };
    const { breaches } = evaluate(results(stopped), limits, {
      pk_columns: ['id'],
      compare_duplicates: null,
    });
    expect(breaches.map((breach) => breach.message)).toEqual([message]);
  });

  test.each<[LimitName, string]>([
    ['rows-with-differences', '100'],
    ['rows-with-differences', '5%'],
    ['values-with-differences', '0.3%'],
    ['columns-with-differences', '2'],
    ['columns-with-differences', '7'],
    ['exclusives', '8'],
    ['exclusives1', '0.03%'],
    ['exclusives2', '5'],
    ['dupes', '20'],
    ['uncompared-rows', '30'],
  ])('cannot be checked where it may be, and fails: %s %s', (limit, text) => {
    const sentences = messagesOf(limit, text, stopped).join('\n');
    expect(sentences).toContain(`max-${limit} cannot be checked: the figure is at least `);
    expect(sentences).toContain(
      'since the diff stopped after 4,000 rows were copied; raise download-limit, or leave it out.',
    );
  });

  test('names both fields where both have cut a figure', () => {
    const both = { ...stopped, at_least: { ...stopped.at_least!, per_column_diff_limit: 100 } };
    expect(messagesOf('values-with-differences', '150', both).join()).toContain(
      'since the diff stopped after 4,000 rows were copied and differences were counted up to 100 for each column; raise download-limit and per-column-diff-limit, or leave them out.',
    );
    expect(messagesOf('exclusives', '8', both).join()).toContain(
      'since the diff stopped after 4,000 rows were copied; raise download-limit, or leave it out.',
    );
  });

  test('is kept by what was counted of all rows', () => {
    expect(messagesOf('nulls', '500', stopped)).toEqual([]);
    expect(messagesOf('nulls', '499', stopped)).toEqual([
      '500 rows of side 2 have a NULL key; max-nulls allows 499.',
    ]);
    expect(messagesOf('schema-changes', '0', stopped)).toEqual([]);
  });

  test('on rows that no key pairs is 0 for those that were compared, where nobody sets it', () => {
    const [first, second] = breachesOf('rows-with-differences', '99', stopped);
    expect(first).toMatchObject({ limit: 'rows-with-differences' });
    expect(second).toMatchObject({ limit: 'uncompared-rows', figure: 30 });
    expect(second!.message).toMatch(/^at least 30 rows share a key or have NULL in it and differ/);
    const paired = { ...stopped, uncompared: { rows: [0, 0], equal: 0, unequal: [0, 0] } };
    expect(breachesOf('rows-with-differences', '99', paired as ResultParts)).toHaveLength(1);
  });
});
