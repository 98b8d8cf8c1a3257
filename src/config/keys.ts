import { limitNames, type LimitName } from '../contract/outcome.ts';

/** What describes one diff; an item of `diffs` may set these, and the inputs are their defaults. */
export const diffKeys = [
  'data-source1',
  'data-source2',
  'table1',
  'table2',
  'query1',
  'query2',
  'file1',
  'file2',
  'hive-partitions',
  'pk-columns',
  'infer-pk',
  'infer-pk-avoid-names',
  'infer-pk-avoid-types',
  'compare-duplicates',
  'include-columns',
  'exclude-columns',
  'column-mapping',
  'filter1',
  'filter2',
  'time-column',
  'time-aggregate',
  'time-interval-start',
  'time-interval-end',
  'time-travel-point1',
  'time-travel-point2',
  'sampling-tolerance',
  'sampling-confidence',
  'sampling-threshold',
  'diff-tolerances-per-column',
  'materialize-dataset1',
  'materialize-dataset2',
  'materialization-destination',
  'materialize-without-sampling',
  'tags',
] as const;
export type DiffKey = (typeof diffKeys)[number];

/** What the embedded engine cannot do; a `false` asks for nothing. */
export const datafoldKeys = [
  'time-aggregate',
  'time-travel-point1',
  'time-travel-point2',
  'materialize-dataset1',
  'materialize-dataset2',
  'materialization-destination',
] as const satisfies readonly DiffKey[];

/** What holds for the whole step, limits aside. */
const stepKeys = [
  'api-key',
  'api-url',
  'data-sources',
  'diffs',
  'config',
  'config-env',
  'github-token',
  'comment',
  'comment-key',
  'report-path',
  'timeout',
  'poll-interval',
  'memory-limit',
  'pr-number',
] as const;

/** Every input of the Action. */
export type InputName = DiffKey | (typeof stepKeys)[number] | `max-${LimitName}`;

/** The input that sets a limit. */
export function limitInput(limit: LimitName): `max-${LimitName}` {
  return `max-${limit}`;
}

/** Every input of the Action; the tests hold it against action.yml. */
export const inputNames: readonly InputName[] = [
  ...diffKeys,
  ...stepKeys,
  ...limitNames.map(limitInput),
];

/** What only a workflow says: which config file there is, and what that may use. */
export const inputsOnly: readonly InputName[] = ['config', 'config-env'];

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
  'diffs-at-once',
  'diffs-at-once-per-source',
  'queue-limit',
] as const;

/** Every key that is about the server. */
export type ServeKey = (typeof serveKeys)[number] | 'data-sources' | 'memory-limit' | 'timeout';

/** What a config file says, or flags over it. */
export type ConfigValues = Partial<Record<InputName | ServeKey, unknown>>;

/** Values as the user wrote them: texts of inputs; texts, lists and maps of YAML. */
export type RawValues = Partial<Record<InputName, unknown>>;

/** A side as its user counts: 1 is the base, 2 what is under review. */
export type SideNumber = 1 | 2;

/** The keys of one side's dataset: one of them is set, and a nearer one replaces all three. */
export const datasetKeys = {
  1: ['table1', 'query1', 'file1'],
  2: ['table2', 'query2', 'file2'],
} as const satisfies Record<SideNumber, readonly InputName[]>;

/**
 * Lays `nearer` over `defaults`. A side is replaced as a whole: a `query1` in an item of `diffs`
 * takes the place of a `table1` in the inputs. `null` takes a default away, and so does an empty text;
 * but a key that is empty is one whose variable has no value, which nobody may take for none.
 */
export function layOver<Values extends RawValues>(defaults: Values, nearer: Values): Values {
  const kept: RawValues = { ...defaults };
  for (const side of [datasetKeys[1], datasetKeys[2]]) {
    if (side.some((key) => isSet(nearer[key]))) for (const key of side) delete kept[key];
  }
  const merged = Object.entries({ ...kept, ...nearer });
  return Object.fromEntries(
    merged.filter(([key, value]) => isSet(value) || (key === 'pk-columns' && value === '')),
  ) as Values;
}

/** Whether a value says anything: an empty one takes a default away. */
export function isSet(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '';
}
