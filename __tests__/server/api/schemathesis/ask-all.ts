import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findSchemathesis } from '../../../servers/programs.ts';
import { programVariables } from '../../../program-variables.ts';

const HERE = import.meta.dirname;

/** As much as is looked at of the report that Schemathesis writes. */
export interface Asked {
  complete: boolean;
  operations: { selected: number; tested: number };
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
  /** The keys to ask with, by names; of several, none must see what another one made. */
  keys: Record<string, string>;
  flags: string[];
}

/** Writes the settings, with the keys, into a folder. */
function writeSettings(folder: string, keys: Asking['keys']): string {
  const auth = Object.entries(keys).map(([name, key]) => ({
    name,
    fixedHeaders: [{ name: 'Authorization', value: `Key ${key}` }],
  }));
  writeFileSync(join(folder, 'keys.json'), JSON.stringify({ auth }));
  const names = JSON.stringify(Object.keys(keys));
  const peers = auth.length > 1 ? `peers = ${names}` : '';
  const common = readFileSync(join(HERE, 'schemathesis.toml'), 'utf8');
  const path = join(folder, 'schemathesis.toml');
  const ofKeys = auth.length === 0 ? '' : `[auth.wfc]\npath = "keys.json"\n${peers}\n`;
  writeFileSync(path, `${common}\n${ofKeys}`);
  return path;
}

/** Has Schemathesis ask all that an OpenAPI document describes, and hold each answer against it. */
export async function askAll({ document, folder, keys, flags }: Asking): Promise<Outcome> {
  const { command, env } = findSchemathesis();
  const [program = '', ...module] = command;
  const path = join(folder, 'asked.json');
  const report = ['--report', 'json', '--report-json-path', path];
  const run = ['--config-file', writeSettings(folder, keys), 'run', document, '--no-color'];
  const options = {
    cwd: folder,
    env: {
      ...programVariables(),
      ...env,
      HOME: folder,
      PYTHONDONTWRITEBYTECODE: '1',
      SCHEMATHESIS_HOOKS: join(HERE, 'hooks.py'),
    },
    maxBuffer: 2 ** 30,
  };
  // It fails where it finds something, and has written why.
  const { stdout } = await promisify(execFile)(
    program,
    [...module, ...run, ...report, ...flags],
    options,
  ).catch((error: { stdout: string }) => error);
  return { report: JSON.parse(readFileSync(path, 'utf8')) as Asked, printed: stdout };
}
