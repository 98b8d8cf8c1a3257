import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { ServerLog } from '../../src/server/log.ts';
import { startServer } from '../../src/server/serve.ts';
import { ScriptedExecutor, serveSettings } from './serve-fixture.ts';

it('a server does not start where its config file gives the id of a data source to another one', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'data-diff-serve-'));
  const executor = new ScriptedExecutor();
  const log = new ServerLog(
    () => undefined,
    (text) => text,
  );
  const start = (dataSources: Record<string, string>) =>
    startServer({
      settings: serveSettings(folder, { dataSources }),
      executor,
      log,
      version: '1.2.3',
    });
  const first = await start({ prod: 'duckdb:prod.duckdb', dev: 'duckdb:dev.duckdb' });
  await first.close(0);

  await expect(start({ dev: 'duckdb:dev.duckdb', prod: 'duckdb:prod.duckdb' })).rejects.toThrow(
    'data-sources: the id 1 is that of "dev" and was that of "prod"',
  );
  expect(executor.isClosed).toBe(true);
  // It has let go of the store.
  const again = await start({ prod: 'duckdb:prod.duckdb', dev: 'duckdb:dev.duckdb' });
  await again.close(0);
  rmSync(folder, { recursive: true });
});
