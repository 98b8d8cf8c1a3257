import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { StoreSettings } from '../../../src/config/serve-settings.ts';
import { openStore } from '../../../src/server/store/store.ts';
import { postgresDatabase } from '../../servers/databases.ts';
import { json, ScriptedExecutor, type Served, serve, tables, until } from '../serve-fixture.ts';
import { buildNewDiff, create } from '../store/builders.ts';

const PROD = { prod: 'duckdb:prod.duckdb' };
const BOTH = { ...PROD, dev: 'duckdb:dev.duckdb' };

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'data-diff-sources-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const statusOf = async ({ store }: Served, id: number) => (await store.diffs.get(id))?.status;

const untilDone = (served: Served, id: number) =>
  until(async () => (await statusOf(served, id)) === 'done');

/** What a server says of the diffs that it cannot run. */
const warnings = ({ log }: Served) => log.filter(({ level }) => level === 'warning');

test('a diff waits for a server that has its data sources, and holds nobody up', async () => {
  const store: StoreSettings = { kind: 'sqlite', path: join(folder, 'store.db') };
  const before = await openStore(store, { purpose: 'keys' });
  const [toRun, toCancel] = [
    await create(before, buildNewDiff({ data_source2_id: 2 })),
    await create(before, buildNewDiff({ data_source1_id: 2 })),
  ];
  const files = { table1: null, table2: null, file1: 'a.csv', file2: 'b.csv' };
  const ofFiles = await create(
    before,
    buildNewDiff({ data_source1_id: 0, data_source2_id: 0, ...files }),
  );
  await before.close();

  {
    await using old = await serve({ settings: { store, dataSources: PROD } });
    const created = await old.fetch('/api/v1/datadiffs', json(tables()));
    await untilDone(old, ((await created.json()) as { id: number }).id);
    await until(() => Promise.resolve(warnings(old).length > 0));
    expect(warnings(old)).toMatchObject([
      { message: 'data diffs wait for data sources that this server does not have', waiting: 3 },
    ]);
    const cancelled = await old.fetch(`/api/v1/datadiffs/${toCancel.id}/cancel`, {
      method: 'POST',
    });
    expect(cancelled.status).toBe(200);
    expect(await statusOf(old, toRun.id)).toBe('waiting');
    expect(await statusOf(old, toCancel.id)).toBe('cancelled');
    expect(await statusOf(old, ofFiles.id)).toBe('waiting');
  }
  await using current = await serve({ settings: { store, dataSources: BOTH, folders: [folder] } });
  await untilDone(current, toRun.id);
  await untilDone(current, ofFiles.id);
  expect(await statusOf(current, toCancel.id)).toBe('cancelled');
  expect(warnings(current)).toEqual([]);
});

test('of servers that share a queue, the one that has the data sources runs a diff', async () => {
  const database = await postgresDatabase();
  const store: StoreSettings = { kind: 'postgresql', url: database.url };
  const executors = { old: new ScriptedExecutor(), current: new ScriptedExecutor() };
  {
    await using old = await serve({
      settings: { store, dataSources: PROD },
      executor: executors.old,
    });
    const mixed: number[] = [];
    for (let i = 0; i < 10; i += 1) {
      mixed.push((await create(old.store, buildNewDiff({ data_source2_id: 2 }))).id);
    }
    const own = await create(old.store);
    await untilDone(old, own.id);
    await using current = await serve({
      settings: { store, dataSources: BOTH },
      executor: executors.current,
    });
    for (const id of mixed) await untilDone(current, id);
  }
  expect(executors.old.ran.map((request) => request.data_source2_id)).toEqual([1]);
  expect(executors.current.ran).toHaveLength(10);
  await database.drop();
});
