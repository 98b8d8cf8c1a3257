import { openBroker } from './broker.ts';
import { startMariadb } from './mariadb.ts';
import { startPostgres } from './postgres.ts';

/** Runs in jest's own process before the first test; the workers inherit the variable. */
async function globalSetup(): Promise<void> {
  const port = await openBroker({ postgresql: () => startPostgres(), mysql: () => startMariadb() });
  process.env['TEST_SERVERS_PORT'] = String(port);
}

// Jest takes nothing but a default export.
export { globalSetup as default };
