import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { figuresOf } from './expected.ts';
import { inFolder, outcomeOf, type RequestOptions, runDiff, withDuckDB } from './run-diff.ts';
import type { Dataset } from './write-dataset.ts';

const BY_ID: RequestOptions = { pk_columns: ['id'] };

/** A database that statements fill; the table `t` is there in any case. */
async function database(folder: string, name: string, statements: string[] = []): Promise<string> {
  const path = join(folder, name);
  await withDuckDB(folder, async (connection) => {
    await connection.execute(`ATTACH '${path}' AS made`);
    await connection.execute('USE made');
    await connection.execute('CREATE TABLE t AS SELECT i AS id, i * 2 AS v FROM range(10) AS r(i)');
    for (const statement of statements) await connection.execute(statement);
    await connection.execute('USE memory');
    await connection.execute('DETACH made');
  });
  return path;
}

const query = (sql: string, from: string | null = null): Dataset => ({
  database: from,
  query: sql,
});

/** What a diff of two datasets gives: the rows of each side, and values that differ. */
const outcome = (folder: string, sides: [Dataset, Dataset], options = BY_ID) =>
  outcomeOf(runDiff(folder, sides, options), ({ pks, values }) => ({
    rows: pks!.total_rows,
    exclusives: pks!.exclusives,
    differing: values!.values_with_differences,
  }));

const equal = (rows: number) => ({ rows: [rows, rows], exclusives: [0, 0], differing: 0 });

describe('tables of DuckDB databases', () => {
  test('one database can be on both sides', () =>
    inFolder(async (folder) => {
      const made = await database(folder, 'a.duckdb', [
        'CREATE TABLE u AS SELECT id, CASE id WHEN 3 THEN 0 ELSE v END AS v FROM t WHERE id < 9',
      ]);
      const sides: [Dataset, Dataset] = [
        { database: made, table: ['t'] },
        { database: made, table: ['main', 'u'] },
      ];
      expect(await outcome(folder, sides)).toEqual({
        rows: [10, 9],
        exclusives: [1, 0],
        differing: 1,
      });
    }));

  test('a view is read like a table, also one that calls another table', () =>
    inFolder(async (folder) => {
      const made = await database(folder, 'a.duckdb', ['CREATE VIEW w AS SELECT id, v FROM t']);
      const sides: [Dataset, Dataset] = [
        { database: made, table: ['t'] },
        { database: made, table: ['w'] },
      ];
      expect(await outcome(folder, sides)).toEqual(equal(10));
    }));

  test('schemas and tables can have any name, and a third part before them is left out', () =>
    inFolder(async (folder) => {
      const made = await database(folder, 'my "data".duckdb', [
        'CREATE SCHEMA "s.ch""ema"',
        `CREATE TABLE "s.ch""ema"."select 💩'" AS FROM t`,
      ]);
      const table = ['anything', 's.ch"ema', "select 💩'"];
      expect(
        await outcome(folder, [
          { database: made, table },
          { database: made, table: ['t'] },
        ]),
      ).toEqual(equal(10));
    }));

  test.each([
    ['a table that is not there', ['nix'], 'NoSuchTableException', 'nix'],
    ['a schema that is not there', ['nix', 't'], 'NoSuchTableException', 'nix.t'],
    ['a table in other quotes', ['"t"'], 'NoSuchTableException', '"t"'],
  ])('%s is an error that names it', (_, table, error, value) =>
    inFolder(async (folder) => {
      const made = await database(folder, 'a.duckdb');
      const sides: [Dataset, Dataset] = [
        { database: made, table: ['t'] },
        { database: made, table },
      ];
      expect(await outcome(folder, sides)).toEqual({
        error,
        value: expect.stringContaining(value),
      });
    }),
  );

  test('a database that is not there, and a file that is none, are errors', () =>
    inFolder(async (folder) => {
      const made = await database(folder, 'a.duckdb');
      writeFileSync(join(folder, 'b.duckdb'), 'this is no database, whatever its name says');
      const table = ['t'];
      const good: Dataset = { database: made, table };
      expect(await outcome(folder, [good, { database: 'nix.duckdb', table }])).toEqual({
        error: 'NoSuchDatabaseException',
        value: expect.stringContaining('nix.duckdb'),
      });
      expect(await outcome(folder, [good, { database: 'b.duckdb', table }])).toMatchObject({
        error: expect.stringMatching(/Exception$/),
        value: expect.stringContaining('b.duckdb'),
      });
    }));

  test('generated columns, indexes and constraints do not matter', () =>
    inFolder(async (folder) => {
      const made = await database(folder, 'a.duckdb', [
        'CREATE TABLE g (id BIGINT PRIMARY KEY, v BIGINT AS (id * 2))',
        'INSERT INTO g SELECT id FROM t',
      ]);
      const sides: [Dataset, Dataset] = [
        { database: made, table: ['g'] },
        { database: made, table: ['t'] },
      ];
      expect(await outcome(folder, sides)).toEqual(equal(10));
    }));
});

