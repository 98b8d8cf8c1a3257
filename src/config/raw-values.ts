import { messageOf } from '../contract/errors.ts';
import type { Secrets } from './secrets.ts';
import type { Environment } from './data-sources.ts';
import { inputNames, layOver, type RawValues } from './keys.ts';
import { InvalidValue, shown, type Problems } from './problems.ts';
import { unknownKey } from './unknown-key.ts';
import { parseYaml, type YamlScalars } from './yaml.ts';

/** Reads a file as text. */
export type ReadFile = (path: string) => Promise<string>;

/** Where values come from, and where secrets and problems go. */
export interface Origin {
  env: Environment;
  readFile: ReadFile;
  secrets: Secrets;
  problems: Problems;
}

/** Hides what may be secret in texts that nobody has looked at yet. */
function hideSecrets(values: RawValues, env: Environment, secrets: Secrets): void {
  const keys = [values['api-key'], values['github-token'], env['DATAFOLD_API_KEY']];
  for (const key of keys) if (typeof key === 'string') secrets.add(key);
  for (const [name, value] of Object.entries(values)) {
    if (name !== 'api-key' && name !== 'github-token' && typeof value === 'string') {
      secrets.addFrom(value);
    }
  }
}

/** Reads a YAML text, or notes the problem without showing the text. */
function readYaml(label: string, text: string, problems: Problems, scalars?: YamlScalars): unknown {
  try {
    return parseYaml(text, scalars);
  } catch (error) {
    if (!(error instanceof InvalidValue)) throw error;
    problems.add(`${label} ${error.message}.`);
    return undefined;
  }
}

async function readConfigText(
  path: string,
  readFile: ReadFile,
  problems: Problems,
): Promise<string | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    problems.add(`\`config\` is ${shown(path)}; that file cannot be read: ${messageOf(error)}.`);
    return undefined;
  }
}

function readConfig(path: string, text: string, problems: Problems): RawValues | undefined {
  const label = `The config file ${shown(path)}`;
  const config = readYaml(label, text, problems);
  if (config === null) return {};
  if (config === undefined) return undefined;
  if (typeof config !== 'object' || Array.isArray(config)) {
    problems.add(`${label} must be a YAML map with the keys of the inputs.`);
    return undefined;
  }
  const values = config as Record<string, unknown>;
  const known: string[] = inputNames.filter((name) => name !== 'config');
  for (const key of Object.keys(values)) {
    if (key === 'config') problems.add(`${label} cannot name another one: \`config\` is an input.`);
    else if (!known.includes(key)) problems.add(`${label}: ${unknownKey(key, known)}`);
  }
  // Ids of data sources are numbers, so this one key is read with types.
  const typed = 'data-sources' in values ? readYaml(label, text, problems, 'typed') : {};
  return { ...values, 'data-sources': (typed as RawValues)['data-sources'] };
}

/** The values of the config file; none where the input is not set. */
async function loadConfig(
  path: unknown,
  readFile: ReadFile,
  secrets: Secrets,
  problems: Problems,
): Promise<RawValues | undefined> {
  if (typeof path !== 'string') return {};
  const text = await readConfigText(path, readFile, problems);
  if (text === undefined) return undefined;
  secrets.addFrom(text);
  return readConfig(path, text, problems);
}

/**
 * Everything that the user set, as it was written: the inputs, laid over the config file that they
 * name. Secrets are masked before anything that could show them.
 *
 * @throws ConfigurationError where a YAML text cannot be read at all: what follows would only be
 * consequences.
 */
export async function readRawValues(
  inputs: RawValues,
  { env, readFile, secrets, problems }: Origin,
): Promise<RawValues> {
  hideSecrets(inputs, env, secrets);
  const config = await loadConfig(inputs.config, readFile, secrets, problems);
  hideSecrets(config ?? {}, env, secrets);
  const { diffs, 'data-sources': sources } = inputs;
  const parsed: RawValues = {};
  if (typeof diffs === 'string') parsed.diffs = readYaml('`diffs`', diffs, problems);
  if (typeof sources === 'string') {
    parsed['data-sources'] = readYaml('`data-sources`', sources, problems, 'typed');
  }
  const unreadable = config === undefined || Object.values(parsed).includes(undefined);
  if (unreadable) problems.throwIfAny();
  return layOver(config ?? {}, { ...inputs, ...parsed });
}
