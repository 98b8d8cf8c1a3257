import { askBroker } from './broker.ts';
import { endNotes } from './left-out/left-out.ts';

/** Runs in jest's own process after the last test. */
async function globalTeardown(): Promise<void> {
  await askBroker(Number(process.env['TEST_SERVERS_PORT']), 'stop');
  const notes = process.env['TEST_LEFT_OUT'];
  if (notes) endNotes(notes);
}

// Jest takes nothing but a default export.
export { globalTeardown as default };
