import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Strategy } from '../../../src/engine/strategies/strategy.ts';
import { compareTables } from '../compare-tables.ts';
import type { TestDatabase } from '../kit.ts';
import { kitOf, TESTED_KITS } from '../kits.ts';
import type { TestTable } from '../table-script.ts';

const ROWS = 400;

const COLUMNS = [
  { name: 'id', type: 'BIGINT' },
  { name: 'v', type: 'INTEGER' },
  { name: 'w', type: 'INTEGER' },
  { name: 'x', type: 'VARCHAR' },
];

/** `v` is another in 40 rows, `w` in 10 others, and `x` in none. */
function table(name: string, isAfter: boolean): TestTable {
  const rows = Array.from({ length: ROWS }, (_, i) => {
    const v = isAfter && i % 10 === 3 ? -1 : i % 7;
    const w = isAfter && i % 40 === 8 ? -1 : i % 5;
    return [String(i + 1), String(v), String(w), `text ${i % 11}`];
  });
  return { name, columns: COLUMNS, rows, keys: ['id'] };
}

const TABLES = [table('before', false), table('after', true)];

/** What there is to say of columns that were counted up to so many. */
const EXPECTED = [
  { limit: 1, v: 1, w: 1, values: 2, rows: 1, bounded: ['v', 'w'] },
  { limit: 10, v: 10, w: 10, values: 20, rows: 10, bounded: ['v', 'w'] },
  { limit: 11, v: 11, w: 10, values: 21, rows: 11, bounded: ['v'] },
  { limit: 40, v: 40, w: 10, values: 50, rows: 40, bounded: ['v'] },
  { limit: 41, v: 40, w: 10, values: 50, rows: 50, bounded: [] },
];

describe.each(TESTED_KITS)('differences of a column up to a number, in $title', (kit) => {
  jest.setTimeout(300_000);
  let database: TestDatabase;
  let other: TestDatabase;
  beforeAll(async () => {
    database = await kit.open();
    await database.write(TABLES);
    other = await kitOf('sqlite').open();
    await other.write(TABLES);
  });
  afterAll(async () => {
    await database.drop();
    await other.drop();
  });

  const counted = async (
    limit: number,
    urls: string | [string, string],
    strategy?: Strategy,
    sample_rows: number | null = null,
  ) => {
    const request = { per_column_diff_limit: limit, sample_rows };
    const options = { request, ...(strategy && { strategy }) };
    const results = await compareTables(urls, ['before', 'after'], options);
    const { values, pks, at_least: bounds, rows } = results;
    const stats = values!.columns_diff_stats!;
    const of = (name: string) => stats.find((c) => c.column_name === name)!.values_different;
    expect(values!.columns_with_differences).toBe(2);
    expect(pks!.total_rows).toEqual([ROWS, ROWS]);
    expect(bounds === undefined).toBe(stats.every((c) => c.at_least === undefined));
    expect(rows?.changed.length).toBe(sample_rows ?? undefined);
    return {
      limit,
      v: of('v'),
      w: of('w'),
      values: values!.values_with_differences,
      rows: values!.rows_with_differences,
      bounded: stats.filter((c) => c.at_least).map((c) => c.column_name),
    };
  };

  test.each(EXPECTED)('are the same by every strategy: $limit', async (expected) => {
    for (const strategy of [undefined, ...kit.strategies]) {
      expect({ strategy, ...(await counted(expected.limit, database.url, strategy)) }).toEqual({
        strategy,
        ...expected,
      });
      const shown = await counted(expected.limit, database.url, strategy, 3);
      expect({ strategy, ...shown }).toEqual({ strategy, ...expected });
    }
  });

  test('are the same in two sources', async () => {
    for (const expected of EXPECTED) {
      expect(await counted(expected.limit, [database.url, other.url])).toEqual(expected);
    }
  });
});
