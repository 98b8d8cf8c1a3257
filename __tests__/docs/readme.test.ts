import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { documents, regenerate } from '../../scripts/generate-readme.ts';
import { readText } from './workflow-linter.ts';

const readme = readText('README.md');

/** The anchor that GitHub gives to a heading. */
function anchor(heading: string): string {
  const kept = heading.toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '');
  return kept.trim().replaceAll(' ', '-');
}

/** The sources as one text, in which every message of ours must be. */
function sources(): string {
  const files = readdirSync(new URL('../../src', import.meta.url), { recursive: true });
  return files
    .map(String)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readText(`src/${file}`))
    .join('\n');
}

/** The messages of the troubleshooting table, those of git and GitHub left out. */
function messagesExplained(): string[] {
  const [, table = ''] = readme.split('## Troubleshooting');
  const [section = ''] = table.split('\n## ');
  return section
    .split('\n')
    .filter((line) => line.startsWith('| `') && !/\((git|GitHub)\) +\|/.test(line))
    .map((line) => /`([^`]+)`/.exec(line)?.[1] ?? line);
}

describe('the README', () => {
  test.each(messagesExplained())('explains %j, which the action does say', (message) => {
    expect(sources().includes(message)).toBe(true);
  });

  test.each(documents)('and %s are as `npm run readme` writes them', (document) => {
    expect(regenerate(document, readText(document))).toBe(readText(document));
  });

  test.each(['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'docs/cli.md', 'docs/numbers.md'])(
    'and %s link only to what exists',
    (document) => {
      const text = readText(document);
      const anchors = [...text.matchAll(/^#+ (.*)$/gm)].map(([, title = '']) => anchor(title));
      for (const [, target = ''] of text.matchAll(/\]\(([^)\s]+)\)/g)) {
        if (/^https?:/.test(target)) continue;
        if (target.startsWith('#')) expect(anchors).toContain(target.slice(1));
        else {
          const file = new URL(target, new URL(`../../${document}`, import.meta.url));
          expect([target, existsSync(file)]).toEqual([target, true]);
        }
      }
    },
  );

  test('drift is noticed: a changed table or version is not what the script writes', () => {
    for (const changed of [
      readme.replace('| `api-key` |', '| `apikey` |'),
      readme.replaceAll(/data-diff-action@v[\d.]+/g, 'data-diff-action@v9.9.9'),
    ]) {
      expect(changed).not.toBe(readme);
      expect(regenerate('README.md', changed)).not.toBe(changed);
    }
  });
});
