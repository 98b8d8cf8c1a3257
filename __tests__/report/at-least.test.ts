import { describe, expect, test } from '@jest/globals';
import { type AtLeast, boundedFigures } from '../../src/contract/at-least.ts';
import { renderComment } from '../../src/report/comment.ts';
import { renderHtml } from '../../src/report/html.ts';
import { renderJson } from '../../src/report/json.ts';
import { renderTerminal } from '../../src/report/terminal.ts';
import { outputsOf } from '../../src/action/outputs.ts';
import { feedbackOf } from '../../src/server/feedback.ts';
import type { StoredDiff } from '../../src/server/store/diffs/stored-diff.ts';
import { context, outcome, type ResultParts, results } from './fixtures.ts';

const CUT: AtLeast = {
  figures: ['values.values_with_differences', 'values.rows_with_differences'],
  per_column_diff_limit: 1000,
  rows_copied: null,
};

const cut = outcome({
  name: 'orders',
  results: results({
    values: {
      rows_with_differences: 1000,
      values_with_differences: 1012,
      columns_with_differences: 2,
      columns_diff_stats: [
        { column_name: 'amount', match: 91.99, values_different: 1000, at_least: true },
        { column_name: 'note', match: 99.9, values_different: 12 },
      ],
    },
    at_least: CUT,
  }),
});
const whole = outcome({ name: 'customers' });
const plain = (text: string) => text.replaceAll('\u00a0', ' ').replaceAll('&nbsp;', ' ');
const linesOf = (text: string) => plain(text).split('\n');

describe('a diff whose differences were counted up to a number', () => {
  const FIRST = 'counted up to 1,000 differences for each column';

  test('says so in its first line, and «at least» before its figures, in a terminal', () => {
    const [first, ...rest] = linesOf(renderTerminal([cut], { color: false }));
    expect(first).toBe(`Passed: there are differences, none over a limit; ${FIRST}`);
    expect(rest.join('\n')).toContain('at least 1,000 (8.0 %)');
  });

  test('does so in the comment', () => {
    const comment = plain(renderComment([cut], context));
    expect(comment.split('\n')[1]).toContain(FIRST);
    expect(comment).toContain('at least 1,000 (8.0 %)<br>of 12,480 compared');
    expect(comment).toContain(
      '**Differing values** in at least 1,000 of 12,480 compared rows (8.0 %), at least 1,012 of 87,360 values (1.2 %), 2 of 7 columns (29 %).',
    );
    expect(comment).toContain('| `amount` | at least 1,000 | 8.0 % |');
    expect(comment).toContain('| `note` | 12 | 0.096 % |');
    expect(comment).toContain(`some figures are «at least»: ${FIRST}`);
  });

  test('does so in the report', () => {
    const html = plain(renderHtml([cut], {}));
    expect(html).toContain(`; ${FIRST}`);
    expect(html).toContain('<dt>Changed rows</dt><dd>at least 1,000</dd>');
    expect(html).toContain('at least 1,012 of 87,360 values (1.2 %)');
    expect(html).toContain('at least 1,000</td>');
  });

  test('is one of several', () => {
    const [first] = linesOf(renderTerminal([cut, whole], { color: false }));
    expect(first).toMatch(/; 1 stopped early, with figures that are at least what they say$/);
    const [none] = linesOf(renderTerminal([whole, whole], { color: false }));
    expect(none).not.toContain('stopped');
  });

  test('says in its results and outputs which figures are lower bounds', () => {
    const [{ summary }] = JSON.parse(renderJson([cut])) as [{ summary: unknown }];
    expect(summary).toMatchObject({ at_least: CUT });
    const published = { commentUrl: null, reportPath: null };
    expect(outputsOf([whole, cut], published)).toMatchObject({
      'rows-with-differences': '1000',
      'at-least': 'values-with-differences,rows-with-differences',
    });
    expect(outputsOf([whole], published)['at-least']).toBe('');
  });

  test('says so in the feedback of a server', () => {
    const text = feedbackOf({ status: 'done', results: cut.results } as StoredDiff);
    expect(text).toContain('at least 1,000 of 12,480 compared rows (8.0 %) differ, in 2 columns');
    expect(text).toContain(FIRST);
  });
});

