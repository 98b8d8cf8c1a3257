import { describe, expect, test } from '@jest/globals';
import type { LimitName, Limits } from '../../src/contract/outcome.ts';
import type { SuccessResults } from '../../src/contract/summary-results.ts';
import { evaluate } from '../../src/gate/evaluate.ts';
import { parseLimit } from '../../src/gate/parse-limit.ts';

interface Overrides {
  pks?: Partial<NonNullable<SuccessResults['pks']>> | null;
  values?: Partial<NonNullable<SuccessResults['values']>> | null;
  schema?: Partial<NonNullable<SuccessResults['schema']>> | null;
}

/** Results of two equal datasets of 1,000 rows and 5 compared columns. */
function results({ pks, values, schema }: Overrides = {}): SuccessResults {
  const keys: SuccessResults['pks'] = {
    total_rows: [1000, 1000],
    nulls: [0, 0],
    dupes: [0, 0],
    exclusives: [0, 0],
    distincts: [1000, 1000],
  };
  const cells: SuccessResults['values'] = {
    total_rows: 1000,
    rows_with_differences: 0,
    total_values: 5000,
    values_with_differences: 0,
    compared_columns: 5,
    columns_with_differences: 0,
  };
  const columns: SuccessResults['schema'] = {
    columns_mismatched: [0, 0],
    column_type_mismatches: 0,
    column_reorders: 0,
    column_counts: [6, 6],
  };
  return {
    status: 'success',
    pks: pks === null ? null : { ...keys, ...pks },
    values: values === null ? null : { ...cells, ...values },
    schema: schema === null ? null : { ...columns, ...schema },
    dependencies: null,
    materialized_results: null,
  };
}

function limitsOf(texts: Partial<Record<LimitName, string>>): Limits {
  const entries = Object.entries(texts).map(([name, text]) => [name, parseLimit(text, name)]);
  return Object.fromEntries(entries) as Limits;
}

const passes = (texts: Partial<Record<LimitName, string>>, overrides: Overrides = {}) =>
  evaluate(results(overrides), limitsOf(texts)).passed;

