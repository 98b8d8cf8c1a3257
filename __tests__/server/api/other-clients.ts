import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { PYTHONS } from '../../servers/programs.ts';

const run = promisify(execFile);

/** Nothing of our own environment but what finds programs: no proxy stands between. */
const env = { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '' };

async function works(program: string, ...args: string[]): Promise<boolean> {
  return run(program, args, { env }).then(
    () => true,
    () => false,
  );
}

/** What a program prints, with some variables besides those that find programs. */
export async function printedBy(
  program: string,
  args: string[],
  variables: Record<string, string> = {},
): Promise<string> {
  return (await run(program, args, { env: { ...env, ...variables } })).stdout;
}

/**
 * What a shell prints of a command that calls curl.
 *
 * @throws Error that says how to install curl where it is missing.
 */
export async function printedByShell(command: string): Promise<string> {
  if (!(await works('curl', '--version'))) {
    throw new Error(
      'curl is not on this machine: run `apt-get install --no-install-recommends curl`',
    );
  }
  return printedBy('sh', ['-c', command]);
}

/**
 * What Python prints of a program that uses `requests`.
 *
 * @throws Error that says how to install both where they are missing.
 */
export async function printedByPython(program: string): Promise<string> {
  for (const python of PYTHONS) {
    if (await works(python, '-c', 'import requests')) {
      return printedBy(python, ['-c', program]);
    }
  }
  throw new Error(
    'Python with requests is not on this machine: ' +
      'run `apt-get install --no-install-recommends python3-requests`',
  );
}
