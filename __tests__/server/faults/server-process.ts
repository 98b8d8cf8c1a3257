/**
 * A server in a process of its own, for tests that kill it. Its diffs take some ms each, and what
 * they come to is told by the request alone, so that one that is run again comes to the same.
 *
 *     server-process.ts <settings as JSON> [ms a diff]      says its URL once it listens
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { ServeSettings } from '../../../src/config/serve-settings.ts';
import { ServerLog } from '../../../src/server/log.ts';
import { startServer } from '../../../src/server/serve.ts';
import type { DiffExecutor } from '../../../src/service/embedded/diff-executor.ts';
import { buildResults } from '../../action/builders.ts';

const DIFF_MS = Number(process.argv[3] ?? 40);

const executor: DiffExecutor = {
  run: async ({ filter1 }, { signal }) => {
    await sleep(DIFF_MS, undefined, { signal });
    const rows = Number(/\d+/.exec(filter1 ?? '')?.[0]);
    const { pks } = buildResults();
    return buildResults({ pks: pks && { ...pks, total_rows: [rows, rows] } });
  },
  testSource: () => Promise.resolve(),
  guessKeys: () => Promise.resolve([]),
  close: () => Promise.resolve(),
};

const server = await startServer({
  settings: JSON.parse(process.argv[2] ?? '') as ServeSettings,
  executor,
  log: new ServerLog(
    (line) => process.stderr.write(line),
    (text) => text,
  ),
  version: '1.2.3',
  pace: { heartbeatMs: 100, silentMs: 1000 },
});
process.stdout.write(`${server.url}\n`);
process.on('SIGTERM', () => void server.close(0));
