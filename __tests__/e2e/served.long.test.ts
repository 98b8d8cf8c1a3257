import { readdirSync } from 'node:fs';
import { expect, test } from '@jest/globals';

import process from 'node:process';

/** Scenarios that our own server plays as well as Datafold does. */
const SCENARIOS = [
  'cancel',
  'comment-modes',
  'data-sources',
  'happy-path',
  'hostile-text.long',
  'limits',
  'secrets',
  'several-diffs',
  'timeout.long',
];

/** What is not played with our server, and why. */
const NOT_SERVED: Record<string, string[]> = {
  'only Datafold answers in these forms or has these things': ['datafold-only'],
  'a server does not break as a test wants it to; how it refuses is in served-refusals': [
    'refusals',
    'retries.long',
  ],
  'it is about GitHub, or who else is told, whatever the service': [
    'base-artifact',
    'comment',
    'enterprise-and-proxy.long',
    'events',
    'issue',
    'long-comment.long',
    'permissions',
    'webhook',
  ],
  'there is no service': ['embedded-files', 'native-library.long', 'schemas', 'several-embedded'],
  'it ends before a service is asked': ['configuration', 'hostile-inputs.long'],
  'it is about the tools of these tests': [
    'fake-datafold',
    'fake-github',
    'fake-proxy',
    'github-markdown',
    'runner',
  ],
  'it is this': ['served.long', 'served-refusals'],
};

test('every scenario is played with our server, or is not for a reason', () => {
  const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.test.ts'));
  const known = [...SCENARIOS, ...Object.values(NOT_SERVED).flat()];
  expect(files.toSorted()).toEqual(known.map((name) => `${name}.test.ts`).toSorted());
});

// Each file registers its tests here as it does where it runs alone, there with the fake.
process.env['E2E_SERVICE'] = 'served';
for (const name of SCENARIOS) await import(`./${name}.test.ts`);
