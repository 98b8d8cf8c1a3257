import { Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { readMysqlUrl } from '../../../src/sources/mysql/url.ts';
import { MysqlDatabase } from '../../../src/sources/mysql/database.ts';
import { OutputError } from '../../../src/sources/write-all.ts';
import { type ServerDatabase, mysqlDatabase } from '../../servers/databases.ts';
import { changedUrl, type CompareOptions, type Dataset, problemOf } from '../compare-tables.ts';

const NUMBERS =
  'WITH RECURSIVE n AS (SELECT 1 AS id UNION ALL SELECT id + 1 FROM n WHERE id < 300)';

/** Runs for minutes, unless it is ended. */
const SLOW = { query: `${NUMBERS} SELECT id, SLEEP(1) AS v FROM n` };

describe('what goes wrong with MySQL and MariaDB', () => {
  jest.setTimeout(300_000);
  let database: ServerDatabase;
  beforeAll(async () => {
    database = await mysqlDatabase();
    await database.query('CREATE TABLE one AS SELECT 1 AS id, 2 AS v');
    await database.query('CREATE TABLE Mixed (id integer)');
  });
  afterAll(() => database.drop());

  const problem = (
    datasets: [Dataset, Dataset],
    options: CompareOptions = {},
    url = database.url,
  ): Promise<string> => problemOf(url, datasets, options);

  const withUrl = (change: (url: URL) => void, from = database.url): string =>
    changedUrl(from, change);

  const open = (url = database.url) =>
    MysqlDatabase.open(readMysqlUrl('test', url), new AbortController().signal);

  /** Connections of diffs to this test's database, by what they do. */
  const connections = (command: string) =>
    database.query(
      `SELECT ID AS id, INFO AS info FROM information_schema.PROCESSLIST
       WHERE DB = DATABASE() AND COMMAND LIKE '${command}' AND ID <> CONNECTION_ID()`,
    );

  const untilRunning = async (): Promise<void> => {
    while ((await connections('Query')).length === 0) await sleep(20);
  };

  test('a wrong password, database and table are told apart', async () => {
    const wrong = withUrl((it) => (it.password = 'wrong'), database.readerUrl);
    const login = await problem(['one', 'one'], {}, wrong);
    expect(login).toContain('AuthenticationException: one: Access denied for user');
    const elsewhere = withUrl((it) => (it.pathname = '/nowhere'));
    expect(await problem(['one', 'one'], {}, elsewhere)).toBe(
      "DiffError: NoSuchDatabaseException: one: Unknown database 'nowhere'",
    );
    expect(await problem(['none', 'one'])).toMatch(
      /^DiffError: NoSuchTableException: one: none \(not in the database \w+; the nearest is \w+\.one\)$/,
    );
    expect(await problem([['nowhere', 'one'], 'one'])).toBe(
      'DiffError: NoSuchDatabaseException: one: nowhere',
    );
    expect(await problem([['a', 'b', 'c'], 'one'])).toContain(
      'NoSuchTableException: one: a.b.c (a table',
    );
  });

  test('a database that the login may not read is refused', async () => {
    const url = withUrl((it) => (it.pathname = '/mysql'), database.readerUrl);
    expect(await problem(['user', 'user'], {}, url)).toContain(
      'PermissionException: one: Access denied for user',
    );
  });

  test('a URL without a database needs tables with one', async () => {
    const url = withUrl((it) => (it.pathname = ''));
    expect(await problem(['one', 'one'], {}, url)).toBe(
      "DiffError: NoSuchDatabaseException: one: one (the data source's URL names no database: write database.one)",
    );
    const path = [new URL(database.url).pathname.slice(1), 'one'];
    expect(await problem([path, path], {}, url)).toBe('no problem');
  });

  test('a name in other case is hinted at', async () => {
    const name = new URL(database.url).pathname.slice(1);
    expect(await problem(['mixed', 'one'])).toBe(
      `DiffError: NoSuchTableException: one: mixed (not in the database ${name}; the nearest is ${name}.Mixed)`,
    );
  });

  test('a query that is more than one statement, or writes, is refused', async () => {
    const two = { query: 'SELECT 1 AS id) AS a; DROP TABLE one; SELECT * FROM (SELECT 1 AS id' };
    expect(await problem([two, 'one'])).toContain('SyntaxException: one: query1: ');
    const writing = { query: 'DELETE FROM one' };
    expect(await problem([writing, 'one'])).toContain('SyntaxException: one: query1: ');
    expect(await problem(['one', { query: 'SELECT 1 AS id, 2 AS id' }])).toContain(
      "DuplicateColumnException: one: query2: Duplicate column name 'id'",
    );
    expect(await problem(['one', 'one'])).toBe('no problem');
  });

  test('a query that calls a function that writes is refused', async () => {
    await database.query(
      'CREATE FUNCTION writes() RETURNS integer BEGIN INSERT INTO one VALUES (9, 9); RETURN 1; END',
    );
    const writing = { query: 'SELECT writes() AS id, 1 AS v' };
    expect(await problem([writing, 'one'])).toContain('ReadOnlyException: one: ');
  });

  test('a filter that is no condition is refused', async () => {
    const filters = ['v +', 'id, v', 'nothing = 1', 'count(*) > 0', '(id, v)'];
    const messages = [];
    for (const filter of filters) {
      messages.push(await problem(['one', 'one'], { filters: [null, filter] }));
    }
    expect(messages).toEqual([
      expect.stringContaining('SyntaxException: one: filter2: '),
      expect.stringContaining('SyntaxException: one: filter2: '),
      expect.stringContaining("NoSuchColumnException: one: filter2: Unknown column 'nothing'"),
      expect.stringContaining('SyntaxException: one: filter2: Invalid use of group function'),
      expect.stringContaining('SyntaxException: one: filter2: Operand should contain 1 column'),
    ]);
  });

  test('a connection that the server ends fails the diff at once', async () => {
    const failing = problem([SLOW, SLOW]);
    await untilRunning();
    for (const { id } of await connections('Query')) await database.query(`KILL ${String(id)}`);
    expect(await failing).toMatch(/ConnectionException: one: 127\.0\.0\.1:\d+: /);
  });

  test('a login with limits is told which one it met, and a diff of it can be cancelled', async () => {
    const { username } = new URL(database.readerUrl);
    const [row] = await database.query('SELECT VERSION() AS version');
    const both: [string, string] = [database.readerUrl, `${database.readerUrl}?connect-timeout=30`];
    await database.query(`ALTER USER ${username} WITH MAX_USER_CONNECTIONS 1`);
    expect(await problemOf(both, ['one', 'one'], {})).toMatch(
      /^DiffError: InsufficientResourcesException: two: User .* 'max_user_connections'/,
    );
    const abort = new AbortController();
    const urls: [string, string] = [database.readerUrl, database.url];
    // Without a second connection, the server notices when it sends the next rows.
    const many = {
      query: `${NUMBERS} SELECT id, CONCAT(REPEAT('x', 20000), SLEEP(0.1)) AS v FROM n`,
    };
    const failing = problemOf(urls, [many, 'one'], { signal: abort.signal });
    await untilRunning();
    abort.abort();
    expect(await failing).toBe('CancelledError: the diff was cancelled');
    while ((await connections('Query')).length > 0) await sleep(20);
    await database.query(`ALTER USER ${username} WITH MAX_USER_CONNECTIONS 0`);
    if (!String(row?.['version']).includes('MariaDB')) return;
    await database.query(`ALTER USER ${username} WITH MAX_STATEMENT_TIME 0.3`);
    expect(await problem([SLOW, 'one'], {}, database.readerUrl)).toBe(
      'DiffError: StatementCanceledException: one: Query execution was interrupted (max_statement_time exceeded)',
    );
  });

  test('a reader that stops ends the statement, and the connection still serves', async () => {
    const opened = await open();
    const output = new Writable({
      write: (_chunk, _encoding, done) => done(new Error('stopped')),
    });
    const many = `${NUMBERS} SELECT REPEAT('x', 100000) AS a FROM n, n AS m`;
    const copying = opened.copyCsv(many, output, new AbortController().signal);
    await expect(copying).rejects.toBeInstanceOf(OutputError);
    const { signal } = new AbortController();
    expect(await opened.query('SELECT 1 AS one', signal)).toEqual([{ one: '1' }]);
    await opened.close();
  });

  test('the snapshot stays as it was when the connection was made', async () => {
    await database.query('CREATE TABLE moving AS SELECT 1 AS id');
    const opened = await open();
    await database.query('INSERT INTO moving VALUES (2)');
    const { signal } = new AbortController();
    expect(await opened.query('SELECT id FROM moving', signal)).toEqual([{ id: '1' }]);
    await opened.close();
  });

  test('a URL with an unknown parameter or mode says what is accepted', () => {
    const read = (url: string) => () => readMysqlUrl('warehouse', url);
    expect(read('mysql://a:b@c/d?sslmod=required')).toThrow(
      'data-sources: the URL of "warehouse" cannot be read (there is no parameter "sslmod" here; ' +
        'accepted are ssl-mode, sslmode, ssl, ssl-ca, ssl-cert, ssl-key, socket, charset, connect-timeout, connect_timeout)',
    );
    expect(read('mysql://a:b@c/d?ssl-mode=maybe')).toThrow('ssl-mode is "maybe"; accepted are');
    expect(read('mysql://a:b@c/d/e')).toThrow('its path is more than one database');
    expect(read('mysql://a:%zz@c/d')).toThrow('data-sources: the URL of "warehouse"');
  });

  test('a URL is read with its escapes, and TLS as it says', () => {
    const { options } = readMysqlUrl(
      'x',
      'mariadb://me%40home:p%40ss%2Fw%3Ard@[::1]:3307/my%20data?ssl-mode=VERIFY_IDENTITY',
    );
    expect(options).toMatchObject({
      host: '::1',
      port: 3307,
      user: 'me@home',
      password: 'p@ss/w:rd',
      database: 'my data',
      ssl: { rejectUnauthorized: true, verifyIdentity: true },
    });
    expect(readMysqlUrl('x', 'mysql://a@b/c?sslmode=disabled').options.ssl).toBeUndefined();
    expect(readMysqlUrl('x', 'mysql://a@b/c').isTlsOptional).toBe(true);
  });

  test('TLS that is required is not given up', async () => {
    const url = withUrl((it) => it.searchParams.set('ssl-mode', 'required'));
    const [tls] = await database.query("SHOW VARIABLES LIKE 'have_ssl'");
    const expected = tls?.['Value'] === 'YES' ? 'no problem' : 'Server does not support secure';
    expect(await problem(['one', 'one'], {}, url)).toContain(expected);
  });
});
