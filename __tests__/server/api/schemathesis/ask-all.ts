import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findSchemathesis } from '../../../servers/programs.ts';
import { programVariables } from '../../../program-variables.ts';

const HERE = import.meta.dirname;

/** As much as is looked at of the report that Schemathesis writes. */
export interface Asked {
  complete: boolean;
  operations: { total: number; tested: number };
  test_cases: { generated: number };
  failures: unknown[];
  errors: unknown[];
}

/** What Schemathesis came to, and what it printed. */
export interface Outcome {
  report: Asked;
  printed: string;
}

export interface Asking {
  /** Where the OpenAPI document is: an address or a file. */
  document: string;
  /** Where a report may be written. */
  folder: string;
  /** The key to ask with; `null`: without. */
  key: string | null;
  flags: string[];
}

/** Has Schemathesis ask all that an OpenAPI document describes, and hold each answer against it. */
export async function askAll({ document, folder, key, flags }: Asking): Promise<Outcome> {
  const { command, env } = findSchemathesis();
  const [program = '', ...module] = command;
  const path = join(folder, 'asked.json');
  const settings = ['--config-file', join(HERE, 'schemathesis.toml')];
  const report = ['--report', 'json', '--report-json-path', path];
  const args = [...module, ...settings, 'run', document, '--no-color', ...report, ...flags];
  const variables = {
    ...{ ...programVariables(), ...env, HOME: folder },
    PYTHONDONTWRITEBYTECODE: '1',
    SCHEMATHESIS_HOOKS: join(HERE, 'hooks.py'),
    SCHEMATHESIS_AUTHORIZATION: key === null ? '' : `Key ${key}`,
  };
  const options = { cwd: folder, env: variables, maxBuffer: 2 ** 30 };
  // It fails where it finds something, and has written why.
  const { stdout } = await promisify(execFile)(program, args, options).catch(
    (error: { stdout: string }) => error,
  );
  return { report: JSON.parse(readFileSync(path, 'utf8')) as Asked, printed: stdout };
}
