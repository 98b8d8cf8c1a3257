import { readConfigFile, readYaml, type ReadFile } from './config-file.ts';
import { checkBranchConfig, type BranchRules } from './branch-config.ts';
import { hideIn } from './hide-values.ts';
import type { Secrets } from './secrets.ts';
import type { Environment } from './data-sources.ts';
import { isInputName, layOver, type ConfigValues, type RawValues } from './keys.ts';
import type { Problems } from './problems.ts';

/** Where values come from, and where secrets and problems go. */
export interface Origin {
  env: Environment;
  readFile: ReadFile;
  secrets: Secrets;
  problems: Problems;
  /** Set where the config file may be written by others than who has the secrets. */
  branch?: BranchRules;
}

/** Hides what may be secret in texts that nobody has looked at yet. */
function hideSecrets(values: RawValues, env: Environment, secrets: Secrets): void {
  const keys = [values['api-key'], values['github-token'], env['DATAFOLD_API_KEY']];
  for (const key of keys) if (typeof key === 'string') secrets.add(key);
  for (const [name, value] of Object.entries(values)) {
    if (name !== 'api-key' && name !== 'github-token') hideIn(name, value, secrets);
  }
}

/** Of the values of a config file, those that are inputs: others are the server's. */
function inputsOf(config: ConfigValues): RawValues {
  const entries = Object.entries(config).filter(([key]) => isInputName(key));
  return Object.fromEntries(entries);
}

/**
 * Everything that the user set, as it was written: the inputs, laid over the config file that they
 * name. Secrets are masked before anything that could show them.
 *
 * @throws ConfigurationError where a YAML text cannot be read at all: what follows would only be
 * consequences.
 */
export async function readRawValues(inputs: RawValues, origin: Origin): Promise<RawValues> {
  const { env, secrets, problems } = origin;
  hideSecrets(inputs, env, secrets);
  const path = inputs.config;
  const file = typeof path === 'string' ? await readConfigFile(path, origin) : {};
  const config = file && inputsOf(file);
  hideSecrets(config ?? {}, env, secrets);
  if (origin.branch && config) {
    await checkBranchConfig({ path: String(path), config, inputs, env }, origin.branch, problems);
  }
  const { diffs, 'data-sources': sources } = inputs;
  const parsed: RawValues = {};
  if (typeof diffs === 'string') parsed.diffs = readYaml('`diffs`', diffs, problems);
  if (typeof sources === 'string') {
    parsed['data-sources'] = readYaml('`data-sources`', sources, problems, 'typed');
  }
  hideSecrets(parsed, env, secrets);
  const unreadable = config === undefined || Object.values(parsed).includes(undefined);
  if (unreadable) problems.throwIfAny();
  return layOver(config ?? {}, { ...inputs, ...parsed });
}
