import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Strategy } from '../../../src/engine/strategies/strategy.ts';
import { PostgresDatabase } from '../../../src/sources/postgresql/database.ts';
import { postgresDatabase, type ServerDatabase } from '../../servers/databases.ts';
import {
  changedUrl,
  compareTables,
  type Dataset,
  differencesOf,
  problemOf,
} from '../compare-tables.ts';
import { readPostgresUrl } from '../../../src/sources/postgresql/open.ts';

const STRATEGIES: Strategy[] = ['copy', 'totals', 'buckets', 'hash-buckets', 'in-source'];

/** Queries of the three rows of `base`. */
const QUERIES: [what: string, query: string][] = [
  ['a common table', 'WITH part AS (SELECT * FROM base) SELECT id, v FROM part'],
  [
    'a recursive one',
    'WITH RECURSIVE n AS (SELECT 1 AS id UNION ALL SELECT id + 1 FROM n WHERE id < 3) SELECT id, v FROM n JOIN base USING (id)',
  ],
  ['an order and a limit', 'SELECT id, v FROM base ORDER BY id DESC LIMIT 3 OFFSET 0'],
  [
    'a union',
    'SELECT id, v FROM base WHERE id = 1 UNION ALL (SELECT id, v FROM base WHERE id > 1)',
  ],
  ['values', "VALUES (1, 'a'), (2, 'b'), (3, NULL)"],
  ['a table', 'TABLE base'],
  ['comments', '-- one; of them\nSELECT id, /* two; */ v FROM base -- three; ('],
  ['a semicolon at its end', 'SELECT id, v FROM base;'],
  ['semicolons and blanks at its end', 'SELECT id, v FROM base ; ;\n\t'],
  ['a semicolon and a comment at its end', 'SELECT id, v FROM base; -- end'],
  ['a semicolon that ends a comment', 'SELECT id, v FROM base -- done;'],
  ['a semicolon in a text', "SELECT id, v FROM base WHERE ';' <> $$'; --$$;"],
];

/** What writes, or would. */
const WRITES: [what: string, query: string][] = [
  ['deletes', 'WITH gone AS (DELETE FROM base RETURNING *) SELECT * FROM gone'],
  ['calls what deletes', 'SELECT id, v FROM emptied()'],
  ['counts a sequence', "SELECT nextval('numbers') AS id, 'a' AS v"],
  ['locks rows', 'SELECT id, v FROM base FOR UPDATE'],
  ['makes a table', 'SELECT id, v INTO made FROM base'],
  [
    'leaves the transaction that only reads',
    "SELECT id, v FROM emptied(), set_config('transaction_read_only', 'off', false)",
  ],
  ['is several statements', 'SELECT 1 AS id; DELETE FROM base'],
  ['ends ours', 'SELECT 1 AS id) AS dataset; DELETE FROM base; SELECT * FROM (SELECT 1 AS id'],
  ['ends the transaction', 'COMMIT'],
];

