import { describe, expect, test } from '@jest/globals';
import type { DuckDBConnection } from '../../../src/duckdb/connection.ts';
import { isWithin } from '../../../src/duckdb/equality/within.ts';
import { cellsOf } from '../../../src/sources/tolerances/cells.ts';
import { seeded } from '../../engine/random-tables.ts';
import { withDuckDB } from '../../engine/run-case.ts';

/** DuckDB's doubles are those of every database. */
const ARITHMETIC = {
  double: (value: string) => value,
  literal: (number: string) => `CAST('${number}' AS DOUBLE)`,
  round: (double: string) => `round(${double})`,
};

const SIZES = [1e-300, 1e-9, 1e-3, 1, 1e3, 1e9, 1e15, 1e300];

/** Numbers of all sizes and signs, each with others that are near it. */
function numbers(tolerance: number, isRelative: boolean): number[] {
  const random = seeded(1);
  return SIZES.flatMap((size) => Array.from({ length: 40 }, () => (random() - 0.5) * size)).flatMap(
    (number) => {
      const step = isRelative ? Math.abs(number) * tolerance : tolerance;
      return [0, 0.1, 0.5, 0.9, 0.999999, 1.000001, 1.1, 2].map((share) => number + share * step);
    },
  );
}

async function cellsIn(connection: DuckDBConnection, values: number[], sql: string) {
  const rows = values.map((value, i) => `(${i}, CAST('${value}' AS DOUBLE))`);
  return connection.query(
    `SELECT v, cell FROM (SELECT i, v, ${sql} AS cell
      FROM (VALUES ${rows.join(', ')}) AS numbers (i, v)) WHERE cell IS NOT NULL ORDER BY i`,
  );
}

describe.each([
  ['absolute', '0.01'],
  ['absolute', '0.3'],
  ['absolute', '1e-9'],
  ['absolute', '7e3'],
  ['absolute', '1e20'],
  ['relative', '0.01'],
  ['relative', '1'],
  ['relative', '1e-6'],
  ['relative', '1e-9'],
  ['relative', '30'],
] as const)('the cells of a tolerance that is %s, of %s', (mode, amount) => {
  const tolerance = { absolute: null, relative: null, [mode]: amount };
  const cell = cellsOf(ARITHMETIC, tolerance)!('v');

  test('hold no two numbers that are not within it', async () => {
    const values = numbers(Number(amount), mode === 'relative');
    await withDuckDB(async (connection) => {
      const sql = `CASE WHEN ${cell.isIn} THEN ${cell.number} END`;
      const found = await cellsIn(connection, values, sql);
      const byCell = Map.groupBy(found, ({ cell: number }) => Number(number));
      expect(byCell.size).toBeGreaterThan(1);
      for (const some of byCell.values()) {
        const [one, ...others] = some.map(({ v }) => String(v));
        const beyond = others.filter((other) => !isWithin(mode, one!, other, amount));
        expect({ one, beyond }).toEqual({ one, beyond: [] });
      }
    });
  });

  test('hold most numbers with those that are very near', async () => {
    const values = numbers(Number(amount), mode === 'relative').filter(
      (value) => Math.abs(value) < 1e6 * Number(amount) && Math.abs(value) > 1e-6,
    );
    const near = values.map(
      (value) => value + 1e-4 * Number(amount) * Math.min(1, Math.abs(value)),
    );
    await withDuckDB(async (connection) => {
      const sql = `CASE WHEN ${cell.isIn} THEN ${cell.number} END`;
      const [one, other] = [
        await cellsIn(connection, values, sql),
        await cellsIn(connection, near, sql),
      ];
      const same = one.filter((row, i) => row['cell'] === other[i]?.['cell']);
      expect(same.length).toBeGreaterThanOrEqual(0.99 * one.length);
    });
  });
});

test.each([
  ['of 0', { absolute: '0', relative: null }, 64],
  ['that is too small a share', { absolute: null, relative: '1e-10' }, 64],
  ['that is too small a share of floats', { absolute: null, relative: '1e-6' }, 32],
  ['beyond what doubles have room for', { absolute: '1e400', relative: null }, 64],
] as const)('a tolerance %s has no cells', (_, tolerance, bits) => {
  expect(cellsOf(ARITHMETIC, tolerance, bits)).toBeNull();
});
