import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import duckdb from '@duckdb/node-api';
import type { DiffRequest } from '../../../../src/contract/request.ts';
import { EmbeddedService } from '../../../../src/service/embedded/service.ts';
import { waitForResults } from '../../../../src/service/wait.ts';
import { postgresDatabase, type ServerDatabase } from '../../../servers/databases.ts';
import { requestOf, running, World } from './world.ts';

let world: World;
beforeEach(() => {
  world = new World();
});
afterEach(() => world.close());

/** What the engine finds in this process. */
async function resultsHere(request: DiffRequest, dataSources: Record<string, string>) {
  const service = new EmbeddedService({ ...world.options(dataSources).settings, log: () => {} });
  const { id } = await service.create(request);
  const results = await waitForResults(service, id, { timeoutMs: 300_000, pollIntervalMs: 10 });
  await service.close();
  return results;
}

async function writeDuckdb(name: string, ...statements: string[]): Promise<void> {
  const instance = await duckdb.DuckDBInstance.create(join(world.folder, name));
  const connection = await instance.connect();
  for (const statement of statements) await connection.run(statement);
  connection.closeSync();
  instance.closeSync();
}

function writeSqlite(name: string, statements: string): void {
  const database = new DatabaseSync(join(world.folder, name));
  database.exec(statements);
  database.close();
}

/** Until so many diffs wait for a table that the test has locked. */
async function untilHeldUp(database: ServerDatabase, table: string, count: number): Promise<void> {
  const waiting = `SELECT pid FROM pg_locks WHERE NOT granted AND relation = '${table}'::regclass`;
  while ((await database.query(waiting)).length < count) await sleep(20);
}

test('files, DuckDB and SQLite give the same results as in this process', async () => {
  world.write('old.csv', 'id,v\n1,a\n2,b\n3,c\n');
  await writeDuckdb('a.duckdb', `CREATE TABLE t AS FROM (VALUES (1, 'a'), (2, 'x')) AS t(id, v)`);
  writeSqlite(
    'a.db',
    `CREATE TABLE t (id integer, v text); INSERT INTO t VALUES (1, 'a'), (4, 'b')`,
  );
  const sources = { one: 'duckdb:a.duckdb', two: 'sqlite:a.db' };
  const executor = world.executor(sources);
  for (const request of [
    requestOf({ file1: 'old.csv', data_source2_id: 1, table2: ['main', 't'] }),
    requestOf({ data_source1_id: 1, table1: ['main', 't'], data_source2_id: 2, table2: ['t'] }),
    requestOf({ data_source1_id: 2, query1: 'SELECT * FROM t', file2: 'old.csv' }),
  ]) {
    const results = await executor.run(request, running());
    expect(results).toEqual(await resultsHere(request, sources));
    expect(results.pks?.total_rows.every((rows) => rows > 0)).toBe(true);
  }
});

test('one process runs one diff after the other, until it has been idle for long enough', async () => {
  world.write('a.csv', 'id,v\n1,a\n');
  const executor = world.executor({}, { idleMs: 100 });
  const request = requestOf({ file1: 'a.csv', file2: 'a.csv' });
  await executor.run(request, running());
  const pids = world.pids();
  expect(pids).toHaveLength(1);
  await executor.run(request, running());
  expect(world.pids()).toEqual(pids);
  await world.untilNoProcess();
  expect(readdirSync(world.temporary)).toEqual([]);
  await executor.run(request, running());
  expect(world.pids()).not.toEqual(pids);
});

