import { describe, expect, test } from '@jest/globals';
import { commentTree } from '../../scripts/gfm.ts';
import { renderComment } from '../../src/report/comment.ts';
import type { ReportedOutcome } from '../../src/report/facts.ts';
import {
  context,
  customers,
  hostile,
  orders,
  outcome,
  products,
  twelve,
  wide,
} from './fixtures.ts';
import { elements, textOf } from './trees.ts';

/** 300 diffs of all kinds, with names of letters that take one to four bytes. */
const many: ReportedOutcome[] = Array.from({ length: 300 }, (_, index) => {
  const kinds = [orders, customers, products, wide, hostile[0] ?? orders];
  const kind = kinds[index % kinds.length] ?? orders;
  return { ...kind, name: `${['a', 'é', '漢', '🦆'][index % 4]?.repeat(40)}_${index}` };
});

const render = (outcomes: ReportedOutcome[], maxCharacters?: number) =>
  renderComment(outcomes, { ...context, ...(maxCharacters ? { maxCharacters } : {}) });

function checkWhole(markdown: string): void {
  expect(markdown.isWellFormed()).toBe(true);
  expect(markdown.startsWith(`${context.marker}\n### ❌ Not passed`)).toBe(true);
  expect(markdown.match(/^<details>/gm)?.length).toBe(markdown.match(/^<\/details>$/gm)?.length);
  const tree = commentTree(markdown);
  const outside = elements({ type: 'root', children: [tree] });
  expect(outside.filter(({ tagName }) => tagName === 'h3')).toHaveLength(1);
  // A table that lost a part shows as text with pipes.
  const paragraphs = outside.filter(({ tagName }) => tagName === 'p').map(textOf);
  expect(paragraphs.filter((text) => /^\s*\|/.test(text))).toEqual([]);
}

describe('a comment that is too long', () => {
  test('stays below 65,536 characters and bytes by default', () => {
    const text = render(many);
    expect(Buffer.byteLength(text)).toBeLessThan(65_536);
    expect(Buffer.byteLength(text)).toBeGreaterThan(60_000);
    checkWhole(text);
  });

  test.each([1000, 1200, 1500, 2000, 3000, 4096, 6000, 10_000, 20_000, 40_000, 65_000])(
    'is whole below %i characters',
    (limit) => {
      for (const outcomes of [many.slice(0, 100), hostile, twelve]) {
        for (const max of [limit, limit + 131]) {
          const text = render(outcomes, max);
          expect(Buffer.byteLength(text)).toBeLessThan(max);
          checkWhole(text);
        }
      }
    },
    60_000,
  );

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
    expect(text).toContain('The whole report: report.html in the artifacts of this run');
  });

  test('keeps the first lines of the table, which are the worst', () => {
    const text = render(many, 5000);
    expect(text).toMatch(/\| ❌\u00a0Over\u00a0limit/);
    expect(text).not.toMatch(/\| 🟡\u00a0Changed/);
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
