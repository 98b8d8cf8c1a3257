import { join } from 'node:path';
import { namesForConfig } from '../../config/branch-config.ts';
import type { ReadFile } from '../../config/config-file.ts';
import type { Environment } from '../../config/data-sources.ts';
import { isMap } from '../../config/lists.ts';
import { InvalidValue, type Problems } from '../../config/problems.ts';
import { isSecretName, type Secrets } from '../../config/secrets.ts';
import { parseYaml } from '../../config/yaml.ts';
import { shown } from '../../text/message.ts';
import { fillIn, type ReadVariable } from './jinja.ts';
import { Target } from './target.ts';

/** What profiles are read with. */
export interface ProfileTools {
  env: Environment;
  readFile: ReadFile;
  secrets: Secrets;
  problems: Problems;
  /** Whether whoever writes the branch may write this file; then not all variables are for it. */
  isOfBranch: (path: string) => Promise<boolean>;
  /** The input `config-env`. */
  configEnv: unknown;
}

/** A profile of profiles.yml. */
export interface Profile {
  name: string;
  /** The file that it is from. */
  path: string;
  /** By name; the one that dbt takes comes first. */
  targets: readonly Target[];
  /** Whether whoever writes the branch may have written it. */
  isOfBranch: boolean;
}

/** The text of the first of these files that there is. */
async function firstOf(
  paths: readonly string[],
  readFile: ReadFile,
): Promise<{ path: string; text: string } | null> {
  for (const path of paths) {
    const text = await readFile(path).catch(() => null);
    if (text !== null) return { path, text };
  }
  return null;
}

/** Variables that profiles.yml may use, wherever it is from. */
function readerOf(tools: ProfileTools, isOfBranch: boolean): ReadVariable {
  const { env, problems, configEnv } = tools;
  if (!isOfBranch) return (name) => env[name];
  const isForConfig = namesForConfig(configEnv, problems);
  return (name) => {
    if (name.startsWith('DBT_') || isForConfig(name)) return env[name];
    throw new InvalidValue(
      `refers to \`${name}\`; in a workflow it may use variables that begin with \`DBT_\` or \`DATA_DIFF_\`, and those that the input \`config-env\` lists`,
    );
  };
}

/** YAML makes a number of a password of digits. */
const isSecret = (key: string, value: unknown): value is string | number =>
  typeof value === 'number'
    ? /pass|pwd/i.test(key)
    : typeof value === 'string' && isSecretName(key);

/** Nothing may show a password, whatever is wrong with the rest, and how deep it is in a target. */
function hideSecrets(key: string, value: unknown, read: ReadVariable, secrets: Secrets): void {
  if (isSecret(key, value)) {
    const text = String(value);
    try {
      secrets.add(fillIn(text, read));
    } catch (error) {
      if (!(error instanceof InvalidValue)) throw error;
      secrets.add(text);
    }
  } else if (Array.isArray(value)) {
    for (const item of value) hideSecrets(key, item, read, secrets);
  } else if (isMap(value)) {
    for (const [name, part] of Object.entries(value)) hideSecrets(name, part, read, secrets);
  }
}

/**
 * The name of the profile: dbt's variable, the project's, or that of the only one.
 *
 * @throws InvalidValue where the project's cannot be filled in.
 */
function nameOf(
  env: Environment,
  project: unknown,
  profiles: Record<string, unknown>,
  read: ReadVariable,
): string | null {
  if (env['DBT_PROFILE']) return env['DBT_PROFILE'];
  const named = isMap(project) ? project['profile'] : undefined;
  if (typeof named === 'string' && named !== '') return fillIn(named, read);
  const [only, ...more] = Object.keys(profiles).filter((name) => name !== 'config');
  return more.length === 0 ? (only ?? null) : null;
}

function readMap(text: string, label: string, problems: Problems): Record<string, unknown> | null {
  const value = attempt(() => parseYaml(text, 'typed'), label, problems);
  if (value === undefined || isMap(value)) return value ?? null;
  problems.add(`${label} must be a YAML map.`);
  return null;
}

/** Where dbt looks for profiles.yml. */
function places(project: string, env: Environment): string[] {
  const named = env['DBT_PROFILES_DIR'];
  if (named) return [join(named, 'profiles.yml')];
  const home = env['HOME'] ?? env['USERPROFILE'];
  const folders = [project, '.', ...(home ? [join(home, '.dbt')] : [])];
  return [...new Set(folders)].map((folder) => join(folder, 'profiles.yml'));
}

