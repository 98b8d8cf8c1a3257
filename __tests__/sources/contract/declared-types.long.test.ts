import { expect, test } from '@jest/globals';
import { compareTables, differencesOf } from '../compare-tables.ts';
import { columnOf, rowsOf } from '../declared-tables.ts';
import { type DatabaseKit, STRATEGIES } from '../kit.ts';
import { type Declared, describeDeclared, GUARD, OTHERS } from './declared-runs.ts';

function testAllAtOnce({ strategies }: DatabaseKit, opened: Declared): void {
  const copies = STRATEGIES.filter((strategy) => strategy !== 'in-source');
  const there = strategies.includes('buckets') ? copies : (['copy'] as const);

  test.each(there)('has equal values by the strategy %s', async (strategy) => {
    const results = await compareTables(opened.database.url, ['one', 'two'], { strategy });
    expect(differencesOf(results)).toEqual({});
    expect(results.values!.compared_columns).toBe(Object.keys(opened.types).length);
    expect(results.values!.total_rows).toBe(rowsOf(opened.types) + 1);
    expect(results.schema!.column_type_differs).toEqual([]);
  });

  test.each(there)('shows one changed value of each by the strategy %s', async (strategy) => {
    const results = await compareTables(opened.database.url, ['one', 'changed'], { strategy });
    const expected = Object.fromEntries(
      Object.keys(opened.types).map((type) => [columnOf(type), 1]),
    );
    expect(differencesOf(results)).toEqual(expected);
  });
}

describeDeclared(GUARD, testAllAtOnce);
describeDeclared(OTHERS);
