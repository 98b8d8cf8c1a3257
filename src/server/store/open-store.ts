import type { StoreSettings } from '../../config/serve-settings.ts';
import { SqlStore } from './sql/sql-store.ts';
import type { Store, StorePurpose } from './store.ts';

export interface OpenStoreOptions {
  purpose: StorePurpose;
}

/**
 * Opens the store, and creates what it needs where that is missing.
 *
 * @throws ConfigurationError where it cannot be a store, or has a server already;
 *   StoreUnavailableError where it cannot be reached now.
 */
export async function openStore(
  settings: StoreSettings,
  { purpose }: OpenStoreOptions,
): Promise<Store> {
  if (settings.kind === 'postgresql') {
    const { openPostgres } = await import('./postgres/open.ts');
    return new SqlStore(await openPostgres(settings.url));
  }
  const { openSqlite } = await import('./sqlite/open.ts');
  return new SqlStore(openSqlite(settings.path, purpose));
}