/** A file of profiles. */
interface ProfilesFile {
  path: string;
  profiles: Record<string, unknown>;
}

async function findProfiles(folder: string, tools: ProfileTools): Promise<ProfilesFile | null> {
  const { env, problems, readFile } = tools;
  const found = await firstOf(places(folder, env), readFile);
  if (!found) {
    const where = places(folder, env).map(shown).join(', ');
    problems.add(
      `\`data-source1\` is missing, and there is no profiles.yml that says where the models are (looked for ${where}).`,
    );
    return null;
  }
  const profiles = readMap(found.text, `dbt's ${shown(found.path)}`, problems);
  return profiles && { path: found.path, profiles };
}

/** A profile as its file has it. */
interface Found extends ProfilesFile {
  name: string;
  outputs: Record<string, unknown>;
  /** The target that dbt takes where nobody says, as it is written. */
  target: unknown;
}

async function findProfile(
  folder: string,
  { path, profiles }: ProfilesFile,
  read: ReadVariable,
  { env, problems, readFile }: ProfileTools,
): Promise<Found | null> {
  const text = await readFile(join(folder, 'dbt_project.yml')).catch(() => '{}');
  const label = `dbt_project.yml of ${shown(folder)}`;
  const project = readMap(text, label, problems);
  const name = attempt(
    () => nameOf(env, project, profiles, read),
    `${label} has a \`profile\` that`,
    problems,
  );
  if (name === undefined) return null;
  const profile = name === null ? undefined : profiles[name];
  const outputs = isMap(profile) && isMap(profile['outputs']) ? profile['outputs'] : {};
  if (name !== null && isMap(profile) && Object.keys(outputs).length > 0) {
    return { path, profiles, name, outputs, target: profile['target'] };
  }
  const known = Object.keys(profiles).map(shown).join(', ');
  problems.add(
    `dbt's ${shown(path)} has no profile ${name === null ? 'of the project' : shown(name)} with a target in its \`outputs\`; its profiles are ${known}.`,
  );
  return null;
}

/**
 * The profile of a project; what is wrong with it is noted in `problems`, and `null` the answer. Its
 * secrets are hidden before anything else is read of it.
 *
 * @param folder where the project's dbt_project.yml is.
 */
export async function loadProfile(folder: string, tools: ProfileTools): Promise<Profile | null> {
  const { env, secrets } = tools;
  const file = await findProfiles(folder, tools);
  if (!file) return null;
  const isOfBranch = await tools.isOfBranch(file.path);
  const read = readerOf(tools, isOfBranch);
  const found = await findProfile(folder, file, read, tools);
  if (!found) return null;
  const { name, path, outputs } = found;
  hideSecrets('outputs', outputs, read, secrets);
  const own = ownTargetOf(found, read, tools);
  if (own === null) return null;
  const home = env['HOME'] ?? env['USERPROFILE'] ?? null;
  const targets = Object.entries(outputs).map(
    ([target, values]) =>
      new Target(target, Object(values) as Record<string, unknown>, { folder, home, read }),
  );
  const ownFirst = targets.toSorted(
    (one, other) => Number(other.name === own) - Number(one.name === own),
  );
  return { name, path, targets: ownFirst, isOfBranch };
}

/** The target that dbt takes where nobody says; of several none may be guessed, which is noted. */
function ownTargetOf(
  { name, path, outputs, target }: Found,
  read: ReadVariable,
  { env, problems }: ProfileTools,
): string | null {
  const names = Object.keys(outputs);
  const [only, ...others] = names;
  if (only !== undefined && others.length === 0) return only;
  const label = `The profile ${shown(name)} of ${shown(path)}`;
  const written = typeof target === 'string' ? target : 'default';
  const own = attempt(
    () => env['DBT_TARGET'] || fillIn(written, read),
    `${label} has a \`target\` that`,
    problems,
  );
  if (own === undefined) return null;
  if (names.includes(own)) return own;
  problems.add(
    `${label} has no target ${shown(own)}; it has ${names.map(shown).join(', ')}, of which the variable \`DBT_TARGET\` or its own \`target\` must name one.`,
  );
  return null;
}

/** What is read, or `undefined` where the problem is noted as what follows `label`. */
function attempt<Value>(read: () => Value, label: string, problems: Problems): Value | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof InvalidValue)) throw error;
    problems.add(`${label} ${error.message}.`);
    return undefined;
  }
}
