import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, test } from '@jest/globals';
import { createConnection } from 'mysql2/promise';
import { Client } from 'pg';
import { askBroker, openBroker } from './broker.ts';
import { type ServerDatabase, mysqlDatabase, postgresDatabase } from './databases.ts';
import { findMariadb, findPostgres, mariadbFolders, postgresFolders } from './find-binaries.ts';
import { startMariadb } from './mariadb.ts';
import { startPostgres } from './postgres.ts';

async function postgresRows(url: string, sql: string): Promise<unknown> {
  const client = new Client(url);
  await client.connect();
  const result = await client.query(sql).finally(() => client.end());
  return result.rows;
}

async function mysqlRows(url: string, sql: string): Promise<unknown> {
  const connection = await createConnection(url);
  const [rows] = await connection.query(sql).finally(() => connection.end());
  return rows;
}

const SERVERS = [
  {
    name: 'PostgreSQL',
    database: postgresDatabase,
    start: startPostgres,
    find: () => findPostgres(postgresFolders()),
    module: 'postgres.ts',
    rows: postgresRows,
    pidFile: `SELECT current_setting('data_directory') || '/postmaster.pid' AS path`,
    missing:
      'PostgreSQL is not on this machine: run `apt-get install --no-install-recommends postgresql`, or set TEST_POSTGRES_URL to a server in which tests may create databases and roles.',
  },
  {
    name: 'MariaDB',
    database: mysqlDatabase,
    start: startMariadb,
    find: () => findMariadb(mariadbFolders()),
    module: 'mariadb.ts',
    rows: mysqlRows,
    pidFile: 'SELECT @@pid_file AS path',
    missing:
      'MariaDB is not on this machine: run `apt-get install --no-install-recommends mariadb-server-core mariadb-client-core`, or set TEST_MYSQL_URL to a server in which tests may create databases and users.',
  },
];

const opened: ServerDatabase[] = [];
afterEach(async () => {
  for (const database of opened.splice(0)) await database.drop();
});

describe.each(SERVERS)('$name', ({ database, start, find, module, rows, pidFile, missing }) => {
  async function open(): Promise<ServerDatabase> {
    const created = await database();
    opened.push(created);
    return created;
  }

  /** The server's process and folder, as the server itself tells them. */
  async function placeOf(url: string): Promise<{ pid: number; folder: string }> {
    const [row] = (await rows(url, pidFile)) as { path: string }[];
    const pid = Number.parseInt(readFileSync(row!.path, 'utf8'), 10);
    return { pid, folder: /^.*?data-diff-\w+-\w+/.exec(dirname(row!.path))![0] };
  }

  test('answers', async () => {
    const { url, query } = await open();
    expect(await query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect(await rows(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  test('gives the rows of the last of several statements', async () => {
    const { query } = await open();
    const create = 'CREATE TABLE t (id INTEGER); INSERT INTO t VALUES (1)';
    expect(await query(create)).toEqual([]);
    expect(await query('DELETE FROM t WHERE id = 2')).toEqual([]);
    expect(await query('SELECT id FROM t WHERE id = 2')).toEqual([]);
    expect(await query('SELECT 2 AS two; SELECT id FROM t')).toEqual([{ id: 1 }]);
    expect(await query('INSERT INTO t VALUES (3); SELECT MAX(id) AS id FROM t')).toEqual([
      { id: 3 },
    ]);
  });

  test('keeps two databases apart', async () => {
    const [one, other] = await Promise.all([open(), open()]);
    await one.query('CREATE TABLE only_here (id INTEGER)');
    await expect(other.query('SELECT id FROM only_here')).rejects.toThrow(
      /does not exist|doesn't exist/,
    );
  });

  test('is rid of a database and its reader once they are dropped', async () => {
    const { url, readerUrl, drop } = await database();
    await drop();
    await expect(rows(url, 'SELECT 1')).rejects.toThrow(/does not exist|Unknown database/);
    await expect(rows(readerUrl, 'SELECT 1')).rejects.toThrow(/failed|Access denied/);
  });

  test('lets the reader read with the password, and nothing else', async () => {
    const { readerUrl, query } = await open();
    await query('CREATE TABLE t (id INTEGER); INSERT INTO t VALUES (7)');
    expect(await rows(readerUrl, 'SELECT id FROM t')).toEqual([{ id: 7 }]);
    await expect(rows(readerUrl, 'DELETE FROM t')).rejects.toThrow(/denied/);
    const wrong = new URL(readerUrl);
    wrong.password = 'wrong';
    await expect(rows(wrong.href, 'SELECT 1')).rejects.toThrow(
      /password authentication failed|Access denied/,
    );
  });

  test('says in one sentence how to get it where it is missing', async () => {
    await expect(start(['/nowhere', '/usr/share'])).rejects.toThrow(new Error(missing));
  });

  test('ends, and leaves no folder, when it is stopped', async () => {
    const server = await start();
    const { pid, folder } = await placeOf(server.url);
    expect(isAlive(pid)).toBe(true);
    await server.stop();
    expect(isAlive(pid)).toBe(false);
    expect(existsSync(folder)).toBe(false);
    await server.stop();
  });

  test('ends, and leaves no folder, when the process that started it is killed', async () => {
    // Where it is missing, the other process would never tell an address.
    find();
    const script = `import(process.argv[1]).then(async (it) => {
      const { url } = await Object.values(it)[0]();
      console.log(url);
      setInterval(() => {}, 1000);
    });`;
    const starter = spawn(process.execPath, ['-e', script, join(import.meta.dirname, module)], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [url] = (await once(starter.stdout.setEncoding('utf8'), 'data')) as [string];
    const { pid, folder } = await placeOf(url.trim());
    starter.kill('SIGKILL');
    while (isAlive(pid) || existsSync(folder)) await sleep(20);
    expect(isAlive(pid)).toBe(false);
  });
});

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

describe('the broker', () => {
  const unwanted = () => Promise.reject(new Error('nobody asked for this server'));

  test('starts a server when the first asks for it, once for all, and stops it', async () => {
    const log: string[] = [];
    const start = () => {
      log.push('start');
      const stop = () => Promise.resolve(void log.push('stop'));
      return Promise.resolve({ url: 'postgresql://here', stop });
    };
    const port = await openBroker({ postgresql: start, mysql: unwanted });
    expect(log).toEqual([]);
    const urls = await Promise.all([askBroker(port, 'postgresql'), askBroker(port, 'postgresql')]);
    expect(urls).toEqual(['postgresql://here', 'postgresql://here']);
    await askBroker(port, 'stop');
    expect(log).toEqual(['start', 'stop']);
  });

  test('tells each who asks why a server cannot start', async () => {
    const port = await openBroker({ postgresql: unwanted, mysql: unwanted });
    await expect(askBroker(port, 'mysql')).rejects.toThrow('nobody asked for this server');
    await expect(askBroker(port, 'mysql')).rejects.toThrow('nobody asked for this server');
    await askBroker(port, 'stop');
  });
});
