import { expect, it } from '@jest/globals';
import { StoreUnavailableError } from '../../src/server/errors.ts';
import { RowExpiry } from '../../src/server/row-expiry.ts';
import type { RowStore } from '../../src/server/store/rows.ts';
import { buildResults } from '../action/builders.ts';
import { someRows } from './rows-fixture.ts';
import { json, ScriptedExecutor, serve, tables, until } from './serve-fixture.ts';

/** A store in which rows of so many diffs are too old, as each call removes some of them. */
function storeOf(expire: RowStore['expire']): { rows: RowStore } {
  return { rows: { expire } as RowStore };
}

it('rows that are too old go when the server starts, until there are none', async () => {
  const asked: number[] = [];
  const left = [20, 20, 3, 0];
  const store = storeOf((ageMs) => {
    asked.push(ageMs);
    return Promise.resolve(left.shift() ?? 0);
  });
  const log = { problem: () => undefined };
  const expiry = new RowExpiry({ store, keepRowsMs: 5000, log });
  expiry.start();
  await until(() => Promise.resolve(left.length === 0));
  await expiry.close();
  expect(asked).toEqual([5000, 5000, 5000, 5000]);
});

it('rows are kept as long as their diff where nothing else is said', async () => {
  const store = storeOf(() => Promise.reject(new Error('asked')));
  const problems: unknown[] = [];
  const log = { problem: (...problem: unknown[]) => void problems.push(problem) };
  const expiry = new RowExpiry({ store, keepRowsMs: null, log });
  expiry.start();
  await expiry.close();
  expect(problems).toEqual([]);
});

it('a store that cannot be used is told to the log, and tried again later', async () => {
  const problems: unknown[] = [];
  const store = storeOf(() => Promise.reject(new StoreUnavailableError('away')));
  const log = { problem: (what: string) => void problems.push(what) };
  const expiry = new RowExpiry({ store, keepRowsMs: 1, log });
  expiry.start();
  await until(() => Promise.resolve(problems.length > 0));
  await expiry.close();
  expect(problems).toEqual(['remove rows that are too old']);
});

it('a server removes rows that it kept for as long as it shall', async () => {
  const executor = new ScriptedExecutor();
  executor.act = () => Promise.resolve({ ...buildResults(), rows: someRows });
  await using served = await serve({ executor, settings: { keepRowsMs: 60_000 } });
  await served.fetch('/api/v1/datadiffs', json(tables({ sample_rows: 10 })));
  await until(async () => (await served.store.diffs.get(1))?.status === 'done');
  expect(await served.store.rows.all(1)).toEqual(someRows);
});
