import type { DataSourceMap } from './data-sources.ts';
import { readDiffPlan } from './diff-plan.ts';
import type { DiffText } from './diff-text.ts';
import { isInputName, itemKeys, layOver, type ItemKey, type RawValues } from './keys.ts';
import { shown } from '../text/message.ts';
import type { Problems } from './problems.ts';
import type { DiffPlan } from './settings.ts';
import { unknownKey } from './unknown-key.ts';

/** What an item of `diffs` that its user did not write is called in messages. */
export const ITEM_PLACE = Symbol('place');

type Item = Record<string, unknown> & { [ITEM_PLACE]?: string };

/** An item of `diffs`, and where it stands in the list, from 1. */
interface Numbered<Value> {
  number: number;
  value: Value;
}

function isMap(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The keys of `values` that are of a diff: what describes it, and its limits. */
function ofDiff(values: Item): RawValues {
  const entries = itemKeys.map((key) => [key, values[key]] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

function checkKeys(item: Item, place: string, problems: Problems): void {
  for (const key of Object.keys(item)) {
    if (key === 'name' || itemKeys.includes(key as ItemKey)) continue;
    problems.add(
      isInputName(key)
        ? `${place}: \`${key}\` holds for the whole step and cannot be set for one diff.`
        : `${place}: ${unknownKey(key, ['name', ...itemKeys])}`,
    );
  }
}

/** An item of `diffs` with its defaults. */
function toDiffText(
  { value: item, number }: Numbered<Item>,
  defaults: RawValues,
  sources: DataSourceMap | null,
  problems: Problems,
): DiffText {
  const name = typeof item['name'] === 'string' && item['name'] !== '' ? item['name'] : null;
  const named = name === null ? '' : ` (${shown(name)})`;
  const place = item[ITEM_PLACE] ?? `\`diffs\`, item ${String(number)}${named}`;
  if (item['name'] !== undefined && name === null)
    problems.add(`${place}: \`name\` must be a text.`);
  checkKeys(item, place, problems);
  const own = ofDiff(item);
  return {
    values: layOver(defaults, own),
    name,
    place: (key) => (own[key] === undefined ? '' : `${place}: `),
    prefix: `${place}: `,
    sources,
  };
}

function readItems(value: unknown, problems: Problems): Numbered<Item>[] {
  const rule = '`diffs` must be a YAML list of maps, each with the keys of one diff';
  if (!Array.isArray(value)) {
    problems.add(`${rule}.`);
    return [];
  }
  return value.flatMap((item: unknown, index) => {
    if (isMap(item)) return [{ number: index + 1, value: item }];
    problems.add(`${rule}; item ${String(index + 1)} is ${shown(item)}.`);
    return [];
  });
}

function checkNames(plans: readonly Numbered<DiffPlan>[], problems: Problems): void {
  for (const name of new Set(plans.map(({ value }) => value.name))) {
    const items = plans.filter(({ value }) => value.name === name).map(({ number }) => number);
    if (items.length < 2) continue;
    problems.add(
      `\`diffs\`, items ${items.join(', ')} have the same name ${shown(name)}; give each its own \`name\`.`,
    );
  }
}

/** Any table: one that is chosen later stands in its place. */
const SOME_TABLE = '["*"]';

/** What the inputs say of each of several diffs, whose tables are not known yet. */
export function readTemplate(
  values: RawValues,
  sources: DataSourceMap | null,
  problems: Problems,
): DiffPlan {
  const text = { name: null, place: () => '', prefix: '', sources };
  const tables = { table1: SOME_TABLE, table2: SOME_TABLE };
  return readDiffPlan({ ...text, values: layOver(ofDiff(values), tables) }, problems);
}

/** The diffs of the step: the items of `diffs`, which may be none, or the one that the inputs describe. */
export function readDiffPlans(
  values: RawValues,
  sources: DataSourceMap | null,
  problems: Problems,
): DiffPlan[] {
  const defaults = ofDiff(values);
  if (values.diffs === undefined) {
    const place = () => '';
    return [readDiffPlan({ values: defaults, name: null, place, prefix: '', sources }, problems)];
  }
  const texts = readItems(values.diffs, problems).map((item) => ({
    number: item.number,
    value: toDiffText(item, defaults, sources, problems),
  }));
  const plans = texts.map(({ number, value }) => ({
    number,
    value: readDiffPlan(value, problems),
  }));
  checkNames(plans, problems);
  return plans.map(({ value }) => value);
}
