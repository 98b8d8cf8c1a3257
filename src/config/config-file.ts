import { messageOf } from '../contract/errors.ts';
import { hideIn } from './hide-values.ts';
import { type InputName, inputNames, inputsOnly, serveKeys, type ConfigValues } from './keys.ts';
import { shown } from '../text/message.ts';
import { InvalidValue, type Problems } from './problems.ts';
import type { Secrets } from './secrets.ts';
import { unknownKey } from './unknown-key.ts';
import { parseYaml, type YamlScalars } from './yaml.ts';

/** Reads a file as text. */
export type ReadFile = (path: string) => Promise<string>;

/** Reads a YAML text, or notes the problem without showing the text. */
export function readYaml(
  label: string,
  text: string,
  problems: Problems,
  scalars?: YamlScalars,
): unknown {
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

function parseConfig(
  path: string,
  text: string,
  { secrets, problems }: { secrets: Secrets; problems: Problems },
): ConfigValues | undefined {
  const label = `The config file ${shown(path)}`;
  const config = readYaml(label, text, problems);
  hideIn('config', config, secrets);
  if (config === null) return {};
  if (config === undefined) return undefined;
  if (typeof config !== 'object' || Array.isArray(config)) {
    problems.add(`${label} must be a YAML map with the keys of the inputs.`);
    return undefined;
  }
  const values = config as Record<string, unknown>;
  const known: string[] = [
    ...inputNames.filter((name) => !inputsOnly.includes(name)),
    ...serveKeys,
  ];
  for (const key of Object.keys(values)) {
    if (inputsOnly.includes(key as InputName)) {
      problems.add(`${label} cannot set \`${key}\`, which is an input.`);
    } else if (!known.includes(key)) {
      problems.add(`${label}: ${unknownKey(key, known)}`);
    }
  }
  // Ids of data sources are numbers, so this one key is read with types.
  const typed = 'data-sources' in values ? readYaml(label, text, problems, 'typed') : {};
  return { ...values, 'data-sources': (typed as ConfigValues)['data-sources'] };
}

/**
 * The values of a config file, which may serve the Action, the command line and the server at once.
 * `undefined` where it cannot be read, which is noted in `problems`.
 */
export async function readConfigFile(
  path: string,
  { readFile, secrets, problems }: { readFile: ReadFile; secrets: Secrets; problems: Problems },
): Promise<ConfigValues | undefined> {
  const text = await readConfigText(path, readFile, problems);
  if (text === undefined) return undefined;
  secrets.addFrom(text);
  return parseConfig(path, text, { secrets, problems });
}
