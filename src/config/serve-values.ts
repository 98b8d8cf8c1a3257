import { dirname, resolve } from 'node:path';
import { readConfigFile, readYaml } from './config-file.ts';
import { hideIn } from './hide-values.ts';
import type { ConfigValues, ServeKey } from './keys.ts';
import { Problems } from './problems.ts';
import type { Origin } from './raw-values.ts';
import type { Reading } from './read-settings.ts';

/** Where the settings of the server come from. */
export interface ServeOrigin extends Omit<Origin, 'problems'> {
  /** The values of flags, which overrule the config file; empty ones take away what it says. */
  flags: Partial<Record<ServeKey, string>>;
  /** The config file; `undefined` where there is none. */
  config: string | undefined;
  workingFolder: string;
}

/** What the user set, as it was written, and what it is read with. */
export interface ServeValues extends Reading {
  values: ConfigValues;
  /** Where the relative paths of a key start: beside the config file, for a flag in the working folder. */
  folderOf: (key: ServeKey) => string;
}

/**
 * The flags, laid over the config file. Secrets are hidden before anything that could show them.
 *
 * @throws ConfigurationError where a YAML text cannot be read at all.
 */
export async function readServeValues(origin: ServeOrigin): Promise<ServeValues> {
  const { flags, config: path, workingFolder, env, secrets } = origin;
  const problems = new Problems();
  for (const [key, value] of Object.entries(flags)) hideIn(key, value, secrets);
  const config = path === undefined ? {} : await readConfigFile(path, { ...origin, problems });
  const set: ConfigValues = { ...flags };
  const sources = flags['data-sources'];
  if (sources) set['data-sources'] = readYaml('`data-sources`', sources, problems, 'typed');
  hideIn('data-sources', set['data-sources'], secrets);
  if (config === undefined || (sources && set['data-sources'] === undefined)) problems.throwIfAny();
  const entries = Object.entries({ ...config, ...set });
  const folder = path === undefined ? workingFolder : dirname(resolve(workingFolder, path));
  return {
    values: Object.fromEntries(entries.filter(([, value]) => value != null && value !== '')),
    folderOf: (key) => (flags[key] ? workingFolder : folder),
    env,
    secrets,
    problems,
  };
}
