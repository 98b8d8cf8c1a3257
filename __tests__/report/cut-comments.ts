import { expect } from '@jest/globals';
import { commentTree } from '../../scripts/gfm.ts';
import { renderComment } from '../../src/report/comment.ts';
import type { ReportedOutcome } from '../../src/report/facts.ts';
import { context, customers, hostile, orders, products, twelve, wide } from './fixtures.ts';
import { elements, textOf } from './trees.ts';

/** 300 diffs of all kinds, with names of letters that take one to four bytes. */
export const many: ReportedOutcome[] = Array.from({ length: 300 }, (_, index) => {
  const kinds = [orders, customers, products, wide, hostile[0] ?? orders];
  const kind = kinds[index % kinds.length] ?? orders;
  return { ...kind, name: `${['a', 'é', '漢', '🦆'][index % 4]?.repeat(40)}_${index}` };
});

export const render = (outcomes: ReportedOutcome[], maxCharacters?: number) =>
  renderComment(outcomes, { ...context, ...(maxCharacters ? { maxCharacters } : {}) });

/** No part is cut in the middle. */
export function checkWhole(markdown: string): void {
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

/** Comments of this length at most are whole, whatever is in them. */
export function checkBelow(limit: number): void {
  for (const outcomes of [many.slice(0, 100), hostile, twelve]) {
    for (const max of [limit, limit + 131]) {
      const text = render(outcomes, max);
      expect(Buffer.byteLength(text)).toBeLessThan(max);
      checkWhole(text);
    }
  }
}
