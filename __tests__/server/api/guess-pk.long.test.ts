import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { processExecutor } from '../../diff-service/process-executor.ts';
import { writeDuckdb } from '../../diff-service/worked-example.ts';
import { mysqlDatabase, postgresDatabase, type ServerDatabase } from '../../servers/databases.ts';
import { json, type Served, serve, until } from '../serve-fixture.ts';

jest.setTimeout(300_000);

const PASSWORD = 's3cret-of-nobody';

/** `proven` declares a key, `order_lines` has one of two columns, `keyless` has none. */
const TABLES = [
  'CREATE TABLE proven (a int NOT NULL, b int NOT NULL, PRIMARY KEY (b, a))',
  'INSERT INTO proven VALUES (1, 1), (2, 1)',
  'CREATE TABLE order_lines (note varchar(9), place int, order_id int)',
  "INSERT INTO order_lines VALUES ('a', 1, 10), ('a', 2, 10), ('b', 1, 11)",
  'CREATE TABLE keyless (a int, b int)',
  'INSERT INTO keyless VALUES (1, 1), (1, 1), (NULL, 2)',
];

let folder: string;
let outside: string;
let servers: ServerDatabase[];
let served: Served;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'data-diff-guess-'));
  outside = mkdtempSync(join(tmpdir(), 'data-diff-guess-outside-'));
  servers = [await postgresDatabase(), await mysqlDatabase()];
  for (const server of servers) for (const statement of TABLES) await server.query(statement);
  const sqlite = new DatabaseSync(join(folder, 'shop.db'));
  sqlite.exec(TABLES.join(';'));
  sqlite.close();
  await writeDuckdb(join(folder, 'shop.duckdb'), ...TABLES);
  writeFileSync(join(folder, 'order_lines.csv'), 'note,place,order_id\na,1,10\na,2,10\nb,1,11\n');
  writeFileSync(join(outside, 'hidden.csv'), 'id\n1\n2\n');
  symlinkSync(join(outside, 'hidden.csv'), join(folder, 'link.csv'));
  const dataSources = {
    postgresql: servers[0]?.url ?? '',
    mariadb: servers[1]?.url ?? '',
    sqlite: 'sqlite:shop.db',
    duckdb: 'duckdb:shop.duckdb',
    lost: `postgresql://me:${PASSWORD}@127.0.0.1:1/lost`,
  };
  const executor = processExecutor({ dataSources, folder, temporaryDirectory: folder });
  served = await serve({ settings: { dataSources, folders: [folder] }, executor });
});
afterAll(async () => {
  await served?.close();
  for (const server of servers) await server.drop();
  for (const path of [folder, outside]) rmSync(path, { recursive: true });
});

const SOURCES = { files: 0, PostgreSQL: 1, MariaDB: 2, SQLite: 3, DuckDB: 4, lost: 5 };
const DATABASES = ['PostgreSQL', 'MariaDB', 'SQLite', 'DuckDB'] as const;

async function guess(source: keyof typeof SOURCES, body: object): Promise<unknown> {
  const path = `/api/v1/data_sources/${String(SOURCES[source])}/guess_pk`;
  const answer = await served.fetch(path, json(body));
  expect(answer.status).toBe(200);
  return answer.json();
}

const found = (...candidates: [pk: string[], found_in: string][]) => ({
  candidates: candidates.map(([pk, found_in]) => ({ pk, found_in })),
  error: null,
});

test.each(DATABASES)('in %s, a declared key comes before those of the data', async (source) => {
  const body = { table: ['proven'], candidates: 5 };
  const answer = (await guess(source, body)) as { candidates: { pk: string[] }[] };
  expect(answer.candidates[0]).toEqual({
    pk: expect.arrayContaining(['a', 'b']),
    found_in: 'catalog',
  });
  // Both columns together hold it.
  expect(answer.candidates.slice(1)).toEqual([{ pk: ['a'], found_in: 'data' }]);
  expect(await guess(source, { table: ['proven'], avoid_names: ['a'] })).toEqual(found());
});

test.each(DATABASES)('in %s, the fewest columns that are unique are a key', async (source) => {
  expect(await guess(source, { table: ['order_lines'] })).toEqual(
    found([['order_id', 'place'], 'data']),
  );
  expect(await guess(source, { table: ['keyless'], candidates: 3 })).toEqual(found());
});

