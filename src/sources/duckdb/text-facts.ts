import type { Cell, Sql } from '../dialect.ts';
import { familyOf, NO_VALUES, NUMBER_TEXT } from './types.ts';

/**
 * What the texts of one column look like, as counts of values. A CSV has no types, and JSON has no
 * decimals or dates: the narrowest type that holds every value is found from these.
 */
export interface TextFacts {
  /** Values that are not NULL. */
  values: number;
  boolean: number;
  /** `12.50`, `-3`: no exponent, no leading zero, no plus sign. `007` and `+49` are texts. */
  plainNumber: number;
  /** The most digits before and after the point of a plain number. */
  wholeDigits: number;
  scale: number;
  /** `1e-5`, `NaN`, `inf`. */
  floatForm: number;
  /** Numbers that are exactly what a double prints as: reading them as doubles loses nothing. */
  exactDouble: number;
  date: number;
  timestamp: number;
  timestamptz: number;
  uuid: number;
  /** Values that JSON holds, and those of them that are texts, and objects or arrays. */
  json: number;
  jsonString: number;
  nested: number;
}

const PLAIN_NUMBER = '-?(0|[1-9][0-9]*)([.][0-9]+)?';
const FLOAT_FORM = `${PLAIN_NUMBER}[eE][+-]?[0-9]+|-?(inf|Inf|Infinity|infinity)|nan|NaN`;
const DATE = '[0-9]{4}-[0-9]{2}-[0-9]{2}';
// At most microseconds: DuckDB would drop further digits without a word.
const TIMESTAMP = `${DATE}[ T][0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]{1,6})?`;
const ZONE = '(Z|[+-][0-9]{2}(:?[0-9]{2})?)';

const PATTERNS: Partial<Record<string, string>> = {
  numberText: `${PLAIN_NUMBER}|${FLOAT_FORM}`,
  timestamptz: `${TIMESTAMP}${ZONE}`,
};

/**
 * Whether a text is a number that a double gives back digit by digit. Two such texts of different
 * value are never the same double, so comparing the doubles is comparing the texts' values.
 */
function isExactDouble(text: Sql): Sql {
  const printed = `CAST(TRY_CAST(${text} AS DOUBLE) AS VARCHAR)`;
  return `CASE
    WHEN ${printed} = ${text} THEN true
    WHEN regexp_full_match(${text}, '${PLAIN_NUMBER}|${FLOAT_FORM}')
      THEN canonical_number(${printed}) = canonical_number(${text})
    ELSE false
  END`;
}

function countExpressions(text: Sql, json: Sql | null): Record<keyof TextFacts, Sql> {
  const count = (condition: Sql): Sql => `count(*) FILTER (WHERE ${condition})`;
  const matches = (pattern: string): Sql => `regexp_full_match(${text}, '${pattern}')`;
  const parses = (pattern: string, type: string): Sql =>
    count(`${matches(pattern)} AND TRY_CAST(${text} AS ${type}) IS NOT NULL`);
  const isPlain = matches(PLAIN_NUMBER);
  const most = (length: Sql): Sql => `coalesce(max(${length}) FILTER (WHERE ${isPlain}), 0)`;
  return {
    values: `count(${text})`,
    boolean: count(`${text} IN ('true', 'false', 'True', 'False', 'TRUE', 'FALSE')`),
    plainNumber: count(isPlain),
    wholeDigits: most(`length(ltrim(split_part(${text}, '.', 1), '-'))`),
    scale: most(`length(split_part(${text}, '.', 2))`),
    floatForm: count(matches(FLOAT_FORM)),
    exactDouble: count(isExactDouble(text)),
    date: parses(DATE, 'DATE'),
    timestamp: parses(TIMESTAMP, 'TIMESTAMP'),
    timestamptz: parses(`${TIMESTAMP}${ZONE}`, 'TIMESTAMP WITH TIME ZONE'),
    uuid: parses('[0-9a-fA-F-]{36}', 'UUID'),
    json: json ? `count(${text})` : '0',
    jsonString: json ? count(`json_type(${json}) = 'VARCHAR'`) : '0',
    nested: json ? count(`json_type(${json}) IN ('OBJECT', 'ARRAY')`) : '0',
  };
}

