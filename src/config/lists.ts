import { hundredthOf, readDecimal } from '../contract/decimal.ts';
import type { ColumnTolerance } from '../contract/request.ts';
import { InvalidValue } from './problems.ts';
import { readText } from './scalars.ts';
import { parseYaml } from './yaml.ts';
import { SIDES } from '../contract/pair.ts';

function isTextList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string' && item !== '');
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new InvalidValue('starts with `[` but is no valid JSON array');
  }
}

/** A list: separated by commas or newlines, a JSON array, or a list of YAML. */
export function readList(value: unknown): string[] {
  const isJson = typeof value === 'string' && value.startsWith('[');
  const plain = typeof value === 'string' && !isJson;
  const items = isJson ? readJson(value) : plain ? splitItems(value) : value;
  if (!isTextList(items)) throw new InvalidValue('must be a list of texts');
  // An input is no YAML: a dash would become a part of the name.
  if (plain && items.some((item) => /^-\s/.test(item))) {
    throw new InvalidValue(
      'must be separated by commas or newlines, without dashes, or be a JSON array',
    );
  }
  const twice = items.find((item, index) => items.indexOf(item) !== index);
  if (twice !== undefined) throw new InvalidValue(`names \`${twice}\` twice`);
  return items;
}

function splitItems(text: string): string[] {
  return text
    .split(/[,\n]/)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

const PATH_PART = /(?:"((?:[^"]|"")*)"|[^".]+)(?=\.|$)/y;

/** A table's path: dotted with double quotes around a part that holds a dot, or a JSON array. */
export function readTablePath(value: unknown): string[] {
  if (typeof value === 'string' && !value.startsWith('[')) return splitPath(value);
  const parts = typeof value === 'string' ? readJson(value) : value;
  if (isTextList(parts) && parts.length > 0) return parts;
  throw new InvalidValue('must be a path of names such as `schema.table` or `["schema", "table"]`');
}

function splitPath(text: string): string[] {
  const parts: string[] = [];
  const part = new RegExp(PATH_PART);
  for (let at = 0; at <= text.length; at += 1) {
    part.lastIndex = at;
    const match = part.exec(text);
    if (!match) throw new InvalidValue(pathRule);
    parts.push(match[1]?.replaceAll('""', '"') ?? match[0].trim());
    at += match[0].length;
  }
  if (parts.includes('')) throw new InvalidValue(pathRule);
  return parts;
}

const pathRule =
  'must be names with a dot between them, double quotes around a name that holds a dot or a quote';

type NamePair = [string, string];

function isNamePair(value: unknown): value is NamePair {
  return isTextList(value) && value.length === 2;
}

/** Columns with different names: `name1=name2`, a JSON array of pairs, or a map of YAML. */
export function readColumnMapping(value: unknown): NamePair[] {
  const pairs = readPairs(value);
  for (const side of SIDES) {
    const names = pairs.map((pair) => pair[side]);
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice !== undefined) throw new InvalidValue(`maps \`${twice}\` twice`);
  }
  return pairs;
}

function readPairs(value: unknown): NamePair[] {
  const rule = 'must be pairs such as `old_name=new_name`, or a JSON array of pairs';
  const isJson = typeof value === 'string' && value.startsWith('[');
  const text = typeof value === 'string' && !isJson;
  const items = isJson ? readJson(value) : text ? splitItems(value) : value;
  const list = isMap(items) ? Object.entries(items) : items;
  if (!Array.isArray(list)) throw new InvalidValue(rule);
  return list.map((item: unknown) => {
    const pair = typeof item === 'string' ? item.split('=').map((name) => name.trim()) : item;
    if (!isNamePair(pair)) throw new InvalidValue(rule);
    return pair;
  });
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const toleranceRule =
  'must be a map such as `amount: 0.01` or `rate: 1%`, or the list of objects that the API takes';

/** Tolerances by column: `amount: 0.01`, `rate: 1%`, or the API's list of objects. */
export function readTolerances(value: unknown): ColumnTolerance[] {
  const parsed = typeof value === 'string' ? parseYaml(value) : value;
  const tolerances = Array.isArray(parsed)
    ? parsed.map(readToleranceObject)
    : isMap(parsed)
      ? Object.entries(parsed).map(([column, tolerance]) => readTolerance(column, tolerance))
      : null;
  if (tolerances === null) throw new InvalidValue(toleranceRule);
  const columns = tolerances.map((tolerance) => tolerance.column_name);
  const twice = columns.find((column, index) => columns.indexOf(column) !== index);
  if (twice !== undefined) throw new InvalidValue(`names \`${twice}\` twice`);
  return tolerances;
}

function readTolerance(column: string, value: unknown): ColumnTolerance {
  if (typeof value !== 'string') throw new InvalidValue(toleranceRule);
  const relative = value.endsWith('%');
  const amount = readToleranceAmount(column, relative ? value.slice(0, -1).trim() : value);
  return {
    column_name: column,
    tolerance_value: relative ? hundredthOf(amount) : amount,
    tolerance_mode: relative ? 'relative' : 'absolute',
  };
}

function readToleranceObject(item: unknown): ColumnTolerance {
  const { column_name, tolerance_value, tolerance_mode, ...rest } = isMap(item) ? item : {};
  const mode = (['absolute', 'relative'] as const).find((known) => known === tolerance_mode);
  const known = typeof column_name === 'string' && column_name !== '' && mode !== undefined;
  if (!known || Object.keys(rest).length > 0) throw new InvalidValue(toleranceRule);
  return {
    column_name,
    tolerance_value: readToleranceAmount(column_name, readText(tolerance_value)),
    tolerance_mode: mode,
  };
}

/** The text of the number, as exactly as it was written. */
function readToleranceAmount(column: string, text: string): string {
  const amount = readDecimal(text);
  if (amount !== null) return amount;
  throw new InvalidValue(
    `must give \`${column}\` a number of 0 or more (\`0.01\`) or a share (\`1%\`)`,
  );
}
