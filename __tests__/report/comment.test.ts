import { describe, expect, test } from '@jest/globals';
import { renderComment, renderSummary } from '../../src/report/comment.ts';
import {
  context,
  currencies,
  customers,
  hostile,
  missing,
  orders,
  outcome,
  products,
  results,
  twelve,
  unkeyed,
  wide,
} from './fixtures.ts';

const visible = (markdown: string) => markdown.split('\n').filter((line) => line !== '');
const verdictOf = (markdown: string) => visible(markdown)[1];

describe('renderComment', () => {
  test.each([
    ['nothing changed', [products, currencies]],
    ['one table over its limit', [products, customers, orders, currencies]],
    ['twelve tables', twelve],
    ['a failed diff', [missing, products]],
    ['200 changed columns', [wide]],
    ['hostile names', hostile],
    ['nothing to compare', []],
  ])('%s', (_, outcomes) => {
    expect(renderComment(outcomes, context)).toMatchSnapshot();
  });

  test.each([
    [[products], '### ✅ Passed: no differences'],
    [[products, currencies], '### ✅ Passed: no differences in 2 data diffs'],
    [[customers], '### ✅ Passed: there are differences, none over a limit'],
    [[customers, products], '### ✅ Passed: 1 of 2 data diffs has differences, none over a limit'],
    [
      [unkeyed],
      '### ✅ Passed: no differences found, but not everything could be compared; 24 rows were not compared',
    ],
    [[orders], '### ❌ Not passed: the data diff is over its limits'],
    [[missing], '### ❌ Not passed: the data diff failed'],
    [[missing, missing, products], '### ❌ Not passed: 2 of 3 data diffs failed'],
    [[orders, products], '### ❌ Not passed: 1 of 2 data diffs is over its limits'],
    [
      [orders, orders, missing],
      '### ❌ Not passed: 2 of 3 data diffs are over their limits, 1 failed',
    ],
  ])('says the verdict in the first visible line: %#', (outcomes, verdict) => {
    expect(verdictOf(renderComment(outcomes, context))?.replaceAll('\u00a0', ' ')).toBe(verdict);
  });

  test('starts with the marker', () => {
    expect(renderComment([products], context).startsWith(`${context.marker}\n`)).toBe(true);
  });

  test.each(['', 'text', '<!-- a --> b', '<!-- a -- b -->', '<!-- a\nb -->', '<!-->'])(
    'refuses %j as a marker',
    (marker) => {
      expect(() => renderComment([products], { ...context, marker })).toThrow(TypeError);
    },
  );

  test('lists what is over its limit first, then what failed, changed and was compared in part', () => {
    const lines = visible(renderComment(twelve, context)).filter((line) => line.startsWith('| '));
    const statuses = lines.slice(2, 9).map((line) => line.split('|')[1]?.split('<br>')[0]?.trim());
    expect(statuses.map((status) => status?.replaceAll('\u00a0', ' '))).toEqual([
      '❌ Over limit',
      '❌ Over limit',
      '💥 Failed',
      '🟡 Changed',
      '🟡 Changed',
      '🟡 Changed',
      '🔵 Partial',
    ]);
  });

  test('puts all identical tables into one line', () => {
    const lines = renderComment(twelve, context).split('\n');
    const line = lines.filter((text) => text.includes('<code>analytics.marts.dim_dates</code>'));
    expect(line).toHaveLength(1);
    expect(line[0]).toContain('<code>analytics.staging.stg_shop__stores</code>');
  });

  test('does not change with the duration of the diffs', () => {
    const slower = twelve.map((diff) => ({ ...diff, durationMs: diff.durationMs + 60_000 }));
    expect(renderComment(slower, context)).toBe(renderComment(twelve, context));
  });

  test('leaves out of its footer what is not known or is no commit', () => {
    const bare = { ...context, runUrl: null, commitSha: null, reportHint: null };
    expect(renderComment([products], bare)).not.toContain('<sub>');
    expect(renderComment([products], { ...bare, commitSha: 'x](y)' })).not.toContain('<sub>');
    expect(renderComment([products], { ...bare, runUrl: 'javascript:1' })).not.toContain('<sub>');
  });

  test('calls nothing free of differences whose values were not compared', () => {
    const noValues = outcome({ name: 'log', results: results({ values: null }) });
    const text = renderComment([noValues], context);
    expect(text).toContain('Partial');
    expect(text).toContain('values were not compared');
  });

  test('lists the columns by their share of differing values', () => {
    const text = renderComment([orders], context);
    const columns = ['`total_amount`', '`status`', '`currency`'].map((name) =>
      text.indexOf(`| ${name}`),
    );
    expect(columns).toEqual([...columns].sort((a, b) => a - b));
    expect(text).not.toContain('| `customer_id`');
  });

  test('reads shares of columns from the first generations of the API, which have no counts', () => {
    const old = outcome({
      name: 'old',
      results: results({
        values: { columns_diff_stats: [{ column_name: 'bitterness', match: 94.32 }] },
      }),
    });
    expect(renderComment([old], context)).toContain('| `bitterness` | – | 5.7\u00a0% |');
  });
});

describe('renderSummary', () => {
  test('has the text of the comment without the marker', () => {
    const comment = renderComment(twelve, context);
    expect(renderSummary(twelve, context)).toBe(comment.slice(context.marker.length + 1));
  });

  test('stays below 1 MiB', () => {
    const many = Array.from({ length: 2500 }, (_, index) => ({ ...orders, name: `表_${index}` }));
    const summary = renderSummary(many, context);
    expect(Buffer.byteLength(summary)).toBeLessThan(1024 * 1024);
    expect(Buffer.byteLength(summary)).toBeGreaterThan(1000 * 1024);
    expect(summary).toContain('Cut, since GitHub limits the length: the details of');
  });
});
