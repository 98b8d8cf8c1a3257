import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { startSpark } from '../../servers/engines/spark.ts';
import type { RunningServer } from '../../servers/kept-server.ts';
import { jobsOf } from '../../servers/spark.ts';
import { compareTables, differencesOf, problemOf } from '../compare-tables.ts';

jest.setTimeout(300_000);

describe("a Thrift server's own protocol, without HTTP", () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startSpark('binary');
  });
  afterAll(() => server.stop());

  const rows = (change: string): { query: string } => ({
    query: `SELECT id, ${change} AS v FROM range(30000) AS t (id)`,
  });

  test('gives rows page by page', async () => {
    const pair: [{ query: string }, { query: string }] = [
      rows("repeat('é', 100)"),
      rows("IF(id = 77, 'x', repeat('é', 100))"),
    ];
    const results = await compareTables(server.url, pair, { strategy: 'copy' });
    expect(results.pks!.total_rows).toEqual([30_000, 30_000]);
    expect(differencesOf(results)).toEqual({ v: 1 });
  });

  test('says what is wrong with a query', async () => {
    const problem = await problemOf(server.url, [{ query: 'SELECT nothing AS id' }, 'one']);
    expect(problem).toMatch(
      /^DiffError: NoSuchColumnException: one: query1: \[UNRESOLVED_COLUMN\.\w+\] A column/,
    );
  });

  test('ends a statement that is cancelled, by another connection', async () => {
    const abort = new AbortController();
    const query = `SELECT id, java_method('java.lang.Thread', 'sleep', 1000L) AS v FROM range(0, 300, 1, 1) AS t (id)`;
    const failing = problemOf(server.url, [{ query }, rows("'a'")], {
      strategy: 'copy',
      signal: abort.signal,
    });
    while ((await jobsOf(server.url)).length === 0) await sleep(50);
    abort.abort();
    expect(await failing).toBe('CancelledError: the diff was cancelled');
    expect(await jobsOf(server.url)).toEqual([]);
  });
});