const FACTS = Object.keys(countExpressions('x', null)) as (keyof TextFacts)[];

/** A SELECT list that counts the facts of every column in one row; read it with `readFacts`. */
export function factsSelectList(columns: { text: Sql; json: Sql | null }[]): Sql {
  return columns
    .flatMap(({ text, json }, index) => {
      const counts = countExpressions(text, json);
      return FACTS.map((fact) => `${counts[fact]} AS ${fact}_${index}`);
    })
    .join(',\n  ');
}

/** The facts of each column, in the order of the SELECT list. */
export function readFacts(row: Record<string, Cell>, columns: number): TextFacts[] {
  return Array.from(
    { length: columns },
    (_, index) =>
      Object.fromEntries(
        FACTS.map((fact) => [fact, Number(row[`${fact}_${index}`] ?? 0)]),
      ) as unknown as TextFacts,
  );
}

/** The facts of two columns taken as one. */
function merge(a: TextFacts, b: TextFacts): TextFacts {
  const merged = Object.fromEntries(FACTS.map((fact) => [fact, a[fact] + b[fact]]));
  return {
    ...(merged as unknown as TextFacts),
    wholeDigits: Math.max(a.wholeDigits, b.wholeDigits),
    scale: Math.max(a.scale, b.scale),
  };
}

function numberType({ wholeDigits, scale, values, ...facts }: TextFacts): string {
  if (facts.plainNumber === values && wholeDigits + scale <= 18) {
    return scale === 0 ? 'BIGINT' : `DECIMAL(18,${scale})`;
  }
  // DECIMAL(38) would hold more of them, but to read it takes longer than all the rest.
  return facts.exactDouble === values ? 'DOUBLE' : NUMBER_TEXT;
}

/** The narrowest type that holds every value; `null` where there is none to hold. */
export function narrowestType(facts: TextFacts): string | null {
  const { values, jsonString, nested } = facts;
  if (values === 0) return null;
  if (facts.date === values) return 'DATE';
  if (facts.date + facts.timestamp === values) return 'TIMESTAMP';
  if (facts.timestamptz === values) return 'TIMESTAMP WITH TIME ZONE';
  if (jsonString === 0 && nested === 0) {
    if (facts.boolean === values) return 'BOOLEAN';
    if (facts.plainNumber + facts.floatForm === values) return numberType(facts);
  }
  // A number or truth value in JSON quotes is a text; values of several kinds stay JSON.
  return jsonString < facts.json ? 'JSON' : 'VARCHAR';
}

/** Whether JSON declares every value to be a text. */
const isJsonText = ({ json, jsonString }: TextFacts): boolean => json > 0 && jsonString === json;

const isNumeric = (type: string): boolean =>
  ['integer', 'decimal', 'float', 'numberText'].includes(familyOf(type).kind);
const isDay = (type: string): boolean => ['date', 'timestamp'].includes(familyOf(type).kind);

/** A column of one side: declared by its file, or known by what its texts look like. */
export type TextOrType = { facts: TextFacts } | { type: string };

function besideType(facts: TextFacts, type: string): string {
  const narrowest = narrowestType(facts) ?? type;
  const { kind } = familyOf(type);
  // JSON quotes tell texts from numbers; without them anything is a text.
  if (kind === 'text' && (facts.json === 0 || isJsonText(facts))) return 'VARCHAR';
  if (kind === 'uuid' && facts.uuid === facts.values) return 'UUID';
  // Beside decimals a plain number is one too: as a double it would equal all that round to it.
  if (kind === 'decimal' && narrowest === 'DOUBLE' && facts.floatForm === 0) return NUMBER_TEXT;
  return narrowest;
}

