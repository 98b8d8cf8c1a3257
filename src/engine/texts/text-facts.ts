import { canonicalNumber } from '../../duckdb/equality/canonical.ts';
import { withPoint } from '../../duckdb/equality/decimal-commas.ts';
import type { TextColumn } from '../../duckdb/relation.ts';
import {
  ABSENT,
  BOOLEANS,
  DATE,
  FLOAT_FORM,
  PLAIN_NUMBER,
  SURE_FLOAT,
  TIME,
  VERSION,
  ZONE,
} from '../../duckdb/equality/text-patterns.ts';
import {
  BIGINT,
  BOOLEAN,
  type ColumnType,
  DATE as DAY,
  decimal,
  DOUBLE,
  INSTANT,
  JSON_TYPE,
  NUMBER_TEXT,
  TEXT,
  TIMESTAMP,
} from '../../sources/types/column-type.ts';

/** A value of a text file: its text, and for JSON what kind of value it is (`json_type`). */
export interface TextValue {
  text: string;
  jsonType: string | null;
}

/**
 * What the values of one column look like, as counts. A CSV has no types, and JSON has no decimals
 * or dates: the narrowest type that holds every value is found from these.
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
  /** Those of them that no code looks like: `1e-5`, not `1e5`. */
  sureFloat: number;
  /** Numbers that are exactly what a double prints as: reading them as doubles loses nothing. */
  exactDouble: number;
  date: number;
  timestamp: number;
  timestamptz: number;
  uuid: number;
  /** `1.2.3` and the like. */
  version: number;
  /** `N/A`, `-` and other ways to write that there is no value. */
  absent: number;
  /** Values that JSON holds, and those of them that are texts, and objects or arrays. */
  json: number;
  jsonString: number;
  nested: number;
}

/** The facts of no values. */
export const NO_FACTS: TextFacts = {
  values: 0,
  boolean: 0,
  plainNumber: 0,
  wholeDigits: 0,
  scale: 0,
  floatForm: 0,
  sureFloat: 0,
  exactDouble: 0,
  date: 0,
  timestamp: 0,
  timestamptz: 0,
  uuid: 0,
  version: 0,
  absent: 0,
  json: 0,
  jsonString: 0,
  nested: 0,
};

const whole = (pattern: string, flags = ''): RegExp => new RegExp(`^(?:${pattern})$`, flags);

const NUMBER = whole(PLAIN_NUMBER);
const FLOAT = whole(FLOAT_FORM);
const SURE = whole(SURE_FLOAT);
const VERSIONS = whole(VERSION, 's');
const ABSENCES = whole(ABSENT, 'iu');
const DAY_OR_TIME = whole(`(${DATE})(?:${TIME}(${ZONE})?)?`);
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The days of each month of a common year. */
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether there is such a day and time in the calendar. */
function exists(day: string, time = '00:00:00'): boolean {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = month === 2 && isLeap ? 29 : (DAYS[month - 1] ?? 0);
  return date >= 1 && date <= days && hours < 24 && minutes < 60 && seconds < 60;
}

/**
 * Whether a number is given back by a double digit by digit. Two such texts of different value are
 * never the same double, so comparing the doubles is comparing the texts' values.
 */
function isExactDouble(text: string): boolean {
  const number = Number(text);
  // Most numbers are written as they print.
  if (String(number) === text) return true;
  return Number.isFinite(number)
    ? canonicalNumber(String(number)) === canonicalNumber(text)
    : /inf|nan/i.test(text);
}

function addNumber(facts: TextFacts, text: string): void {
  const plain = NUMBER.exec(text);
  if (plain) {
    facts.plainNumber += 1;
    facts.wholeDigits = Math.max(facts.wholeDigits, plain[1]?.length ?? 0);
    // The fraction comes with its point.
    facts.scale = Math.max(facts.scale, (plain[2] ?? '.').length - 1);
  } else if (FLOAT.test(text)) {
    facts.floatForm += 1;
    if (SURE.test(text)) facts.sureFloat += 1;
  } else return;
  if (isExactDouble(text)) facts.exactDouble += 1;
}

function addTime(facts: TextFacts, text: string): void {
  const [, day, time, , zone] = DAY_OR_TIME.exec(text) ?? [];
  if (day === undefined || !exists(day, time)) return;
  if (time === undefined) facts.date += 1;
  else if (zone === undefined) facts.timestamp += 1;
  else facts.timestamptz += 1;
}

/**
 * What can be said of the values that are not NULL.
 *
 * @param column the column that they are of.
 */
export function gatherFacts(
  values: Iterable<TextValue>,
  { hasDecimalCommas = false }: Pick<TextColumn, 'hasDecimalCommas'>,
): TextFacts {
  const facts = { ...NO_FACTS };
  for (const { text, jsonType } of values) {
    facts.values += 1;
    addNumber(facts, hasDecimalCommas ? withPoint(text) : text);
    addTime(facts, text);
    if (BOOLEANS.includes(text)) facts.boolean += 1;
    if (UUID.test(text)) facts.uuid += 1;
    if (VERSIONS.test(text)) facts.version += 1;
    if (ABSENCES.test(text)) facts.absent += 1;
    if (jsonType === null) continue;
    facts.json += 1;
    if (jsonType === 'VARCHAR') facts.jsonString += 1;
    if (jsonType === 'OBJECT' || jsonType === 'ARRAY') facts.nested += 1;
  }
  return facts;
}

/** The facts of two sets of values taken as one. */
export function mergeFacts(a: TextFacts, b: TextFacts): TextFacts {
  const names = Object.keys(NO_FACTS) as (keyof TextFacts)[];
  const sums = Object.fromEntries(names.map((name) => [name, a[name] + b[name]]));
  return {
    ...NO_FACTS,
    ...sums,
    wholeDigits: Math.max(a.wholeDigits, b.wholeDigits),
    scale: Math.max(a.scale, b.scale),
  };
}

/** The facts of values that DuckDB, after all, cannot read in the type that their looks suggest. */
export function asTexts({ values, json, jsonString, nested }: TextFacts): TextFacts {
  return { ...NO_FACTS, values, json, jsonString, nested };
}

function numberType({ wholeDigits, scale, values, ...facts }: TextFacts): ColumnType {
  if (facts.plainNumber === values && wholeDigits + scale <= 18) {
    return scale === 0 ? BIGINT : decimal(18, scale);
  }
  // DECIMAL(38) would hold more of them, but to read it takes longer than all the rest.
  return facts.exactDouble === values ? DOUBLE : NUMBER_TEXT;
}

/** The narrowest type that holds every value that is a number. */
export function typeOfNumbers(facts: TextFacts): ColumnType {
  return numberType({ ...facts, values: facts.plainNumber + facts.floatForm });
}

/** The narrowest type that holds every value; `null` where there is none to hold. */
export function narrowestType(facts: TextFacts): ColumnType | null {
  const { values, jsonString, nested } = facts;
  if (values === 0) return null;
  if (facts.date === values) return DAY;
  if (facts.date + facts.timestamp === values) return TIMESTAMP;
  if (facts.timestamptz === values) return INSTANT;
  if (jsonString === 0 && nested === 0) {
    if (facts.boolean === values) return BOOLEAN;
    if (facts.plainNumber + facts.floatForm === values) return numberType(facts);
  }
  // A number or truth value in JSON quotes is a text; values of several kinds stay JSON.
  return jsonString < facts.json ? JSON_TYPE : TEXT;
}
