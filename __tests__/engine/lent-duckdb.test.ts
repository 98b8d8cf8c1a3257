import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { inFolder } from '../conformance/run-diff.ts';
import { lendDuckDB } from './lent-duckdb.ts';

/** Lends one with a folder to each of the users, one after the other. */
const lend = (...users: Parameters<typeof lendDuckDB<unknown>>[1][]): Promise<unknown[]> =>
  inFolder(async (temporaryDirectory) => {
    const results = [];
    for (const use of users) {
      results.push(await lendDuckDB({ threads: 1, temporaryDirectory }, use));
    }
    return results;
  });

describe('a DuckDB that is lent', () => {
  test('is lent again, but not while it is in use', async () => {
    const mark = `SELECT count(*) AS marks FROM duckdb_functions() WHERE function_name = 'mark'`;
    await lend(
      async (connection) => connection.execute('CREATE MACRO mark() AS 1'),
      async (connection) => {
        expect(await connection.query(mark)).toEqual([{ marks: 1n }]);
        await lend(async (other) => expect(await other.query(mark)).toEqual([{ marks: 0n }]));
        await connection.execute('DROP MACRO mark');
      },
    );
  });

  test('has no table and no database of those who had it before', async () => {
    const databases = 'SELECT database_name AS name FROM duckdb_databases() WHERE NOT internal';
    await lend(
      async (connection) => {
        await connection.execute(`ATTACH ':memory:' AS "an""other"; CREATE TABLE "a""b" (id INT)`);
        await connection.execute('CREATE TEMP TABLE own (id INT); CREATE MACRO same() AS 1');
      },
      async (connection) => {
        expect(await connection.query(databases)).toEqual([{ name: 'memory' }]);
        expect(await connection.query('SELECT table_name FROM duckdb_tables()')).toEqual([]);
        expect(await connection.query('SELECT same() AS is_same')).toEqual([{ is_same: 1 }]);
      },
    );
  });

  test('spills where the one who has it says', async () => {
    await inFolder((temporaryDirectory) =>
      lendDuckDB({ threads: 1, temporaryDirectory }, async (connection) => {
        const [row] = await connection.query(`SELECT current_setting('temp_directory') AS folder`);
        expect(row).toEqual({ folder: temporaryDirectory });
      }),
    );
  });

  test('remembers nothing of a file that another user wrote anew', async () => {
    await inFolder(async (folder) => {
      const path = join(folder, 'rows.parquet');
      const write = (rows: number) =>
        lendDuckDB({ threads: 2, temporaryDirectory: folder }, (connection) =>
          connection.execute(`COPY (FROM range(${rows})) TO '${path}'`),
        );
      const count = `SELECT count(*) AS rows FROM '${path}'`;
      const read = () => lend((connection) => connection.query(count));
      await write(1);
      expect(await read()).toEqual([[{ rows: 1n }]]);
      await write(2);
      expect(await read()).toEqual([[{ rows: 2n }]]);
    });
  });

  test('is not lent again where something failed, or where it is confined', async () => {
    const fails = lend(async (connection) => {
      await connection.execute('CREATE MACRO failed() AS 1');
      throw new Error('on purpose');
    });
    await expect(fails).rejects.toThrow('on purpose');
    await lend(
      async (connection) => {
        await connection.execute('CREATE MACRO confined() AS 1');
        await connection.confine([]);
      },
      async (connection) => {
        const found = `SELECT function_name FROM duckdb_functions()
          WHERE function_name IN ('failed', 'confined')`;
        expect(await connection.query(found)).toEqual([]);
        const path = join(import.meta.dirname, 'any.csv');
        await expect(connection.query(`FROM read_csv('${path}')`)).rejects.toThrow(/No files/);
      },
    );
  });
});
