import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { StoreSettings } from '../../../src/config/serve-settings.ts';
import { toSqlite } from '../../../src/server/store/sqlite/to-sqlite.ts';
import { openStore, type Store } from '../../../src/server/store/store.ts';
import { postgresDatabase } from '../../servers/databases.ts';
import { someRows } from '../rows-fixture.ts';
import { buildQuery, buildSuccess, claim, create } from './builders.ts';
import { testFolder } from './test-stores.ts';

/** What the second step of the migrations added. */
const BACK = [
  'DROP TABLE data_diff.sampled_rows',
  'DROP TABLE data_diff.row_samples',
  'ALTER TABLE data_diff.diffs DROP COLUMN purged',
];

const open = (settings: StoreSettings): Promise<Store> => openStore(settings, { purpose: 'serve' });

async function createOne(settings: StoreSettings): Promise<void> {
  const store = await open(settings);
  await create(store);
  await store.queue.finish(await claim(store), buildSuccess());
  await store.close();
}

/** A diff of an earlier version is there, and a new one can have rows. */
async function checkMigrated(settings: StoreSettings): Promise<void> {
  const store = await open(settings);
  expect(await store.diffs.get(1)).toMatchObject({ purged: false, results: buildSuccess() });
  expect(await store.rows.all(1)).toBeNull();
  await create(store);
  await store.queue.finish(await claim(store), buildSuccess({ rows: someRows }));
  expect(await store.rows.all(2)).toEqual(someRows);
  expect(await store.diffs.purge(1)).toMatchObject({ diff: { purged: true, results: null } });
  expect(await store.lists.page(buildQuery({ orderBy: 'purged' }))).toMatchObject({ count: 2 });
  await store.close();
}

describe('a store of a version that kept no rows', () => {
  let folder: ReturnType<typeof testFolder>;
  beforeEach(() => {
    folder = testFolder();
  });
  afterEach(() => folder.remove());

  test('is brought up to date in SQLite', async () => {
    const path = join(folder.path, 'a.db');
    await createOne({ kind: 'sqlite', path });
    const database = new DatabaseSync(path);
    for (const statement of BACK) database.exec(toSqlite(statement));
    database.exec('PRAGMA user_version = 1');
    database.close();
    await checkMigrated({ kind: 'sqlite', path });
  });

  test('is brought up to date in PostgreSQL', async () => {
    const database = await postgresDatabase();
    await createOne({ kind: 'postgresql', url: database.url });
    for (const statement of BACK) await database.query(statement);
    await database.query('DELETE FROM data_diff.migrations WHERE version > 1');
    await checkMigrated({ kind: 'postgresql', url: database.url });
    await database.drop();
  });

  test('has nothing of what was purged in its file any more', async () => {
    const path = join(folder.path, 'a.db');
    const store = await open({ kind: 'sqlite', path });
    const secret = 'only here is this value';
    const long = Array.from({ length: 50 }, (_, i) => ({
      key: { id: String(i) },
      columns: { a: secret.repeat(40) },
    }));
    await create(store);
    await store.queue.finish(
      await claim(store),
      buildSuccess({ rows: { ...someRows, added: long } }),
    );
    await store.close();
    expect(readFileSync(path).includes(secret)).toBe(true);
    const again = await open({ kind: 'sqlite', path });
    await again.diffs.purge(1);
    await again.close();
    expect(readFileSync(path).includes(secret)).toBe(false);
  });
});
