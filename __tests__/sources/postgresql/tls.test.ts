import { chownSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { Client } from 'pg';
import { PostgresDatabase } from '../../../src/sources/postgresql/database.ts';
import { selfSigned } from '../../e2e/certificate.ts';
import type { RunningServer } from '../../servers/kept-server.ts';
import { startPostgres } from '../../servers/postgres.ts';
import { changedUrl } from '../compare-tables.ts';
import { readPostgresUrl } from '../../../src/sources/postgresql/open.ts';

describe('TLS to PostgreSQL', () => {
  jest.setTimeout(300_000);
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

  describe.each([
    ['takes TLS alone', 'hostssl', true],
    ['takes none', 'hostnossl', false],
  ])('where the server %s', (_, kind, ssl) => {
    beforeAll(async () => {
      const [row] = await rows(`SELECT pg_read_file('pg_hba.conf') AS text`);
      const [file] = await rows(`SELECT current_setting('hba_file') AS path`);
      const own = String(row!['text']);
      const lines = own.split('\n').filter((line) => !line.startsWith('#'));
      const all = `${kind} postgres pgonly all trust\nhost postgres pgonly all reject\n`;
      writeFileSync(String(file!['path']), all + lines.join('\n'));
      await admin.query(`DROP ROLE IF EXISTS pgonly; CREATE ROLE pgonly LOGIN`);
      await admin.query('SELECT pg_reload_conf()');
    });

    test.each(['prefer', 'allow'])('sslmode=%s connects', async (sslmode) => {
      const opened = await open({ sslmode, user: 'pgonly' });
      const [row] = await opened.query(
        'SELECT ssl::text FROM pg_stat_ssl WHERE pid = pg_backend_pid()',
        new AbortController().signal,
      );
      expect(row).toEqual({ ssl: String(ssl) });
      await opened.close();
    });

    test(`sslmode=${ssl ? 'disable' : 'require'} says why not`, async () => {
      await expect(open({ sslmode: ssl ? 'disable' : 'require', user: 'pgonly' })).rejects.toThrow(
        /AuthenticationException: .*pg_hba.conf/,
      );
    });
  });

  test('of several hosts, the first that is there is read', async () => {
    const url = new URL(server.url);
    const hosts = `${url.username}@localhost:1,localhost:${url.port}`;
    const several = `postgresql://${hosts}${url.pathname}?sslmode=require`;
    const config = readPostgresUrl('test', several);
    const opened = await PostgresDatabase.open(config, new AbortController().signal);
    const twin = await opened.twin(new AbortController().signal);
    expect(await twin?.query('SELECT 1 AS one', new AbortController().signal)).toEqual([
      { one: '1' },
    ]);
    await twin?.close();
    await opened.close();
  });

  test('a login that is to be bound to the connection is, or is refused', async () => {
    await admin.query(`SET password_encryption = 'scram-sha-256'`);
    await admin.query(`CREATE ROLE bound LOGIN PASSWORD 'hunter2'`);
    const [file] = await rows(
      `SELECT current_setting('hba_file') AS path, pg_read_file('pg_hba.conf') AS text`,
    );
    const hba = `host all bound all scram-sha-256\n${String(file!['text'])}`;
    writeFileSync(String(file!['path']), hba);
    await admin.query('SELECT pg_reload_conf()');
    const login = { user: 'bound', password: 'hunter2', channel_binding: 'require' };
    const opened = await open({ ...login, sslmode: 'require' });
    await opened.close();
    await expect(open({ ...login, sslmode: 'disable' })).rejects.toThrow('channel binding');
    await expect(open({ channel_binding: 'require', sslmode: 'require' })).rejects.toThrow(
      'channel binding',
    );
  });
});
