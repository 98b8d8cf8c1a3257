import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { MissingProgram } from './missing-program.ts';
import { fetchedChromium } from './registry/chromium.ts';
import { fetchedPostgres } from './registry/postgresql.ts';

const DEBIAN_POSTGRES = '/usr/lib/postgresql';

/**
 * The folders that may hold PostgreSQL's programs: Debian's, newest version first, then the PATH and
 * what came from npm.
 */
export function postgresFolders(path = process.env['PATH'] ?? ''): string[] {
  const versions = existsSync(DEBIAN_POSTGRES) ? readdirSync(DEBIAN_POSTGRES) : [];
  const newestFirst = versions.sort((a, b) => Number(b) - Number(a));
  return [
    ...newestFirst.map((version) => join(DEBIAN_POSTGRES, version, 'bin')),
    ...path.split(delimiter),
    fetchedPostgres(),
  ];
}

/** The folders that may hold MariaDB's programs. Only root's PATH is sure to have /usr/sbin. */
export function mariadbFolders(path = process.env['PATH'] ?? ''): string[] {
  return [...path.split(delimiter), '/usr/sbin', '/usr/bin'];
}

/** Finds the programs that set up and run PostgreSQL, or says how to get them. */
export function findPostgres(folders: string[]): { initdb: string; postgres: string } {
  const initdb = findProgram('initdb', folders);
  const postgres = findProgram('postgres', folders);
  if (initdb && postgres) return { initdb, postgres };
  throw new MissingProgram(
    'PostgreSQL',
    'PostgreSQL is not on this machine: run `apt-get install --no-install-recommends postgresql`, ' +
      'or set TEST_POSTGRES_URL to a server in which tests may create databases and roles.',
  );
}

/** Finds the programs that set up and run MariaDB, or says how to get them. */
export function findMariadb(folders: string[]): { installDb: string; mariadbd: string } {
  const installDb = findProgram('mariadb-install-db', folders);
  const mariadbd = findProgram('mariadbd', folders);
  if (installDb && mariadbd) return { installDb, mariadbd };
  throw new MissingProgram(
    'MariaDB',
    'MariaDB is not on this machine: run `apt-get install --no-install-recommends ' +
      'mariadb-server-core mariadb-client-core`, ' +
      'or set TEST_MYSQL_URL to a server in which tests may create databases and users.',
  );
}

/** The folders that may hold Chromium: the PATH, where systems put it, and what came from npm. */
export function chromiumFolders(path = process.env['PATH'] ?? ''): string[] {
  return [...path.split(delimiter), '/usr/bin', '/snap/bin', fetchedChromium()];
}

/** Finds Chromium or Chrome, or says how to get it. */
export function findChromium(folders: string[], named = process.env['CHROMIUM_PATH']): string {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const files = named ? [named] : names.flatMap((name) => findProgram(name, folders) ?? []);
  const found = files.find((file) => existsSync(file));
  if (found !== undefined) return found;
  throw new MissingProgram(
    'Chromium',
    `Chromium is not ${named ? `at ${named}` : 'on this machine'}: run ` +
      '`apt-get install --no-install-recommends chromium`, or set CHROMIUM_PATH to the program.',
  );
}

function findProgram(name: string, folders: string[]): string | undefined {
  return folders.map((folder) => join(folder, name)).find((file) => existsSync(file));
}
