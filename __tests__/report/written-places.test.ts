import { expect, test } from '@jest/globals';
import { renderComment } from '../../src/report/comment.ts';
import { renderHtml } from '../../src/report/html.ts';
import { renderJson } from '../../src/report/json.ts';
import { renderTerminal } from '../../src/report/terminal.ts';
import { orders, results } from './fixtures.ts';

const written: typeof orders = {
  ...orders,
  results: {
    ...results({}),
    results_paths: { diff: '/work/`out`/diff.csv', exclusives1: '/work/`out`/exclusives1.csv' },
  },
};

test('each report names the folder of all differences, once', () => {
  const terminal = renderTerminal([written], { color: false });
  expect(terminal.match(/all differences: .*/g)).toEqual(['all differences: /work/`out`']);
  expect(renderHtml([written]).replaceAll('<wbr>', '')).toContain(
    '<li>All differences: <code>/work/`out`</code></li>',
  );
  const comment = renderComment([written], {
    ...{ runUrl: null, commitSha: null, reportHint: null, marker: '<!-- m -->' },
  });
  expect(comment).toContain('`` /work/`out` ``');
});

test('the results have the paths of the files beside the summary', () => {
  const [item] = JSON.parse(renderJson([written])) as [{ summary: object }];
  expect(item).toMatchObject({ results_paths: { diff: '/work/`out`/diff.csv' } });
  expect(item.summary).not.toHaveProperty('results_paths');
});

test('each report names the tables of all differences', () => {
  const table = (name: string) => ({ data_source_id: 2, path: ['main', name], is_sampled: false });
  const materialized_results = {
    diff: [table('data_diff_1_diff')],
    exclusives: [table('data_diff_1_exclusives1'), table('data_diff_1.exclusives2')],
    duplicates1: null,
  };
  const tables: typeof orders = { ...orders, results: { ...results({}), materialized_results } };
  expect(renderTerminal([tables], { color: false }).match(/all differences: .*/g)).toEqual([
    'all differences: main.data_diff_1_diff',
    'all differences: main.data_diff_1_exclusives1',
    'all differences: main."data_diff_1.exclusives2"',
  ]);
  expect(renderHtml([tables])).toContain('<li>All differences: ');
});
