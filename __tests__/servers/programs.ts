import { execFileSync } from 'node:child_process';
import {
  chromiumFolders,
  findChromium,
  findMariadb,
  findPostgres,
  mariadbFolders,
  postgresFolders,
} from './find-binaries.ts';
import { MissingProgram } from './missing-program.ts';
import { ACT, fetchedAct } from './registry/act.ts';
import { CHROMIUM } from './registry/chromium.ts';
import { DBT } from './registry/dbt.ts';
import { POSTGRESQL } from './registry/postgresql.ts';
import { REQUESTS } from './registry/requests.ts';
import { SCHEMATHESIS } from './registry/schemathesis.ts';
import { type RegistrySource, sitePath } from './registry/source.ts';

/** A program that tests start or call, and where it comes from. */
export interface Program {
  name: string;
  /** How Debian and Ubuntu name what brings it; none where a registry alone has it. */
  packages: string[];
  /** Where it comes from without `apt-get` or root; `null` where no registry has it. */
  registry: RegistrySource | null;
  /**
   * Looks for it on this machine, or for a variable that names another place.
   *
   * @throws MissingProgram where it is not.
   */
  find: () => unknown;
}

function answers(program: string, args: string[], env = process.env): boolean {
  try {
    execFileSync(program, args, { stdio: 'ignore', env });
    return true;
  } catch {
    return false;
  }
}

/** Looks for curl. */
export function findCurl(): void {
  if (answers('curl', ['--version'])) return;
  throw new MissingProgram(
    'curl',
    'curl is not on this machine: run `apt-get install --no-install-recommends curl`',
  );
}

/** Finds a Python that has `requests`. The PATH may have one of its own, without what the system's has. */
export function findPython(): string {
  const env = { ...process.env, ...sitePath(REQUESTS.name) };
  const pythons = ['python3', '/usr/bin/python3'];
  const found = pythons.find((python) => answers(python, ['-c', 'import requests'], env));
  if (found !== undefined) return found;
  throw new MissingProgram(
    'Python with requests',
    'Python with requests is not on this machine: ' +
      'run `apt-get install --no-install-recommends python3-requests`',
  );
}

/** The command that runs Schemathesis, and the variables that it needs. */
export function findSchemathesis(): { command: string[]; env: Record<string, string> } {
  const [python, ...module] = ['python3', '-m', 'schemathesis.cli'];
  const env = sitePath(SCHEMATHESIS.name);
  if (answers(python, [...module, '--version'], { ...process.env, ...env }))
    return { command: [python, ...module], env };
  throw new MissingProgram(
    'Schemathesis',
    'Schemathesis is not on this machine: `npm run test:programs` gets it by the pip of a python3 of 3.11 or later',
  );
}

/** Finds the program that runs workflows on this machine. */
export function findAct(): string {
  const found = [fetchedAct(), 'act'].find((program) => answers(program, ['--version']));
  if (found !== undefined) return found;
  throw new MissingProgram(
    'act',
    'act is not on this machine: `npm run test:programs` gets it by the pip of a python3',
  );
}

/** The command that runs dbt, and the variables that it needs. */
export function findDbt(): { command: string[]; env: Record<string, string> } {
  const env = { ...sitePath(DBT.name), DO_NOT_TRACK: '1' };
  const command = ['python3', '-c', 'from dbt.cli.main import cli; cli()'];
  const installed = ['-c', 'import dbt.version, duckdb, psycopg2'];
  if (answers('python3', installed, { ...process.env, ...env })) return { command, env };
  throw new MissingProgram(
    'dbt',
    'dbt is not on this machine: `npm run test:programs` gets it by the pip of a python3 of 3.10 or later',
  );
}

/** All that the tests need besides what npm brings. */
export const TEST_PROGRAMS: Program[] = [
  {
    name: 'PostgreSQL',
    packages: ['postgresql'],
    registry: POSTGRESQL,
    find: () => process.env['TEST_POSTGRES_URL'] || findPostgres(postgresFolders()),
  },
  {
    name: 'MariaDB',
    packages: ['mariadb-server-core', 'mariadb-client-core'],
    registry: null,
    find: () => process.env['TEST_MYSQL_URL'] || findMariadb(mariadbFolders()),
  },
  {
    name: 'Chromium',
    packages: ['chromium'],
    registry: CHROMIUM,
    find: () => findChromium(chromiumFolders()),
  },
  { name: 'curl', packages: ['curl'], registry: null, find: findCurl },
  {
    name: 'Python with requests',
    packages: ['python3-requests'],
    registry: REQUESTS,
    find: findPython,
  },
  {
    name: 'Schemathesis',
    packages: [],
    registry: SCHEMATHESIS,
    find: findSchemathesis,
  },
  { name: 'act', packages: [], registry: ACT, find: findAct },
  { name: 'dbt', packages: [], registry: DBT, find: findDbt },
];

/** What is said of each of these programs that this machine lacks. */
export function whatIsMissing(programs = TEST_PROGRAMS): { program: Program; says: string }[] {
  return programs.flatMap((program) => {
    try {
      program.find();
      return [];
    } catch (error) {
      if (!(error instanceof MissingProgram)) throw error;
      return [{ program, says: error.message }];
    }
  });
}
