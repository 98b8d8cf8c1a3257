import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { DiffRequestInput } from '../../../../src/contract/request.ts';
import type { SuccessResults } from '../../../../src/contract/summary-results.ts';
import { inFolder, outcomeOf, runDiff, withDuckDB } from '../../../conformance/run-diff.ts';
import type { Dataset } from '../../../conformance/write-dataset.ts';
import { postgresDatabase } from '../../../servers/databases.ts';
import { compareTables } from '../../compare-tables.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures');
const fixture = (name: string): Dataset => ({
  database: null,
  file: join(FIXTURES, `${name}.parquet`),
});
const file = (path: string): Dataset => ({ database: null, file: path });
const query = (sql: string): Dataset => ({ database: null, query: sql });

/** Writes Parquet files by their names in a folder, each by the query of its rows. */
const write = (folder: string, files: Record<string, string>): Promise<void> =>
  withDuckDB(folder, async (connection) => {
    for (const [name, sql] of Object.entries(files)) {
      await connection.execute(
        `COPY (${sql}) TO '${join(folder, `${name}.parquet`)}' (FORMAT parquet)`,
      );
    }
  });

const figures = ({ pks, schema, values }: SuccessResults) => ({
  rows: pks!.total_rows,
  exclusives: pks!.exclusives,
  mismatched: schema!.column_type_differs,
  differing: Object.fromEntries(
    values!.columns_diff_stats!.map((column) => [column.column_name, column.values_different]),
  ),
});

const outcome = (
  folder: string,
  sides: [Dataset, Dataset],
  options: Partial<DiffRequestInput> = {},
) => outcomeOf(runDiff(folder, sides, { pk_columns: ['id'], ...options }), figures);

const two = (differing: Record<string, number>) => ({
  rows: [2, 2],
  exclusives: [0, 0],
  mismatched: [],
  differing,
});

describe('several Parquet files as one', () => {
  test('have the columns of all of them, whichever file comes first', () =>
    inFolder(async (folder) => {
      await write(folder, {
        a1: 'SELECT 1 AS id, 7 AS a',
        a2: 'SELECT 8 AS a, 2 AS id, 5 AS b',
        b1: 'SELECT 1 AS id, 7 AS a',
        b2: 'SELECT 2 AS id, 6 AS b, 8 AS a',
      });
      const sides: [Dataset, Dataset] = [file('a?.parquet'), file('b?.parquet')];
      expect(await outcome(folder, sides)).toEqual(two({ a: 0, b: 1 }));
    }));

  test('hold numbers of several widths in one that holds them all', () =>
    inFolder(async (folder) => {
      await write(folder, {
        a1: 'SELECT 1 AS id, 1::INTEGER AS i, 1::UBIGINT AS u, 1.5::DECIMAL(4,1) AS d',
        a2: 'SELECT 2 AS id, 4000000000::BIGINT AS i, -1::BIGINT AS u, 1.25::DECIMAL(9,2) AS d',
        b: `SELECT 1 AS id, 1::BIGINT AS i, 1::HUGEINT AS u, 1.50::DECIMAL(9,2) AS d
          UNION ALL SELECT 2, 4000000001, -1, 1.26`,
      });
      const sides: [Dataset, Dataset] = [file('a?.parquet'), file('b.parquet')];
      expect(await outcome(folder, sides)).toEqual(two({ i: 1, u: 0, d: 1 }));
    }));

  test.each([
    ["'5'", 'VARCHAR'],
    ['5.5::DOUBLE', 'DOUBLE'],
    ["DATE '2024-01-01'", 'DATE'],
    ['[5]', 'INTEGER[]'],
  ])('whose types disagree (%s) are an error that names both files', (value, type) =>
    inFolder(async (folder) => {
      await write(folder, { a1: 'SELECT 1 AS id, 5 AS b', a2: `SELECT 2 AS id, ${value} AS b` });
      const sides: [Dataset, Dataset] = [file('a?.parquet'), file('a?.parquet')];
      expect(await outcome(folder, sides)).toEqual({
        error: 'InvalidInputException',
        value: `a?.parquet: the column "b" is INTEGER in a1.parquet and ${type} in a2.parquet; files that are read as one need the same types`,
      });
    }),
  );

  test('whose names differ in case only are an error', () =>
    inFolder(async (folder) => {
      await write(folder, { a1: 'SELECT 1 AS id, 5 AS b', a2: 'SELECT 2 AS id, 5 AS "B"' });
      const sides: [Dataset, Dataset] = [file('a?.parquet'), file('a?.parquet')];
      expect(await outcome(folder, sides)).toEqual({
        error: 'DuplicateColumnException',
        value: 'a?.parquet has two columns "b" and "B"; names must differ in more than case',
      });
    }));

  test('are refused where one of them has two columns of one name, as it is alone', async () => {
    expect(
      await outcome(FIXTURES, [file('twin[s].parquet'), query('SELECT 1 AS id')]),
    ).toMatchObject({ error: 'DuplicateColumnException' });
    expect(await outcome(FIXTURES, [file('twins.parquet'), query('SELECT 1 AS id')])).toEqual({
      error: 'DuplicateColumnException',
      value: 'twins.parquet has two columns "b"; each needs its own name',
    });
  });
});

