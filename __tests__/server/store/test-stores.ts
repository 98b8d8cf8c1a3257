import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, type Store } from '../../../src/server/store/store.ts';
import { postgresDatabase } from '../../servers/databases.ts';

/** Where stores of one kind are kept for a test file. */
export interface TestStores {
  /** Opens an empty store as its server. */
  open(): Promise<Store>;
  /** Removes everything. Stores must be closed. */
  drop(): Promise<void>;
}

export interface StoreKind {
  name: string;
  prepare: () => Promise<TestStores>;
}

/** A folder of its own for a test file. */
export function testFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'data-diff-store-'));
  return { path, remove: () => rmSync(path, { recursive: true }) };
}

export const SQLITE: StoreKind = {
  name: 'SQLite',
  prepare: () => {
    const folder = testFolder();
    let files = 0;
    return Promise.resolve({
      open: () => {
        files += 1;
        const path = join(folder.path, `${files}.sqlite`);
        return openStore({ kind: 'sqlite', path }, { purpose: 'serve' });
      },
      drop: () => Promise.resolve(folder.remove()),
    });
  },
};

export const POSTGRESQL: StoreKind = {
  name: 'PostgreSQL',
  prepare: async () => {
    const database = await postgresDatabase();
    return {
      open: async () => {
        await database.query('DROP SCHEMA IF EXISTS data_diff CASCADE');
        return openStore({ kind: 'postgresql', url: database.url }, { purpose: 'serve' });
      },
      drop: database.drop,
    };
  },
};

/** Whatever a store does, both do. */
export const STORES = [SQLITE, POSTGRESQL];
