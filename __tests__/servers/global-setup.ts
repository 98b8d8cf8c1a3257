import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/root.ts';
import { openBroker, type Starters } from './broker.ts';
import type { RunningServer } from './kept-server.ts';
import { startNotes } from './left-out/left-out.ts';

const SOURCES = join(import.meta.dirname, '../sources');

/** How each kind of server is started: by `server.ts` in the folder of its tests. */
const starters: Starters = Object.fromEntries(
  readdirSync(SOURCES)
    .filter((kind) => existsSync(join(SOURCES, kind, 'server.ts')))
    .map((kind) => [
      kind,
      async () => {
        const path = `../sources/${kind}/server.ts`;
        const { start } = (await import(path)) as { start: () => Promise<RunningServer> };
        return start();
      },
    ]),
);

/** Runs in jest's own process before the first test; the workers inherit the variables. */
async function globalSetup(): Promise<void> {
  // Half of what a short program costs is to compile it: those that tests start do so once.
  process.env['NODE_COMPILE_CACHE'] ??= join(root, '.cache/node');
  process.env['TEST_SERVERS_PORT'] = String(await openBroker(starters));
  // In CI, nothing is left out: a test fails there without the program that it needs.
  if (!process.env['CI']) process.env['TEST_LEFT_OUT'] = startNotes();
}

// Jest takes nothing but a default export.
export { globalSetup as default };
