import { InvalidValue } from './problems.ts';
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

/** A list of some of these words. */
export const readWords =
  (words: readonly string[]) =>
  (value: unknown): string[] => {
    const items = readList(value);
    if (items.every((item) => words.includes(item))) return items;
    const known = words.map((word) => `\`${word}\``).join(', ');
    throw new InvalidValue(`must be a list of some of ${known}`);
  };

function splitItems(text: string): string[] {
  return text
    .split(/[,\n]/)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

const PATH_PART = /(?:"((?:[^"]|"")*)"|[^".]+)(?=\.|$)/y;

/** A table's path: dotted with double quotes around a part that holds a dot, or a JSON array. */
export function readTablePath(value: unknown): string[] {
  if (typeof value === 'string' && !value.startsWith('[')) {
    return splitPath(value).map((part) => part.text);
  }
  const parts = typeof value === 'string' ? readJson(value) : value;
  if (isTextList(parts) && parts.length > 0) return parts;
  throw new InvalidValue('must be a path of names such as `schema.table` or `["schema", "table"]`');
}

/** A part of a path: what it says, and whether it stood in quotes. */
export interface PathPart {
  text: string;
  isQuoted: boolean;
}

/** The parts of a dotted path. */
export function splitPath(text: string): PathPart[] {
  const parts: PathPart[] = [];
  const part = new RegExp(PATH_PART);
  for (let at = 0; at <= text.length; at += 1) {
    part.lastIndex = at;
    const match = part.exec(text);
    if (!match) throw new InvalidValue(pathRule);
    const [whole, quoted] = match;
    const name = quoted?.replaceAll('""', '"') ?? whole.trim();
    parts.push({ text: name, isQuoted: quoted !== undefined });
    at += whole.length;
  }
  if (parts.some((part) => part.text === '')) throw new InvalidValue(pathRule);
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

/** Whether a value is a map of YAML or JSON. */
export function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
