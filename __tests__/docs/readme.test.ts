import { readdirSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { readActionDefinition } from '../../scripts/action-definition.ts';
import { documents, regenerate } from '../../scripts/generate-readme.ts';
import { defaultOf, meaningOf } from '../../scripts/input-tables.ts';
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
    const named = [...readme.matchAll(/^\| `([\w-]+)` \|/gm)].map(([, name]) => name);
    expect(named.toSorted()).toEqual([...Object.keys(inputs), ...Object.keys(outputs)].toSorted());
  });

  test.each([
    ['Limit: rows with a value, as a count or a share of the rows.', 'rows with a value'],
    ['Where the API is. Default is `https://a.com`.', 'Where the API is'],
    ['A path (of a file). Not needed.', 'A path'],
  ])('says of «%s» at a glance «%s»', (description, meaning) => {
    expect(meaningOf(description)).toBe(meaning);
  });

  test.each([
    ['One of `a` (default) or `b`.', '`a`'],
    ['Whether it is (`true` or `false`, the default).', '`false`'],
    ['Its name. Default is `x`, else `https://a.com`.', '`x`, else `https://a.com`'],
    ['Time. Default grows from 1 s to 20 s.', 'grows from 1 s to 20 s'],
    ['A list. Left out, which is `<x>`, it is the key, else nothing.', 'the key'],
    ['A name that has none.', ''],
  ])('finds the default in «%s»: %s', (description, byDefault) => {
    expect(defaultOf({ description })).toBe(byDefault);
  });

  test.each(documents)('and %s are as `npm run readme` writes them', (document) => {
    expect(regenerate(document, readText(document))).toBe(readText(document));
  });

  test('drift is noticed: a changed table or version is not what the script writes', () => {
    for (const changed of [
      readme.replace('| `api-key` |', '| `apikey` |'),
      readme.replaceAll(/data-diff-action@v[\d.]+/g, 'data-diff-action@v9.9.9'),
      readme.replaceAll(/data-diff-action-[\d.]+\.tgz/g, 'data-diff-action-9.9.9.tgz'),
    ]) {
      expect(changed).not.toBe(readme);
      expect(regenerate('README.md', changed)).not.toBe(changed);
    }
  });
});
