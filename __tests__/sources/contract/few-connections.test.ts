import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Strategy } from '../../../src/engine/strategies/strategy.ts';
import { mysqlDatabase, postgresDatabase, type ServerDatabase } from '../../servers/databases.ts';
import { type OneAtATime, oneAtATime } from '../../servers/one-at-a-time.ts';
import { changedUrl, compareTables, differencesOf, problemOf } from '../compare-tables.ts';

const TABLES = `
  CREATE TABLE one (id integer PRIMARY KEY, v integer);
  INSERT INTO one VALUES (1, 10), (2, 20), (3, 30);
  CREATE TABLE two (id integer PRIMARY KEY, v integer);
  INSERT INTO two VALUES (1, 10), (2, 21), (3, 30)`;

const STRATEGIES: Strategy[] = ['copy', 'totals', 'buckets', 'hash-buckets', 'in-source'];

describe('PostgreSQL where a login may have one connection', () => {
  let database: ServerDatabase;
  let pooler: OneAtATime;
  beforeAll(async () => {
    database = await postgresDatabase();
    await database.query(TABLES);
    await database.query(`ALTER ROLE ${new URL(database.readerUrl).username} CONNECTION LIMIT 1`);
    pooler = await oneAtATime(database.url);
  });
  afterAll(async () => {
    await pooler.close();
    await database.drop();
  });

  test.each(STRATEGIES)('the strategy %s does with one', async (strategy) => {
    const results = await compareTables(database.readerUrl, ['one', 'two'], { strategy });
    expect(differencesOf(results)).toEqual({ v: 1 });
  });

  test.each(STRATEGIES)(
    'behind a pooler of one, the strategy %s waits for no second',
    async (strategy) => {
      const results = await compareTables(pooler.url, ['one', 'two'], { strategy });
      expect(differencesOf(results)).toEqual({ v: 1 });
    },
  );

  test('two data sources of one URL share the one', async () => {
    for (const url of [database.readerUrl, pooler.url]) {
      const results = await compareTables(url, ['one', 'two'], { twoSources: true });
      expect(differencesOf(results)).toEqual({ v: 1 });
    }
  });

  test('two databases of one server need two, and the error says what helps', async () => {
    const { username } = new URL(database.readerUrl);
    const other = changedUrl(database.readerUrl, (url) => (url.pathname = '/postgres'));
    expect(
      await problemOf([database.readerUrl, other], ['one', 'pg_class'], { keys: ['oid'] }),
    ).toBe(
      `DiffError: InsufficientResourcesException: two: too many connections for role "${username}" ` +
        '(two data sources take a connection each: raise the limit, or write both sides as one data source)',
    );
  });

  test('a diff that ends while it waits for a second connection ends at once', async () => {
    const abort = new AbortController();
    const before = pooler.waited();
    const failing = problemOf(pooler.url, ['one', 'two'], {
      strategy: 'copy',
      signal: abort.signal,
    });
    while (pooler.waited() === before) await sleep(5);
    abort.abort();
    expect(await failing).toBe('CancelledError: the diff was cancelled');
  });
});

describe('MariaDB where a login may have one connection', () => {
  let database: ServerDatabase;
  let pooler: OneAtATime;
  beforeAll(async () => {
    database = await mysqlDatabase();
    await database.query(TABLES);
    const { username } = new URL(database.readerUrl);
    await database.query(`ALTER USER ${username} WITH MAX_USER_CONNECTIONS 1`);
    pooler = await oneAtATime(database.url);
  });
  afterAll(async () => {
    await pooler.close();
    await database.drop();
  });

  test.each(['copy', 'in-source'] as const)('the strategy %s does with one', async (strategy) => {
    for (const url of [database.readerUrl, pooler.url]) {
      const results = await compareTables(url, ['one', 'two'], { strategy });
      expect(differencesOf(results)).toEqual({ v: 1 });
    }
  });

  test('two data sources of one URL share the one', async () => {
    for (const url of [database.readerUrl, pooler.url]) {
      const results = await compareTables(url, ['one', 'two'], { twoSources: true });
      expect(differencesOf(results)).toEqual({ v: 1 });
    }
  });

  test('two databases of one server need two, and the error says what helps', async () => {
    const other = changedUrl(database.readerUrl, (url) => (url.pathname = '/information_schema'));
    expect(await problemOf([database.readerUrl, other], ['one', 'TABLES'])).toContain(
      '(two data sources take a connection each: raise the limit, or write both sides as one data source)',
    );
  });
});
