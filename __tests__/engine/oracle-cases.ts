import { expect, test } from '@jest/globals';
import { errorOf, oracle, rowOracle } from './oracle.ts';
import { withRows } from './oracle-rows.ts';
import { inCsvFiles, randomCase, swapped, withoutKey } from './random-tables.ts';
import { engineFigures } from './run-case.ts';
import type { Seeds } from './seeds.ts';

/** For all cases of a test, in ms: against hangs alone, however many cases there are. */
const limitOf = (cases: number): number => 300_000 + 500 * cases;

/** Tests that the engine counts of random tables what a naive oracle counts, in both orders. */
export function testAgainstOracle({ first: firstSeed, count: cases }: Seeds): void {
  const batches = Array.from({ length: Math.ceil(cases / 20) }, (_, i) => firstSeed + i * 20);

  test.each(batches)(
    'for the 20 random cases from seed %i, in both orders',
    async (first) => {
      for (let seed = first; seed < Math.min(first + 20, firstSeed + cases); seed += 1) {
        const random = randomCase(seed, 'spoiled');
        for (const [order, { tables, formats, request }] of [
          ['as made', random],
          ['swapped', swapped(random)],
        ] as const) {
          const about = { seed, order, formats };
          const engine = await engineFigures({ tables, formats, request }).catch(errorOf);
          expect({ ...about, ...engine }).toEqual({
            ...about,
            ...withRows(oracle, tables, request),
          });
        }
      }
    },
    limitOf(cases),
  );

  test(
    'for random tables without a key, in both orders',
    async () => {
      for (let seed = firstSeed; seed < firstSeed + Math.ceil(cases / 2); seed += 1) {
        const random = withoutKey(randomCase(seed, 'spoiled'));
        for (const { tables, formats, request } of [random, swapped(random)]) {
          const engine = await engineFigures({ tables, formats, request }).catch(errorOf);
          expect({ seed, formats, ...engine }).toEqual({
            seed,
            formats,
            ...withRows(rowOracle, tables, request),
          });
        }
      }
    },
    limitOf(cases),
  );

  test(
    'for random pairs of CSV files without repeated keys, in both orders',
    async () => {
      for (let seed = firstSeed; seed < firstSeed + Math.ceil(cases / 5); seed += 1) {
        const random = inCsvFiles(randomCase(seed, 'spoiled'));
        for (const { tables, formats, request } of [random, swapped(random)]) {
          const engine = await engineFigures({ tables, formats, request });
          expect({ seed, ...engine }).toEqual({ seed, ...withRows(oracle, tables, request) });
        }
      }
    },
    limitOf(cases),
  );
}