function besideFacts(facts: TextFacts, other: TextFacts, isKey: boolean): string {
  const own = narrowestType(facts);
  const others = narrowestType(other);
  const merged = narrowestType(merge(facts, other)) ?? 'VARCHAR';
  if (own === null) return others ?? NO_VALUES;
  if (others === null || own === others) return own;
  // What JSON declares to be texts makes texts of what declares nothing.
  const areTexts = [facts, other].every((side) => side.json === 0 || isJsonText(side));
  if (areTexts && (isJsonText(facts) || isJsonText(other))) return merged;
  const akin = [isNumeric, isDay].some((family) => family(own) && family(others));
  // A key of two kinds is compared as text: its rows can still be told apart.
  return akin || (isKey && merged !== 'JSON') ? merged : own;
}

/**
 * The type to read a column in, given what the other side has in its place: the narrowest that
 * holds the values of both sides, where there is one; an empty column takes the other's type.
 */
export function typeBeside(facts: TextFacts, other: TextOrType | null, isKey: boolean): string {
  if (other === null) return narrowestType(facts) ?? 'VARCHAR';
  return 'type' in other ? besideType(facts, other.type) : besideFacts(facts, other.facts, isKey);
}

/** Types of ours that DuckDB holds as text. */
const STORED_AS_TEXT = new Set(['VARCHAR', NUMBER_TEXT, NO_VALUES]);

/** Reads a text in a type; NULL where it does not fit. */
export function readAs(text: Sql, type: string): Sql {
  return STORED_AS_TEXT.has(type) ? text : `TRY_CAST(${text} AS ${type})`;
}

const WRITTEN_AS_TEXT = new Set(['text', 'date', 'timestamp', 'timestamptz', 'uuid']);

/** Whether a JSON value is of the kind that a type is written in: a text, or anything else. */
export function fitsJson(json: Sql, type: string): Sql {
  const isText = WRITTEN_AS_TEXT.has(familyOf(type).kind);
  return `json_type(${json}) ${isText ? '=' : '<>'} 'VARCHAR'`;
}

/** No zone and at most microseconds: what a cast would convert or drop without a word. */
function hasTimeForm(text: Sql): Sql {
  const rest = `substr(${text}, 20)`;
  const zones = ['+', '-', 'Z'].map((sign) => `NOT contains(${rest}, '${sign}')`);
  return `CASE
    WHEN length(${text}) IN (10, 19) THEN true
    ELSE ${text}[20] = '.' AND length(${text}) <= 26 AND ${zones.join(' AND ')}
  END`;
}

/**
 * Whether a text that is not NULL fits the type without loss. Quick, since it is asked for each
 * value of a file: what is doubtful counts as not fitting and is looked at closely later.
 */
export function fits(text: Sql, type: string): Sql {
  const read = readAs(text, type);
  const { kind } = familyOf(type);
  if (kind === 'text') return 'true';
  if (kind === 'integer' || kind === 'date') return `CAST(${read} AS VARCHAR) = ${text}`;
  // `1.50` starts with `1.5`: no digit of the text was lost.
  if (kind === 'decimal') return `starts_with(CAST(${read} AS VARCHAR), ${text})`;
  // DuckDB also reads `t`, `1`, `yes` and the like: all of them shorter.
  if (kind === 'boolean') return `${read} IS NOT NULL AND length(${text}) >= 4`;
  if (kind === 'unknown') return 'false';
  if (kind === 'float') return isExactDouble(text);
  if (kind === 'timestamp') return `${read} IS NOT NULL AND ${hasTimeForm(text)}`;
  const pattern = PATTERNS[kind];
  return pattern
    ? `${read} IS NOT NULL AND regexp_full_match(${text}, '${pattern}')`
    : `${read} IS NOT NULL`;
}
