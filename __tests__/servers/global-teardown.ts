import { askBroker } from './broker.ts';

/** Runs in jest's own process after the last test. */
async function globalTeardown(): Promise<void> {
  await askBroker(Number(process.env['TEST_SERVERS_PORT']), 'stop');
}

// Jest takes nothing but a default export.
export { globalTeardown as default };