test('two diffs of databases run at once, in two processes, and a third one after them', async () => {
  const database = await postgresDatabase();
  for (const side of [1, 2]) {
    await database.query(
      `CREATE TABLE t${side} AS SELECT id, md5((id % 997 + id / 900 * ${side})::text) AS v
        FROM generate_series(1, 1000) AS id`,
    );
  }
  // Another name for the same server makes it another data source, whose rows are copied.
  const executor = world.executor({
    one: database.url,
    two: `${database.url}?application_name=again`,
  });
  const sides = {
    data_source1_id: 1,
    table1: ['t1'],
    data_source2_id: 2,
    query2: 'SELECT * FROM t2',
  };
  await database.query('BEGIN; LOCK TABLE t1 IN ACCESS EXCLUSIVE MODE');
  const requests = [1, 2, 3].map(() => executor.run(requestOf(sides), running()));
  await untilHeldUp(database, 't1', 2);
  const pids = world.pids();
  expect(pids).toHaveLength(2);
  await database.query('COMMIT');
  const [first, ...others] = await Promise.all(requests);
  expect(first?.values?.rows_with_differences).toBe(101);
  for (const other of others) expect(other).toEqual(first);
  expect(world.pids()).toEqual(pids);
  await executor.close();
  await database.drop();
});

test('progress is told while a diff runs, in one line', async () => {
  const database = await postgresDatabase();
  await database.query('CREATE TABLE t AS SELECT 1 AS id');
  await database.query('BEGIN; LOCK TABLE t IN ACCESS EXCLUSIVE MODE');
  const executor = world.executor({ one: database.url });
  const run = running();
  const sides = { data_source1_id: 1, table1: ['t'], data_source2_id: 1, table2: ['t'] };
  const results = executor.run(requestOf(sides), run);
  while (run.told.length === 0) await sleep(20);
  await database.query('COMMIT');
  expect(await results).toMatchObject({ status: 'success' });
  for (const line of run.told) expect(line).toMatch(/^[a-z][^\n]*$/);
  await executor.close();
  await database.drop();
});

test('errors keep their type on their way', async () => {
  world.write('a.csv', 'id,v\n1,a\n');
  const executor = world.executor();
  const missing = requestOf({ file1: 'a.csv', file2: 'b.csv' });
  await expect(executor.run(missing, running())).rejects.toMatchObject({
    name: 'DiffError',
    type: 'NoSuchFileException',
    value: 'b.csv',
  });
  const unknown = requestOf({ file1: 'a.csv', file2: 'b.docx' });
  await expect(executor.run(unknown, running())).rejects.toMatchObject({
    name: 'ConfigurationError',
    message: expect.stringContaining('"b.docx" is of no known format'),
  });
});

test('a temporary folder that is gone is said, and where it was is told to the log alone', async () => {
  world.write('a.csv', 'id,v\n1,a\n');
  const settings = world.options().settings;
  const confinement = { folders: [world.folder] };
  const executor = world.executor({}, { settings: { ...settings, confinement } });
  rmSync(world.temporary, { recursive: true });
  const request = requestOf({ file1: 'a.csv', file2: 'a.csv' });
  await expect(executor.run(request, running())).rejects.toMatchObject({
    name: 'DiffError',
    type: 'TemporaryFolderException',
    value:
      'the temporary folder "(not shown)" cannot be used (ENOENT); ' +
      'it must be one that exists, has room, and may be written to',
  });
  expect(world.log).toEqual([
    expect.stringContaining(`the temporary folder "${world.temporary}" cannot be used (ENOENT)`),
  ]);
  mkdirSync(world.temporary);
  expect(await executor.run(request, running())).toMatchObject({ status: 'success' });
  // Below, a tidy system takes it away while a process waits for its next diff.
  for (const name of readdirSync(world.temporary)) {
    rmSync(join(world.temporary, name), { recursive: true });
  }
  await expect(executor.run(request, running())).rejects.toMatchObject({
    type: 'TemporaryFolderException',
    value: expect.stringContaining('"(not shown)" cannot be used (ENOENT)'),
  });
  expect(world.log.at(-1)).toContain(world.temporary);
});

test('a request that cannot be right is refused before a process is started', async () => {
  const executor = world.executor();
  const request = requestOf({ file1: 'a.csv', file2: 'a.csv', data_source1_id: 7 });
  await expect(executor.run(request, running())).rejects.toMatchObject({
    name: 'ConfigurationError',
    message: 'There is no data source 7; accepted are 0 (files)',
  });
  expect(world.pids()).toEqual([]);
});

