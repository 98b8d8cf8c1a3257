import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { renderHtml } from '../../src/report/html.ts';
import { FIND_SCRIPT } from '../../src/report/html-script.ts';
import { context, orders, outcome, results, rowed, sampledRows, wide } from './fixtures.ts';
import { elements, pageTree, textOf } from './trees.ts';

/** The texts of the lines of a page's tables that have such a class around them. */
function linesOf(html: string, kind: string): string[] {
  const [box] = elements(pageTree(html)).filter(({ properties }) =>
    String(properties?.['className'] ?? '').includes(kind),
  );
  const lines = elements(box ?? {}).filter(({ tagName }) => tagName === 'tr');
  return lines.map((line) =>
    elements(line)
      .filter(({ tagName }) => tagName === 'th' || tagName === 'td')
      .map(textOf)
      .join(' | '),
  );
}

describe('rows in the report', () => {
  const html = renderHtml([rowed], context);

  test('that changed are old beside new, with their key in each line', () => {
    expect(linesOf(html, 'changed-rows')).toEqual([
      'order_id | Column | Before | After',
      '1017 | total_amount | 12.50 | 13.75',
      '1017 | status | open | closed',
      '1018 | total_amount | 7 | NULL',
      "20455 | status | 'NULL' | NULL",
      '20455 | currency | EUR | EUR␣',
      expect.stringMatching(
        /^31002 \| note \| Please leave .* second .* \| Please leave .* third .*/,
      ),
    ]);
  });

  test('of one side have their columns, those of repeated keys their numbers', () => {
    expect(linesOf(html, 'removed-rows')).toEqual([
      'order_id | total_amount | status | currency',
      '44 | 3.00 | open | EUR',
      "45 | 9.90 | '' | NULL",
    ]);
    expect(linesOf(html, 'added-rows')).toHaveLength(2);
    expect(linesOf(html, 'duplicated-rows')[1]).toBe('20455 | 1 | 3');
  });

  test('are not there where nobody asked for them', () => {
    expect(renderHtml([orders], context)).not.toContain('-rows"');
  });

  test('of 2,000 columns are cut, and it says so', () => {
    const names = Array.from({ length: 2000 }, (_, index) => `column_${String(index)}`);
    const columns = Object.fromEntries(names.map((name) => [name, 'x']));
    const pairs = Object.fromEntries(names.map((name) => [name, ['x', null] as [string, null]]));
    const many = Array.from({ length: 3 }, () => ({ key: { id: '1' }, columns: pairs }));
    const rows = { ...sampledRows, changed: many, removed: [{ key: {}, columns }] };
    const page = renderHtml([outcome({ name: 'wide', results: results({ rows }) })], context);
    expect(page).toContain('And 1,950\u00a0more columns.');
    expect(page).toContain('And 4,000\u00a0more lines.');
    expect(page.length).toBeLessThan(1_000_000);
  });
});

describe('the columns in the report', () => {
  test('are those that differ, then those of one side, then the others', () => {
    const lines = linesOf(renderHtml([orders], context), 'columns');
    expect(lines.map((line) => line.replaceAll('\u00a0', ' '))).toEqual([
      'Column | Values | Share | 0 – 5 %',
      'total_amount | 1,204 | 2.5 % | ',
      'status | 483 | 1.0 % | ',
      'currency | 1 | < 0.01 % | ',
      'total_amount_eur | added |  | ',
      'customer_id | 0 | 0 % | ',
    ]);
  });

  test('have a box to find one where they are many, and only then a script, by its hash', () => {
    const page = renderHtml([wide], context);
    const hash = createHash('sha256').update(FIND_SCRIPT).digest('base64');
    const scripts = elements(pageTree(page)).filter(({ tagName }) => tagName === 'script');
    expect(scripts.map(textOf)).toEqual([FIND_SCRIPT]);
    expect(page).toContain(`script-src 'sha256-${hash}';`);
    expect(page).toContain('<input type="search"');
    expect(renderHtml([orders], context)).not.toMatch(/<script|<input|script-src/);
  });
});

describe('where the report comes from', () => {
  const origin = {
    madeAt: Date.UTC(2026, 10, 30, 9, 41),
    durationMs: 12_345,
    version: '1.2.3',
    command: "data-diff run a.csv '<b>'",
  };

  test('is said: when, for how long, by which version and command', () => {
    const html = renderHtml([orders], { origin });
    expect(html).toContain(
      '<time datetime="2026-11-30T09:41:00.000Z">2026-11-30 09:41 UTC</time> · took <time datetime="PT12.345S">12.3 s</time>',
    );
    expect(html).toContain('Made by data-diff 1.2.3');
    expect(html).toContain('run a.<wbr>csv &#39;&lt;b&gt;&#39;</code>');
  });

  test('is left out where nobody knows, and without a command where nobody typed one', () => {
    expect(renderHtml([orders])).not.toMatch(/<time|<footer/);
    expect(renderHtml([orders], { origin: { ...origin, command: null } })).not.toContain(
      '"command"',
    );
  });
});
