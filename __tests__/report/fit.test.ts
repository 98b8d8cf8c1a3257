import { describe, expect, test } from '@jest/globals';
import { renderComment } from '../../src/report/comment.ts';
import { checkBelow, checkWhole, many, render } from './cut-comments.ts';
import { context, outcome, twelve } from './fixtures.ts';

describe('a comment that is too long', () => {
  test('stays below 65,536 characters and bytes by default', () => {
    const text = render(many);
    expect(Buffer.byteLength(text)).toBeLessThan(65_536);
    expect(Buffer.byteLength(text)).toBeGreaterThan(60_000);
    checkWhole(text);
  });

  test.each([1000, 3000, 20_000])('is whole below %i characters', checkBelow);

  test('is whole one byte below its length, and not cut at all one byte above', () => {
    const whole = render(twelve);
    const length = Buffer.byteLength(whole);
    expect(render(twelve, length + 1)).toBe(whole);
    expect(render(twelve, length)).not.toBe(whole);
    checkWhole(render(twelve, length));
  });

  test('loses details from the end first, and keeps every line of the table', () => {
    const text = render(twelve, 5000);
    expect(text).toContain('<details><summary>❌ Over limit: <code>analytics.marts.fct_orders');
    expect(text).not.toContain('<summary>🔵 Partial');
    expect(text).toMatch(/^\| 🔵\u00a0Partial/m);
    expect(text).toContain('`analytics.marts.dim_dates`');
  });

  test('says what was left out and where the whole report is', () => {
    const text = render(many, 5000);
    expect(text).toMatch(
      /Cut, since GitHub limits the length: the details of 240 of 240, \d+ of 240 lines, the names of what has no differences\./,
    );
    expect(text).toContain('All of it is in report.html in the artifacts of this run.');
  });

  test('keeps the first lines of the table, which are the worst', () => {
    const text = render(many, 5000);
    expect(text).toMatch(/\| ❌\u00a0`/);
    expect(text).not.toMatch(/\| 🟡\u00a0`/);
  });

  test('leaves out the fold of what has no differences before its names', () => {
    const same = Array.from({ length: 40 }, (_, index) => outcome({ name: `table_${index}` }));
    const text = renderComment(same, { ...context, maxCharacters: 2000 });
    expect(text).toContain('`table_0`');
    expect(text).toContain(
      'Cut, since GitHub limits the length: the details of what has no differences.',
    );
  });
});
