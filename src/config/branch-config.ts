import type { Environment } from './data-sources.ts';
import { fillIn } from './data-sources.ts';
import { readList } from './lists.ts';
import { shown } from '../text/message.ts';
import { InvalidValue, type Problems } from './problems.ts';
import { isSet, limitInputs, type RawValues } from './keys.ts';
import { REFERENCE } from './secrets.ts';

/**
 * What holds for a config file where the author of a branch writes it, and another person the
 * workflow that has the secrets.
 */
export interface BranchRules {
  /** Whether a file or a folder may be written there. */
  mayWrite: (path: string) => Promise<boolean>;
}

/** A config file of a branch, and the inputs of the workflow that names it. */
export interface BranchConfig {
  path: string;
  config: RawValues;
  inputs: RawValues;
  env: Environment;
}

/** Whether a variable is for the config file by its name: whoever calls it so means it. */
export function isNamedForConfig(variable: string): boolean {
  return variable.startsWith('DATA_DIFF_');
}

const RULE =
  'in a workflow it may use `${DATA_DIFF_…}` and the names that the input `config-env` lists';

/** What the file says of these keys, as far as no input overrules it. */
function inForce({ config, inputs }: BranchConfig, keys: readonly (keyof RawValues)[]): unknown[] {
  return keys.filter((key) => !isSet(inputs[key])).map((key) => config[key]);
}

/** All texts in a value. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** The items of `diffs`, where the file has them. */
function itemsOf(file: BranchConfig): RawValues[] {
  const [diffs] = inForce(file, ['diffs']);
  return Array.isArray(diffs) ? diffs.map((item) => Object(item) as RawValues) : [];
}

/** The texts in which references are filled in. */
function addressesOf(file: BranchConfig): string[] {
  const own = itemsOf(file).flatMap(({ 'data-source1': one, 'data-source2': other }) => [
    one,
    other,
  ]);
  return textsIn([...inForce(file, ['data-sources', 'data-source1', 'data-source2']), own]);
}

/**
 * Tells of a variable whether a file of the branch may use it: by its name, or by the input
 * `config-env`.
 */
export function namesForConfig(configEnv: unknown, problems: Problems): (name: string) => boolean {
  const listed = isSet(configEnv)
    ? (problems.read('`config-env`', configEnv, readVariables) ?? [])
    : [];
  return (name) => isNamedForConfig(name) || listed.includes(name);
}

function readVariables(value: unknown): string[] {
  const names = readList(value);
  if (names.every((name) => /^[A-Za-z_]\w*$/.test(name))) return names;
  throw new InvalidValue('must be a list of names of variables, without `$` and braces');
}

