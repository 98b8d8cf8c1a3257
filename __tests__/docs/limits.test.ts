import { describe, expect, test } from '@jest/globals';
import type { RawValues } from '../../src/config/keys.ts';
import { readLimits } from '../../src/config/limits.ts';
import { Problems } from '../../src/config/problems.ts';
import { evaluate } from '../../src/gate/evaluate.ts';
import { type ResultParts, results } from '../report/fixtures.ts';
import { readText } from './workflow-linter.ts';

const changed = (rows: number): ResultParts => ({
  values: {
    values_with_differences: rows,
    rows_with_differences: rows,
    columns_with_differences: 1,
  },
});
const removed: ResultParts = { pks: { exclusives: [1, 0] } };
const added: ResultParts = { pks: { exclusives: [0, 1] } };
const retyped: ResultParts = { schema: { column_type_mismatches: 1 } };
const doubled: ResultParts = {
  pks: { total_rows: [12_480, 12_481], dupes: [0, 2] },
  uncompared: { rows: [1, 2], equal: 1, unequal: [0, 1] },
};
const nulled: ResultParts = {
  pks: { total_rows: [12_480, 12_481], nulls: [0, 1] },
  uncompared: { rows: [0, 1], equal: 0, unequal: [0, 1] },
};
const everything = [changed(1), removed, added, retyped, doubled, nulled];

/** For each row of the table: results that break it, and some that keep it. */
const cases: Record<string, { broken: ResultParts[]; kept: ResultParts[] }> = {
  'nothing may change': { broken: everything, kept: [{}] },
  'no row may vanish': { broken: [removed], kept: [{}, added, changed(1)] },
  'rows may be added, old ones must stay': {
    broken: [removed, changed(1), doubled],
    kept: [{}, added],
  },
  'the key must be a key': { broken: [doubled, nulled], kept: [{}, changed(1), added] },
  'small corrections are fine': { broken: [changed(125), doubled], kept: [{}, changed(124)] },
  // Tolerances are no limit: what they leave of the differences is only reported.
  'cents may differ': { broken: [], kept: [{}] },
  'only a report': { broken: [], kept: [{}, ...everything] },
};

/** The rows of the page's table: what is wanted, and the inputs that it sets. */
function rowsOfTable(): [want: string, inputs: RawValues][] {
  const lines = readText('docs/recipes/limits.md').split('\n');
  const rows = lines.filter((line) => /^\| (?!You want|-)/.test(line));
  return rows.map((line) => {
    const [, want = '', set = ''] = line.split('|').map((cell) => cell.trim());
    const inputs = [...set.matchAll(/`(max-[a-z0-9-]+): ([^`]+)`/g)];
    return [want, Object.fromEntries(inputs.map(([, input, limit]) => [input, limit]))];
  });
}

describe('the table of limits', () => {
  test('has a case here for each of its rows', () => {
    expect(rowsOfTable().map(([want]) => want)).toEqual(Object.keys(cases));
  });

  test.each(rowsOfTable())('is right in that with «%s» such results fail: %j', (want, inputs) => {
    const problems = new Problems();
    const limits = readLimits({ values: inputs, place: () => '' }, problems);
    problems.throwIfAny();
    const asked = { pk_columns: ['id'], compare_duplicates: null };
    const passes = (parts: ResultParts) => evaluate(results(parts), limits, asked).passed;
    expect(cases[want]?.broken.filter(passes)).toEqual([]);
    expect(cases[want]?.kept.filter((parts) => !passes(parts))).toEqual([]);
  });
});
