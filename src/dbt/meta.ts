import { itemKeys, type ItemKey } from '../config/keys.ts';
import { isMap } from '../config/lists.ts';
import type { Problems } from '../config/problems.ts';
import { unknownKey } from '../config/unknown-key.ts';
import { datasetFields } from '../contract/request-fields.ts';
import { shown } from '../text/message.ts';
import type { DbtNode } from './node.ts';

/** What a model's meta says of its diff. */
export interface Wishes {
  /** Keys of an item of `diffs`. */
  item: Readonly<Record<string, unknown>>;
  isNever: boolean;
  /** Whether it is compared where something that it depends on is chosen. */
  whenDownstream: boolean;
}

/** Where the data is, which the manifests say, and where all differences go, which the step says. */
const NOT_OF_THE_MODEL: readonly string[] = [
  ...Object.values(datasetFields).flat(),
  'data-source1',
  'data-source2',
  'materialization-destination',
];

/** Keys of an item of `diffs` that a model may set. */
const ownKeys = itemKeys.filter((key) => !NOT_OF_THE_MODEL.includes(key));

/** Datafold's words, and ours for the same. */
const DATAFOLD: Record<string, ItemKey[]> = {
  filter: ['filter1', 'filter2'],
  include_columns: ['include-columns'],
  exclude_columns: ['exclude-columns'],
  time_column: ['time-column'],
  prod_time_travel: ['time-travel-point1'],
  pr_time_travel: ['time-travel-point2'],
};

/** Scalars as their user wrote them, which is how values of inputs are read. */
function asTexts(value: unknown): unknown {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return value.map(asTexts);
  if (!isMap(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, asTexts(part)]));
}

/** Names a model in a message. */
export const labelOf = ({ type, name, version }: DbtNode): string =>
  `The dbt ${type} ${shown(version === null ? name : `${name}.v${version}`)}`;

function readFlag(value: unknown, place: string, problems: Problems): boolean {
  if (value === undefined || typeof value === 'boolean') return value === true;
  problems.add(`${place} is ${shown(value)}; it must be \`true\` or \`false\`.`);
  return false;
}

function readMap(value: unknown, place: string, problems: Problems): Record<string, unknown> {
  if (value === undefined || value === null) return {};
  if (isMap(value)) return value;
  problems.add(`${place} must be a map of keys.`);
  return {};
}

/** `datafold: { datadiff: … }`, by Datafold's documents. */
function datafoldWishes(node: DbtNode, problems: Problems): Wishes {
  const place = `${labelOf(node)}: \`meta.datafold`;
  const datafold = readMap(node.meta['datafold'], `${place}\``, problems);
  const { never_diff, slim_diff, ...values } = readMap(
    datafold['datadiff'],
    `${place}.datadiff\``,
    problems,
  );
  const item: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(values)) {
    const own = DATAFOLD[key];
    if (!own) {
      // Our words have hyphens, these have none.
      const known = [...Object.keys(DATAFOLD), 'never_diff', 'slim_diff'];
      problems.add(`${place}.datadiff\`: ${unknownKey(key, known)}`);
    }
    for (const name of own ?? []) item[name] = asTexts(value);
  }
  const slim = 'diff_when_downstream';
  if (slim_diff !== undefined && slim_diff !== slim) {
    problems.add(`${place}.datadiff.slim_diff\` is ${shown(slim_diff)}; it must be \`${slim}\`.`);
  }
  const isNever = readFlag(never_diff, `${place}.datadiff.never_diff\``, problems);
  return { item, isNever, whenDownstream: slim_diff === slim };
}

/** `data-diff: …`, in the words of the inputs. */
function ownWishes(node: DbtNode, problems: Problems): Pick<Wishes, 'item' | 'isNever'> {
  const place = `${labelOf(node)}: \`meta.data-diff`;
  const { never, ...values } = readMap(node.meta['data-diff'], `${place}\``, problems);
  for (const key of Object.keys(values)) {
    if (ownKeys.includes(key as ItemKey)) continue;
    problems.add(
      NOT_OF_THE_MODEL.includes(key)
        ? `${place}\`: \`${key}\` says where data is, which the manifests and the inputs do.`
        : `${place}\`: ${unknownKey(key, ['never', ...ownKeys])}`,
    );
  }
  const item = asTexts(values) as Record<string, unknown>;
  return { item, isNever: readFlag(never, `${place}.never\``, problems) };
}

/** What the meta of a model says of its diff; our own words go before Datafold's. */
export function wishesOf(node: DbtNode, problems: Problems): Wishes {
  const datafold = datafoldWishes(node, problems);
  const own = ownWishes(node, problems);
  return {
    item: { ...datafold.item, ...own.item },
    isNever: datafold.isNever || own.isNever,
    whenDownstream: datafold.whenDownstream,
  };
}
