import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import { findMariadb, mariadbFolders } from './find-binaries.ts';
import { type RunningServer, freePort, keepServer } from './kept-server.ts';

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
 */
export async function startMariadb(folders = mariadbFolders()): Promise<RunningServer> {
  const { installDb, mariadbd } = findMariadb(folders);
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'data-diff-mariadb-'));
  const asUser = process.getuid?.() === 0 ? ['--user=root'] : [];
  // A server that starts removes temporary files that another may use in the same folder.
  const own = [`--datadir=${join(folder, 'data')}`, `--tmpdir=${folder}`];
  const place = ['--no-defaults', ...asUser, ...own];
  const files = [`--socket=${join(folder, 'socket')}`, `--pid-file=${join(folder, 'pid')}`];
  // "normal": root logs in without a password.
  const setup = ['--auth-root-authentication-method=normal', '--skip-test-db'];
  const commands = [
    [installDb, ...place, ...setup, '--skip-name-resolve', '--innodb-flush-method=nosync'],
    [mariadbd, ...place, ...files, `--port=${port}`, ...SETTINGS],
  ];
  // An orderly end takes a second, to save data that nobody reads again.
  return keepServer(
    { folder, commands, stopSignal: 'SIGKILL' },
    `mysql://root@127.0.0.1:${port}/`,
    answers,
  );
}

async function answers(url: string): Promise<void> {
  const connection = await createConnection({ uri: url, connectTimeout: 5000 });
  await connection.end();
}
