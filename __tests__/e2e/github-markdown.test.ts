import { expect, test } from '@jest/globals';
import { brokenTables, linksIn, renderLikeGitHub } from './github-markdown.ts';

test('text that is not escaped shows as links, mentions, images and references', () => {
  const html = renderLikeGitHub('@octocat #1 www.evil.test ![p](https://evil.test/p.png)');
  expect(linksIn(html)).toEqual([
    'https://github.com/octocat',
    'https://github.com/acme/shop/issues/1',
    'http://www.evil.test',
  ]);
  expect(html).toContain('<img');
});

test('text in a code span is only text', () => {
  const html = renderLikeGitHub('`@octocat #1 https://evil.test <b>`');
  expect(linksIn(html)).toEqual([]);
  expect(html).toContain('&#x3C;b>');
});

test('a row that lost or won a cell is found', () => {
  expect(brokenTables('| a | b |\n|---|---|\n| `1|` | 2 |')).toBe(1);
  expect(brokenTables('| a | b |\n|---|---|\n| `1\\|` | 2 |')).toBe(0);
});
