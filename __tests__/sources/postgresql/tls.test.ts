import { chownSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { Client } from 'pg';
import { PostgresDatabase } from '../../../src/sources/postgresql/database.ts';
import { readPostgresUrl } from '../../../src/sources/postgresql/url.ts';
import { selfSigned } from '../../e2e/certificate.ts';
import type { RunningServer } from '../../servers/kept-server.ts';
import { startPostgres } from '../../servers/postgres.ts';
import { changedUrl } from '../compare-tables.ts';

describe('TLS to PostgreSQL', () => {
  jest.setTimeout(60_000);
  let server: RunningServer;
  let admin: Client;
  let certificate: string;

  beforeAll(async () => {
    server = await startPostgres();
    admin = new Client(server.url);
    await admin.connect();
    const [row] = await rows(`SELECT current_setting('data_directory') AS folder`);
    const folder = String(row!['folder']);
    const { uid, gid } = statSync(folder);
    const { cert, key } = selfSigned('localhost');
    for (const [name, text] of [
      ['server.crt', cert],
      ['server.key', key],
    ] as const) {
      writeFileSync(join(folder, name), text, { mode: 0o600 });
      chownSync(join(folder, name), uid, gid);
    }
    certificate = join(folder, 'server.crt');
    await admin.query('ALTER SYSTEM SET ssl = on');
    await admin.query('SELECT pg_reload_conf()');
  });
  afterAll(async () => {
    await admin.end();
    await server.stop();
  });

  const rows = async (sql: string): Promise<Record<string, unknown>[]> =>
    (await admin.query<Record<string, unknown>>(sql)).rows;

  const diffs = () =>
    rows(
      `SELECT ssl, state FROM pg_stat_activity JOIN pg_stat_ssl USING (pid)
       WHERE application_name = 'data-diff' AND query LIKE '%pg_sleep(60)%'`,
    );

  const open = (parameters: Record<string, string>) => {
    const url = changedUrl(server.url, (it) => {
      it.hostname = 'localhost';
      for (const [name, value] of Object.entries(parameters)) it.searchParams.set(name, value);
    });
    return PostgresDatabase.open(readPostgresUrl('test', url), new AbortController().signal);
  };

  test.each(['require', 'verify-full'])(
    'with sslmode=%s a statement is ended by a request in TLS',
    async (sslmode) => {
      const authority = sslmode === 'require' ? {} : { sslrootcert: certificate };
      const opened = await open({ sslmode, ...authority });
      const abort = new AbortController();
      const failing = opened.query('SELECT pg_sleep(60)', abort.signal);
      while ((await diffs()).length === 0) await sleep(20);
      expect(await diffs()).toEqual([{ ssl: true, state: 'active' }]);
      abort.abort();
      await expect(failing).rejects.toMatchObject({
        name: 'CancelledError',
        // Told by the server, and not by a connection that was cut off.
        cause: { code: '57014' },
      });
      await opened.close();
    },
  );

  test('a certificate that nobody knows is refused where it is checked', async () => {
    await expect(open({ sslmode: 'verify-full' })).rejects.toThrow(
      /ConnectionException: .*certificate/,
    );
  });
});
