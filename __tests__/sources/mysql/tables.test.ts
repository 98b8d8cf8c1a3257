import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { MysqlDatabase } from '../../../src/sources/mysql/database.ts';
import { readMysqlUrl } from '../../../src/sources/mysql/url.ts';
import { type ServerDatabase, mysqlDatabase, postgresDatabase } from '../../servers/databases.ts';
import { compareTables, differencesOf } from '../compare-tables.ts';

describe('tables and queries of MySQL and MariaDB', () => {
  jest.setTimeout(300_000);
  const { signal } = new AbortController();
  let database: ServerDatabase;
  beforeAll(async () => {
    database = await mysqlDatabase();
    await database.query("SET NAMES utf8mb4, sql_mode = '', time_zone = '+00:00'");
  });
  afterAll(() => database.drop());

  const opened = async <T>(use: (mysql: MysqlDatabase) => Promise<T>): Promise<T> => {
    const mysql = await MysqlDatabase.open(readMysqlUrl('test', database.url), signal);
    return use(mysql).finally(() => mysql.close());
  };

  test('have keys of several parts, and of parts with NULL', async () => {
    await database.query('CREATE TABLE parts (a varchar(9), b varchar(9), v integer)');
    await database.query(`INSERT INTO parts VALUES
      ('a|b', 'c', 1), ('a', 'b|c', 2), ('A', 'b', 3), ('a', 'b', 4), ('a ', 'b', 5), (NULL, 'b', 6)`);
    const { pks, values } = await compareTables(database.url, ['parts', 'parts'], {
      keys: ['a', 'b'],
    });
    expect(pks).toEqual({
      total_rows: [6, 6],
      nulls: [1, 1],
      dupes: [0, 0],
      exclusives: [0, 0],
      distincts: [5, 5],
    });
    expect(values!.values_with_differences).toBe(0);
  });

  test('may be views, and of another database', async () => {
    await database.query('CREATE TABLE base (id integer PRIMARY KEY, v integer)');
    await database.query('INSERT INTO base VALUES (1, 1), (2, 2)');
    await database.query('CREATE VIEW seen AS SELECT id, v + (id = 2) AS v FROM base');
    const name = new URL(database.url).pathname.slice(1);
    const results = await compareTables(database.url, [[name, 'base'], 'seen']);
    expect(differencesOf(results)).toEqual({ v: 1 });
  });

  test('are filtered, by text with any character too', async () => {
    await database.query('CREATE TABLE texts (id integer PRIMARY KEY, v varchar(20))');
    await database.query("INSERT INTO texts VALUES (1, 'a'), (2, 'it''s'), (3, 'b')");
    const filters: [string, string] = ['id > 1 # and more', "v = 'it''s' OR v = 'b' -- and more"];
    const { pks } = await compareTables(database.url, ['texts', 'texts'], { filters });
    expect(pks!.total_rows).toEqual([2, 2]);
    expect(pks!.exclusives).toEqual([0, 0]);
  });

  test('are filtered by time, whatever the zone it is given in', async () => {
    await database.query(
      'CREATE TABLE times (id integer PRIMARY KEY, t timestamp(6), d date, w datetime)',
    );
    await database.query(`INSERT INTO times VALUES
      (1, '2020-01-01 09:59:59.999999', '2019-12-31', '2020-01-01 09:59:59'),
      (2, '2020-01-01 10:00:00', '2020-01-02', '2020-01-01 10:00:00'),
      (3, '2020-01-01 11:00:00', '2020-01-03', '2020-01-01 11:00:00')`);
    for (const column of ['t', 'd', 'w']) {
      const time = { column, start: '2020-01-01T12:00:00+02:00', end: null };
      const { pks } = await compareTables(database.url, ['times', 'times'], { time });
      expect({ column, rows: pks!.total_rows }).toEqual({ column, rows: [2, 2] });
    }
  });

  test('prove keys by unique indexes over whole columns without NULL', async () => {
    await database.query(`CREATE TABLE proofs (
      id integer PRIMARY KEY, a integer NOT NULL, b integer NOT NULL, c integer, d varchar(20) NOT NULL,
      UNIQUE (a, b), UNIQUE (c), UNIQUE (d(5)), INDEX (b)
    )`);
    const relation = await opened((mysql) => mysql.openTable(['proofs'], signal));
    expect(relation.uniqueKeys).toEqual([['id'], ['a', 'b']]);
    expect(relation.isRepeatable).toBe(true);
    expect(relation.estimatedRows).toBe(0);
  });

  test('that have no snapshot say so', async () => {
    await database.query('CREATE TABLE no_snapshot (id integer PRIMARY KEY) ENGINE = MyISAM');
    await database.query('CREATE VIEW without_snapshot AS SELECT * FROM no_snapshot');
    const repeatable = await opened(async (mysql) => [
      (await mysql.openTable(['no_snapshot'], signal)).isRepeatable,
      (await mysql.openTable(['without_snapshot'], signal)).isRepeatable,
      (await mysql.openQuery('SELECT 1 AS id', 'query1', signal)).isRepeatable,
    ]);
    expect(repeatable).toEqual([false, false, false]);
  });

  test('are read whole whatever the settings of the server', async () => {
    const [row] = await opened((mysql) =>
      mysql.query(
        'SELECT @@sql_select_limit AS most, @@sql_mode AS mode, @@time_zone AS zone',
        signal,
      ),
    );
    expect(row).toMatchObject({ most: '18446744073709551615', zone: '+00:00' });
    expect(row!['mode']).not.toMatch(/PAD_CHAR_TO_FULL_LENGTH|EMPTY_STRING_IS_NULL/);
  });

  test('are searched for exactly the text that is asked for, in every mode', async () => {
    const texts = ['', "it's", 'a\\b', "\\'", '"', '`', '💩\\', 'line\nbreak', '%_'];
    const { dialect } = await opened((mysql) => Promise.resolve(mysql));
    for (const mode of ['', 'ANSI_QUOTES', 'NO_BACKSLASH_ESCAPES']) {
      await database.query(`SET sql_mode = '${mode}'`);
      for (const text of texts) {
        const [row] = await database.query(`SELECT HEX(${dialect.quoteText(text)}) AS hex`);
        const hex = Buffer.from(text).toString('hex').toUpperCase();
        expect({ mode, text, hex: row!['hex'] }).toEqual({ mode, text, hex });
      }
    }
    await database.query("SET sql_mode = ''");
  });

  test('hold rows longer than a packet may be', async () => {
    await database.query('CREATE TABLE long_rows (id integer PRIMARY KEY, v longtext, b longblob)');
    await database.query(`INSERT INTO long_rows VALUES
      (1, REPEAT('text "', 3000000), REPEAT(x'00ff', 5000000)), (2, 'x', 'y')`);
    const changed = { query: "SELECT id, IF(id = 1, CONCAT(v, '!'), v) AS v, b FROM long_rows" };
    const results = await compareTables(database.url, ['long_rows', changed]);
    expect(differencesOf(results)).toEqual({ v: 1 });
  });

  test('have a column that is only the word NULL', async () => {
    await database.query('CREATE TABLE nothing (id integer PRIMARY KEY, v decimal(9,2))');
    await database.query('INSERT INTO nothing VALUES (1, NULL), (2, 1)');
    const query = 'SELECT 1 AS id, NULL AS v UNION ALL SELECT 2, NULL';
    const results = await compareTables(database.url, ['nothing', { query }]);
    expect(differencesOf(results)).toEqual({ v: 1 });
  });

  test('are compared with a file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'data-diff-mysql-'));
    const file = join(folder, 'side2.csv');
    writeFileSync(
      file,
      'id,n,t,d,w,flag\n1,1.5,"a ""b"", c",2020-01-01,2020-01-01 00:00:00,true\n2,,,,,\n',
    );
    await database.query(`CREATE TABLE filed (id integer PRIMARY KEY, n decimal(9,4), t text, d date,
      w datetime, flag boolean)`);
    await database.query(`INSERT INTO filed VALUES
      (1, 1.5, 'a "b", c', '2020-01-01', '2020-01-01', true), (2, NULL, '', NULL, NULL, NULL)`);
    const results = await compareTables(database.url, ['filed', { file }]);
    rmSync(folder, { recursive: true });
    expect(differencesOf(results)).toEqual({ t: 1 });
    expect(results.schema!.column_type_mismatches).toBe(0);
  });

  test('are compared with PostgreSQL, type by type', async () => {
    const postgres = await postgresDatabase();
    const pairs: [mysql: string, postgres: string, value: string, other: string][] = [
      ['tinyint', 'smallint', '-128', '127'],
      ['bigint unsigned', 'numeric', '18446744073709551615', '18446744073709551614'],
      ['tinyint(1)', 'boolean', 'true', 'false'],
      ['tinyint(1)', 'integer', '100', '99'],
      ['bit(1)', 'boolean', 'true', 'false'],
      ['decimal(65,10)', 'numeric', '1.5', '1.51'],
      ['decimal(12,2)', 'numeric(14,4)', '1.5', '1.5001'],
      ['float', 'real', '0.1', '0.2'],
      ['double', 'double precision', '0.1', '0.2'],
      ['varchar(9)', 'text', "'é ''x'", "'e'"],
      ['char(9)', 'char(20)', "'ab'", "'abc'"],
      ['longtext', 'varchar', "'a,\"b'", "'A'"],
      ['date', 'date', "'2020-02-29'", "'2020-02-28'"],
      ['datetime(6)', 'timestamp', "'2020-02-29 01:02:03.000004'", "'2020-02-29 01:02:03.000005'"],
      ['datetime', 'date', "'2020-02-29'", "'2020-02-28'"],
      ['timestamp(6)', 'timestamptz', "'2020-02-29 01:02:03.000004'", "'2020-02-29 01:02:03.1'"],
      ['time(6)', 'time', "'01:02:03.000004'", "'01:02:03'"],
      ['year', 'integer', '2020', '2021'],
      ['json', 'jsonb', `'{"a": [1, 2.50], "b": null}'`, `'{"a": [1, 2.5]}'`],
      [
        'varchar(36)',
        'uuid',
        "'123E4567-e89b-12d3-a456-426655440000'",
        "'123E4567-e89b-12d3-a456-426655440001'",
      ],
    ];
    const columns = (side: 0 | 1) => pairs.map((pair, i) => `c${i} ${pair[side]}`).join(', ');
    const values = (at: 2 | 3) => pairs.map((pair) => pair[at]).join(', ');
    const typed = (at: 2 | 3) => pairs.map((pair) => `CAST(${pair[at]} AS ${pair[1]})`).join(', ');
    await database.query(`CREATE TABLE pairs (id integer PRIMARY KEY, ${columns(0)})`);
    await database.query(`INSERT INTO pairs VALUES (1, ${values(2)}), (2, ${values(2)})`);
    await database.query('INSERT INTO pairs (id) VALUES (3)');
    await postgres.query(
      `SET TIME ZONE 'UTC'; CREATE TABLE pairs (id integer PRIMARY KEY, ${columns(1)})`,
    );
    await postgres.query(`INSERT INTO pairs VALUES (1, ${typed(2)}), (2, ${typed(3)})`);
    await postgres.query('INSERT INTO pairs (id) VALUES (3)');
    const results = await compareTables([database.url, postgres.url], ['pairs', 'pairs']);
    await postgres.drop();
    expect(results.schema!.column_type_mismatches).toBe(0);
    expect(differencesOf(results)).toEqual(Object.fromEntries(pairs.map((_, i) => [`c${i}`, 1])));
  });

  test('with times of a precision are compared with finer ones as the server would make them', async () => {
    await database.query(
      'CREATE TABLE fine (id integer PRIMARY KEY, v datetime(6), w timestamp(6))',
    );
    await database.query(
      'CREATE TABLE coarse (id integer PRIMARY KEY, v datetime(3), w timestamp(0))',
    );
    const all = ['000888', '123123', '999999', '000500', '000499', '500000'];
    for (const [id, micros] of all.entries()) {
      const value = `'1999-12-31 23:59:59.${micros}'`;
      for (const table of ['fine', 'coarse']) {
        await database.query(`INSERT INTO ${table} VALUES (${id}, ${value}, ${value})`);
      }
    }
    expect(differencesOf(await compareTables(database.url, ['fine', 'coarse']))).toEqual({});
  });

  test('have times on one side that are longer than a day', async () => {
    await database.query('CREATE TABLE short (id integer PRIMARY KEY, v time(3))');
    await database.query('CREATE TABLE longer (id integer PRIMARY KEY, v time(6))');
    await database.query("INSERT INTO short VALUES (1, '10:00:00.5'), (2, '01:00'), (3, '00:00')");
    await database.query("INSERT INTO longer VALUES (1, '10:00:00.5'), (2, '25:00'), (3, '00:00')");
    const results = await compareTables(database.url, ['short', 'longer']);
    expect(differencesOf(results)).toEqual({ v: 1 });
  });

  test('have zero dates that equal themselves, and neither NULL nor a real date', async () => {
    await database.query(
      'CREATE TABLE zeros (id integer PRIMARY KEY, d date, w datetime, t timestamp null)',
    );
    const rows = ["'0000-00-00'", "'2020-00-00'", "'2020-05-00'"];
    for (const [id, day] of rows.entries()) {
      await database.query(`INSERT INTO zeros VALUES (${id}, ${day}, ${day}, '0000-00-00')`);
    }
    const query = 'SELECT id, d, w, IF(id = 1, NULL, t) AS t FROM zeros';
    const other = {
      query:
        "SELECT id, IF(id = 1, NULL, d) AS d, IF(id = 2, '2020-04-30', w) + INTERVAL 0 DAY AS w, t FROM zeros",
    };
    expect(differencesOf(await compareTables(database.url, ['zeros', 'zeros']))).toEqual({});
    expect(differencesOf(await compareTables(database.url, ['zeros', { query }]))).toEqual({
      t: 1,
    });
    const results = await compareTables(database.url, ['zeros', other], { include: ['d'] });
    expect(differencesOf(results)).toEqual({ d: 1 });
  });
});