describe('evaluate', () => {
  test('gates nothing without limits, whatever the figures', () => {
    const all = results({ pks: { exclusives: [9, 9] }, schema: null });
    expect(evaluate(all, {})).toEqual({ passed: true, breaches: [] });
  });

  test.each<[LimitName, string, Overrides, boolean]>([
    ['values-with-differences', '0', {}, true],
    ['values-with-differences', '0', { values: { values_with_differences: 1 } }, false],
    ['values-with-differences', '25', { values: { values_with_differences: 25 } }, true],
    ['values-with-differences', '25', { values: { values_with_differences: 26 } }, false],
    ['values-with-differences', '0.5%', { values: { values_with_differences: 25 } }, true],
    ['values-with-differences', '0.5%', { values: { values_with_differences: 26 } }, false],
    ['rows-with-differences', '0.1%', { values: { rows_with_differences: 1 } }, true],
    ['rows-with-differences', '0.1%', { values: { rows_with_differences: 2 } }, false],
    ['columns-with-differences', '40%', { values: { columns_with_differences: 2 } }, true],
    ['columns-with-differences', '40%', { values: { columns_with_differences: 3 } }, false],
    ['exclusives', '10', { pks: { exclusives: [4, 6] } }, true],
    ['exclusives', '10', { pks: { exclusives: [5, 6] } }, false],
    ['exclusives', '0.5%', { pks: { exclusives: [4, 6] } }, true],
    ['exclusives', '0.5%', { pks: { exclusives: [5, 6] } }, false],
    ['exclusives1', '0', { pks: { exclusives: [0, 6] } }, true],
    ['exclusives1', '0', { pks: { exclusives: [1, 0] } }, false],
    ['exclusives1', '0.1%', { pks: { exclusives: [1, 9] } }, true],
    ['exclusives2', '0', { pks: { exclusives: [6, 0] } }, true],
    ['exclusives2', '0', { pks: { exclusives: [0, 1] } }, false],
    ['exclusives2', '1%', { pks: { exclusives: [0, 2], distincts: [5, 200] } }, true],
    ['nulls', '0', { pks: { nulls: [7, 0] } }, true],
    ['nulls', '0', { pks: { nulls: [0, 1] } }, false],
    ['nulls', '10%', { pks: { nulls: [0, 2], total_rows: [1000, 20] } }, true],
    ['nulls', '10%', { pks: { nulls: [0, 3], total_rows: [1000, 20] } }, false],
    ['dupes', '0', { pks: { dupes: [7, 0] } }, true],
    ['dupes', '1', { pks: { dupes: [0, 2] } }, false],
    ['schema-changes', '0', {}, true],
    ['schema-changes', '0', { schema: { column_reorders: 3 } }, true],
  ])('%s at most %s with %j: passed is %j', (name, text, overrides, passed) => {
    expect(passes({ [name]: text }, overrides)).toBe(passed);
  });

  test.each([
    ['0.1%', 1, 1000],
    ['0.3%', 3, 1000],
    ['0.7%', 7, 1000],
    ['1.1%', 11, 1000],
    ['0.07%', 7, 10_000],
    ['28%', 28, 100],
    ['29%', 29, 100],
    ['57%', 57, 100],
    ['0.0000001%', 9, 9_000_000_000],
    ['33.3%', 333, 1000],
  ])('a share is exact: %s of the rows, %i of %i, is not above', (text, differing, total) => {
    const at = { rows_with_differences: differing, total_rows: total };
    const above = { rows_with_differences: differing + 1, total_rows: total };
    expect(passes({ 'rows-with-differences': text }, { values: at })).toBe(true);
    expect(passes({ 'rows-with-differences': text }, { values: above })).toBe(false);
  });

  test('0 of 0 is not above any share', () => {
    const empty = { pks: { distincts: [0, 0] as [number, number] } };
    expect(passes({ exclusives: '0%' }, empty)).toBe(true);
  });

  test('100% passes when everything differs', () => {
    const all = { values: { rows_with_differences: 1000 } };
    expect(passes({ 'rows-with-differences': '100%' }, all)).toBe(true);
  });

  test.each<[string, NonNullable<Overrides['schema']>, number]>([
    ['names count', { exclusive_columns: [['a'], ['b', 'c']] }, 3],
    ['types are counted once', { columns_mismatched: [2, 2], column_type_mismatches: 2 }, 2],
    ['types and one added', { columns_mismatched: [1, 2], column_type_mismatches: 1 }, 2],
    ['types apart from mismatches', { columns_mismatched: [0, 0], column_type_mismatches: 2 }, 2],
    ['no types', { columns_mismatched: [3, 4] }, 7],
    [
      'names go before counts',
      {
        columns_mismatched: [1, 2],
        column_type_mismatches: 1,
        column_type_differs: ['t'],
        exclusive_columns: [[], ['new']],
      },
      2,
    ],
  ])('counts schema changes: %s', (_, schema, changes) => {
    expect(passes({ 'schema-changes': String(changes) }, { schema })).toBe(true);
    expect(passes({ 'schema-changes': String(changes - 1) }, { schema })).toBe(false);
  });

  test.each<[LimitName, Overrides, string]>([
    ['schema-changes', { schema: null }, 'schema'],
    ['rows-with-differences', { values: null }, 'values'],
    ['values-with-differences', { values: null }, 'values'],
    ['columns-with-differences', { values: null }, 'values'],
    ['exclusives', { pks: null }, 'pks'],
    ['exclusives1', { pks: null }, 'pks'],
    ['exclusives2', { pks: null }, 'pks'],
    ['nulls', { pks: null }, 'pks'],
    ['dupes', { pks: null }, 'pks'],
  ])('%s fails where the results lack it', (name, overrides, section) => {
    const verdict = evaluate(results(overrides), { [name]: { kind: 'count', count: 1000 } });
    expect(verdict).toEqual({
      passed: false,
      breaches: [
        {
          limit: name,
          allowed: '1000',
          figure: null,
          of: null,
          message: `max-${name} cannot be checked: the results of this diff have no section ${section}.`,
        },
      ],
    });
  });

  test('lists every limit that is not kept, with its figure and one sentence', () => {
    const changed = results({
      pks: { total_rows: [1509, 1761], dupes: [0, 303], exclusives: [0, 5] },
      values: { rows_with_differences: 12, total_rows: 1453 },
      schema: { exclusive_columns: [[], ['added']] },
    });
    const limits = limitsOf({
      'rows-with-differences': '0.5%',
      exclusives2: '0',
      exclusives1: '0',
      dupes: '1%',
      'schema-changes': '0',
    });
    expect(evaluate(changed, limits)).toMatchSnapshot();
  });

  test('a share of schema changes cannot be checked, and so fails', () => {
    const verdict = evaluate(results(), { 'schema-changes': { kind: 'share', percent: 5 } });
    expect(verdict.breaches[0]?.message).toBe(
      'max-schema-changes cannot be checked: it takes a count, not a share.',
    );
  });
});
