import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Strategy } from '../../../src/engine/strategies/strategy.ts';
import { mysqlDatabase, postgresDatabase, type ServerDatabase } from '../../servers/databases.ts';
import { compareTables, differencesOf, problemOf } from '../compare-tables.ts';

const WAY_OUT =
  'leave out what it may not read by exclude-columns, name what it may by include-columns, or grant SELECT';

/** A key, columns that the reader may read, and between and after them such as it may not. */
const TABLES = `
  CREATE TABLE one (id integer PRIMARY KEY, salary integer, v integer, w integer, iban varchar(40));
  INSERT INTO one VALUES (1, 100, 10, 1, 'a'), (2, 200, 20, 2, 'b'), (3, 300, 30, 3, 'c');
  CREATE TABLE two (id integer PRIMARY KEY, salary integer, v integer, w integer, iban varchar(40));
  INSERT INTO two VALUES (1, 101, 10, 1, 'x'), (2, 201, 21, 2, 'y'), (3, 301, 30, 4, 'z');
  CREATE VIEW seen AS SELECT * FROM two`;

const STRATEGIES: Strategy[] = ['copy', 'totals', 'buckets', 'hash-buckets', 'in-source'];
const PAIRS: [string, string][] = [
  ['one', 'two'],
  ['one', 'seen'],
];

describe('PostgreSQL, where a login may read some columns of a table', () => {
  jest.setTimeout(300_000);
  let database: ServerDatabase;
  beforeAll(async () => {
    database = await postgresDatabase();
    const { username } = new URL(database.readerUrl);
    await database.query(TABLES);
    for (const table of ['one', 'two', 'seen']) {
      await database.query(`REVOKE SELECT ON ${table} FROM ${username}`);
      await database.query(`GRANT SELECT (id, v, w) ON ${table} TO ${username}`);
    }
    await database.query('CREATE TABLE closed AS SELECT 1 AS id');
    await database.query(`REVOKE SELECT ON closed FROM ${username}`);
  });
  afterAll(() => database.drop());

  test.each(STRATEGIES)('what is left out need not be, by the strategy %s', async (strategy) => {
    for (const pair of PAIRS) {
      const leaving = { strategy, request: { exclude_columns: ['salary', 'iban'] } };
      const results = await compareTables(database.readerUrl, pair, leaving);
      expect(differencesOf(results)).toEqual({ v: 1, w: 1 });
      const naming = { strategy, include: ['v'], filters: ['w < 3', 'w < 3'] as [string, string] };
      const named = await compareTables(database.readerUrl, pair, naming);
      expect(differencesOf(named)).toEqual({ v: 1 });
      expect(named.pks?.total_rows).toEqual([2, 2]);
    }
  });

  test('what must be and is not is named, with the way out', async () => {
    expect(await problemOf(database.readerUrl, ['one', 'two'], {})).toBe(
      `DiffError: PermissionException: one: one: the login may not read the columns salary, iban; ${WAY_OUT}`,
    );
    const request = { exclude_columns: ['salary'] };
    expect(await problemOf(database.readerUrl, ['one', 'seen'], { request })).toBe(
      `DiffError: PermissionException: one: one: the login may not read the column iban; ${WAY_OUT}`,
    );
    expect(
      await problemOf(database.readerUrl, ['one', 'two'], { include: ['v', 'salary'] }),
    ).toContain('the login may not read the column salary;');
    expect(
      await problemOf(database.readerUrl, ['one', 'two'], { keys: ['salary'], include: ['v'] }),
    ).toContain('the login may not read the column salary;');
    expect(await problemOf(database.readerUrl, ['closed', 'two'], {})).toBe(
      'DiffError: PermissionException: one: permission denied for table closed',
    );
  });

  test('a large table is compared without statistics of it', async () => {
    const { username } = new URL(database.readerUrl);
    for (const [table, more] of [
      ['large1', 0],
      ['large2', 1],
    ] as const) {
      await database.query(
        `CREATE TABLE ${table} (id integer PRIMARY KEY, hidden integer, v integer);
         INSERT INTO ${table} SELECT id, id * 7, id + CASE WHEN id = 70000 THEN ${more} ELSE 0 END
         FROM generate_series(1, 80000) AS id;
         ANALYZE ${table}; REVOKE SELECT ON ${table} FROM ${username};
         GRANT SELECT (id, v) ON ${table} TO ${username}`,
      );
    }
    const results = await compareTables(database.readerUrl, ['large1', 'large2'], {
      request: { exclude_columns: ['hidden'] },
    });
    expect(differencesOf(results)).toEqual({ v: 1 });
  });
});

