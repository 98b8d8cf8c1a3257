import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { openStore, type Store } from '../../../src/server/store/store.ts';
import { noRows } from '../rows-fixture.ts';
import { buildNewDiff, buildSuccess, claim, create } from './builders.ts';
import { testFolder } from './test-stores.ts';

const SECRET = 'a value of a row';

let folder: ReturnType<typeof testFolder>;
let path: string;
let store: Store;
beforeEach(async () => {
  folder = testFolder();
  path = join(folder.path, 'store.sqlite');
  store = await openStore({ kind: 'sqlite', path }, { purpose: 'serve' });
});
afterEach(async () => {
  await store.close();
  folder.remove();
});

/** Keeps a diff with a row, and gives its id. */
async function keep(): Promise<number> {
  const { id } = await create(store, buildNewDiff({ sample_rows: 10 }));
  const columns = { note: [SECRET, null] as [string, null] };
  const rows = { ...noRows, changed: [{ key: { id: '1' }, columns }] };
  await store.queue.finish(await claim(store), buildSuccess({ rows }));
  return id;
}

const isOnDisk = () =>
  ['', '-wal'].some((end) => existsSync(path + end) && readFileSync(path + end).includes(SECRET));

test.each([
  ['purged', (id: number) => store.diffs.purge(id)],
  ['too old', () => store.rows.expire(-60_000)],
])('no byte of a row is left in the file and its log once it is %s', async (_, remove) => {
  const id = await keep();
  expect(isOnDisk()).toBe(true);
  await remove(id);
  expect(isOnDisk()).toBe(false);
});

test('rows that another process reads leave the log once it has read', async () => {
  const id = await keep();
  const backup = new DatabaseSync(path);
  backup.exec('BEGIN; SELECT count(*) FROM sampled_rows');
  await store.diffs.purge(id);
  expect(isOnDisk()).toBe(true);
  backup.close();
  await store.queue.heartbeat('server 1', new Map());
  expect(isOnDisk()).toBe(false);
});
