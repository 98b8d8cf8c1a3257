import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { postgresDatabase, type ServerDatabase } from '../../servers/databases.ts';
import { changedUrl, type CompareOptions, type Dataset, problemOf } from '../compare-tables.ts';

/** Runs for minutes, unless it is ended. */
const SLOW = { query: 'SELECT id, pg_sleep(1)::text AS v FROM generate_series(1, 300) AS id' };

describe('what goes wrong with PostgreSQL', () => {
  let database: ServerDatabase;
  beforeAll(async () => {
    database = await postgresDatabase();
    await database.query('CREATE TABLE one AS SELECT 1 AS id, 2 AS v');
    await database.query('CREATE SCHEMA "other"; CREATE TABLE "other"."Mixed" (id integer)');
  });
  afterAll(() => database.drop());

  const problem = (
    datasets: [Dataset, Dataset],
    options: CompareOptions = {},
    url = database.url,
  ): Promise<string> => problemOf(url, datasets, options);

  const withUrl = (change: (url: URL) => void): string => changedUrl(database.url, change);

  /** Statements of diffs that the server is running. */
  const running = async (): Promise<unknown[]> =>
    database.query(
      `SELECT query FROM pg_stat_activity
       WHERE application_name = 'data-diff' AND state = 'active' AND query LIKE 'COPY%' AND datname = current_database()`,
    );

  const untilRunning = async (): Promise<void> => {
    while ((await running()).length === 0) await sleep(20);
  };

  test('a server that is not there is named, without the password', async () => {
    const url = withUrl((it) => {
      it.port = '1';
      it.username = 'someone';
      it.password = 'hunter2';
    });
    const message = await problem(['one', 'one'], {}, url);
    expect(message).toContain('ConnectionException: one: 127.0.0.1:1: connect ECONNREFUSED');
    expect(message).not.toContain('hunter2');
  });

  test('a wrong password, database and table are told apart', async () => {
    const wrong = database.readerUrl.replace(/:[^:@]+@/, ':wrong@');
    expect(await problem(['one', 'one'], {}, wrong)).toContain('AuthenticationException');
    const elsewhere = withUrl((it) => (it.pathname = '/nowhere'));
    expect(await problem(['one', 'one'], {}, elsewhere)).toContain('NoSuchDatabaseException');
    expect(await problem(['none', 'one'])).toBe('DiffError: NoSuchTableException: one: none');
  });

  test('a name in other case is hinted at', async () => {
    expect(await problem([['other', 'mixed'], 'one'])).toBe(
      'DiffError: NoSuchTableException: one: other.mixed (there is other.Mixed)',
    );
  });

  test('a query that is more than one statement, or writes, is refused', async () => {
    const two = { query: 'SELECT 1 AS id) AS a; DROP TABLE one; SELECT * FROM (SELECT 1 AS id' };
    expect(await problem([two, 'one'])).toContain('query1: cannot insert multiple commands');
    const writing = { query: 'WITH gone AS (DELETE FROM one RETURNING *) SELECT * FROM gone' };
    expect(await problem([writing, 'one'])).toContain('query1: ');
    expect(await problem(['one', 'one'])).toBe('no problem');
  });

  test('a filter that is no condition is refused', async () => {
    expect(await problem(['one', 'one'], { filters: ['v + 1', null] })).toBe(
      'DiffError: InvalidFilterException: one: filter1 is of type integer; it must be one SQL condition',
    );
    expect(await problem(['one', 'one'], { filters: [null, 'nothing = 1'] })).toContain(
      'NoSuchColumnException: one: filter2: column "nothing" does not exist',
    );
  });

  test('a cancelled diff leaves no statement on the server', async () => {
    const abort = new AbortController();
    const failing = problem([SLOW, SLOW], { signal: abort.signal });
    await untilRunning();
    abort.abort();
    expect(await failing).toBe('CancelledError: the diff was cancelled');
    expect(await running()).toEqual([]);
  });

  test('a connection that the server ends fails the diff at once', async () => {
    const failing = problem([SLOW, SLOW]);
    await untilRunning();
    await database.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE application_name = 'data-diff' AND datname = current_database()`,
    );
    expect(await failing).toMatch(/ConnectionException: one: .*terminat/);
  });

  test('a statement timeout of the server is said', async () => {
    const url = withUrl((it) => it.searchParams.set('options', '-c statement_timeout=500'));
    expect(await problem([SLOW, SLOW], {}, url)).toContain(
      'canceling statement due to statement timeout',
    );
  });

  test('no value of a row is in an error of the server', async () => {
    await database.query(`CREATE TABLE secrets AS SELECT 1 AS id, 'hunter2'::text AS word`);
    const message = await problem([{ query: 'SELECT id, word::integer AS v FROM secrets' }, 'one']);
    expect(message).toContain('DataException: one: invalid input syntax for type integer');
    expect(message).not.toContain('hunter2');
  });
});
