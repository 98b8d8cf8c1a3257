import type { StoreSettings } from '../../config/serve-settings.ts';
import { DataSourceStore } from './data-sources.ts';
import { DiffStore } from './diffs/diffs.ts';
import type { StoreDriver } from './driver.ts';
import { KeyStore } from './keys.ts';
import { ListStore } from './lists/lists.ts';
import { QueueStore } from './queue.ts';
import { RowStore } from './rows.ts';
import { SessionStore } from './sessions.ts';
import { SourceTestStore } from './source-tests.ts';

/**
 * What a server keeps, by topic. Every method is one transaction: it happened, or it did not. Each
 * throws StoreUnavailableError where the store cannot be reached or has no room.
 */
export interface Store {
  diffs: DiffStore;
  lists: ListStore;
  queue: QueueStore;
  rows: RowStore;
  keys: KeyStore;
  sessions: SessionStore;
  dataSources: DataSourceStore;
  sourceTests: SourceTestStore;
  /** Writes something of no meaning: nothing comes back where the store can be used. */
  check(): Promise<void>;
  close(): Promise<void>;
}

/** A store in a database whose tables are there already. */
export function storeIn(driver: StoreDriver): Store {
  return {
    diffs: new DiffStore(driver),
    lists: new ListStore(driver),
    queue: new QueueStore(driver),
    rows: new RowStore(driver),
    keys: new KeyStore(driver),
    sessions: new SessionStore(driver),
    dataSources: new DataSourceStore(driver),
    sourceTests: new SourceTestStore(driver),
    check: async () => {
      // By the way that a diff takes when it is accepted.
      await driver.transaction(null, (connection) =>
        connection.rows('UPDATE data_diff.health SET checked_at = data_diff.clock()'),
      );
    },
    close: () => driver.close(),
  };
}

/** What a process does with a store. Of a file, one process can `serve`, beside any others. */
export type StorePurpose = 'serve' | 'keys';

/**
 * Opens the store, and creates what it needs where that is missing.
 *
 * @throws ConfigurationError where it cannot be a store, or has a server already;
 *   StoreUnavailableError where it cannot be reached now.
 */
export async function openStore(
  settings: StoreSettings,
  { purpose }: { purpose: StorePurpose },
): Promise<Store> {
  if (settings.kind === 'postgresql') {
    const { openPostgres } = await import('./postgres/open.ts');
    return storeIn(await openPostgres(settings.url));
  }
  const { openSqlite } = await import('./sqlite/open.ts');
  return storeIn(openSqlite(settings.path, purpose));
}
