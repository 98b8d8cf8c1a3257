import { readdirSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { NOT_SERVED, SCENARIOS, playServed } from './served-scenarios.ts';

test('every scenario is played with our server, or is not for a reason', () => {
  const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.test.ts'));
  const known = [...SCENARIOS, ...Object.values(NOT_SERVED).flat()];
  expect(files.toSorted()).toEqual(known.map((name) => `${name}.test.ts`).toSorted());
});

await playServed(SCENARIOS);
