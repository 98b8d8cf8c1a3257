import { readInputs as readActionInputs } from '../../src/action/read-inputs.ts';
import { loadSettings } from '../../src/config/load-settings.ts';
import type { Settings } from '../../src/config/settings.ts';
import { Secrets } from '../../src/config/secrets.ts';

/** Inputs as the runner hands them over. */
export function inputVariables(inputs: Record<string, string>): Record<string, string> {
  const entries = Object.entries(inputs).map(([name, value]) => [
    `INPUT_${name.toUpperCase()}`,
    value,
  ]);
  return Object.fromEntries(entries) as Record<string, string>;
}

/** What a user who compares two files sets at least. */
export const fileInputs = { file1: 'old.csv', file2: 'new.csv', 'pk-columns': 'id' };

export interface ReadOptions {
  env?: Record<string, string>;
  files?: Record<string, string>;
}

/** Reads inputs as the Action does; `masked` are the secrets in the order of their masking. */
export async function readInputs(
  inputs: Record<string, string>,
  { env = {}, files = {} }: ReadOptions = {},
): Promise<{ settings: Settings; masked: string[] }> {
  const masked: string[] = [];
  const all = { ...env, ...inputVariables(inputs) };
  const secrets = new Secrets((secret) => masked.push(secret), all);
  const readFile = (path: string) => readFrom(files, path);
  const settings = await loadSettings(readActionInputs(all), { env: all, readFile, secrets });
  return { settings, masked };
}

/** Reads one of the files of a test. */
export function readFrom(files: Record<string, string>, path: string): Promise<string> {
  const text = files[path];
  if (text === undefined) return Promise.reject(new Error(`ENOENT: no such file, open '${path}'`));
  return Promise.resolve(text);
}

/** The message of the error that inputs lead to. */
export async function problemOf(
  inputs: Record<string, string>,
  options?: ReadOptions,
): Promise<string> {
  try {
    await readInputs(inputs, options);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  throw new Error('the inputs have no problem');
}
