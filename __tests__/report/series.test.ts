import { describe, expect, test } from '@jest/globals';
import type { TimeSeries } from '../../src/contract/time-series.ts';
import { renderComment } from '../../src/report/comment.ts';
import { renderHtml } from '../../src/report/html.ts';
import { renderTerminal } from '../../src/report/terminal.ts';
import { context, outcome, results } from './fixtures.ts';

const entry = (
  start: string | null,
  [changed, added, removed, unchanged]: [number, number, number, number],
): TimeSeries[number] => ({ start, added, removed, changed, unchanged });

const MONTHS: TimeSeries = [
  entry('2026-01-01T00:00:00Z', [0, 0, 0, 1400]),
  entry('2026-02-01T00:00:00Z', [12, 3, 0, 1290]),
  entry('2026-03-01T00:00:00Z', [40, 0, 1, 1000]),
  entry(null, [0, 2, 0, 5]),
];

const outcomeOf = (series: TimeSeries, step: 'day' | 'month' = 'month') =>
  outcome({
    name: 'orders',
    request: { time_column: 'ordered_at', time_aggregate: step },
    results: { ...results({ values: { rows_with_differences: 52 } }), time_series: series },
  });

const plain = (text: string): string => text.replaceAll(/\u00a0|&nbsp;/g, ' ');

describe('what differs by time', () => {
  test('is a table of the steps in which rows differ, in a comment', () => {
    expect(plain(renderComment([outcomeOf(MONTHS)], context))).toContain(
      `**By month**: rows differ in 3 of 4 months.

| Start | Changed | Added | Removed | Unchanged |
| :-- | --: | --: | --: | --: |
| 2026-02 | 12 | 3 | 0 | 1,290 |
| 2026-03 | 40 | 0 | 1 | 1,000 |
| no time | 0 | 2 | 0 | 5 |`,
    );
  });

  test('is of the steps in which most does, in order, where there are many', () => {
    const days = Array.from({ length: 28 }, (_, i) =>
      entry(`2026-02-${String(i + 1).padStart(2, '0')}T00:00:00`, [i + 1, 0, 0, 100]),
    );
    const comment = plain(renderComment([outcomeOf(days, 'day')], context));
    expect(comment).toContain('**By day**: rows differ in 28 of 28 days.');
    expect(comment).toContain('| 2026-02-19 | 19 | 0 | 0 | 100 |\n| 2026-02-20 |');
    expect(comment).not.toContain('| 2026-02-18 |');
    expect(comment).toContain('Those in which most rows differ, of 28.');
    const html = plain(renderHtml([outcomeOf(days, 'day')]));
    expect(html).toContain('<td>2026-02-09</td>');
    expect(html).not.toContain('<td>2026-02-08</td>');
    expect(html).toContain('<p class="muted">Those in which most rows differ, of 28.</p>');
    expect(plain(renderHtml([outcomeOf(MONTHS)]))).not.toContain('Those in which');
  });

  test('is one line in a terminal, and none where nothing differs', () => {
    expect(plain(renderTerminal([outcomeOf(MONTHS)], { color: false }))).toContain(
      'orders: rows differ in 3 of 4 months; 2026-03: 40 changed, 1 removed; 2026-02: 12 changed, 3 added; no time: 2 added',
    );
    const same = outcomeOf([MONTHS[0]!]);
    expect(plain(renderTerminal([same], { color: false }))).toContain(
      'orders: no rows differ in any of 1 month',
    );
  });

  test('is a chart in the report, of no more bars than can be seen', () => {
    const html = plain(renderHtml([outcomeOf(MONTHS)]));
    expect(html).toContain(
      '<h3>By month</h3>\n<p>Rows differ in 3 of 4 months; 2026-01 to no time:',
    );
    expect(html).toContain('<title>2026-03: 40 changed, 1 removed, 1,000 unchanged</title>');
    expect(html).toContain('<title>2026-01: no differences, 1,400 unchanged</title>');
    const years = Array.from({ length: 300 }, (_, i) =>
      entry(`${1700 + i}-01-01T00:00:00`, [1, 0, 0, 1]),
    );
    const bars = renderHtml([outcomeOf(years, 'day')]).match(/<rect class="ground"/g)!;
    expect(bars).toHaveLength(100);
  });

  test('is not told where nobody asks for it', () => {
    const { results: found, ...rest } = outcomeOf([]);
    expect(renderHtml([{ ...rest, results: found }])).not.toContain('<svg class="series"');
  });
});
