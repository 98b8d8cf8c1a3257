import { describe, expect, test } from '@jest/globals';
import { errorOf, oracle, type OracleColumn, type OracleTable, rowOracle } from './oracle.ts';
import { inCsvFiles, type RandomCase, randomCase, swapped, withoutKey } from './random-tables.ts';
import { isAll } from '../scope.ts';
import { engineFigures } from './run-case.ts';

const CASES = Number(process.env['ORACLE_CASES'] ?? (isAll ? 5000 : 200));
/** For all cases of a test, in ms: against hangs alone, however many cases there are. */
const LIMIT = 300_000 + 500 * CASES;
const FIRST_SEED = Number(process.env['ORACLE_SEED'] ?? 1);

describe('the engine agrees with a naive oracle on every figure', () => {
  const batches = Array.from({ length: Math.ceil(CASES / 20) }, (_, i) => FIRST_SEED + i * 20);

  test.each(batches)(
    'for the 20 random cases from seed %i, in both orders',
    async (first) => {
      for (let seed = first; seed < Math.min(first + 20, FIRST_SEED + CASES); seed += 1) {
        const random = randomCase(seed, 'spoiled');
        for (const [order, { tables, formats, request }] of [
          ['as made', random],
          ['swapped', swapped(random)],
        ] as const) {
          const about = { seed, order, formats };
          const engine = await engineFigures({ tables, formats, request }).catch(errorOf);
          expect({ ...about, ...engine }).toEqual({ ...about, ...oracle(tables, request) });
        }
      }
    },
    LIMIT,
  );

  test(
    'for random tables without a key, in both orders',
    async () => {
      for (let seed = FIRST_SEED; seed < FIRST_SEED + Math.ceil(CASES / 2); seed += 1) {
        const random = withoutKey(randomCase(seed, 'spoiled'));
        for (const { tables, formats, request } of [random, swapped(random)]) {
          const engine = await engineFigures({ tables, formats, request }).catch(errorOf);
          expect({ seed, formats, ...engine }).toEqual({
            seed,
            formats,
            ...rowOracle(tables, request),
          });
        }
      }
    },
    LIMIT,
  );

  test(
    'for random pairs of CSV files without repeated keys, in both orders',
    async () => {
      for (let seed = FIRST_SEED; seed < FIRST_SEED + Math.ceil(CASES / 5); seed += 1) {
        const random = inCsvFiles(randomCase(seed, 'spoiled'));
        for (const { tables, formats, request } of [random, swapped(random)]) {
          const engine = await engineFigures({ tables, formats, request });
          expect({ seed, ...engine }).toEqual({ seed, ...oracle(tables, request) });
        }
      }
    },
    LIMIT,
  );

  test.each([
    ['are unique', ['1', '2', '10']],
    ['are repeated', ['1', '2', '2']],
    ['are NULL', ['1', null, null]],
    ['lie far apart', ['-1', '9007199254740993']],
  ])('where keys %s and the other side has no rows', async (_, keys) => {
    const columns: OracleColumn[] = [{ name: 'id', kind: 'int', declares: 'type' }];
    const full: OracleTable = { columns, rows: keys.map((key) => [key]) };
    const request = { keys: ['id'], mapping: [], include: null, exclude: null, tolerances: [] };
    const random: RandomCase = {
      tables: [full, { columns, rows: [] }],
      formats: ['parquet', 'parquet'],
      request,
    };
    for (const { tables, formats } of [random, swapped(random)]) {
      const engine = await engineFigures({ tables, formats, request });
      expect(engine).toEqual(oracle(tables, request));
    }
  });
});