describe('queries, filters and snapshots of PostgreSQL', () => {
  jest.setTimeout(300_000);
  const { signal } = new AbortController();
  let database: ServerDatabase;
  beforeAll(async () => {
    database = await postgresDatabase();
    await database.query(`CREATE TABLE base (id integer PRIMARY KEY, v text);
      INSERT INTO base VALUES (1, 'a'), (2, 'b'), (3, NULL);
      CREATE SEQUENCE numbers;
      CREATE FUNCTION emptied() RETURNS SETOF base LANGUAGE sql AS 'DELETE FROM base RETURNING *'`);
  });
  afterAll(() => database.drop());

  test.each(QUERIES)('are compared, with %s', async (what, query) => {
    const keys = what === 'values' ? ['column1'] : ['id'];
    const value = what === 'values' ? 'column2' : 'v';
    const changed = { query: `SELECT id AS ${keys[0]}, coalesce(v, 'c') AS ${value} FROM base` };
    for (const strategy of ['copy', 'in-source'] as const) {
      const datasets: [Dataset, Dataset] = [{ query }, changed];
      const results = await compareTables(database.url, datasets, { strategy, keys });
      expect(results.pks!.total_rows).toEqual([3, 3]);
      expect(differencesOf(results)).toEqual({ [value]: 1 });
    }
  });

  test('are read once, whatever they would give when they are read again', async () => {
    const random = {
      query:
        'SELECT id, random() AS v FROM generate_series(1, 100) AS id ORDER BY random() LIMIT 50',
    };
    for (const strategy of STRATEGIES) {
      const { pks, values } = await compareTables(database.url, [random, random], { strategy });
      const both = 50 - pks!.exclusives[0];
      expect(pks).toMatchObject({ total_rows: [50, 50], distincts: [50, 50] });
      expect([50 - pks!.exclusives[1], values!.rows_with_differences]).toEqual([both, both]);
    }
  });

  test('may ask for the time, which is that of the diff', async () => {
    const query =
      'SELECT 1 AS id, date_trunc($$hour$$, now()) > $$2020-01-01$$ AS v WHERE now() > $$2020-01-01$$';
    for (const strategy of STRATEGIES) {
      const results = await compareTables(database.url, [{ query }, { query }], { strategy });
      expect([results.pks!.total_rows, differencesOf(results)]).toEqual([[1, 1], {}]);
    }
    const now = { query: 'SELECT 1 AS id, now() AS v, current_time::text AS w' };
    for (const strategy of STRATEGIES) {
      const results = await compareTables(database.url, [now, now], { strategy });
      expect({ strategy, ...differencesOf(results) }).toEqual({ strategy });
    }
  });

  test.each(WRITES)('are refused where one %s, and nothing is written', async (_, query) => {
    for (const strategy of ['copy', 'in-source'] as const) {
      expect(await problemOf(database.url, ['base', { query }], { strategy })).toMatch(
        /^DiffError: (ReadOnly|Syntax|PostgreSQL)Exception: one: /,
      );
    }
    const [state] = await database.query(`SELECT (SELECT count(*)::integer FROM base) AS rows,
      (SELECT is_called FROM numbers) AS counted, to_regclass('made') AS made`);
    expect(state).toEqual({ rows: 3, counted: false, made: null });
  });

  test('are filtered by text with any character, whatever the server takes a backslash for', async () => {
    await database.query(`CREATE TABLE texts (id integer PRIMARY KEY, v text);
      INSERT INTO texts VALUES (1, 'it''s'), (2, E'a\\\\b'), (3, '"'), (4, '%'), (5, '{$1}')`);
    for (const [filter, rows] of [
      ["v = 'it''s'", 1],
      [String.raw`v IN (E'a\\b', '"')`, 2],
      [String.raw`v LIKE '%\%' OR v = '{$1}'`, 2],
      [`"v" = '"' AND dataset.id > 0`, 1],
      ["v ~ '^[a-z]' OR v = 'ö'", 2],
    ] as const) {
      for (const strategy of STRATEGIES) {
        const filters: [string, string] = [filter, filter];
        const options = { strategy, filters };
        const { pks } = await compareTables(database.url, ['texts', 'texts'], options);
        expect({ filter, rows: pks!.total_rows }).toEqual({ filter, rows: [rows, rows] });
        expect(pks!.exclusives).toEqual([0, 0]);
      }
    }
    const old = changedUrl(database.url, (it) =>
      it.searchParams.set('options', '-c standard_conforming_strings=off'),
    );
    const filters: [string, string] = [String.raw`v = 'a\\b'`, 'id = 2'];
    const { pks } = await compareTables(old, ['texts', 'texts'], { filters });
    expect([pks!.total_rows, pks!.exclusives]).toEqual([
      [1, 1],
      [0, 0],
    ]);
  });

  test('are filtered by time, whatever the zones of column, request and server', async () => {
    await database.query(`CREATE TABLE times (id integer PRIMARY KEY, d date, t timestamp,
        z timestamptz, coarse timestamptz(0));
      INSERT INTO times SELECT id, (moment AT TIME ZONE 'UTC')::date, moment AT TIME ZONE 'UTC', moment, moment
      FROM (VALUES (1, timestamptz '2020-01-01 09:59:59.4Z'), (2, '2020-01-01 10:00:00Z'),
        (3, '2020-01-02 11:00:00Z'), (4, '2020-01-03 00:00:00Z'), (5, 'infinity'), (6, '-infinity'), (7, NULL))
        AS moments (id, moment)`);
    const url = changedUrl(database.url, (it) =>
      it.searchParams.set('options', '-c timezone=Asia/Tokyo'),
    );
    const [start, end] = ['2020-01-01T12:00:00+02:00', '2020-01-03'];
    for (const column of ['d', 't', 'z', 'coarse']) {
      const rows = column === 'd' ? 1 : 2;
      for (const strategy of STRATEGIES) {
        const time = { column, start, end };
        const { pks } = await compareTables(url, ['times', 'times'], { strategy, time });
        expect({ column, rows: pks!.total_rows }).toEqual({ column, rows: [rows, rows] });
      }
      const { pks } = await compareTables(url, ['times', 'times'], {
        time: { column, start: null, end },
      });
      expect({ column, rows: pks!.total_rows[0] }).toEqual({ column, rows: 4 });
    }
  });

  test('that may give other rows when they are read again say so, and views and tables too', async () => {
    await database.query(`CREATE EXTENSION file_fdw;
      CREATE SERVER files FOREIGN DATA WRAPPER file_fdw;
      CREATE FOREIGN TABLE filed (id integer) SERVER files OPTIONS (program 'echo 1');
      CREATE TABLE parts (id integer) PARTITION BY LIST (id);
      CREATE TABLE parts_here PARTITION OF parts FOR VALUES IN (2) PARTITION BY LIST (id);
      CREATE FOREIGN TABLE parts_filed PARTITION OF parts_here DEFAULT SERVER files
        OPTIONS (program 'echo 2');
      CREATE TABLE whole (id integer) PARTITION BY LIST (id);
      CREATE TABLE whole_part PARTITION OF whole DEFAULT;
      CREATE TABLE parent (id integer);
      CREATE FOREIGN TABLE child () INHERITS (parent) SERVER files OPTIONS (program 'echo 1');
      CREATE MATERIALIZED VIEW kept AS SELECT random();
      CREATE VIEW lottery AS
        SELECT id, 1 AS v FROM generate_series(1, 1000) AS id WHERE random() < 0.9`);
    const postgres = await PostgresDatabase.open(readPostgresUrl('test', database.url), signal);
    const found: Record<string, boolean> = {};
    for (const table of ['base', 'whole', 'kept', 'filed', 'parts', 'parent', 'lottery']) {
      found[table] = (await postgres.openTable([table], signal)).isRepeatable;
    }
    await postgres.close();
    expect(found).toEqual({
      ...{ base: true, whole: true, kept: true },
      ...{ filed: false, parts: false, parent: false, lottery: false },
    });
    for (const strategy of STRATEGIES) {
      const options = { strategy, buckets: 1024 };
      const { pks } = await compareTables(database.url, ['lottery', 'lottery'], options);
      expect([pks!.nulls, pks!.dupes, pks!.distincts]).toEqual([[0, 0], [0, 0], pks!.total_rows]);
    }
  });

  test.each(STRATEGIES)(
    'are of one state, whatever another session writes meanwhile, by the strategy %s',
    async (strategy) => {
      for (const table of ['one', 'two']) {
        await database.query(`DROP TABLE IF EXISTS ${table}; CREATE TABLE ${table} AS
          SELECT id, id AS v FROM generate_series(1, 1000) AS id; ALTER TABLE ${table} ADD PRIMARY KEY (id)`);
      }
      await database.query(`UPDATE two SET v = 0 WHERE id = 500`);
      const change = (table: string): string =>
        `DELETE FROM ${table} WHERE id <= 10; UPDATE ${table} SET v = v + 1 WHERE id % 2 = 0;
         INSERT INTO ${table} SELECT id, id FROM generate_series(1001, 1500) AS id
         ON CONFLICT DO NOTHING`;
      await database.query('BEGIN; LOCK TABLE two');
      const changes: Promise<unknown>[] = [];
      const onPhase = (): unknown => changes.push(database.query(change('one')));
      const options = { strategy, buckets: 10, onPhase };
      const comparing = compareTables(database.url, ['one', 'two'], options);
      while ((await database.query('SELECT FROM pg_locks WHERE NOT granted')).length === 0) {
        await sleep(5);
      }
      await database.query(`${change('one')}; ${change('two')}; COMMIT`);
      const results = await comparing;
      await Promise.all(changes);
      expect(results.pks).toMatchObject({
        ...{ total_rows: [1000, 1000], distincts: [1000, 1000] },
        ...{ exclusives: [0, 0], dupes: [0, 0], nulls: [0, 0] },
      });
      expect(differencesOf(results)).toEqual({ v: 1 });
    },
  );
});
