import { expect, test } from '@jest/globals';
import { renderComment } from '../../src/report/comment.ts';
import { renderHtml } from '../../src/report/html.ts';
import { renderJson } from '../../src/report/json.ts';
import { orders, results } from './fixtures.ts';

const read = (versions: [string | null, string | null] | null): typeof orders => ({
  ...orders,
  results: { ...results({}), ...(versions && { versions }) },
});

const comment = (outcome: typeof orders): string =>
  renderComment([outcome], {
    ...{ runUrl: null, commitSha: null, reportHint: null, marker: '<!-- m -->' },
  });

test('the reports name the version of each table that has one, as text', () => {
  const versioned = read(['8954597067493422955', '<b>@me</b>']);
  expect(renderHtml([versioned]).replaceAll('<wbr>', '')).toContain(
    '<th scope="row">Version</th><td><code>8954597067493422955</code></td><td><code>&lt;b&gt;@me&lt;/b&gt;</code></td>',
  );
  expect(comment(versioned)).toMatch(/^\| Version \| `8954597067493422955` \| /m);
  expect(renderJson([read(['7', null])])).toContain('"versions"');
});

test('and none where tables have none', () => {
  expect(renderHtml([read(null)])).not.toContain('Version</th>');
  expect(comment(read(null))).not.toContain('Version');
});
