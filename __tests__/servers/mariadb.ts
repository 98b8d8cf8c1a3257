import { existsSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import { findMariadb, mariadbFolders } from './find-binaries.ts';
import { type LastingPlace, type RunningServer, freePort, keepServer } from './kept-server.ts';

/** What a server may forget, and how much of the machine it may take: its data outlives no run. */
const SETTINGS = [
  '--bind-address=127.0.0.1',
  '--skip-name-resolve',
  '--character-set-server=utf8mb4',
  '--max-allowed-packet=64M',
  '--default-time-zone=+00:00',
  '--innodb-flush-log-at-trx-commit=0',
  '--innodb-flush-method=nosync',
  '--innodb-buffer-pool-size=64M',
  '--skip-log-bin',
];

/**
 * Starts a MariaDB of our own on 127.0.0.1.
 *
 * @param folders where its programs may be.
 * @param place where its data outlives it; without it, nothing does.
 */
export async function startMariadb(
  folders = mariadbFolders(),
  place?: LastingPlace,
): Promise<RunningServer> {
  const { installDb, mariadbd } = findMariadb(folders);
  const port = await freePort();
  const folder = place?.folder ?? mkdtempSync(join(tmpdir(), 'data-diff-mariadb-'));
  mkdirSync(folder, { recursive: true });
  const data = join(folder, 'data');
  const asUser = process.getuid?.() === 0 ? ['--user=root'] : [];
  // A server that starts removes temporary files that another may use in the same folder.
  const where = ['--no-defaults', ...asUser, `--datadir=${data}`, `--tmpdir=${folder}`];
  const files = [`--socket=${join(folder, 'socket')}`, `--pid-file=${join(folder, 'pid')}`];
  // "normal": root logs in without a password.
  const setup = ['--auth-root-authentication-method=normal', '--skip-test-db'];
  const more = Object.entries(place?.settings ?? {}).map(([name, value]) => `--${name}=${value}`);
  const install = [installDb, ...where, ...setup, '--skip-name-resolve'];
  const commands = [
    ...(existsSync(data) ? [] : [[...install, '--innodb-flush-method=nosync']]),
    [mariadbd, ...where, ...files, `--port=${port}`, ...SETTINGS, ...more],
  ];
  const keepsFolder = place !== undefined;
  // An orderly end takes a second, to save data that nobody may read again.
  const stopSignal = keepsFolder ? 'SIGTERM' : 'SIGKILL';
  const url = `mysql://root@127.0.0.1:${port}/`;
  return keepServer({ folder, keepsFolder, commands, stopSignal }, url, answers);
}

async function answers(url: string): Promise<void> {
  const connection = await createConnection({ uri: url, connectTimeout: 5000 });
  await connection.end();
}
