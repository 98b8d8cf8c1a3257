import { describe, expect, test } from '@jest/globals';
import type { AtLeast } from '../../src/contract/at-least.ts';
import { renderComment } from '../../src/report/comment.ts';
import { renderHtml } from '../../src/report/html.ts';
import { renderJson } from '../../src/report/json.ts';
import { renderTerminal } from '../../src/report/terminal.ts';
import { outputsOf } from '../../src/action/outputs.ts';
import { feedbackOf } from '../../src/server/feedback.ts';
import type { StoredDiff } from '../../src/server/store/diffs/stored-diff.ts';
import { context, outcome, results } from './fixtures.ts';

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
    expect(comment).toContain(`the diff was ${FIRST}`);
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
