import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Strategy } from '../../src/engine/strategies/strategy.ts';
import { inFolder, runDiff } from '../conformance/run-diff.ts';
import { compareTables } from '../sources/compare-tables.ts';
import type { TestDatabase } from '../sources/kit.ts';
import { DATABASE_KITS } from '../sources/kits.ts';
import { columnType } from '../sources/table-script.ts';

/** Compares two CSV files with the key `id`, given by their lines. */
const compareLines = (side1: string[], side2: string[], options = {}) =>
  inFolder((folder) => {
    writeFileSync(join(folder, 'a.csv'), `${side1.join('\n')}\n`);
    writeFileSync(join(folder, 'b.csv'), `${side2.join('\n')}\n`);
    const files = ['a.csv', 'b.csv'].map((file) => ({ database: null, file }));
    return runDiff(folder, [files[0]!, files[1]!], { pk_columns: ['id'], ...options });
  });

describe('rows that no key pairs one to one are compared as multisets', () => {
  test.each([
    ['there are none', ['1,a', '2,b'], ['2,b', '3,c'], [0, 0], 0],
    ['a key is doubled', ['1,a', '2,b'], ['1,a', '1,z', '2,b'], [1, 2], 1],
    ['they are equal in another order', ['1,a', '1,b', '1,b'], ['1,b', '1,a', '1,b'], [3, 3], 3],
    ['one is there more often', ['1,a', '1,a', '1,a'], ['1,a', '1,b'], [3, 2], 1],
    ['their key is NULL', [',a', ',b', '1,c'], [',b', ',x', '1,c'], [2, 2], 1],
    ['only one side has a NULL in the key', [',a', '1,c'], ['1,c'], [1, 0], 0],
    ['a repeated key is on one side only', ['1,a', '1,b', '2,c'], ['2,c'], [0, 0], 0],
    [
      'rows move from one key to another',
      ['1,a', '1,b', '2,c', '2,d'],
      ['1,c', '1,d', '2,a', '2,b'],
      [4, 4],
      0,
    ],
    ['NULL stands beside a text', ['1,', '1,x'], ['1,', '1,'], [2, 2], 1],
    ['numbers are written in two ways', ['1,1.0', '1,2'], ['1,1', '1,2.00'], [2, 2], 2],
  ] as const)('where %s', async (_, side1, side2, rows, equal) => {
    const results = await compareLines(['id,v', ...side1], ['id,v', ...side2]);
    const unequal = rows.map((count) => count - equal);
    expect(results.uncompared).toEqual({ rows, equal, unequal });
    const back = await compareLines(['id,v', ...side2], ['id,v', ...side1]);
    expect(back.uncompared).toEqual({
      rows: rows.toReversed(),
      equal,
      unequal: unequal.toReversed(),
    });
  });

  test('a tolerance is of rows that a key pairs, and not of these', async () => {
    const tolerance = { column_name: 'v', tolerance_value: 1, tolerance_mode: 'absolute' };
    const results = await compareLines(
      ['id,v', '1,1', '2,5', '2,6'],
      ['id,v', '1,2', '2,5', '2,7'],
      {
        diff_tolerances_per_column: [tolerance],
      },
    );
    expect(results.values).toMatchObject({ total_rows: 1, values_with_differences: 0 });
    expect(results.uncompared).toEqual({ rows: [2, 2], equal: 1, unequal: [1, 1] });
  });

  test('not where that is switched off', async () => {
    const sides: [string[], string[]] = [
      ['id,v', '1,a', '1,b'],
      ['id,v', '1,a', '1,c'],
    ];
    const results = await compareLines(...sides, { compare_duplicates: false });
    expect(results).not.toHaveProperty('uncompared');
    expect(results.pks).toMatchObject({ dupes: [2, 2] });
  });

  test('only compared columns count', async () => {
    const sides: [string[], string[]] = [
      ['id,v,w', '1,a,x', '1,b,y'],
      ['id,v,w', '1,a,z', '1,b,z'],
    ];
    const results = await compareLines(...sides, { exclude_columns: ['w'] });
    expect(results.uncompared).toEqual({ rows: [2, 2], equal: 2, unequal: [0, 0] });
  });

  test('and are not said to be equal where every column is left out', async () => {
    const sides: [string[], string[]] = [
      ['id,v', '1,a', '2,b'],
      ['id,v', '1,a'],
    ];
    const nothing = { pk_columns: null, exclude_columns: ['*'] };
    await expect(compareLines(...sides, nothing)).rejects.toThrow(
      'the columns to include and exclude leave none to compare, and there is no key to pair rows by',
    );
  });

  test('in files of many columns', async () => {
    const more = Array.from({ length: 150 }, (_, i) => `c${i}`);
    const row = (key: string, value: string): string => [key, value, ...more].join(',');
    const header = row('id', 'v');
    const side1 = [header, row('1', 'a'), row('', 'b'), row('', 'c')];
    const side2 = [header, row('1', 'a'), row('', 'c'), row('', 'd')];
    const results = await compareLines(side1, side2);
    expect(results.uncompared).toEqual({ rows: [2, 2], equal: 1, unequal: [1, 1] });
  });
});

describe.each(DATABASE_KITS)('so are those of $kind', ({ open, words }) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await open();
    const number = columnType(words, 'INTEGER');
    const json = columnType(words, 'JSON') ?? columnType(words, 'VARCHAR');
    for (const [name, values] of [
      ['side1', "(1, 'a'), (2, 'b'), (2, 'b'), (2, 'c'), (NULL, 'x'), (NULL, 'y'), (3, 'd')"],
      ['side2', "(1, 'a'), (2, 'c'), (2, 'b'), (NULL, 'y'), (NULL, 'z'), (4, 'e'), (4, 'e')"],
    ] as const) {
      await database.execute(`CREATE TABLE ${name} (id ${number} NULL, v varchar(9))`);
      await database.execute(`INSERT INTO ${name} VALUES ${values}`);
      // Values of these types cannot be put together where they are.
      await database.execute(
        `CREATE TABLE ${name}_json (id ${number} NULL, v varchar(9), j ${json})`,
      );
      await database.execute(`INSERT INTO ${name}_json SELECT id, v, '[1]' FROM ${name}`);
    }
  });
  afterAll(() => database.drop());

  test('and not where every column is left out', async () => {
    const nothing = { request: { exclude_columns: ['*'], pk_columns: null } };
    await expect(compareTables(database.url, ['side1', 'side2'], nothing)).rejects.toThrow(
      'the columns to include and exclude leave none to compare',
    );
  });

  const STRATEGIES: Strategy[] = ['copy', 'buckets', 'in-source'];

  test.each(
    STRATEGIES.flatMap((strategy) => ['', '_json'].map((more) => [strategy, more] as const)),
  )('by %s, tables side1%s', async (strategy, more) => {
    const { url } = database;
    const results = await compareTables(url, [`side1${more}`, `side2${more}`], { strategy });
    expect(results.pks).toMatchObject({ nulls: [2, 2], dupes: [3, 4] });
    expect(results.uncompared).toEqual({ rows: [5, 4], equal: 3, unequal: [2, 1] });
    const same = await compareTables(url, [`side1${more}`, `side1${more}`], { strategy });
    expect(same.uncompared).toEqual({ rows: [5, 5], equal: 5, unequal: [0, 0] });
  });
});