test('options of a data source reach the process that reads it', async () => {
  const database = await postgresDatabase();
  await database.query(`
    CREATE TABLE orders AS SELECT 1 AS id;
    CREATE SCHEMA staging;
    CREATE TABLE staging.orders AS SELECT id FROM generate_series(1, 3) AS id;
  `);
  const { url } = database;
  const executor = world.executor({ one: url, two: { url, options: { search_path: 'staging' } } });
  const sides = { table1: ['orders'], table2: ['orders'] };
  const request = requestOf({ data_source1_id: 1, data_source2_id: 2, ...sides });
  const { pks } = await executor.run(request, running());
  expect(pks?.total_rows).toEqual([1, 3]);
  await executor.close();
  await database.drop();
});

test('options that no data source takes are refused before any process is started', () => {
  const start = () => world.executor({ one: { url: 'sqlite:a.db', options: { cach_size: 1 } } });
  expect(start).toThrow(
    '`data-sources.one.options.cach_size` is not an option of sqlite; the nearest is cache_size',
  );
  expect(world.pids()).toEqual([]);
});

test('a source is tested by opening it', async () => {
  const database = await postgresDatabase();
  writeSqlite('a.db', 'CREATE TABLE t (id integer)');
  await writeDuckdb('a.duckdb', 'CREATE TABLE t (id integer)');
  world.write('text.duckdb', 'no database at all');
  const executor = world.executor({
    sqlite: 'sqlite:a.db',
    duckdb: 'duckdb:a.duckdb',
    postgres: database.readerUrl,
    missing: 'duckdb:missing.duckdb',
    text: 'duckdb:text.duckdb',
    stranger: database.readerUrl.replace(/:[0-9a-f]+@/, ':wrong@'),
  });
  const { signal } = new AbortController();
  for (const id of [0, 1, 2, 3]) await executor.testSource(id, signal);
  const failing = (id: number) => expect(executor.testSource(id, signal)).rejects;
  await failing(4).toMatchObject({ type: 'NoSuchDatabaseException' });
  await failing(5).toMatchObject({ value: expect.stringContaining('not a valid DuckDB database') });
  await failing(6).toMatchObject({ type: 'AuthenticationException' });
  await failing(7).toMatchObject({ name: 'ConfigurationError' });
  await executor.close();
  await database.drop();
});

test('searches for keys run one at a time, and each diff has its turn between two of them', async () => {
  const database = await postgresDatabase();
  await database.query('CREATE TABLE t AS SELECT i AS id FROM generate_series(1, 9) AS i');
  // It holds up who reads it for as long as the test has the lock.
  await database.query('CREATE TABLE held AS TABLE t');
  await database.query('BEGIN; LOCK TABLE held IN ACCESS EXCLUSIVE MODE');
  const executor = world.executor({ db: database.url }, { diffsAtOnce: 1 });
  const ended: string[] = [];
  const noting = (name: string) => () => void ended.push(name);
  const inTable = (table: string) => ({
    data_source1_id: 1,
    data_source2_id: 1,
    table1: [table],
    table2: [table],
  });
  const guess = (table: string, signal = new AbortController().signal) => {
    const request = requestOf({ ...inTable(table), infer_pk: true });
    return executor.guessKeys({ request, rowsLookedAt: 10, most: 1 }, signal);
  };
  const leaving = new AbortController();
  const first = guess('held').then(noting('first search'));
  const pid = await world.newPid();
  const second = guess('t').then(noting('second search'));
  const left = guess('t', leaving.signal);
  const diff = executor.run(requestOf({ ...inTable('t'), pk_columns: ['id'] }), running());
  leaving.abort();
  await expect(left).rejects.toThrow('cancelled');
  expect([world.pids(), ended]).toEqual([[pid], []]);
  await database.query('COMMIT');
  await Promise.all([first, second, diff.then(noting('diff'))]);
  expect(ended).toEqual(['first search', 'diff', 'second search']);
  await database.drop();
});
