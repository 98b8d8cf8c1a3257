import { readdirSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { readActionDefinition } from '../../scripts/action-definition.ts';
import { documents, regenerate } from '../../scripts/generate-readme.ts';
import { readText } from './workflow-linter.ts';

const readme = readText('README.md');

/** The sources as one text, in which every message of ours must be. */
function sources(): string {
  const files = readdirSync(new URL('../../src', import.meta.url), { recursive: true });
  return files
    .map(String)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readText(`src/${file}`))
    .join('\n');
}

/** The messages that the page explains, those of git and GitHub left out. */
function messagesExplained(): string[] {
  return readText('docs/troubleshooting.md')
    .split('\n')
    .filter((line) => line.startsWith('| `') && !/\((git|GitHub)\) +\|/.test(line))
    .map((line) => /`([^`]+)`/.exec(line)?.[1] ?? line);
}

describe('docs/troubleshooting.md', () => {
  test('explains messages', () => {
    expect(messagesExplained().length).toBeGreaterThan(30);
  });

  test.each(messagesExplained())('explains %j, which the action does say', (message) => {
    expect(sources().includes(message)).toBe(true);
  });
});

describe('the README', () => {
  test('names every input and output once', () => {
    const { inputs, outputs } = readActionDefinition();
    const tables = ['inputs', 'outputs'].map(
      (part) =>
        readme
          .split(`<!-- ${part}:`)[1]
          ?.match(/^\|.*$/gm)
          ?.join('\n') ?? '',
    );
    const named = [
      ...(tables[0] ?? '').matchAll(/`([\w-]+)`/g),
      ...(tables[1] ?? '').matchAll(/^\| `([\w-]+)` \|/gm),
    ].map(([, name]) => name);
    expect(named.toSorted()).toEqual([...Object.keys(inputs), ...Object.keys(outputs)].toSorted());
  });

  test.each(documents)('and %s are as `npm run readme` writes them', (document) => {
    expect(regenerate(document, readText(document))).toBe(readText(document));
  });

  test('drift is noticed: a changed table or version is not what the script writes', () => {
    for (const changed of [
      readme.replace('`api-key` `api-url`', '`apikey` `api-url`'),
      readme.replaceAll(/data-diff-action@v[\d.]+/g, 'data-diff-action@v9.9.9'),
      readme.replaceAll(/data-diff-action-[\d.]+\.tgz/g, 'data-diff-action-9.9.9.tgz'),
    ]) {
      expect(changed).not.toBe(readme);
      expect(regenerate('README.md', changed)).not.toBe(changed);
    }
  });
});
