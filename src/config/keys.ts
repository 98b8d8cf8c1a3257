import { fieldNames, inputOf, type InputOf } from '../contract/field-names.ts';
import { limitNames, type LimitName } from '../contract/outcome.ts';
import { datasetFields, type FieldName } from '../contract/request-fields.ts';

/** What describes one diff. */
export const diffKeys = fieldNames.map((field) => inputOf(field));
export type DiffKey = InputOf<FieldName>;

/** The input that sets a limit. */
export function limitInput<Name extends LimitName>(limit: Name): `max-${Name}` {
  return `max-${limit}`;
}

/** Every input that sets a limit. */
export const limitInputs = limitNames.map((limit) => limitInput(limit));

/** What an item of `diffs` may set besides its name; the inputs are their defaults. */
export const itemKeys = [...diffKeys, ...limitInputs];
export type ItemKey = (typeof itemKeys)[number];

/** What holds for the whole step. */
const stepKeys = [
  'api-key',
  'api-url',
  'data-sources',
  'diffs',
  'dbt-manifest',
  'dbt-base-manifest',
  'dbt-select',
  'tables',
  'exclude-tables',
  'schema1',
  'schema2',
  'config',
  'config-env',
  'github-token',
  'comment',
  'comment-key',
  'issue',
  'notify-webhook',
  'report-path',
  'results-path',
  'results-format',
  'sample-rows-in-comment',
  'timeout',
  'poll-interval',
  'diffs-at-once',
  'diffs-at-once-per-source',
  'memory-limit',
  'pr-number',
] as const;

/** Every input of the Action. */
export type InputName = ItemKey | (typeof stepKeys)[number];

/** Every input of the Action; the tests hold it against action.yml. */
export const inputNames: readonly InputName[] = [...itemKeys, ...stepKeys];

/**
 * What only a workflow, or a command line, says: which config file there is, what that may use, and
 * who is told.
 */
export const inputsOnly: readonly InputName[] = ['config', 'config-env', 'notify-webhook'];

/** Whether a key of the config file is an input of the Action. */
export function isInputName(key: string): key is InputName {
  return inputNames.includes(key as InputName);
}

/** What the config file may say for the server, besides inputs that it has, too. */
export const serveKeys = [
  'store',
  'listen',
  'public-url',
  'folders',
  'queue-limit',
  'keep-rows',
] as const;

/** Inputs that say something of the server, too. */
export const sharedKeys = [
  'data-sources',
  'diffs-at-once',
  'diffs-at-once-per-source',
  'memory-limit',
  'sample-rows',
  'max-rows-fetched',
  'timeout',
] as const;

/** Every key that is about the server. */
export type ServeKey = (typeof serveKeys)[number] | (typeof sharedKeys)[number];

/** What a config file says, or flags over it. */
export type ConfigValues = Partial<Record<InputName | ServeKey, unknown>>;

/** Values as the user wrote them: texts of inputs; texts, lists and maps of YAML. */
export type RawValues = Partial<Record<InputName, unknown>>;

/**
 * The word for the key that both tables declare, as if `pk-columns` were left out; its default in action.yml.
 * The runner hands over an empty text for every other input that is left out, as it does where a variable
 * has no value: only so can the two be told apart.
 */
export const DECLARED_KEY = '<declared>';

/**
 * Lays `nearer` over `defaults`. A side is replaced as a whole: a `query1` in an item of `diffs`
 * takes the place of a `table1` in the inputs. `null` takes a default away, and so does an empty text;
 * but a key that is empty is one whose variable has no value, which nobody may take for none.
 */
export function layOver<Values extends RawValues>(defaults: Values, nearer: Values): Values {
  const kept: RawValues = { ...defaults };
  for (const side of Object.values(datasetFields)) {
    if (side.some((key) => isSet(nearer[key]))) for (const key of side) delete kept[key];
  }
  // How a file is read says nothing of a query, which says that itself.
  if (isSet(nearer.query1)) delete kept['file-options1'];
  if (isSet(nearer.query2)) delete kept['file-options2'];
  const merged = Object.entries({ ...kept, ...nearer });
  return Object.fromEntries(
    merged.filter(([key, value]) => isSet(value) || (key === 'pk-columns' && value === '')),
  ) as Values;
}

/** Whether a value says anything: an empty one takes a default away. */
export function isSet(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '';
}
