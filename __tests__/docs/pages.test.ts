import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { pages as written } from '../../scripts/generate-readme.ts';
import { SOURCES } from '../../src/sources/registry.ts';
import { allPages, anchorsOf, linksOf } from './markdown.ts';
import { readText } from './workflow-linter.ts';

const INDEX = 'docs/README.md';
const pages = allPages(written);

describe('every page', () => {
  test.each(pages)('links only to what exists: %s', (page) => {
    for (const { path, anchor } of linksOf(page)) {
      expect([path, existsSync(path)]).toEqual([path, true]);
      if (anchor === '') continue;
      expect([path, anchorsOf(path).includes(anchor) || anchor]).toEqual([path, true]);
    }
  });

  test.each(pages)('has no two headings of one anchor: %s', (page) => {
    expect(new Set(anchorsOf(page)).size).toBe(anchorsOf(page).length);
  });

  test('has one subject, which its one title says', () => {
    const folder = written.filter((page) => page.startsWith('docs/recipes/'));
    expect(folder.length).toBeGreaterThan(10);
    for (const page of folder) {
      expect([page, readText(page).match(/^# .+\n/)?.index]).toEqual([page, 0]);
    }
  });

  test('is a link away from the index', () => {
    const linked = linksOf(INDEX).map(({ path }) => path);
    expect(pages.filter((page) => page !== INDEX && !linked.includes(page))).toEqual([]);
  });
});

test('every picture of the docs is shown on a page', () => {
  const pictures = readdirSync('docs').filter((name) => /\.(png|svg)$/.test(name));
  const shown = pages.flatMap((page) => linksOf(page).map(({ path }) => path));
  expect(pictures.filter((name) => !shown.includes(`docs/${name}`))).toEqual([]);
});

describe('the README', () => {
  const lines = readText('README.md').trimEnd().split('\n');

  /** What a reader sees before scrolling far. */
  const beginning = lines.slice(0, 60).join('\n');

  test('is short', () => {
    expect(lines.length).toBeLessThanOrEqual(300);
  });

  test('leads to the index of all pages', () => {
    expect(linksOf('README.md').map(({ path }) => path)).toContain(INDEX);
  });

  test('begins with a picture, the three ways to use it, and lines to copy', () => {
    expect(beginning).toContain('](docs/comment.png)');
    for (const way of ['[GitHub Action](#github-action)', '[Command line](#command-line)']) {
      expect(beginning).toContain(`| ${way}`);
    }
    expect(beginning).toContain('| [Server](#server) with a REST API');
    expect(/```yaml\non: pull_request\n[^]*?\n```/.exec(beginning)?.[0]).toContain(
      'uses: data-diff',
    );
  });

  test('begins with the five kinds of source', () => {
    const rows = [...beginning.matchAll(/^\| (\w[\w ]+?) +\| ([^|]+)\| [^|]+\|$/gm)];
    expect(rows.map(([, kind]) => kind)).toEqual([
      ...['Source', 'Files', 'Database files', 'Database servers', 'Clusters'],
      'Datafold Cloud',
    ]);
    const named = rows.map(([, , which = '']) => which.toLowerCase()).join();
    const kinds = SOURCES.map(({ kind }) => kind.toLowerCase());
    expect(kinds.filter((kind) => kind !== 'files' && !named.includes(kind))).toEqual([]);
  });
});