describe('a column to which nothing but NULL was written', () => {
  test.each([
    ["'x'::VARCHAR", 2],
    ['NULL::VARCHAR', 0],
    ["DATE '2024-01-01'", 2],
    ['[1]', 2],
    ['{a: 1}', 2],
    ['1.5', 2],
    ['NULL::DECIMAL(9,2)', 0],
    ['true', 2],
  ])('has the type of %s', async (value, differing) => {
    const other = query(`SELECT 1 AS id, ${value} AS b UNION ALL SELECT 2, ${value}`);
    for (const [index, sides] of [
      [fixture('untyped'), other],
      [other, fixture('untyped')],
    ].entries()) {
      expect([index, await outcome(FIXTURES, sides as [Dataset, Dataset])]).toEqual([
        index,
        two({ b: differing }),
      ]);
    }
  });

  test('has the type of a CSV file, an empty file and its own', () =>
    inFolder(async (folder) => {
      writeFileSync(join(folder, 'a.csv'), 'id,b\n1,x\n2,\n');
      writeFileSync(join(folder, 'none.csv'), '');
      expect(await outcome(folder, [fixture('untyped'), file('a.csv')])).toEqual(two({ b: 1 }));
      expect(await outcome(folder, [fixture('untyped'), fixture('untyped')])).toEqual(
        two({ b: 0 }),
      );
      expect(await outcome(folder, [fixture('untyped'), file('none.csv')])).toMatchObject({
        rows: [2, 0],
        mismatched: [],
      });
    }));

  test('takes the type that other files of its pattern have', () =>
    inFolder(async (folder) => {
      await write(folder, { 'typed-2': "SELECT 3 AS id, {a: 'x'} AS b" });
      copyFileSync(join(FIXTURES, 'untyped.parquet'), join(folder, 'typed-1.parquet'));
      const other = query(`SELECT 1 AS id, NULL AS b UNION ALL SELECT 2, NULL UNION ALL
        SELECT 3, {a: 'y'}`);
      expect(await outcome(folder, [file('typed-*.parquet'), other])).toMatchObject({
        rows: [3, 3],
        differing: { b: 1 },
      });
    }));
});

describe('columns whose names differ in case only', () => {
  test('are both compared, each with its own partner', async () => {
    const sides: [Dataset, Dataset] = [fixture('two-cases'), fixture('two-cases')];
    expect(await outcome(FIXTURES, sides)).toEqual(two({ b: 0, B: 0 }));
    expect(await outcome(FIXTURES, sides, { pk_columns: ['B'] })).toEqual(two({ id: 0, b: 0 }));
    const empty = await inFolder(async (folder) => {
      writeFileSync(join(folder, 'none.csv'), '');
      return outcome(folder, [fixture('two-cases'), file('none.csv')]);
    });
    expect(empty).toMatchObject({ rows: [2, 0], mismatched: [] });
  });

  test('are told apart beside PostgreSQL', async () => {
    const database = await postgresDatabase();
    try {
      await database.query(`CREATE TABLE t (id bigint, b bigint, "B" text)`);
      await database.query(`INSERT INTO t VALUES (1, 1, 'x'), (2, 3, 'y')`);
      const sides: Parameters<typeof compareTables>[1] = [
        ['t'],
        { file: join(FIXTURES, 'two-cases.parquet') },
      ];
      expect(figures(await compareTables(database.url, sides))).toEqual(two({ b: 1, B: 0 }));
    } finally {
      await database.drop();
    }
  });

  test('cannot be named by a filter, which reads one for the other', async () => {
    const sides: [Dataset, Dataset] = [fixture('two-cases'), fixture('two-cases')];
    expect(await outcome(FIXTURES, sides, { filter1: `"B" = 'x'` })).toEqual({
      error: 'InvalidFilterException',
      value:
        'filter1 names "B", of which there are two that differ only in case; a filter cannot tell these apart',
    });
    expect(await outcome(FIXTURES, sides, { filter1: 'id = 1' })).toMatchObject({ rows: [1, 2] });
  });
});
