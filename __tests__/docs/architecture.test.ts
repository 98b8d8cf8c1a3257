import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';

const text = readFileSync('docs/architecture.md', 'utf8');

/** What stands in code spans and lies in `src`. */
const named = [...text.matchAll(/`(src\/[^`\s]+)`/g)].map(([, path]) => path ?? '');
const paths = [...new Set(named)].filter((path) => !path.includes('<'));

describe('docs/architecture.md', () => {
  test.each(paths)('names what there is: %s', (path) => {
    expect(existsSync(path)).toBe(true);
  });

  test('has every folder of src in its table of floors', () => {
    const folders = readdirSync('src', { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => `src/${name}`);
    expect(folders.filter((folder) => !named.includes(folder))).toEqual([]);
  });

  test('has every strategy in its table', () => {
    const strategies = readdirSync('src/engine/strategies', { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    expect(strategies.filter((name) => !text.includes(`| \`${name}\` `))).toEqual([]);
  });
});