describe('queries', () => {
  test('a query reads the tables of its database without naming it', () =>
    inFolder(async (folder) => {
      const made = await database(folder, 'a.duckdb');
      const other = await database(folder, 'b.duckdb', ['UPDATE t SET v = 0 WHERE id = 5']);
      const sides: [Dataset, Dataset] = [
        query('SELECT * FROM t -- all of it', made),
        query('WITH x AS (FROM t) SELECT id, v FROM x ORDER BY id DESC;', other),
      ];
      expect(await outcome(folder, sides)).toEqual({ ...equal(10), differing: 1 });
    }));

  test('a query that gives other rows each time gives counts that add up', () =>
    inFolder(async (folder) => {
      const volatile = query('SELECT (random() * 50)::INT AS id, random() AS v FROM range(1000)');
      const result = await outcome(folder, [volatile, volatile]);
      expect(result).toMatchObject({ rows: [1000, 1000] });
      const limited = query('SELECT i AS id, i AS v FROM range(100000) AS r(i) LIMIT 500');
      expect(await outcome(folder, [limited, limited])).toMatchObject({ rows: [500, 500] });
    }));

  test('a column of untyped NULLs is one of integers, as DuckDB has it', () =>
    inFolder(async (folder) => {
      const nulls = query('SELECT 1 AS id, NULL AS v');
      const number = query('SELECT 1 AS id, 1.5 AS v');
      expect(await outcome(folder, [nulls, number])).toEqual({ ...equal(1), differing: 1 });
      expect(await outcome(folder, [nulls, nulls])).toEqual(equal(1));
      const text = query("SELECT 1 AS id, 'x' AS v");
      const { schema } = await runDiff(folder, [nulls, text], BY_ID);
      expect(schema!.column_type_differs).toEqual(['v']);
    }));

  test.each([
    ['two statements', 'SELECT 1 AS id; SELECT 2 AS id', 'InvalidQueryException'],
    ['no statement', '', 'InvalidQueryException'],
    ['a comment alone', '-- nothing', 'InvalidQueryException'],
    ['a statement that writes', 'CREATE TABLE x AS SELECT 1 AS id', 'InvalidQueryException'],
    ['a copy to a file', "COPY (SELECT 1 AS id) TO 'x.csv'", 'InvalidQueryException'],
    ['an attached database', "ATTACH 'x.duckdb'", 'InvalidQueryException'],
    ['half a statement', 'SELECT', 'ParserException'],
    ['a table that is not there', 'SELECT * FROM nix', 'CatalogException'],
    ['a column that is not there', 'SELECT nix FROM range(3)', 'BinderException'],
    ['two columns of one name', 'SELECT 1 AS id, 2 AS "ID"', 'DuplicateColumnException'],
    ['a parameter', 'SELECT ? AS id', 'SyntaxException'],
  ])('%s is an error', (_, sql, error) =>
    inFolder(async (folder) => {
      const sides: [Dataset, Dataset] = [query('SELECT 1 AS id'), query(sql)];
      expect(await outcome(folder, sides)).toMatchObject({ error });
    }),
  );

  test('nothing is written to a database', () =>
    inFolder(async (folder) => {
      const made = await database(folder, 'a.duckdb');
      const sides: [Dataset, Dataset] = [
        query('SELECT * FROM t', made),
        query('INSERT INTO t VALUES (99, 99) RETURNING id', made),
      ];
      expect(await outcome(folder, sides)).toHaveProperty('error');
      const twice = query('SELECT * FROM t', made);
      expect(await outcome(folder, [twice, twice])).toEqual(equal(10));
    }));
});

