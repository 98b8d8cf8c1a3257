import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { flakyProxy } from '../../servers/flaky-proxy.ts';
import { compareTables, problemOf } from '../compare-tables.ts';
import type { TestDatabase } from '../kit.ts';
import { kitOf } from '../kits.ts';

let trino: TestDatabase;
beforeAll(async () => {
  trino = await kitOf('trino').open();
});
afterAll(() => trino.drop());

/** A query that takes some seconds. */
const SLOW = 'SELECT count(*) AS id, max(comment) AS v FROM tpch.sf1.lineitem';

const running = () =>
  trino.server!.query(kitOf('trino').server!.running.replace('%sequence(1, 2000)%', '%sf1%'));

test('a diff survives connections that break while its statements run', async () => {
  const proxy = await flakyProxy(trino.url);
  const comparing = compareTables(proxy.url, [{ query: SLOW }, { query: SLOW }], {
    strategy: 'copy',
  });
  while ((await running()).length === 0) await sleep(20);
  proxy.becomes('reset');
  proxy.newOnes('forward');
  const { values } = await comparing;
  expect(values!.total_rows).toBe(1);
  await proxy.close();
});

test('a cancelled diff ends its statement on the server, as a user who gives it up', async () => {
  const abort = new AbortController();
  const query = 'SELECT count(*) AS id, max(comment) AS v FROM tpch.sf100.orders';
  const failing = problemOf(trino.url, [{ query }, { query }], {
    strategy: 'copy',
    signal: abort.signal,
  });
  const of = (states: string) =>
    trino.server!.query(`SELECT error_code, state FROM system.runtime.queries
      WHERE "user" = THIS_USER AND query LIKE '%sf100.orders%' AND query NOT LIKE '%LIMIT 0' AND query NOT LIKE 'EXPLAIN%' AND state ${states}`);
  while ((await of("= 'RUNNING'")).length === 0) await sleep(20);
  abort.abort();
  expect(await failing).toBe('CancelledError: the diff was cancelled');
  const ended = await of("= 'FAILED'");
  expect(ended.length).toBeGreaterThan(0);
  expect(new Set(ended.map((row) => row['error_code']))).toEqual(new Set(['USER_CANCELED']));
  expect(await of("NOT IN ('FAILED', 'FINISHED')")).toEqual([]);
});