describe('MariaDB, where a login may read some columns of a table', () => {
  jest.setTimeout(300_000);
  let database: ServerDatabase;
  beforeAll(async () => {
    database = await mysqlDatabase();
    const { username } = new URL(database.readerUrl);
    await database.query(TABLES);
    // Of this key, the catalog shows a login only the part that it may read.
    await database.query(
      `CREATE TABLE parts (id integer, salary integer, v integer, PRIMARY KEY (id, salary));
       INSERT INTO parts VALUES (1, 1, 10), (1, 2, 10), (2, 1, 20)`,
    );
    await database.query(`REVOKE SELECT ON ${username}.* FROM ${username}`);
    for (const table of ['one', 'two', 'seen']) {
      await database.query(`GRANT SELECT (id, v, w) ON ${username}.${table} TO ${username}`);
    }
    await database.query(`GRANT SELECT (id, v) ON ${username}.parts TO ${username}`);
  });
  afterAll(() => database.drop());

  test.each(['copy', 'buckets', 'in-source'] as const)(
    'what is left out need not be, by the strategy %s',
    async (strategy) => {
      for (const pair of PAIRS) {
        const leaving = { strategy, request: { exclude_columns: ['salary', 'iban'] } };
        const results = await compareTables(database.readerUrl, pair, leaving);
        expect(differencesOf(results)).toEqual({ v: 1, w: 1 });
        const naming = {
          strategy,
          include: ['v'],
          filters: ['w < 3', 'w < 3'] as [string, string],
        };
        const named = await compareTables(database.readerUrl, pair, naming);
        expect(differencesOf(named)).toEqual({ v: 1 });
        expect(named.pks?.total_rows).toEqual([2, 2]);
      }
    },
  );

  test('what must be and is not is said, with the way out', async () => {
    expect(await problemOf(database.readerUrl, ['one', 'two'], {})).toBe(
      `DiffError: PermissionException: one: one: the login may not read all columns (it may read id, v, w); ${WAY_OUT}`,
    );
    expect(await problemOf(database.readerUrl, ['one', 'two'], { include: ['v', 'salary'] })).toBe(
      'DiffError: PermissionException: one: one: the login may not read salary, or there is no such column ' +
        `(it may read id, v, w); ${WAY_OUT}`,
    );
    // Between those that it sees, there is one more: nobody left that out.
    const both = await problemOf(database.readerUrl, ['parts', 'parts'], {
      request: { exclude_columns: ['v'] },
    });
    expect(both).toContain('the login may not read all columns (it may read id, v)');
  });

  test('a table or view that cannot be read at all says why', async () => {
    const { username } = new URL(database.readerUrl);
    await database.query(
      `CREATE TABLE base (id integer PRIMARY KEY); CREATE VIEW broken AS SELECT * FROM base;
       GRANT SELECT ON ${username}.broken TO ${username}; DROP TABLE base;
       CREATE TABLE written (id integer PRIMARY KEY); GRANT INSERT ON ${username}.written TO ${username}`,
    );
    expect(await problemOf(database.readerUrl, ['broken', 'two'])).toContain(
      'references invalid table(s)',
    );
    expect(await problemOf(database.readerUrl, ['written', 'two'])).toContain(
      'PermissionException: one: SELECT command denied',
    );
  });

  test('a key of which a part is hidden proves nothing', async () => {
    for (const strategy of ['copy', 'in-source'] as const) {
      const results = await compareTables(database.readerUrl, ['parts', 'parts'], {
        strategy,
        include: ['v'],
      });
      expect(results.pks).toMatchObject({ dupes: [2, 2], distincts: [2, 2] });
    }
  });
});