test('a file is searched as it is compared: in the folders, and nowhere else', async () => {
  const keys = found([['order_id', 'place'], 'data']);
  expect(await guess('files', { table: ['order_lines.csv'] })).toEqual(keys);
  const inFolder = (path: string) => guess('files', { table: [path] });
  expect(await inFolder(join(folder, 'order_lines.csv'))).toEqual(keys);
  for (const path of [join(outside, 'hidden.csv'), 'link.csv', '../hidden.csv']) {
    const error = `PermissionException: ${path}: it is not in a folder whose files may be compared`;
    expect(await inFolder(path)).toEqual({ candidates: [], error });
  }
  // A database is read as such alone, by those who may use its data source.
  expect(await inFolder('shop.db')).toMatchObject({ error: expect.stringContaining('no known') });
});

test('a table of a DuckDB database is no file', async () => {
  const answer = await guess('DuckDB', { table: ['order_lines.csv'] });
  expect(answer).toEqual({
    candidates: [],
    error: expect.stringMatching(/^PermissionException: duckdb: SQL may read no files/),
  });
});

test('a key holds in all rows, and not only in those that are looked at first', async () => {
  const [postgres] = servers;
  await postgres?.query(`CREATE TABLE late AS
    SELECT CASE WHEN i > 900 THEN 1 ELSE i END AS id, i AS other FROM generate_series(1, 1000) AS i`);
  const body = { table: ['late'], sample_size: 10, candidates: 9 };
  expect(await guess('PostgreSQL', body)).toEqual(found([['other'], 'data']));
  // So many keys, and no more.
  expect(await guess('PostgreSQL', { ...body, candidates: 1 })).toEqual(found([['other'], 'data']));
});

test('types are avoided as the data source names them', async () => {
  const [postgres] = servers;
  await postgres?.query(
    "CREATE TABLE codes AS SELECT 'x' || i AS code, i AS id FROM generate_series(1, 9) AS i",
  );
  const keys = (body: object) => guess('PostgreSQL', { table: ['codes'], candidates: 9, ...body });
  expect(await keys({})).toEqual(found([['id'], 'data'], [['code'], 'data']));
  expect(await keys({ avoid_types: ['text'] })).toEqual(found([['id'], 'data']));
  expect(await keys({ avoid_types: ['integer'] })).toEqual(found([['code'], 'data']));
});

test('what cannot be searched is answered by the reason, which names the table and no place', async () => {
  expect(await guess('PostgreSQL', { table: ['public', 'gone'] })).toEqual({
    candidates: [],
    error: expect.stringMatching(/^NoSuchTableException: postgresql: public\.gone /),
  });
  const lost = await guess('lost', { table: ['t'] });
  expect(lost).toMatchObject({ error: expect.stringMatching(/^ConnectionException: lost: /) });
  const told = JSON.stringify([lost, served.log]);
  expect(told).not.toContain(PASSWORD);
  expect(JSON.stringify(lost)).not.toContain('127.0.0.1');
});

test('nothing of a table is written to, and a statement in its name is a name', async () => {
  const [postgres] = servers;
  const table = [
    'order_lines; DROP TABLE order_lines; --',
    '"order_lines"',
    "order_lines'",
    'order_lines) --',
  ];
  for (const name of table) {
    expect(await guess('PostgreSQL', { table: [name] })).toMatchObject({
      candidates: [],
      error: expect.stringContaining('NoSuchTableException'),
    });
  }
  expect(await postgres?.query('SELECT count(*) AS count FROM order_lines')).toEqual([
    { count: '3' },
  ]);
});

test('a search ends, in the database too, when who asked has gone', async () => {
  const [postgres] = servers;
  // The search counts its rows, and that sleeps: as many seconds as a test may take.
  await postgres?.query(
    'CREATE VIEW slow AS SELECT i AS id FROM generate_series(1, 9) AS i WHERE pg_sleep(300) IS NOT NULL',
  );
  const statements = async () => {
    const sleeping = "state = 'active' AND query LIKE '%slow%' AND pid <> pg_backend_pid()";
    const [row] = (await postgres?.query(
      `SELECT count(*) AS count FROM pg_stat_activity WHERE datname = current_database() AND ${sleeping}`,
    )) as { count: string }[];
    return Number(row?.count);
  };
  const leaving = new AbortController();
  const asked = served.fetch('/api/v1/data_sources/1/guess_pk', {
    ...json({ table: ['slow'] }),
    signal: leaving.signal,
  });
  asked.catch(() => undefined);
  await until(async () => (await statements()) > 0);
  leaving.abort();
  await expect(asked).rejects.toThrow();
  await until(async () => (await statements()) === 0);
  // The next is searched at once, and nothing was wrong.
  expect(await guess('SQLite', { table: ['keyless'] })).toEqual(found());
  expect(served.log.filter(({ level }) => level === 'error')).toEqual([]);
});
