import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { SOURCES } from '../../src/sources/registry.ts';

const page = readFileSync('docs/recipes/data-source-options.md', 'utf8');

/** What the list says of a kind. */
const itemOf = (kind: string) =>
  page.split(/\n+- |\n\n/).find((item) => item.toLowerCase().startsWith(`**${kind}`)) ?? '';

test.each(SOURCES.filter(({ schemes }) => schemes.length > 0))(
  'the page lists every option of $kind, and no other',
  ({ kind, options }) => {
    const names = Object.keys(options.known).map((name) =>
      kind === 'postgresql' ? name.replace(/^enable_.*/, 'enable_…') : name,
    );
    const listed = [...itemOf(kind).matchAll(/`([\w-]+…?)`/g)].map(([, name = '']) => name);
    const besides = ['default', 'file', 'memory', 'memory-limit', 'query_max_run_time'];
    expect(listed.filter((name) => !besides.includes(name)).toSorted()).toEqual(
      [...new Set(names)].toSorted(),
    );
    expect(itemOf(kind)).not.toBe('');
  },
);
