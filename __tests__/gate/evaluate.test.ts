import { describe, expect, test } from '@jest/globals';
import type { LimitName, Limits } from '../../src/contract/outcome.ts';
import type { SuccessResults } from '../../src/contract/summary-results.ts';
import { evaluate as hold } from '../../src/gate/evaluate.ts';
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

/** Of a diff by the key `id`, asked for nothing else. */
const evaluate = (of: SuccessResults, limits: Limits) =>
  hold(of, limits, { pk_columns: ['id'], compare_duplicates: null });

function limitsOf(texts: Partial<Record<LimitName, string>>): Limits {
  const entries = Object.entries(texts).map(([name, text]) => [
    name,
    parseLimit(text, name as LimitName),
  ]);
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

  test('a share of a number is exact that has no more digits in a double', () => {
    const total_values = Number.MAX_SAFE_INTEGER;
    const half = (total_values - 1) / 2;
    const passesWith = (values_with_differences: number) =>
      passes(
        { 'values-with-differences': '50%' },
        { values: { values_with_differences, total_values } },
      );
    expect([half, half + 1].map(passesWith)).toEqual([true, false]);
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

  test.each<[LimitName, (figure: number) => Overrides, string, string]>([
    [
      'values-with-differences',
      (figure) => ({ values: { values_with_differences: figure } }),
      '1 compared value differs',
      '2 compared values differ',
    ],
    [
      'rows-with-differences',
      (figure) => ({ values: { rows_with_differences: figure } }),
      '1 compared row differs',
      '2 compared rows differ',
    ],
    [
      'columns-with-differences',
      (figure) => ({ values: { columns_with_differences: figure } }),
      '1 compared column differs',
      '2 compared columns differ',
    ],
    [
      'exclusives',
      (figure) => ({ pks: { exclusives: [figure - 1, 1] } }),
      '1 key is on one side only',
      '2 keys are on one side only',
    ],
    [
      'exclusives1',
      (figure) => ({ pks: { exclusives: [figure, 0] } }),
      '1 key of side 1 is missing on side 2',
      '2 keys of side 1 are missing on side 2',
    ],
    [
      'exclusives2',
      (figure) => ({ pks: { exclusives: [0, figure] } }),
      '1 key of side 2 is missing on side 1',
      '2 keys of side 2 are missing on side 1',
    ],
    [
      'nulls',
      (figure) => ({ pks: { nulls: [0, figure] } }),
      '1 row of side 2 has a NULL key',
      '2 rows of side 2 have a NULL key',
    ],
    [
      'dupes',
      (figure) => ({ pks: { dupes: [0, figure] } }),
      '1 row of side 2 has a key that occurs more than once',
      '2 rows of side 2 have a key that occurs more than once',
    ],
    [
      'schema-changes',
      (figure) => ({ schema: { columns_mismatched: [figure, 0] } }),
      '1 column was added, removed or changed in type',
      '2 columns were added, removed or changed in type',
    ],
  ])('says of %s how many there are', (name, figure, one, two) => {
    const said = (number: number) =>
      evaluate(results(figure(number)), limitsOf({ [name]: '0' })).breaches[0]?.message;
    expect(said(1)).toBe(`${one}; max-${name} allows 0.`);
    expect(said(2)).toBe(`${two}; max-${name} allows 0.`);
  });

  test('says of a share of one what it is a share of', () => {
    const { breaches } = evaluate(
      results({ values: { rows_with_differences: 1 } }),
      limitsOf({ 'rows-with-differences': '0%' }),
    );
    expect(breaches[0]?.message).toBe(
      '1 of 1,000 compared rows differs; max-rows-with-differences allows 0%, which is 0.',
    );
  });

  test('groups the digits of what is counted and allowed', () => {
    const { breaches } = evaluate(
      results({ pks: { dupes: [0, 12_345] } }),
      limitsOf({ dupes: '1000' }),
    );
    expect(breaches[0]).toMatchObject({
      allowed: '1000',
      message:
        '12,345 rows of side 2 have a key that occurs more than once; max-dupes allows 1,000.',
    });
  });

  test('takes an estimate, which is no whole number, for no less than it is', () => {
    const estimate = { rows_with_differences: 10.008, total_rows: 1009.9 };
    const limits = limitsOf({ 'rows-with-differences': '1%' });
    expect(evaluate(results({ values: estimate }), limits).breaches).toMatchObject([
      {
        figure: 10.008,
        of: 1009.9,
        message:
          '10.01 of 1,009.9 compared rows differ; max-rows-with-differences allows 1%, which is 10.',
      },
    ]);
    const within = { ...estimate, rows_with_differences: 9.9 };
    expect(passes({ 'rows-with-differences': '1%' }, { values: within })).toBe(true);
  });

  test('a share of schema changes cannot be checked, and so fails', () => {
    const verdict = evaluate(results(), { 'schema-changes': { kind: 'share', percent: 5 } });
    expect(verdict.breaches[0]?.message).toBe(
      'max-schema-changes cannot be checked: it takes a count, not a share.',
    );
  });

  describe('where columns have types that cannot be compared', () => {
    const column = (column_name: string, types: [string, string] = ['integer', 'text']) => ({
      column_name,
      types,
    });
    const blind = {
      column_type_mismatches: 1,
      column_type_differs: ['b'],
      columns_mismatched: [1, 1] as [number, number],
      incomparable_columns: [column('b')],
    };
    const onValues = [
      'values-with-differences',
      'rows-with-differences',
      'columns-with-differences',
    ] as const;
    const others = ['exclusives', 'exclusives1', 'exclusives2', 'nulls', 'dupes'] as const;
    const messages = (texts: Partial<Record<LimitName, string>>, overrides: Overrides) =>
      evaluate(results(overrides), limitsOf(texts)).breaches.map(({ message }) => message);

    test.each(onValues.flatMap((name) => ['0', '5', '100%'].map((text) => [name, text] as const)))(
      '%s of %s cannot be checked, and fails with the column and its types',
      (name, text) => {
        const verdict = evaluate(results({ schema: blind }), limitsOf({ [name]: text }));
        expect(verdict).toEqual({
          passed: false,
          breaches: [
            {
              limit: name,
              allowed: text,
              figure: 0,
              of: text === '100%' ? expect.any(Number) : null,
              message: `max-${name} cannot be checked: the column "b" (integer and text) was not compared, since these types cannot be; make them the same, or exclude the column (exclude-columns).`,
            },
          ],
        });
      },
    );

    test.each(others)('%s does not look at values, and is kept', (name) => {
      expect(passes({ [name]: '0' }, { schema: blind })).toBe(true);
    });

    test('a limit that is passed says so, and what was not compared', () => {
      const values = { values_with_differences: 7, total_values: 5000 };
      const note = 'the column "b" (integer and text) was not compared';
      expect(messages({ 'values-with-differences': '3' }, { values, schema: blind })).toEqual([
        `7 compared values differ; max-values-with-differences allows 3; ${note}.`,
      ]);
      expect(messages({ 'values-with-differences': '0.1%' }, { values, schema: blind })).toEqual([
        `7 of 5,000 compared values differ; max-values-with-differences allows 0.1%, which is 5; ${note}.`,
      ]);
    });

    test.each([
      ['two', ['b', 'c'], 'the columns "b" (integer and text) and "c" (integer and text) were'],
      [
        'three',
        ['b', 'c', 'd'],
        'the columns "b" (integer and text), "c" (integer and text) and "d" (integer and text) were',
      ],
      [
        'five',
        ['b', 'c', 'd', 'e', 'f'],
        'the columns "b" (integer and text), "c" (integer and text), "d" (integer and text) and 2 more were',
      ],
      ['a long', ['x'.repeat(41)], `the column "${'x'.repeat(39)}…" (integer and text) was`],
      ['a less long', ['x'.repeat(40)], `the column "${'x'.repeat(40)}" (integer and text) was`],
    ])('names %s in one sentence', (_, names, words) => {
      const schema = {
        column_type_mismatches: names.length,
        incomparable_columns: names.map((name) => column(name)),
      };
      const [message] = messages({ 'values-with-differences': '0' }, { schema });
      expect(message).toContain(`cannot be checked: ${words} not compared, since these types`);
    });

    test.each([
      ['has other types', { incomparable_columns: [] }],
      ['names none', { incomparable_columns: null }],
      ['knows of none', {}],
    ])('keeps every limit where the service %s and none is of another type', (_, schema) => {
      for (const name of onValues) expect(passes({ [name]: '0' }, { schema })).toBe(true);
    });

    test.each([
      [1, '1 column of another type was not compared'],
      [2, '2 columns of another type were not compared'],
    ])('of a service that does not name them, limits hold, and say that %i was not', (n, note) => {
      const schema = { column_type_mismatches: n };
      for (const name of onValues) expect(passes({ [name]: '0' }, { schema })).toBe(true);
      const values = { rows_with_differences: 1 };
      expect(messages({ 'rows-with-differences': '0' }, { values, schema })).toEqual([
        `1 compared row differs; max-rows-with-differences allows 0; ${note}.`,
      ]);
    });

    test('results without a schema say nothing of columns', () => {
      expect(passes({ 'values-with-differences': '0' }, { schema: null })).toBe(true);
    });
  });
});
