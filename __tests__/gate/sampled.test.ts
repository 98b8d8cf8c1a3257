import { describe, expect, test } from '@jest/globals';
import type { LimitName } from '../../src/contract/outcome.ts';
import type { SamplingSummary } from '../../src/contract/sampling.ts';
import { evaluate } from '../../src/gate/evaluate.ts';
import { parseLimit } from '../../src/gate/parse-limit.ts';
import { results } from '../report/fixtures.ts';

const none = { estimate: 0, min: 0, max: 50 };

/** A tenth of 100,000 rows, of which none or a few differ. */
const sampling = (some: Partial<SamplingSummary['intervals']> = {}): SamplingSummary => ({
  rows: [10_000, 10_000],
  of: [100_000, 100_000],
  confidence: 99,
  intervals: {
    exclusives: [none, none],
    dupes: [none, none],
    rows_with_differences: none,
    values_with_differences: { ...none, max: 350 },
    ...some,
  },
});

const sampled = {
  ...results({
    pks: { total_rows: [10_000, 10_000], distincts: [10_000, 10_000] },
    values: { total_rows: 10_000, total_values: 70_000 },
    uncompared: { rows: [0, 0], equal: 0, unequal: [0, 0] },
  }),
  sampling: sampling(),
};

function breachesOf(limit: LimitName, text: string, of = sampled) {
  const limits = { [limit]: parseLimit(text, limit) };
  return evaluate(of, limits, { pk_columns: ['id'], compare_duplicates: null }).breaches;
}

describe('a limit on a sample', () => {
  test.each<[LimitName, string, boolean]>([
    ['rows-with-differences', '50', true],
    ['rows-with-differences', '49', false],
    // Of 100,000 rows, and not of those in the sample.
    ['rows-with-differences', '0.05%', true],
    ['rows-with-differences', '0.04%', false],
    ['values-with-differences', '350', true],
    ['values-with-differences', '0.04%', false],
    ['values-with-differences', '0.05%', true],
    ['exclusives1', '50', true],
    ['exclusives1', '0.04%', false],
    ['exclusives', '99', false],
    ['exclusives', '100', true],
    ['dupes', '49', false],
    ['dupes', '50', true],
    ['nulls', '0', true],
    ['schema-changes', '0', true],
    ['columns-with-differences', '6', false],
    ['columns-with-differences', '7', true],
    ['uncompared-rows', '99', false],
    ['uncompared-rows', '100', true],
    ['uncompared-rows', 'off', true],
  ])('is held against what may be of all rows: %s %s', (limit, text, isKept) => {
    expect(breachesOf(limit, text)).toHaveLength(isKept ? 0 : 1);
  });

  test('of 0 cannot be kept, and says so', () => {
    const [breach] = breachesOf('rows-with-differences', '0');
    expect(breach).toEqual({
      limit: 'rows-with-differences',
      allowed: '0',
      figure: 50,
      of: null,
      message:
        '0 compared rows differ in a sample of 10,000 of 100,000 rows, which may be up to 50 of all, at 99 % confidence; max-rows-with-differences allows 0, and a sample cannot keep a limit of 0.',
    });
  });

  test.each(['0', '0%'])('of %s cannot be kept, whatever it is written as', (zero) => {
    const [breach] = breachesOf('exclusives1', zero);
    expect(breach?.message).toMatch(/, and a sample cannot keep a limit of 0\.$/);
  });

  test('that is not kept says what was seen, and what that may be of all', () => {
    const of = { ...sampled, sampling: sampling({ dupes: [none, { ...none, max: 1200 }] }) };
    const [breach] = breachesOf('dupes', '1%', of);
    expect(breach?.message).toBe(
      '0 rows of side 2 have a key that occurs more than once in a sample of 10,000 of 100,000 rows, which may be up to 1,200 of all, at 99 % confidence; max-dupes allows 1%, which is 1,000.',
    );
  });

  test('on rows that no key pairs is 0 for the sample alone, where nobody sets it', () => {
    expect(breachesOf('rows-with-differences', '50')).toEqual([]);
    const unpaired = { ...sampled, uncompared: { rows: [1, 1], equal: 0, unequal: [1, 1] } };
    expect(breachesOf('rows-with-differences', '50', unpaired as typeof sampled)).toMatchObject([
      { limit: 'uncompared-rows', figure: 2 },
    ]);
  });
});
