import { execFileSync } from 'node:child_process';
import {
  chromiumFolders,
  findChromium,
  findMariadb,
  findPostgres,
  mariadbFolders,
  postgresFolders,
} from './find-binaries.ts';

/** A program that tests start or call, and how Debian and Ubuntu name what brings it. */
export interface Program {
  name: string;
  packages: string[];
  /** Whether this machine has it, or a variable names another place that does. */
  isThere: () => boolean;
}

function succeeds(check: () => unknown): boolean {
  try {
    check();
    return true;
  } catch {
    return false;
  }
}

const answers = (program: string, ...args: string[]): boolean =>
  succeeds(() => execFileSync(program, args, { stdio: 'ignore' }));

/** The PATH may have a Python of its own, without what the system's packages bring. */
export const PYTHONS = ['python3', '/usr/bin/python3'];

/** All that the tests need besides what npm brings. */
export const TEST_PROGRAMS: Program[] = [
  {
    name: 'PostgreSQL',
    packages: ['postgresql'],
    isThere: () =>
      Boolean(process.env['TEST_POSTGRES_URL']) || succeeds(() => findPostgres(postgresFolders())),
  },
  {
    name: 'MariaDB',
    packages: ['mariadb-server-core', 'mariadb-client-core'],
    isThere: () =>
      Boolean(process.env['TEST_MYSQL_URL']) || succeeds(() => findMariadb(mariadbFolders())),
  },
  {
    name: 'Chromium',
    packages: ['chromium'],
    isThere: () => succeeds(() => findChromium(chromiumFolders())),
  },
  { name: 'curl', packages: ['curl'], isThere: () => answers('curl', '--version') },
  {
    name: 'Python with requests',
    packages: ['python3-requests'],
    isThere: () => PYTHONS.some((python) => answers(python, '-c', 'import requests')),
  },
];
