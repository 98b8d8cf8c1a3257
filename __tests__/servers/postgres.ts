import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { findPostgres, postgresFolders } from './find-binaries.ts';
import { type LastingPlace, type RunningServer, freePort, keepServer } from './kept-server.ts';

/** What a server may forget, and how much of the machine it may take: its data outlives no run. */
const SETTINGS = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '100',
  shared_buffers: '64MB',
  // How a diff runs depends on statistics: they are there where a test asks for them, not some time.
  autovacuum: 'off',
  // Tests look for parts of statements, some of which are long.
  track_activity_query_size: '64kB',
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
};

/**
 * Root runs the server as the first of these users that there is, since PostgreSQL refuses to run as
 * root. Debian's package makes the first; every system has the other.
 */
const UNPRIVILEGED = ['postgres', 'nobody'];

/** The superuser logs in without a password, everybody else with one. */
const LOGINS = `
host all postgres 127.0.0.1/32 trust
host all all 127.0.0.1/32 scram-sha-256
`;

/**
 * Starts a PostgreSQL of our own on 127.0.0.1.
 *
 * @param folders where its programs may be.
 * @param place where its data outlives it; without it, nothing does.
 */
export async function startPostgres(
  folders = postgresFolders(),
  place?: LastingPlace,
): Promise<RunningServer> {
  const { initdb, postgres } = findPostgres(folders);
  const user = unprivilegedUser();
  const port = await freePort();
  const folder = place?.folder ?? mkdtempSync(join(tmpdir(), 'data-diff-postgres-'));
  mkdirSync(folder, { recursive: true });
  if (user) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const logins = join(folder, 'pg_hba.conf');
  writeFileSync(logins, LOGINS);
  const asUser = user
    ? ['setpriv', `--reuid=${user.uid}`, `--regid=${user.gid}`, '--clear-groups']
    : [];
  const settings = Object.entries({ ...SETTINGS, ...place?.settings, port, hba_file: logins });
  const commands = [
    ...(existsSync(data) ? [] : [[...asUser, initdb, ...initdbOptions(data)]]),
    [
      ...asUser,
      postgres,
      '-D',
      data,
      ...settings.flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
  ];
  const url = `postgresql://postgres@127.0.0.1:${port}/postgres`;
  // SIGINT is its fast stop: it ends open connections, and its shared memory with them.
  const order = { folder, keepsFolder: place !== undefined, commands };
  return keepServer({ ...order, stopSignal: 'SIGINT' }, url, answers);
}

function initdbOptions(data: string): string[] {
  const login = ['--username=postgres', '--auth=trust'];
  return ['-D', data, '--no-sync', '--encoding=UTF8', '--locale=C.UTF-8', ...login];
}

/** Who runs the server in place of root; nobody else needs to be replaced. */
function unprivilegedUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const idOf = (flag: string, name: string) => {
    const { status, stdout } = spawnSync('id', [flag, name], { encoding: 'utf8' });
    return status === 0 ? Number(stdout) : undefined;
  };
  for (const name of UNPRIVILEGED) {
    const [uid, gid] = [idOf('-u', name), idOf('-g', name)];
    if (uid !== undefined && gid !== undefined) return { uid, gid };
  }
  throw new Error(`PostgreSQL does not run as root: no user is named ${UNPRIVILEGED.join(' or ')}`);
}

async function answers(url: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  await client.connect();
  await client.end();
}
