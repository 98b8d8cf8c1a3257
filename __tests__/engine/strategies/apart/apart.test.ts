import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Strategy } from '../../../../src/engine/strategies/strategy.ts';
import { compareTables, differencesOf } from '../../../sources/compare-tables.ts';
import type { TestDatabase } from '../../../sources/kit.ts';
import { kitOf } from '../../../sources/kits.ts';

const ROWS = 3000;

const TOLERANCES = [
  { column_name: 'rate', tolerance_value: '0.01', tolerance_mode: 'absolute' },
] as const;

/** A row of the base, or one with a rate that is noisy up to the tolerance, and some that are changed. */
function row(i: number, side: 0 | 1): (string | null)[] {
  const noise = side === 0 ? 0 : ((i % 11) - 5) / 500;
  const rate = 10 + (i % 97) / 8 + noise + (side === 1 && i % 300 === 0 ? 1 : 0);
  const name = side === 1 && i % 200 === 0 ? 'changed' : `name ${i % 13}`;
  return [String(i), rate.toFixed(4), name];
}

/** Keys that are repeated, or NULL, and rows of one side alone. */
const others = (side: 0 | 1): (string | null)[][] => [
  [null, side === 0 ? '1.000' : '1.001', 'a'],
  [null, '2', 'b'],
  ...['1', '1', side === 0 ? '2.000' : '2.001'].map((rate) => ['-1', rate, 'twice']),
  [String(-2 - side), '1', 'alone'],
];

const tableOf = (side: 0 | 1, hasKey: boolean) => ({
  name: `side${side + 1}`,
  columns: [
    { name: 'id', type: 'INTEGER' },
    { name: 'rate', type: 'DOUBLE' },
    { name: 'name', type: 'VARCHAR' },
  ],
  rows: [...Array.from({ length: ROWS }, (_, i) => row(i, side)), ...(hasKey ? [] : others(side))],
  keys: hasKey ? ['id'] : [],
});

describe.each([
  ['PostgreSQL and PostgreSQL', 'postgresql', 'postgresql'],
  ['PostgreSQL and MariaDB', 'postgresql', 'mysql'],
])('values that are noisy within a tolerance, in %s', (_, kind1, kind2) => {
  let databases: [TestDatabase, TestDatabase];
  beforeAll(async () => {
    databases = [await kitOf(kind1).open(), await kitOf(kind2).open()];
  });
  afterAll(async () => {
    for (const database of databases) await database.drop();
  });

  async function compared(strategy: Strategy, request: object = {}) {
    const phases: string[] = [];
    const urls: [string, string] = [databases[0].url, databases[1].url];
    const results = await compareTables(urls, ['side1', 'side2'], {
      strategy,
      request: { diff_tolerances_per_column: [...TOLERANCES], ...request },
      onPhase: (phase) => phases.push(phase),
    });
    return { results, phases };
  }

  test.each([
    ['with a primary key', true],
    ['with repeated keys and NULL', false],
  ])('are compared apart: %s', async (_name, hasKey) => {
    for (const side of [0, 1] as const) await databases[side].write([tableOf(side, hasKey)]);
    const copied = await compared('copy');
    const { results, phases } = await compared('apart');
    expect(phases).toContain('comparing values with tolerances');
    expect(results).toEqual(copied.results);
    expect(differencesOf(results)).toEqual({ rate: 10, name: 15 });
    // Of repeated keys and of NULL, rows are equal or not.
    const unpaired = { rows: [5, 5], equal: 3, unequal: [2, 2] };
    expect(results.uncompared).toEqual(
      hasKey ? { rows: [0, 0], equal: 0, unequal: [0, 0] } : unpaired,
    );
    const buckets = await compared('buckets');
    expect(buckets.results).toEqual(copied.results);
    expect((await compared('totals')).results).toEqual(copied.results);
  });

  test('are not where rows are shown, nor where nothing has a tolerance', async () => {
    const shown = await compared('apart', { sample_rows: 1 });
    expect(shown.phases).not.toContain('comparing values with tolerances');
    expect(differencesOf(shown.results)).toEqual({ rate: 10, name: 15 });
    const exact = await compared('apart', { diff_tolerances_per_column: null });
    expect(exact.phases).not.toContain('comparing values with tolerances');
  });
});
