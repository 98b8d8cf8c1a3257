import { describe, expect, test } from '@jest/globals';
import { renderComment } from '../../src/report/comment.ts';
import { renderHtml } from '../../src/report/html.ts';
import { renderTerminal } from '../../src/report/terminal.ts';
import { context, outcome, results } from './fixtures.ts';

const range = (min: number, max: number) => ({ estimate: min, min, max });

const sampled = outcome({
  name: 'orders',
  results: {
    ...results(),
    sampling: {
      rows: [12_480, 12_480],
      of: [1_240_000, 1_250_000],
      confidence: 95,
      intervals: {
        exclusives: [range(0, 370), range(120, 480)],
        dupes: [range(0, 0), range(0, 0)],
        rows_with_differences: range(0, 370),
        values_with_differences: range(0, 2590),
      },
    },
  },
});

const ESTIMATES =
  'a sample of 12,480 of 1,250,000 rows was compared; of all, 0 to 370 rows differ, 0 to 370 keys are removed and 120 to 480 added, at 95 % confidence for each';

describe('a diff of a sample', () => {
  test('says so in its first line, and calls the sides equal nowhere', () => {
    const text = renderTerminal([sampled], { color: false });
    expect(text.split('\n')[0]).toBe(
      'Passed: no differences found, but not everything could be compared; sampled: 12,480 of 1,250,000 rows',
    );
    expect(text).toContain(ESTIMATES);
    expect(text).toContain('Partial');
  });

  test('is one of several', () => {
    const whole = outcome({ name: 'customers', results: results() });
    const [line] = renderTerminal([sampled, whole], { color: false }).split('\n');
    expect(line).toMatch(/; 1 compared a sample of its rows$/);
  });

  test('says in the comment and the report what that means for all rows', () => {
    const comment = renderComment([sampled], context).replaceAll('\u00a0', ' ');
    expect(comment).toContain('; sampled: 12,480 of 1,250,000 rows');
    expect(comment).toContain(ESTIMATES);
    const html = renderHtml([sampled], {}).replaceAll('\u00a0', ' ').replaceAll('&nbsp;', ' ');
    expect(html).toContain('; sampled: 12,480 of 1,250,000 rows');
    expect(html).toContain(ESTIMATES);
  });
});
