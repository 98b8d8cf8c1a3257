import { describe, expect, test } from '@jest/globals';
import { renderJson } from '../../src/report/json.ts';
import { orders, outcome, results, rowed, sampledRows } from './fixtures.ts';

describe('the rows in renderJson', () => {
  type Item = Record<string, unknown> & {
    summary: { values?: { columns_diff_stats?: unknown[] } };
  };
  const read = (text: string) => JSON.parse(text) as [Item];

  test('stand beside the summary, where the results have them', () => {
    const [item] = read(renderJson([rowed]));
    expect(item['rows']).toEqual(sampledRows);
    expect(item.summary).not.toHaveProperty('rows');
    expect(read(renderJson([orders]))[0]).not.toHaveProperty('rows');
  });

  test('are left out first where it would be too long for an output', () => {
    const whole = renderJson([rowed]);
    expect(read(renderJson([rowed], whole.length * 2))[0]).toHaveProperty('rows');
    const [cut] = read(renderJson([rowed], whole.length - 1));
    expect(cut).not.toHaveProperty('rows');
    expect(cut.summary.values?.columns_diff_stats).toHaveLength(4);
  });

  test('are as they are in the data, but nothing that a log or a terminal obeys', () => {
    const url = 'https://files.example/a?page=2';
    const text = '##[error]::warning::\u009b31m\u001b[31m\ud800\u0000\n';
    const changed = [{ key: { id: text }, columns: { [text]: [url, null] as [string, null] } }];
    const json = renderJson([outcome({ name: 'a', results: results({ rows: { changed } }) })]);
    expect(read(json)[0]['rows']).toMatchObject({ changed });
    expect(json).toMatch(/^\[[^\p{Cc}\p{Cs}]+$/u);
    expect(json).not.toContain('##[');
  });
});