/** Whether a URL is PostgreSQL's, and its driver takes the password of the environment. */
export function lacksPassword(url: string): boolean {
  if (!/^(?:postgres(?:ql)?|redshift):\/\//i.test(url)) return false;
  return !/^[^/]*\/\/[^/?#]*:[^/?#@]+@/.test(url) && !/[?&]password=[^&]/.test(url);
}

/** The same of a URL in which variables are to be filled in. */
function willLackPassword(address: string, env: Environment): boolean {
  try {
    return lacksPassword(fillIn(address, env));
  } catch (error) {
    // A variable is not set, which is told elsewhere.
    if (error instanceof InvalidValue) return false;
    throw error;
  }
}

function checkVariables(file: BranchConfig, problems: Problems): void {
  const addresses = addressesOf(file);
  const isForConfig = namesForConfig(file.inputs['config-env'], problems);
  const names = addresses.flatMap((address) =>
    [...address.matchAll(REFERENCE)].map(([, name = '']) => name),
  );
  const others = [...new Set(names)].filter((name) => !isForConfig(name));
  const label = `The config file ${shown(file.path)}`;
  if (others.length > 0) {
    const list = others.map((name) => `\`${name}\``).join(', ');
    problems.add(`${label} refers to ${list}; ${RULE}.`);
  }
  const takesPassword =
    Boolean(file.env['PGPASSWORD']) &&
    !isForConfig('PGPASSWORD') &&
    addresses.some((address) => willLackPassword(address, file.env));
  if (takesPassword) {
    problems.add(
      `${label} has a URL without a password, which would be \`PGPASSWORD\` of the environment; ${RULE}.`,
    );
  }
}

/** The key must not go where the author of a branch likes. */
function checkApiUrl({ path, config, inputs, env }: BranchConfig, problems: Problems): void {
  const url = config['api-url'];
  if (!isSet(url) || isSet(inputs['api-url'])) return;
  const isOwnKey = isSet(config['api-key']) && !isSet(inputs['api-key']);
  const hasKey = isSet(inputs['api-key']) || Boolean(env['DATAFOLD_API_KEY']?.trim());
  if (isOwnKey || !hasKey || url === env['DATAFOLD_HOST']?.trim()) return;
  problems.add(
    `The config file ${shown(path)} sets \`api-url\`, but \`api-key\` comes from elsewhere and would be sent there; set \`api-url\` as an input of the step.`,
  );
}

/** What a run writes goes where the workflow's other steps write, and nowhere else. */
async function checkPath(
  key: 'report-path' | 'results-path',
  { path, config, inputs }: BranchConfig,
  { mayWrite }: BranchRules,
  problems: Problems,
): Promise<void> {
  const place = config[key];
  if (typeof place !== 'string' || !isSet(place) || isSet(inputs[key])) return;
  if (await mayWrite(place)) return;
  problems.add(
    `The config file ${shown(path)} sets \`${key}\` to ${shown(place)}; from a file it must be within the workspace or RUNNER_TEMP.`,
  );
}

/** Who may read comments has not been told what a branch wants to show there. */
function checkRowsInComment({ path, config, inputs }: BranchConfig, problems: Problems): void {
  const key = 'sample-rows-in-comment';
  if (!isSet(config[key]) || config[key] === 'false' || isSet(inputs[key])) return;
  problems.add(
    `The config file ${shown(path)} sets \`${key}\`, and a comment is read by more people than the data; set it as an input of the step.`,
  );
}

/** A limit that the workflow sets is not loosened by who is held against it. */
function checkLimits(file: BranchConfig, problems: Problems): void {
  const items = itemsOf(file);
  const loosened = limitInputs.filter(
    (key) => isSet(file.inputs[key]) && items.some((item) => item[key] !== undefined),
  );
  for (const key of loosened) {
    problems.add(
      `The config file ${shown(file.path)} sets \`${key}\` for an item of \`diffs\`, and the workflow sets it as an input; set it in one place.`,
    );
  }
}

/** Whoever writes a branch may compare what is read, and change nothing. */
function checkWritable(file: BranchConfig, problems: Problems): void {
  const [sources] = inForce(file, ['data-sources']);
  const names = Object.entries(Object(sources) as object)
    .filter(
      ([, entry]) =>
        ![undefined, false].includes((Object(entry) as RawEntry).writable as undefined),
    )
    .map(([name]) => shown(name));
  if (names.length === 0) return;
  problems.add(
    `The config file ${shown(file.path)} sets \`writable\` for ${names.join(', ')}; set \`data-sources\` as an input of the step.`,
  );
}

interface RawEntry {
  writable?: unknown;
}

/** Notes what a config file must not say where the author of a branch has written it. */
export async function checkBranchConfig(
  file: BranchConfig,
  rules: BranchRules,
  problems: Problems,
): Promise<void> {
  checkVariables(file, problems);
  checkApiUrl(file, problems);
  checkRowsInComment(file, problems);
  checkLimits(file, problems);
  checkWritable(file, problems);
  await checkPath('report-path', file, rules, problems);
  await checkPath('results-path', file, rules, problems);
}
