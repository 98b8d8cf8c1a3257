import { describe, expect, test } from '@jest/globals';
import { renderAnnotations } from '../../src/report/annotations.ts';
import { htmlPolicy, renderHtml } from '../../src/report/html.ts';
import { renderJson } from '../../src/report/json.ts';
import { renderTerminal } from '../../src/report/terminal.ts';
import {
  context,
  currencies,
  customers,
  missing,
  orders,
  outcome,
  products,
  twelve,
  unkeyed,
} from './fixtures.ts';
import { elements, pageTree, textOf } from './trees.ts';

const mixed = [products, customers, orders, missing, unkeyed];

describe('renderHtml', () => {
  test.each([
    ['several diffs', mixed],
    ['one diff', [orders]],
    ['no diffs', []],
  ])('%s', (_, outcomes) => {
    const html = renderHtml(outcomes, context);
    expect(html.replace(/<style>[^]*<\/style>/, '<style></style>')).toMatchSnapshot();
  });

  test('allows its own style sheet and nothing else', () => {
    const html = renderHtml(mixed, context);
    expect(htmlPolicy({ hasScript: false })).toMatch(
      /^default-src 'none'; style-src 'sha256-[\w+/=]{44}'; /,
    );
    expect(html).toContain(`content="${htmlPolicy({ hasScript: false })}"`);
    expect(html).toContain('prefers-color-scheme: dark');
    expect(html).not.toMatch(/<script|@import|url\(|style="/);
  });

  test('leads from each line of the overview to its diff', () => {
    const nodes = elements(pageTree(renderHtml(twelve, context)));
    const ids = new Set(nodes.map(({ properties }) => properties?.['id']).filter(Boolean));
    const targets = nodes
      .map(({ properties }) => properties?.['href'] ?? '')
      .filter((href) => href.startsWith('#'));
    expect(targets).toHaveLength(12);
    expect(targets.every((target) => ids.has(target.slice(1)))).toBe(true);
  });

  test('has a title of the caller, as text', () => {
    const html = renderHtml([products], { title: '<b>Diff 7</b>' });
    const title = elements(pageTree(html)).find(({ tagName }) => tagName === 'title');
    expect(textOf(title)).toBe('<b>Diff 7</b>');
  });
});

describe('renderJson', () => {
  test('has name, request, summary, limits and verdict of each diff, in their order', () => {
    const read = JSON.parse(renderJson([orders, missing])) as Record<string, unknown>[];
    expect(read.map((diff) => Object.keys(diff))).toEqual(
      Array(2).fill(['name', 'request', 'summary', 'limits', 'verdict']),
    );
    expect(read[0]).toMatchObject({
      name: 'orders',
      request: { pk_columns: ['order_id'] },
      summary: { status: 'success', pks: { exclusives: [4, 212] } },
      limits: { 'max-rows-with-differences': '0.5%', 'max-exclusives': '1%', 'max-dupes': '0' },
      verdict: { passed: false },
    });
    expect(read[1]).toMatchObject({
      summary: { status: 'failed', error: { error_type: 'NoSuchTableException' } },
      verdict: { passed: false, breaches: [] },
    });
  });

  test('is one line, and holds no password of a URL', () => {
    const file = 'https://user:hunter2@files.example/a.csv';
    const text = renderJson([outcome({ name: 'a\nb', request: { file1: file } })]);
    expect(text).not.toContain('\n');
    expect(text).not.toContain('hunter2');
  });

  test('leaves out equal columns, then all columns, where it would be too long for an output', () => {
    const columns = (text: string): { match: number }[] => {
      const [diff] = JSON.parse(text) as [{ summary: typeof orders.results }];
      return diff.summary?.values?.columns_diff_stats ?? [];
    };
    const whole = renderJson([orders]);
    const differing = columns(whole).filter(({ match }) => match < 100);
    expect(differing.length).toBeGreaterThan(0);
    expect(differing.length).toBeLessThan(columns(whole).length);
    expect(columns(renderJson([orders], whole.length))).toEqual(columns(whole));
    expect(columns(renderJson([orders], whole.length - 1))).toEqual(differing);
    expect(columns(renderJson([orders], 10))).toEqual([]);
  });
});

describe('renderTerminal', () => {
  test.each([50, 80])('is a list at a width of %i, which is too narrow for a table', (width) => {
    const text = renderTerminal(twelve, { color: false, width });
    expect(text).toMatchSnapshot();
    const [, list = ''] = text.split('\n\n');
    for (const line of list.split('\n')) expect(line.length).toBeLessThanOrEqual(width);
  });

  test.each([100, 120, 200])('at a width of %i', (width) => {
    expect(renderTerminal(twelve, { color: false, width })).toMatchSnapshot();
  });

  test.each([100, 120, 200])('fits a width of %i', (width) => {
    const table = renderTerminal(twelve, { color: false, width })
      .split('\n')
      .filter((line) => /^[│┌├└]/.test(line));
    expect(Math.max(...table.map((line) => line.length))).toBeLessThanOrEqual(width);
  });

  test('is coloured only where the reader wants it', () => {
    expect(renderTerminal(mixed, { color: true })).toContain('\u001b[31m');
    expect(renderTerminal(mixed, { color: false })).not.toContain('\u001b');
  });

  test('has no table where nothing was compared', () => {
    expect(renderTerminal([], { color: false })).toBe(
      'Passed: nothing to compare, there are no data diffs\n',
    );
  });
});

describe('renderAnnotations', () => {
  test('has one for each limit that is not kept and one for each failed diff', () => {
    expect(renderAnnotations([products, orders, missing, customers, currencies])).toEqual([
      {
        title: 'orders: over max-rows-with-differences',
        message:
          '1,204 of 48,110 compared rows differ; max-rows-with-differences allows 0.5%, which is 240; 194 rows share a key and were not compared.',
      },
      {
        title: 'orders: over max-dupes',
        message: '194 rows of side 2 have a key that occurs more than once; max-dupes allows 0.',
      },
      {
        title: 'payments: the data diff failed',
        message: 'NoSuchTableException: ANALYTICS.PR_42.PAYMENTS',
      },
    ]);
  });

  test('calls no limit passed whose figure the results lack', () => {
    const message = 'max-dupes cannot be checked: the results of this diff have no section pks.';
    const breach = { limit: 'dupes', allowed: '0', figure: null, of: null, message } as const;
    const blind = { ...orders, verdict: { passed: false, breaches: [breach] } };
    expect(renderAnnotations([blind])).toEqual([
      { title: 'orders: cannot check max-dupes', message },
    ]);
  });

  test('keeps messages within 4,096 characters, and names in one line', () => {
    const long = outcome({
      name: 'a\nb',
      error: { error_type: 'E', error_value: '🦆'.repeat(9000) },
    });
    const [annotation] = renderAnnotations([long]);
    expect(annotation?.title).toBe('a b: the data diff failed');
    expect(annotation?.message.length).toBeLessThanOrEqual(4096);
    expect(annotation?.message.isWellFormed()).toBe(true);
  });
});
