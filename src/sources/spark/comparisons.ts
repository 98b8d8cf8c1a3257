import { type Modifiers, WHITESPACE } from '../../contract/modifiers.ts';
import { mapPair, type Pair } from '../../contract/pair.ts';
import type { Comparison, CountedText, Spelling, Sql, Within } from '../dialect.ts';
import { countedText, LETTERS, modifiedTexts, type TextSql } from '../modified-texts.ts';
import { withinMicroseconds } from '../tolerances/times.ts';
import { withinDecimals, withinDoubles, withinFloats } from '../tolerances/within.ts';
import { isTextType, type SparkType } from './own-type.ts';
import { castFrom, quotedText, TEXT, WHOLE } from './spelling.ts';
import { ARITHMETIC } from './tolerances.ts';

type Form = (value: Sql) => Sql;

const asIs: Form = (value) => value;
const cast =
  (type: Sql): Form =>
  (value) =>
    `CAST(${value} AS ${type})`;

/** Digits in front of the point that whole numbers may have. */
const INTEGER_DIGITS: Record<string, number> = { tinyint: 3, smallint: 5, int: 10, bigint: 19 };

/** DECIMAL's most digits. */
const MOST_DIGITS = 38;

/** Types whose values Spark compares by the rule of equality, and only with their own. */
const AS_THEY_ARE = new Set(['boolean', 'binary', 'date', 'timestamp', 'timestamp_ntz', 'time']);

/** Those of which a cast gives back every value. */
const SPELLED = new Set(['boolean', 'date', 'timestamp', 'timestamp_ntz']);

/** A type in which two columns are compared, and how a value of either becomes one of it. */
interface Common {
  forms: [Form, Form];
  /** How its values are found again; `null` where they are not. */
  spelled: Spelling | null;
}

const bothAs = (form: Form, spelled: Spelling | null): Common => ({ forms: [form, form], spelled });

/** Digits in front of the point and after it, of a number that is exact. */
function digitsOf({ name, sizes }: SparkType): [whole: number, scale: number] | null {
  if (name === 'decimal') {
    const [digits = 10, scale = 0] = sizes;
    return [digits - scale, scale];
  }
  const whole = INTEGER_DIGITS[name];
  return whole === undefined ? null : [whole, 0];
}

/** Hashes of numbers of two types differ, also where the numbers do not. */
function exactNumbers(a: SparkType, b: SparkType): Common | null {
  const [digits1, digits2] = [digitsOf(a), digitsOf(b)];
  if (!digits1 || !digits2) return null;
  if (a.name !== 'decimal' && b.name !== 'decimal') return bothAs(cast('BIGINT'), WHOLE);
  const scale = Math.max(digits1[1], digits2[1]);
  const digits = Math.max(digits1[0], digits2[0]) + scale;
  const type = `DECIMAL(${digits}, ${scale})`;
  return digits > MOST_DIGITS ? null : bothAs(cast(type), castFrom(type));
}

/** By bytes, whatever the collation; blanks at the end of a CHAR are no part of it. */
const textForm = ({ name, collation }: SparkType): Form => {
  const plain: Form = collation === null ? asIs : (value) => `(${value} COLLATE UTF8_BINARY)`;
  return name === 'char' ? (value) => `rtrim(${plain(value)})` : plain;
};

/** -0 plus 0 is 0, which has a hash of its own otherwise. */
const FLOAT_FORMS: Record<string, Form> = {
  float: (value) => `(${value} + CAST(0 AS FLOAT))`,
  double: (value) => `(${value} + CAST(0 AS DOUBLE))`,
};

function commonOf(a: SparkType, b: SparkType): Common | null {
  const numbers = exactNumbers(a, b);
  if (numbers) return numbers;
  if (isTextType(a) && isTextType(b)) return { forms: [textForm(a), textForm(b)], spelled: TEXT };
  if (a.name !== b.name) return null;
  const float = FLOAT_FORMS[a.name];
  if (float) return bothAs(float, castFrom(a.name));
  // Intervals of one name are of one type; those of the calendar have no order, and are not listed.
  const isInterval = /^interval \w/.test(a.name);
  if (AS_THEY_ARE.has(a.name)) return bothAs(asIs, SPELLED.has(a.name) ? castFrom(a.name) : null);
  return isInterval ? bothAs(asIs, null) : null;
}

/** The session's time zone is UTC. */
const micros = (time: Sql): Sql => `unix_micros(CAST(${time} AS TIMESTAMP))`;
const withinTimes = withinMicroseconds((a, b) => `${micros(a)} - ${micros(b)}`);

const WITHIN: Record<string, Within> = {
  float: withinFloats(ARITHMETIC),
  double: withinDoubles(ARITHMETIC),
  timestamp: withinTimes,
  timestamp_ntz: withinTimes,
};

/** How Spark decides on numbers and timestamps of two types that it compares. */
function withinOf(a: SparkType, b: SparkType): Within | undefined {
  const [digits1, digits2] = [digitsOf(a), digitsOf(b)];
  if (!digits1 || !digits2) return WITHIN[a.name];
  const scale = Math.max(digits1[1], digits2[1]);
  const digits = Math.max(digits1[0], digits2[0]) + scale;
  return withinDecimals(ARITHMETIC, { digits, scale });
}

/**
 * How Spark itself compares two of its types, just as they would compare in DuckDB; `null` where it
 * would not: floats of two widths or beside exact numbers, days beside timestamps, and what holds
 * other values, of which maps and variants have no equality there.
 */
export function sparkComparison(a: SparkType, b: SparkType): Comparison | null {
  const common = commonOf(a, b);
  if (!common) return null;
  const { forms, spelled } = common;
  const within = withinOf(a, b);
  const [form1, form2] = forms;
  return {
    key: [form1, form2],
    hashed: [form1, form2],
    equal: (value1, value2) => `${form1(value1)} = ${form2(value2)}`,
    differ: (value1, value2) => `NOT (${form1(value1)} <=> ${form2(value2)})`,
    ...(spelled && { spelled }),
    ...(within && { within }),
  };
}

const TEXT_SQL: TextSql = {
  lower: (text) => `translate(${text}, '${LETTERS.upper}', '${LETTERS.lower}')`,
  isAscii: (text) => `octet_length(${text}) = char_length(${text})`,
  trim: (text) => `trim(BOTH ${quotedText(WHITESPACE)} FROM ${text})`,
};

/** What counts of the texts of a column; `null` for what are none. */
export const countedOf = (type: SparkType, modifiers: Modifiers): CountedText | null =>
  isTextType(type) ? countedText(TEXT_SQL, textForm(type), modifiers) : null;

/** Texts of which some counts for nothing; `null` for what are none. */
export function modifiedComparison(
  types: Pair<SparkType>,
  modifiers: Modifiers,
): Comparison | null {
  if (!types.every(isTextType)) return null;
  const plain = { texts: mapPair(types, textForm), form: asIs, spelled: TEXT };
  return modifiedTexts(TEXT_SQL, plain, modifiers);
}