describe('errors never hold what a row holds', () => {
  test.each([
    ["CAST('secret' || i AS INTEGER)", 'ConversionException'],
    ["CAST('secret' || i AS DATE)", 'ConversionException'],
    [`CAST('{"secret' || i AS JSON)`, 'ConversionException'],
    ['CAST(6021023 + i AS TINYINT)', 'ConversionException'],
    ['(i + 6021023) * 9223372036854775807', 'OutofRangeException'],
    ["strptime('secret' || i, '%d')", 'InvalidInputException'],
    ['\'["secret"]\'::JSON::INTEGER[]', 'ConversionException'],
  ])('%s', (expression, error) =>
    inFolder(async (folder) => {
      const failing = query(`SELECT i AS id, ${expression} AS v FROM range(3) AS r(i)`);
      const result = await outcome(folder, [failing, query('SELECT 1 AS id')]);
      expect(result).toMatchObject({ error });
      expect(JSON.stringify(result)).not.toMatch(/secret|602102/);
    }),
  );

  test('nor do they say where on the machine a file lies', () =>
    inFolder(async (folder) => {
      mkdirSync(join(folder, 'data'));
      writeFileSync(join(folder, 'data', 'a.parquet'), 'this is no Parquet file at all, is it?');
      writeFileSync(join(folder, 'data', 'b.csv'), 'id,v\n1,2,3\n');
      writeFileSync(join(folder, 'data', 'c.json'), '[{"id": 1},');
      for (const file of ['data/a.parquet', 'data/b.csv', 'data/c.json', 'data/nix.csv']) {
        const result = await outcome(folder, [{ database: null, file }, query('SELECT 1 AS id')]);
        expect(result).toHaveProperty('error');
        expect(JSON.stringify(result)).not.toContain(folder);
      }
    }));

  test.each([
    ['a file that is not there', 'nix.csv', 'NoSuchFileException'],
    ['a folder', 'folder.csv', 'NoSuchFileException'],
    ['a file of an unknown format', 'a.xlsx', 'ConfigurationError'],
    ['a pattern that no file matches', 'nix/*.csv', 'NoSuchFileException'],
  ])('%s is an error', (_, file, error) =>
    inFolder(async (folder) => {
      mkdirSync(join(folder, 'folder.csv'));
      const result = await outcome(folder, [query('SELECT 1 AS id'), { database: null, file }]);
      expect(result).toMatchObject({ error });
    }),
  );
});

describe('several files as one dataset', () => {
  test('a pattern reads all files that match, their columns in any order', () =>
    inFolder(async (folder) => {
      writeFileSync(join(folder, 'a1.csv'), 'id,v\n1,x\n');
      writeFileSync(join(folder, 'a2.csv'), 'id,v\n2,y\n');
      writeFileSync(join(folder, 'b.csv'), 'id,v\n1,x\n2,z\n');
      const sides: [Dataset, Dataset] = [
        { database: null, file: 'a*.csv' },
        { database: null, file: 'b.csv' },
      ];
      expect(await outcome(folder, sides)).toEqual({ ...equal(2), differing: 1 });
    }));

  test('a file whose name looks like a pattern is one file', () =>
    inFolder(async (folder) => {
      writeFileSync(join(folder, 'a[1]*.csv'), 'id,v\n1,x\n');
      writeFileSync(join(folder, 'a1.csv'), 'id,v\n1,other\n');
      const sides: [Dataset, Dataset] = [
        { database: null, file: 'a[1]*.csv' },
        query("SELECT 1 AS id, 'x' AS v"),
      ];
      expect(await outcome(folder, sides)).toEqual(equal(1));
    }));
});

test('a key that is not there is named, with the one that differs in case only', () =>
  inFolder(async (folder) => {
    const made = query('SELECT 1 AS "Id", 2 AS v');
    const result = await outcomeOf(runDiff(folder, [made, made], BY_ID), figuresOf);
    expect(result).toEqual({
      error: 'NoSuchColumnException',
      value: expect.stringContaining('"Id"'),
    });
  }));