const STOPPED: AtLeast = {
  figures: [...boundedFigures],
  per_column_diff_limit: null,
  rows_copied: 48_210,
};

describe('a diff that stopped after some rows were copied', () => {
  const FIRST = 'stopped after 48,210 rows were copied';
  const stopped = (parts: ResultParts = {}, request = {}) =>
    outcome({ name: 'orders', request, results: results({ ...parts, at_least: STOPPED }) });
  const changed = stopped({
    pks: { dupes: [0, 4], exclusives: [3, 12], distincts: [5000, 5012] },
    values: {
      total_rows: 4990,
      rows_with_differences: 20,
      values_with_differences: 25,
      columns_with_differences: 1,
      columns_diff_stats: [
        { column_name: 'note', match: 99.6, values_different: 25, at_least: true },
      ],
    },
    uncompared: { rows: [2, 4], equal: 1, unequal: [1, 3] },
  });

  test('says so in its first line, and calls the sides equal nowhere', () => {
    const [first, ...rest] = linesOf(renderTerminal([stopped()], { color: false }));
    expect(first).toBe(
      `Passed: no differences found, but not everything could be compared; ${FIRST}`,
    );
    expect(rest.join('\n')).toMatch(/Partial.* none found .* none found/);
    expect(rest.join('\n')).toContain('of at least 12,480 compared');
    const html = plain(renderHtml([stopped()], {}));
    expect(html).toContain(`some figures are «at least»: ${FIRST}`);
    const none = 'in at least 12,480 compared rows of 7 columns';
    expect(html).toContain(`None ${none}`);
    expect(plain(renderComment([stopped()], context))).toContain(`none ${none}`);
    expect(feedbackOf({ status: 'done', results: stopped().results } as StoredDiff)).toContain(
      'no differing values in at least 12,480 compared rows',
    );
  });

  test('says «at least» of every figure that is not of all rows', () => {
    const comment = plain(renderComment([changed], context));
    expect(comment).toContain(`there are differences, none over a limit; ${FIRST}`);
    expect(comment).toContain('🟡 Changed, partial');
    expect(comment).toContain('at least 20 (0.40 %)<br>of at least 4,990 compared');
    expect(comment).toContain('at least +12 −3');
    expect(comment).toContain('at least 4 dupes');
    expect(comment).toContain(
      'in at least 20 of at least 4,990 compared rows (0.40 %), at least 25 of at least 87,360 values',
    );
    expect(comment).toContain('| Distinct keys | at least 5,000 | at least 5,012 | – |');
    expect(comment).toContain('| Rows | 12,480 | 12,480 | – |');
    expect(comment).toContain('| Keys added |  | at least 12 |');
    expect(comment).toContain('at least 2 rows before and 4 after, compared as whole rows');
    const html = plain(renderHtml([changed], {}));
    expect(html).toContain('<dt>Keys added</dt><dd>at least +12</dd>');
    expect(html).toContain('of at least 5,012 keys');
    expect(html).toContain('<dt>Unmatched rows</dt><dd>at least 4</dd>');
  });

  test('says so of steps of time, and in the feedback of a server', () => {
    const series = [
      { start: '2026-01-01T00:00:00', added: 0, removed: 0, changed: 2, unchanged: 5 },
    ];
    const results = { ...changed.results!, time_series: series };
    const request = { ...changed.request, time_aggregate: 'day' as const };
    const text = plain(renderTerminal([{ ...changed, request, results }], { color: false }));
    expect(text).toContain(
      'of the rows that were compared, rows differ in 1 of 1 day, in each at least as many',
    );
    const said = feedbackOf({ status: 'done', results } as StoredDiff);
    expect(said).toContain('at least 12 keys added, 3 removed');
    expect(said).toContain(FIRST);
  });

  test('says both where its columns were cut, too', () => {
    const both = outcome({
      name: 'orders',
      results: results({ at_least: { ...STOPPED, per_column_diff_limit: 5 } }),
    });
    const [first] = linesOf(renderTerminal([both], { color: false }));
    expect(first).toMatch(
      /; counted up to 5 differences for each column, stopped after 48,210 rows were copied$/,
    );
  });
});
