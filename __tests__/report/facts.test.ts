import { describe, expect, test } from '@jest/globals';
import { countSchemaChanges } from '../../src/gate/figures.ts';
import { differingColumns, schemaFacts, viewsOf } from '../../src/report/facts.ts';
import type { ResultParts } from './fixtures.ts';
import { outcome, results } from './fixtures.ts';

const stateOf = (parts: ResultParts) =>
  viewsOf([outcome({ name: 'orders', results: results(parts) })])[0]?.state;

describe('the state of a diff', () => {
  test.each<[string, ResultParts, string]>([
    ['equal', {}, 'same'],
    ['equal, with no word on the schema', { schema: null }, 'same'],
    ['a key added', { pks: { exclusives: [0, 1] } }, 'changed'],
    ['another number of rows', { pks: { total_rows: [1, 2] } }, 'changed'],
    ['other duplicates', { pks: { dupes: [0, 2] } }, 'changed'],
    ['a value', { values: { values_with_differences: 1 } }, 'changed'],
    [
      'a share of a column',
      { values: { columns_diff_stats: [{ column_name: 'a', match: 99.9 }] } },
      'changed',
    ],
    ['a column moved', { schema: { column_reorders: 1 } }, 'changed'],
    ['a column of another type', { schema: { column_type_mismatches: 1 } }, 'changed'],
    ['the same duplicates', { pks: { dupes: [2, 2] } }, 'partial'],
    ['the same NULL keys', { pks: { nulls: [2, 2] } }, 'partial'],
    [
      'duplicates, each with its equal',
      { pks: { dupes: [2, 2] }, uncompared: { rows: [2, 2], equal: 2, unequal: [0, 0] } },
      'same',
    ],
    [
      'NULL keys, each with its equal',
      { pks: { nulls: [1, 1] }, uncompared: { rows: [1, 1], equal: 1, unequal: [0, 0] } },
      'same',
    ],
    [
      'duplicates without an equal',
      { pks: { dupes: [2, 2] }, uncompared: { rows: [2, 2], equal: 1, unequal: [1, 1] } },
      'changed',
    ],
    [
      'no key, and equal rows',
      { pks: null, values: null, uncompared: { rows: [2, 2], equal: 2, unequal: [0, 0] } },
      'same',
    ],
    [
      'no key, and a row more',
      { pks: null, values: null, uncompared: { rows: [2, 3], equal: 2, unequal: [0, 1] } },
      'changed',
    ],
    ['no values', { values: null }, 'partial'],
    ['no keys', { pks: null }, 'partial'],
  ])('%s: %j is %s', (_, parts, state) => {
    expect(stateOf(parts)).toBe(state);
  });
});

describe('schema facts', () => {
  test.each([
    { columns_mismatched: [0, 0] as [number, number] },
    { columns_mismatched: [2, 3] as [number, number], column_type_mismatches: 2 },
    { columns_mismatched: [0, 0] as [number, number], column_type_mismatches: 2 },
    { column_type_differs: ['a'], column_type_mismatches: 0 },
    { exclusive_columns: [['a'], ['b', 'c']] as [string[], string[]], column_type_mismatches: 1 },
  ])('count what the gate counts: %j', (schema) => {
    const summary = results({ schema }).schema;
    if (!summary) throw new Error('the fixture has a schema');
    const { added, removed, retyped } = schemaFacts(summary);
    expect(added.count + removed.count + retyped.count).toBe(countSchemaChanges(summary));
  });
});

describe('differing columns', () => {
  test('come by share, then by name, without the equal ones', () => {
    const { values } = results({
      values: {
        total_rows: 100,
        columns_diff_stats: [
          { column_name: 'b', match: 99, values_different: 1 },
          { column_name: 'a', match: 99, values_different: 1 },
          { column_name: 'equal', match: 100, values_different: 0 },
          { column_name: 'most', match: 50 },
        ],
      },
    });
    expect(values && differingColumns(values)).toEqual([
      { name: 'most', differing: null, isBounded: false, ratio: 0.5 },
      { name: 'a', differing: 1, isBounded: false, ratio: 0.01 },
      { name: 'b', differing: 1, isBounded: false, ratio: 0.01 },
    ]);
  });
});
