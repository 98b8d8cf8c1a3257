import { describe, expect, test } from '@jest/globals';
import { outputsOf } from '../../src/action/outputs.ts';
import type { InferredKey } from '../../src/contract/summary-results.ts';
import { renderComment } from '../../src/report/comment.ts';
import { viewsOf } from '../../src/report/facts.ts';
import { renderHtml } from '../../src/report/html.ts';
import { keyClause, keyHint } from '../../src/report/key-clause.ts';
import { renderTerminal } from '../../src/report/terminal.ts';
import { context, hostileNames, outcome, results } from './fixtures.ts';

const of = (inferred_pk?: InferredKey, name = 'orders') =>
  outcome({
    name,
    request: { pk_columns: inferred_pk ? null : ['id'] },
    results: results(
      inferred_pk?.found_in === null
        ? {
            inferred_pk,
            pks: null,
            values: null,
            uncompared: { rows: [4, 5], equal: 4, unequal: [0, 1] },
          }
        : inferred_pk
          ? { inferred_pk }
          : {},
    ),
  });
const none: InferredKey = { pk_columns: [], found_in: null };
const declared: InferredKey = { pk_columns: ['id'], found_in: 'catalog' };
const found: InferredKey = { pk_columns: ['id', 'day'], found_in: 'data' };

const clauseOf = (...keys: (InferredKey | undefined)[]): string =>
  keyClause(viewsOf(keys.map((key, i) => of(key, `d${String(i)}`))), (name) => `<${name}>`);

describe('how rows were paired where a diff names no key', () => {
  test.each([
    ['named by the diff', [undefined], ''],
    ['declared', [declared], '; rows were paired by <id>, the key that both sides declare'],
    [
      'found',
      [found],
      '; rows were paired by <id> and <day>, which together are unique on both sides',
    ],
    [
      'one column that was found',
      [{ ...found, pk_columns: ['id'] }],
      '; rows were paired by <id>, which is unique on both sides',
    ],
    [
      'of many columns',
      [{ ...found, pk_columns: ['a', 'b', 'c', 'd', 'e'] }],
      '; rows were paired by <a>, <b>, <c> and 2 more, which together are unique on both sides',
    ],
    ['missing', [none], '; there is no key, so that whole rows were compared'],
    [
      'missing in one of several',
      [none, declared, undefined],
      '; 1 has no key, so that whole rows were compared',
    ],
    [
      'missing in some of several',
      [none, none, undefined],
      '; 2 have no key, so that whole rows were compared',
    ],
    ['found in each of several', [declared, found], ''],
  ] as [string, (InferredKey | undefined)[], string][])('is said of a key that is %s', (...row) => {
    const [, keys, clause] = row;
    expect(clauseOf(...keys)).toBe(clause);
  });

  test('is in the first line of every output, and in the details', () => {
    const outcomes = [of(declared)];
    const comment = renderComment(outcomes, context);
    expect(comment.split('\n')[1]).toBe(
      '### ✅ Passed: no differences; rows were paired by `id`, the key that both sides declare',
    );
    expect(renderTerminal(outcomes, { color: false })).toMatch(
      /^Passed: no differences; rows were paired by id, the key that both sides declare\n/,
    );
    expect(renderHtml(outcomes)).toContain(
      'rows were paired by <code>id</code>, the key that both sides declare</h1>',
    );
    expect(renderHtml(outcomes)).toContain('Primary key (declared by both sides): <code>id</code>');
    expect(renderHtml([of(none)])).toContain('Without a primary key');
  });

  test('is escaped, and leaves room for the rest of a small comment', () => {
    const outcomes = [of({ pk_columns: hostileNames, found_in: 'data' })];
    const comment = renderComment(outcomes, { ...context, maxCharacters: 1_100 });
    expect(comment.length).toBeLessThanOrEqual(1_100);
    expect(renderHtml(outcomes)).not.toMatch(/<img|<script/);
    expect(renderTerminal(outcomes, { color: false })).not.toContain('\u001b');
  });

  test('rows that no key pairs are the rows of the outputs', () => {
    const outputs = outputsOf([of(none), of(declared)], { commentUrl: null, reportPath: null });
    expect(outputs).toMatchObject({ 'total-rows1': '12484', 'total-rows2': '12485' });
  });
});

describe('a key that is proposed where that of the diff is none', () => {
  const wrong = (proposed_pk_columns: string[]) =>
    outcome({
      name: 'lines',
      results: results({
        pks: { dupes: [12_480, 12_480] },
        uncompared: { rows: [12_480, 12_480], equal: 12_479, unequal: [1, 1] },
        proposed_pk_columns,
      }),
    });

  test.each([
    ['one column', ['a'], 'is <a> the key? It is unique on both.'],
    ['two columns', ['a', 'b'], 'are <a> and <b> the key? Together they are unique on both.'],
    [
      'many columns',
      ['a', 'b', 'c', 'd', 'e'],
      'are <a>, <b>, <c> and 2 more the key? Together they are unique on both.',
    ],
  ])('is a question: %s', (_, proposed_pk_columns, question) => {
    expect(keyHint({ proposed_pk_columns }, (name) => `<${name}>`)).toBe(
      `Most keys repeat on both sides: ${question}`,
    );
  });

  test('is none where no columns are proposed', () => {
    expect(keyHint({}, (name) => name)).toBe('');
  });

  test('is in every output of one diff and of several', () => {
    for (const outcomes of [[wrong(['line_id'])], [wrong(['line_id']), of()]]) {
      expect(renderComment(outcomes, context)).toContain('is `line_id` the key?');
      expect(renderHtml(outcomes)).toContain('is <code>line_<wbr>id</code> the key?');
      expect(renderTerminal(outcomes, { color: false })).toContain(
        'lines: Most keys repeat on both sides: is line_id the key? It is unique on both.',
      );
    }
  });

  test('is escaped, whatever the columns are called', () => {
    for (const name of hostileNames) {
      expect(renderHtml([wrong([name])])).not.toMatch(/<img|<script/);
      expect(renderTerminal([wrong([name])], { color: false })).not.toContain('\u001b');
      expect(renderComment([wrong([name])], context)).not.toMatch(/@(?!\u200b)\w/);
    }
  });
});
