import { describe, expect, test } from '@jest/globals';
import { modifiedCase } from './modified-tables.ts';
import { errorOf, oracle, rowOracle } from './oracle.ts';
import { withRows } from './oracle-rows.ts';
import { inCsvFiles, type RandomCase, randomCase, swapped, withoutKey } from './random-tables.ts';
import { engineFigures } from './run-case.ts';

const seeds = Array.from({ length: 40 }, (_, i) => i + 1);

const CASES: [string, (seed: number) => RandomCase, typeof oracle | typeof rowOracle][] = [
  ['by their keys', (seed) => modifiedCase(randomCase(seed, 'spoiled'), seed), oracle],
  ['without a key', (seed) => modifiedCase(withoutKey(randomCase(seed)), seed), rowOracle],
  ['in CSV files', (seed) => modifiedCase(inCsvFiles(randomCase(seed)), seed), oracle],
];

describe('what counts for nothing is so in every figure, as a naive oracle has it', () => {
  test.each(CASES)(
    'of random tables %s, in both orders',
    async (_, caseOf, count) => {
      for (const seed of seeds) {
        const random = caseOf(seed);
        for (const { tables, formats, request } of [random, swapped(random)]) {
          const about = { seed, formats, modifiers: request.modifiers };
          const engine = await engineFigures({ tables, formats, request }).catch(errorOf);
          const expected = withRows<object>(count, tables, request);
          expect({ ...about, ...engine }).toEqual({ ...about, ...expected });
        }
      }
    },
    300_000,
  );
});
