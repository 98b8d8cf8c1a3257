import { Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { PostgresDatabase } from '../../../src/sources/postgresql/database.ts';
import { OutputError } from '../../../src/sources/write-all.ts';
import { postgresDatabase, type ServerDatabase } from '../../servers/databases.ts';
import { changedUrl, type CompareOptions, type Dataset, problemOf } from '../compare-tables.ts';
import { readPostgresUrl } from '../../../src/sources/postgresql/open.ts';

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

  test('a wrong password, database and table are told apart', async () => {
    const wrong = database.readerUrl.replace(/:[^:@]+@/, ':wrong@');
    expect(await problem(['one', 'one'], {}, wrong)).toContain('AuthenticationException');
    const elsewhere = withUrl((it) => (it.pathname = '/nowhere'));
    expect(await problem(['one', 'one'], {}, elsewhere)).toContain('NoSuchDatabaseException');
    expect(await problem(['none', 'one'])).toContain(
      'DiffError: NoSuchTableException: one: none (not in the schema public; the nearest ',
    );
  });

  test('a name in other case is hinted at', async () => {
    expect(await problem([['other', 'mixed'], 'one'])).toBe(
      'DiffError: NoSuchTableException: one: other.mixed (not in the schema other; the nearest is other.Mixed)',
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

  test('a connection that the server ends fails the diff at once', async () => {
    const failing = problem([SLOW, SLOW], { strategy: 'copy' });
    await untilRunning();
    await database.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE application_name = 'data-diff' AND datname = current_database()`,
    );
    expect(await failing).toMatch(/ConnectionException: one: .*terminat/);
  });

  /** One server setting for the sessions of a diff. */
  const withSetting = (setting: string): string =>
    withUrl((it) => it.searchParams.set('options', `-c ${setting}`));

  test.each(['copy', 'buckets', 'in-source'] as const)(
    'by the strategy %s, a statement timeout of the server is said',
    async (strategy) => {
      const url = withSetting('statement_timeout=500');
      const urls: [string, string] = [database.url, strategy === 'in-source' ? database.url : url];
      const filter = 'pg_sleep(0.2) IS NOT NULL';
      await database.query(
        'CREATE TABLE IF NOT EXISTS ten AS SELECT id FROM generate_series(1, 10) AS id; ' +
          'ALTER TABLE ten ADD UNIQUE (id); ALTER TABLE ten ALTER id SET NOT NULL',
      );
      const options: CompareOptions = { strategy, filters: [filter, filter] };
      const asked = strategy === 'in-source' ? url : urls;
      const name = strategy === 'in-source' ? 'one' : 'two';
      expect(await problemOf(asked, ['ten', 'ten'], options)).toBe(
        `DiffError: StatementCanceledException: ${name}: canceling statement due to statement timeout`,
      );
      expect(await running()).toEqual([]);
    },
  );

  const open = (url: string) =>
    PostgresDatabase.open(readPostgresUrl('test', url), new AbortController().signal);

  test('a connection may wait, whatever the server allows', async () => {
    const opened = await open(withSetting('idle_in_transaction_session_timeout=100'));
    await sleep(300);
    const { signal } = new AbortController();
    expect(await opened.query('SELECT 1 AS one', signal)).toEqual([{ one: '1' }]);
    await opened.close();
  });

  test('a reader that stops ends the statement, and the snapshot stays', async () => {
    await database.query('CREATE TABLE moving AS SELECT 1 AS id');
    const opened = await open(database.url);
    await database.query('INSERT INTO moving VALUES (2)');
    const { signal } = new AbortController();
    const output = new Writable({
      write: (_chunk, _encoding, done) => done(new Error('stopped')),
    });
    const many = `SELECT id, pg_sleep(0.0001)::text FROM generate_series(1, 10000000) AS id`;
    await expect(opened.copyCsv(many, output, signal)).rejects.toBeInstanceOf(OutputError);
    expect(await running()).toEqual([]);
    expect(await opened.query('SELECT id FROM moving', signal)).toEqual([{ id: '1' }]);
    const twin = await opened.twin(signal);
    expect(await twin?.query('SELECT id FROM moving', signal)).toEqual([{ id: '1' }]);
    await twin?.close();
    await opened.close();
  });

  test('a login with too few connections is told so, and a diff of it can be cancelled', async () => {
    const { username } = new URL(database.readerUrl);
    await database.query(`ALTER ROLE ${username} CONNECTION LIMIT 1`);
    const other = withUrl((it) => it.searchParams.set('connect_timeout', '30'));
    const both: [string, string] = [database.readerUrl, `${database.readerUrl}?connect_timeout=30`];
    expect(await problemOf(both, ['one', 'one'], {})).toContain(
      `DiffError: InsufficientResourcesException: two: too many connections for role "${username}"`,
    );
    const abort = new AbortController();
    const urls: [string, string] = [database.readerUrl, other];
    const failing = problemOf(urls, [SLOW, 'one'], { signal: abort.signal });
    await untilRunning();
    abort.abort();
    expect(await failing).toBe('CancelledError: the diff was cancelled');
    expect(await running()).toEqual([]);
    await database.query(`ALTER ROLE ${username} CONNECTION LIMIT -1`);
  });

  test('a disk of the server that is full is said', async () => {
    const url = withUrl((it) =>
      it.searchParams.set('options', '-c temp_file_limit=1MB -c work_mem=64kB'),
    );
    const sorted = {
      query: 'SELECT id, id AS v FROM generate_series(1, 3000000) AS id ORDER BY -id',
    };
    expect(await problem([sorted, 'one'], {}, url)).toBe(
      'DiffError: InsufficientResourcesException: one: temporary file size exceeds temp_file_limit (1024kB)',
    );
  });

  test('a replica that cannot wait for the diff any longer says what helps', async () => {
    await database.query(
      `CREATE FUNCTION conflict() RETURNS text LANGUAGE plpgsql AS $$ BEGIN
         RAISE 'canceling statement due to conflict with recovery' USING ERRCODE = '40001';
       END $$`,
    );
    expect(await problem([{ query: 'SELECT 1 AS id, conflict() AS v' }, 'one'])).toBe(
      'DiffError: ReplicaConflictException: one: canceling statement due to conflict with recovery ' +
        '(set hot_standby_feedback or a longer max_standby_streaming_delay on the replica)',
    );
  });

  test('a value that nothing here can hold is said to be of its data source', async () => {
    const query = { query: `SELECT 1 AS id, timestamptz '294270-01-01' AS v` };
    expect(await problem([query, 'one'], { strategy: 'copy' })).toBe(
      'DiffError: ConversionException: one: the column "v" of type timestamp with time zone: timestamp field value out of range: (not shown)',
    );
  });
});
