import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { DiffRequestInput } from '../../../src/contract/request.ts';
import { compareTables, differencesOf, problemOf } from '../compare-tables.ts';
import type { TestDatabase } from '../kit.ts';
import { kitOf, TESTED_KITS } from '../kits.ts';
import type { TestTable } from '../table-script.ts';

const table = (name: string, columns: string[], v: string): TestTable => ({
  name,
  columns: columns.map((column) => ({ name: column, type: 'INTEGER' })),
  rows: [
    ['1', v, '1', v, '1'],
    ['2', '2', v, '2', v],
  ],
  keys: [columns[0]!],
});

const PLAIN = ['id', 'a_ts', 'b_ts', 'c', 'd'];

/** With those of side 2 named otherwise. */
const UPPER = ['ID', 'A_TS', 'b_ts', 'C', 'd'];

describe.each(TESTED_KITS)('names of columns in $title', ({ open, kind, cannotHold }) => {
  jest.setTimeout(300_000);
  const hasUpper = !cannotHold.some(({ names }) => names?.test('ID'));
  let database: TestDatabase;
  let other: TestDatabase;
  beforeAll(async () => {
    database = await open();
    other = await kitOf('sqlite').open();
    await database.write([table('before', PLAIN, '8'), table('after', PLAIN, '9')]);
    await other.write([table('after', UPPER, '9')]);
    if (hasUpper) await database.write([table('upper', UPPER, '9')]);
  });
  afterAll(async () => {
    await database.drop();
    await other.drop();
  });

  const differing = async (request: Partial<DiffRequestInput>) =>
    differencesOf(await compareTables(database.url, ['before', 'after'], { request }));

  test('may be patterns where columns are chosen', async () => {
    expect(await differing({ include_columns: ['*_ts'] })).toEqual({ a_ts: 1, b_ts: 1 });
    expect(await differing({ columns_to_compare: ['a*', 'c'] })).toEqual({ a_ts: 1, c: 1 });
    expect(await differing({ exclude_columns: ['*_ts', 'z*'] })).toEqual({ c: 1, d: 1 });
    expect(
      await differing({ include_columns: ['*'], exclude_columns: ['?', 'a_*'] }).catch(String),
    ).toMatch(/NoSuchColumnException: \? \(not on either side/);
    expect(await differing({ include_columns: ['a.ts', 'x*'] }).catch(String)).toMatch(
      /NoSuchColumnException: a\.ts \(not on either side/,
    );
  });

  test('that are on neither side are named with those that there are', async () => {
    const problem = (request: Partial<DiffRequestInput>) =>
      problemOf(database.url, ['before', 'after'], { request });
    expect(await problem({ exclude_columns: ['nope'] })).toMatch(
      /NoSuchColumnException: nope \(not on either side; the columns are id, a_ts, b_ts/,
    );
    expect(await problem({ exclude_columns: ['C'] })).toMatch(
      /C \(not on either side; there is "c", and names are case-sensitive unless case-insensitive-names is set\)/,
    );
    expect(await problem({ include_columns: ['z*'] })).toMatch(
      /no column is like z\*; the columns are id/,
    );
  });

  test('are the same in upper and lower case, where that is asked for', async () => {
    const request: Partial<DiffRequestInput> = {
      case_insensitive_names: true,
      pk_columns: ['Id'],
      exclude_columns: ['D'],
      diff_tolerances_per_column: [
        { column_name: 'C', tolerance_value: 1, tolerance_mode: 'absolute' },
      ],
    };
    const found = await compareTables([database.url, other.url], ['before', 'after'], { request });
    expect(found.schema!.exclusive_columns).toEqual([[], []]);
    expect(differencesOf(found)).toEqual({ a_ts: 1, b_ts: 1 });
    if (!hasUpper || kind === 'sqlite') return;
    const inOne = await compareTables(database.url, ['before', 'upper'], { request });
    expect(inOne.values).toEqual(found.values);
    const plain = await compareTables(database.url, ['before', 'upper'], {
      request: {
        ...request,
        case_insensitive_names: false,
        pk_columns: ['b_ts'],
        exclude_columns: [],
        diff_tolerances_per_column: null,
      },
    });
    expect(plain.schema!.exclusive_columns).toEqual([
      ['id', 'a_ts', 'c'],
      ['ID', 'A_TS', 'C'],
    ]);
  });
});
