import { describe, expect, test } from '@jest/globals';
import type { Pair, SuccessResults } from '../../../src/contract/summary-results.ts';
import { sharesOf, verdictOf } from '../../../src/server/store/diffs/verdict.ts';
import { FAILURE, buildSuccess } from './builders.ts';

type Pks = NonNullable<SuccessResults['pks']>;
type Values = NonNullable<SuccessResults['values']>;
type Schema = NonNullable<SuccessResults['schema']>;

const equal = buildSuccess();
const pks = (overrides: Partial<Pks>) => ({ pks: { ...equal.pks!, ...overrides } });
const values = (overrides: Partial<Values>) => ({ values: { ...equal.values!, ...overrides } });
const schema = (overrides: Partial<Schema>) => ({ schema: { ...equal.schema!, ...overrides } });

const uncompared = (equal: number, ...unequal: Pair<number>) => ({
  uncompared: { rows: [equal + unequal[0], equal + unequal[1]] as Pair<number>, equal, unequal },
});

const none = { estimate: 0, min: 0, max: 0 };
const sampledOf = (...of: Pair<number>): Partial<SuccessResults> => ({
  sampling: {
    ...{ rows: [0, 0], of, confidence: 99 },
    intervals: {
      exclusives: [none, none],
      dupes: [none, none],
      rows_with_differences: none,
      values_with_differences: none,
    },
  },
});

const nothing = {
  ...pks({ total_rows: [0, 0], distincts: [0, 0] }),
  ...values({ total_rows: 0, total_values: 0 }),
};

describe('what a diff came to', () => {
  test('one that failed is an error', () => {
    expect(verdictOf(FAILURE)).toBe('error');
  });

  test.each([
    ['nothing differs', {}, 'identical'],
    ['side 1 has a key without a value', pks({ nulls: [1, 0] }), 'bad-pks'],
    ['side 2 has a key twice', pks({ dupes: [0, 2] }), 'bad-pks'],
    [
      'keys are bad and values differ',
      { ...pks({ dupes: [2, 2] }), ...values({ values_with_differences: 1 }) },
      'bad-pks',
    ],
    [
      'keys are bad, and each of their rows has its equal',
      { ...pks({ dupes: [2, 2] }), ...uncompared(2, 0, 0) },
      'identical',
    ],
    [
      'keys are bad, and a row of theirs has no equal',
      { ...pks({ dupes: [2, 2] }), ...uncompared(1, 1, 1) },
      'bad-pks',
    ],
    [
      'there is no key, and a row has no equal',
      { pks: null, values: null, ...uncompared(2, 0, 1) },
      'different',
    ],
    [
      'there is no key, and each row has its equal',
      { pks: null, values: null, ...uncompared(2, 0, 0) },
      'identical',
    ],
    ['there is no key, and no row', { pks: null, values: null, ...uncompared(0, 0, 0) }, 'empty'],
    ['neither side has rows', nothing, 'empty'],
    [
      'a sample has no rows, of sides that have some',
      { ...nothing, ...sampledOf(7, 0) },
      'identical',
    ],
    ['a sample is of sides without rows', { ...nothing, ...sampledOf(0, 0) }, 'empty'],
    [
      'neither side has rows, and columns differ',
      { ...nothing, ...schema({ column_type_mismatches: 1 }) },
      'empty',
    ],
    [
      'one side has no rows',
      pks({ total_rows: [0, 1], exclusives: [0, 1], distincts: [0, 1] }),
      'different',
    ],
    ['a key is on side 1 alone', pks({ exclusives: [1, 0] }), 'different'],
    ['the numbers of rows differ', pks({ total_rows: [10, 11] }), 'different'],
    [
      'a value differs',
      values({ values_with_differences: 1, rows_with_differences: 1 }),
      'different',
    ],
    [
      'a column was added',
      schema({ columns_mismatched: [0, 1], column_counts: [8, 9] }),
      'different',
    ],
    ['a column has another type', schema({ column_type_mismatches: 1 }), 'different'],
    ['columns are in another order', schema({ column_reorders: 1 }), 'different'],
    ['there is no schema to compare', { schema: null }, 'identical'],
  ])('where %s', (_what, overrides, expected) => {
    expect(verdictOf(buildSuccess(overrides))).toBe(expected);
  });
});

describe('which share of the data differs', () => {
  test('is of keys, rows and values', () => {
    const results = buildSuccess({
      ...pks({ exclusives: [1, 4] }),
      ...values({ rows_with_differences: 5, values_with_differences: 2 }),
    });
    expect(sharesOf(results)).toEqual({ pks: 0.25, rows: 0.5, values: 0.1 });
  });

  test('is none where nothing is there to differ', () => {
    expect(sharesOf(buildSuccess(nothing))).toEqual({ pks: 0, rows: 0, values: 0 });
  });

  test('is not known where it was not compared', () => {
    const results = buildSuccess({ pks: null, values: null });
    expect(sharesOf(results)).toEqual({ pks: null, rows: null, values: null });
  });
});
