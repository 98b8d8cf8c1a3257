import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { databricksLike, type DatabricksLike } from '../../servers/databricks-like.ts';
import { type SparkDatabase, sparkDatabase } from '../../servers/spark.ts';
import { type CompareOptions, compareTables, differencesOf, problemOf } from '../compare-tables.ts';

const ROWS = 10;

describe('the Statement Execution API of Databricks', () => {
  let spark: SparkDatabase;
  let service: DatabricksLike;
  let path: string;
  beforeAll(async () => {
    spark = await sparkDatabase();
    for (const [table, word] of [
      ['one', 'a'],
      ['two', "IF(id = 3, 'b', 'a')"],
    ]) {
      const value = word === 'a' ? "'a'" : word;
      await spark.execute(
        `CREATE VIEW ${table} AS SELECT CAST(id AS int) AS id, ${value} AS v FROM range(${ROWS}) AS t (id)`,
      );
    }
  });
  beforeEach(async () => {
    service = await databricksLike();
    path = `sql/1.0/warehouses/test/spark_catalog/${spark.name}?ssl=false`;
  });
  afterAll(() => spark.drop());

  const urlOf = (login: string): string => `databricks://${login}${service.host}/${path}`;
  const byToken = (): string => urlOf(`token:${service.token}@`);

  const compare = async (url: string, options: CompareOptions = {}) =>
    differencesOf(await compareTables(url, ['one', 'two'], { strategy: 'copy', ...options }));

  test('gives rows in chunks, which lie elsewhere where there may be many', async () => {
    expect(await compare(byToken())).toEqual({ v: 1 });
    const chunks = service.requests.filter((request) => request.includes('/result/chunks/'));
    expect(chunks.length).toBeGreaterThanOrEqual(2 * Math.floor((ROWS - 1) / 3));
    expect(service.fetched.length).toBeGreaterThanOrEqual(2 * Math.ceil(ROWS / 3));
    await service.close();
  });

  test('tells whom rows are fetched from elsewhere no token', async () => {
    await compare(byToken());
    expect(service.fetched.every(({ authorization }) => authorization === undefined)).toBe(true);
    await service.close();
  });

  test('is told whose statements they are, by tags and by a comment', async () => {
    await compare(byToken());
    for (const { sql, body } of service.statements) {
      expect(sql).toMatch(/^\/\* data-diff.* \*\/ /);
      expect(body['query_tags']).toContainEqual({ key: 'tool', value: 'data-diff' });
    }
    await service.close();
  });

  test('is asked again where it has no time, as it says when', async () => {
    service.refusals = [{ status: 429, retryAfter: '1' }, { status: 503 }];
    const begun = Date.now();
    expect(await compare(byToken())).toEqual({ v: 1 });
    expect(Date.now() - begun).toBeGreaterThanOrEqual(1000);
    await service.close();
  });

  test('gets a token of a service principal anew before it ends, and where it is refused', async () => {
    service.tokenSeconds = 1;
    const sourceOptions = { client_id: 'robot', client_secret: 'hunter2' };
    expect(await compare(urlOf(''), { sourceOptions })).toEqual({ v: 1 });
    expect(service.given.length).toBeGreaterThan(1);
    service.tokenSeconds = 3600;
    const comparing = compare(urlOf(''), { sourceOptions });
    while (service.statements.length < 5) await sleep(10);
    service.token = 'another';
    expect(await comparing).toEqual({ v: 1 });
    await service.close();
  });

  test('says that a service principal is refused, without its secret', async () => {
    const sourceOptions = { client_id: 'robot', client_secret: 'hunter1' };
    const problem = await problemOf(urlOf(''), ['one', 'two'], { sourceOptions });
    expect(problem).toBe(
      `DiffError: AuthenticationException: one: ${service.host} refuses the login`,
    );
    await service.close();
  });

  test('reads one version of a table that has versions, and says which', async () => {
    service.version = '12';
    expect(await compare(byToken())).toEqual({ v: 1 });
    const copies = service.statements.filter(
      ({ body }) => body['disposition'] === 'EXTERNAL_LINKS',
    );
    expect(copies.length).toBeGreaterThan(0);
    for (const { sql } of copies) expect(sql).toMatch(/`(?:one|two)` VERSION AS OF 12/);
    await service.close();
  });

  test('ends a statement that is cancelled', async () => {
    const abort = new AbortController();
    const query = `SELECT id, java_method('java.lang.Thread', 'sleep', 1000L) AS v FROM range(0, 300, 1, 1) AS t (id)`;
    const failing = problemOf(byToken(), [{ query }, 'one'], {
      strategy: 'copy',
      signal: abort.signal,
    });
    while ((await spark.query('')).length === 0) await sleep(20);
    abort.abort();
    expect(await failing).toBe('CancelledError: the diff was cancelled');
    expect(service.requests.filter((request) => request.endsWith('/cancel')).length).toBe(1);
    expect(await spark.query('')).toEqual([]);
    await service.close();
  });

  test.each([
    [{ token: 'x' }, 'token:y@', ''],
    [{ client_id: 'robot' }, '', 'of the options client_id and client_secret one is missing'],
    [
      { client_id: 'a', client_secret: 'b' },
      'token:y@',
      'it has both of a token and a client_secret',
    ],
    [{}, '', 'it has no token'],
  ])('takes one login alone: %j beside %s', async (sourceOptions, login, says) => {
    const comparing = async () => problemOf(urlOf(login), ['one', 'two'], { sourceOptions });
    expect(await comparing().catch(String)).toContain(says);
    await service.close();
  });
});
