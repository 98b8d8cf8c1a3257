import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { findCurl, findPython } from '../../servers/programs.ts';
import { REQUESTS } from '../../servers/registry/requests.ts';
import { sitePath } from '../../servers/registry/source.ts';

const run = promisify(execFile);

/** Nothing of our own environment but what finds programs: no proxy stands between. */
const env = { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '' };

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
 * @throws MissingProgram that says how to install curl where it is missing.
 */
export async function printedByShell(command: string): Promise<string> {
  findCurl();
  return printedBy('sh', ['-c', command]);
}

/**
 * What Python prints of a program that uses `requests`.
 *
 * @throws MissingProgram that says how to install both where they are missing.
 */
export async function printedByPython(program: string): Promise<string> {
  return printedBy(findPython(), ['-c', program], sitePath(REQUESTS.name));
}
