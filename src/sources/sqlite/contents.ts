import type { Cell, Sql } from '../dialect.ts';
import type { TextFormat } from './protocol.ts';
import { declaresTime, kindOfText } from './times.ts';

/** What columns hold that is no moment. */
type PlainKind =
  | 'nothing'
  | 'bits'
  | 'integers'
  | 'reals'
  | 'numbers'
  | 'texts'
  /** Texts with a zero character. */
  | 'texts with zeros'
  /** UTF-16 that cannot be written as UTF-8, or not here. */
  | 'broken texts'
  | 'broken mixed values'
  | 'blobs'
  | 'JSON'
  | 'mixed values'
  | 'dates';

/**
 * What the values of a column are, NULL left out: a column of SQLite may hold anything, whatever
 * its type. Times are so called where the column's type is one of times, and every text is one;
 * with the form of their texts, where all have the same: `like` it, such as `0000-00-00 00:00:00`.
 */
export type Contents =
  | { kind: PlainKind }
  /** `separator` stands between day and time; `null` where it is not always the same. */
  | { kind: 'timestamps'; separator: ' ' | 'T' | null; like: string | null }
  | { kind: 'instants' | 'times'; like: string | null };

/** Says what a column holds. */
export function describeContents(contents: Contents): string {
  const { kind } = contents;
  if ('like' in contents && contents.like !== null) return `${kind} like ${contents.like}`;
  if (kind !== 'timestamps' || contents.separator === ' ') return kind;
  return contents.separator === 'T' ? 'timestamps with T' : 'various timestamps';
}

/** What a word of `kindsSql`, or one for several of them, says. */
function readContents(word: string): Contents {
  const [kind = '', like = null] = word.split(' like ');
  if (kind === 'instants' || kind === 'times') return { kind, like };
  if (kind === 'various timestamps') return { kind: 'timestamps', separator: null, like };
  if (kind !== 'timestamps' && kind !== 'timestamps with T') return { kind: kind as PlainKind };
  const hasT = kind === 'timestamps with T' || like?.charAt(10) === 'T';
  return { kind: 'timestamps', separator: hasT ? 'T' : ' ', like };
}

/** A column's name in SQL, and its declared type. */
export interface KnownColumn {
  reference: Sql;
  declared: string;
}

const isJson = (declared: string): boolean => /^JSON/i.test(declared);

/** A word for what a text is, where its column declares no times. */
function kindOfPlainText(value: Sql, { isUtf16, endAtZero }: TextFormat): Sql {
  const hasZero = endAtZero ? `instr(${value}, char(0)) > 0` : 'false';
  // Half a surrogate pair is lost where SQLite writes a text as UTF-8.
  return isUtf16
    ? `CASE WHEN ${hasZero} OR CAST(concat(${value}) AS BLOB) <> CAST(${value} AS BLOB) THEN 'broken texts' ELSE 'texts' END`
    : `CASE WHEN ${hasZero} THEN 'texts with zeros' ELSE 'texts' END`;
}

/** A word for what one value is, or its storage class. */
function kindOfValue({ reference, declared }: KnownColumn, texts: TextFormat): Sql {
  // Without the affinity of the column, which would change what a value is compared with.
  const value = `+${reference}`;
  const bit = /^BOOL/i.test(declared)
    ? `WHEN 'integer' THEN CASE WHEN ${value} BETWEEN -128 AND 127 THEN 'bits' ELSE 'integers' END `
    : '';
  const plain = kindOfPlainText(value, texts);
  const isAnyText = !declaresTime(declared) && !texts.isUtf16 && !texts.endAtZero;
  const kind = declaresTime(declared) ? kindOfText(value, plain) : plain;
  const text = isAnyText ? '' : `WHEN 'text' THEN ${kind} `;
  const storageClass = `typeof(${reference})`;
  return bit + text === ''
    ? storageClass
    : `CASE ${storageClass} ${bit}${text}ELSE ${storageClass} END`;
}

/** What columns hold, in one scan: `kinds_0`, `kinds_1`, … */
export function kindsSql(relation: Sql, columns: KnownColumn[], texts: TextFormat): Sql {
  const kinds = columns.map(
    (column, i) => `group_concat(DISTINCT ${kindOfValue(column, texts)}) AS kinds_${i}`,
  );
  return `SELECT ${kinds.join(', ')} FROM ${relation} AS dataset`;
}

/** Kinds of values that can be read as one, the first that holds all of them. */
const TOGETHER: [RegExp, string][] = [
  [/^(bits|integers)$/, 'integers'],
  [/^(bits|integers|reals)$/, 'numbers'],
  [/^(dates|timestamps like \S+ .*)$/, 'timestamps'],
  [/^(dates|timestamps like \S+T.*)$/, 'timestamps with T'],
  [/^(dates|timestamps.*)$/, 'various timestamps'],
  [/^instants.*$/, 'instants'],
  [/^times( .*)?$/, 'times'],
  [/^(texts|dates|timestamps.*|instants.*|times.*)$/, 'texts'],
  [/^(texts.*|dates|timestamps.*|instants.*|times.*)$/, 'texts with zeros'],
  [/^(texts|broken texts|dates|timestamps.*|instants.*|times.*)$/, 'broken texts'],
];

/**
 * What the column at a position holds, from the row of `kindsSql`.
 *
 * @param declared the column's declared type; empty where there is none.
 */
export const contentsOf = (declared: string, kinds: Cell): Contents =>
  readContents(wordFor(declared, kinds));

function wordFor(declared: string, kinds: Cell): string {
  const [first, ...more] = String(kinds ?? 'null')
    .split(',')
    .filter((kind) => kind !== 'null')
    .map((kind) => (/^(integer|real|text|blob)$/.test(kind) ? `${kind}s` : kind));
  if (first === undefined) return 'nothing';
  const all = [first, ...more];
  if (isJson(declared) && !all.some((kind) => /blobs|broken|zeros/.test(kind))) return 'JSON';
  if (more.length === 0) return first;
  const [, together] = TOGETHER.find(([kinds]) => all.every((kind) => kinds.test(kind))) ?? [];
  if (together) return together;
  return all.includes('broken texts') ? 'broken mixed values' : 'mixed values';
}
