import { describe, expect, test } from '@jest/globals';
import { type OracleColumn, type OracleTable, oracle } from './oracle.ts';
import { testAgainstOracle } from './oracle-cases.ts';
import { withRows } from './oracle-rows.ts';
import { type RandomCase, swapped } from './random-tables.ts';
import { engineFigures } from './run-case.ts';

describe('the engine agrees with a naive oracle on every figure', () => {
  testAgainstOracle({ first: 1, count: 20 });

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
      expect(engine).toEqual(withRows(oracle, tables, request));
    }
  });
});
