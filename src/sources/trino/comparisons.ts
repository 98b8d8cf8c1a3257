import type { Modifiers } from '../../contract/modifiers.ts';
import { mapPair, type Pair } from '../../contract/pair.ts';
import type { Comparison, CountedText, Sql } from '../dialect.ts';
import { countedText, LETTERS, modifiedTexts, type TextSql } from '../modified-texts.ts';
import { withinDecimals, withinDoubles, withinFloats } from '../tolerances/within.ts';
import { jsonForm } from './containers.ts';
import { precisionOf, type TrinoType, typeText } from './own-type.ts';
import { BYTES, spellingOf } from './spelling.ts';
import { ARITHMETIC, withinTimes } from './tolerances.ts';

type Form = (value: Sql) => Sql;

const asIs: Form = (value) => value;
const cast =
  (type: string): Form =>
  (value) =>
    `CAST(${value} AS ${type})`;

/** Digits of whole numbers. */
const INTEGERS: Record<string, number> = { tinyint: 3, smallint: 5, integer: 10, bigint: 19 };

const MOST_DIGITS = 38;

const TEXTS = new Set(['varchar', 'char']);

/** Types that compare with themselves by `=`, which is the rule of equality. */
const AS_THEY_ARE = new Set([
  'boolean',
  'varbinary',
  'date',
  'uuid',
  'ipaddress',
  'interval day to second',
  'interval year to month',
]);

/** Types of items of containers whose texts in JSON are equal just where the items are. */
const EXACT_ITEMS = new Set([...AS_THEY_ARE, ...Object.keys(INTEGERS), ...TEXTS, 'decimal']);

/** Both sides in forms that are of one type, by its name; without it, none is found again by a literal. */
function inForms(form1: Form, form2: Form, type: string | null): Comparison {
  return {
    key: [form1, form2],
    hashed: [form1, form2],
    equal: (value1, value2) => `${form1(value1)} = ${form2(value2)}`,
    differ: (value1, value2) => `${form1(value1)} IS DISTINCT FROM ${form2(value2)}`,
    ...(type !== null && { spelled: spellingOf(type) }),
  };
}

/** Digits in front of the point and after it, of a number that is exact. */
function digitsOf({ name, sizes }: TrinoType): [whole: number, scale: number] | null {
  if (name === 'decimal') {
    const [digits = MOST_DIGITS, scale = 0] = sizes;
    return [digits - scale, scale];
  }
  const whole = INTEGERS[name];
  return whole === undefined ? null : [whole, 0];
}

function equalNumbers(a: TrinoType, b: TrinoType): Comparison | null {
  const [digits1, digits2] = [digitsOf(a), digitsOf(b)];
  if (!digits1 || !digits2) return null;
  if (isSameType(a, b)) return inForms(asIs, asIs, typeText(a));
  if (a.name !== 'decimal' && b.name !== 'decimal') {
    return inForms(cast('bigint'), cast('bigint'), 'bigint');
  }
  const [whole, scale] = [Math.max(digits1[0], digits2[0]), Math.max(digits1[1], digits2[1])];
  // Beyond, the common type of the two would have to lose some.
  if (whole + scale > MOST_DIGITS) return null;
  const type = `decimal(${whole + scale}, ${scale})`;
  return inForms(cast(type), cast(type), type);
}

function exactNumbers(a: TrinoType, b: TrinoType): Comparison | null {
  const [digits1, digits2] = [digitsOf(a), digitsOf(b)];
  const equal = equalNumbers(a, b);
  if (!digits1 || !digits2 || !equal) return null;
  const scale = Math.max(digits1[1], digits2[1]);
  const digits = Math.max(digits1[0], digits2[0]) + scale;
  return { ...equal, within: withinDecimals(ARITHMETIC, { digits, scale }) };
}

/**
 * Floats of one width. `=` takes NaN for no number at all, so keys are joined by their bytes, in which
 * -0 is 0.
 */
function floats(bits: 32 | 64): Comparison {
  const zero = bits === 32 ? `REAL '0'` : '0e0';
  const bytes: Form = (value) => `to_ieee754_${bits}(${value} + ${zero})`;
  return {
    key: [bytes, bytes],
    hashed: [asIs, asIs],
    equal: (a, b) => `(${a} = ${b} OR (is_nan(${a}) AND is_nan(${b})))`,
    differ: (a, b) => `${a} IS DISTINCT FROM ${b}`,
    spelled: BYTES,
    within: bits === 32 ? withinFloats(ARITHMETIC) : withinDoubles(ARITHMETIC),
  };
}

const textForm = ({ name }: TrinoType): Form => (name === 'char' ? cast('varchar') : asIs);

/** By the coarser of two precisions: a cast rounds as the coarser type does. */
function timestamps(a: TrinoType, b: TrinoType): Comparison | null {
  const zone = [a, b].map(({ name }) => name.endsWith('with time zone'));
  if (zone[0] !== zone[1]) return null;
  const times = [a, b].filter(({ name }) => name !== 'date');
  const precision = Math.min(...times.map(precisionOf));
  const type = `timestamp(${precision})${zone[0] ? ' with time zone' : ''}`;
  const form = (own: TrinoType): Form =>
    own.name !== 'date' && precisionOf(own) === precision ? asIs : cast(type);
  return { ...inForms(form(a), form(b), type), within: withinTimes };
}

/** Exactly, as every time of day. */
function times(a: TrinoType, b: TrinoType): Comparison {
  const precision = Math.max(precisionOf(a), precisionOf(b));
  const type = `time(${precision})`;
  const form = (own: TrinoType): Form => (precisionOf(own) === precision ? asIs : cast(type));
  return inForms(form(a), form(b), type);
}

const isExactItem = ({ name, parts }: TrinoType): boolean =>
  EXACT_ITEMS.has(name) ||
  (['array', 'map', 'row'].includes(name) && parts.every(({ type }) => isExactItem(type)));

const isSameType = (a: TrinoType, b: TrinoType): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Of arrays with NULL in them `=` is NULL, so that keys are joined by their JSON. */
function containers(a: TrinoType, b: TrinoType): Comparison | null {
  if (!isExactItem(a) || !isSameType(a, b)) return null;
  const json = jsonForm(a);
  if (!json) return null;
  const text: Form = (value) => `json_format(${json(value, 0)})`;
  return {
    key: [text, text],
    // Trino's hash takes an array without items for one of nothing but NULL.
    hashed: [text, text],
    equal: (value1, value2) => `${value1} IS NOT DISTINCT FROM ${value2}`,
    differ: (value1, value2) => `${value1} IS DISTINCT FROM ${value2}`,
    spelled: spellingOf('varchar'),
  };
}

const MOMENTS = new Set(['date', 'timestamp', 'timestamp with time zone']);

/**
 * How Trino itself compares two of its types, just as they would compare in DuckDB; `null` where it
 * would not: floats of two widths or beside exact numbers, JSON.
 */
export function trinoComparison(a: TrinoType, b: TrinoType): Comparison | null {
  const numbers = exactNumbers(a, b);
  if (numbers) return numbers;
  if (TEXTS.has(a.name) && TEXTS.has(b.name)) {
    return inForms(textForm(a), textForm(b), 'varchar');
  }
  if (a.name === b.name && AS_THEY_ARE.has(a.name)) {
    return inForms(asIs, asIs, a.name.startsWith('interval') ? null : a.name);
  }
  if (MOMENTS.has(a.name) && MOMENTS.has(b.name)) return timestamps(a, b);
  if (a.name !== b.name) return null;
  if (a.name === 'real') return floats(32);
  if (a.name === 'double') return floats(64);
  if (a.name === 'time') return times(a, b);
  return a.parts.length > 0 ? containers(a, b) : null;
}

const TEXT_SQL: TextSql = {
  lower: (text) => `translate(${text}, '${LETTERS.upper}', '${LETTERS.lower}')`,
  isAscii: (text) => `length(to_utf8(${text})) = length(${text})`,
  trim: (text) => `trim(BOTH U&' \\0009\\000A\\000B\\000C\\000D' FROM ${text})`,
};

/** What counts of the texts of a column; `null` for what are none. */
export const countedOf = (type: TrinoType, modifiers: Modifiers): CountedText | null =>
  TEXTS.has(type.name) ? countedText(TEXT_SQL, textForm(type), modifiers) : null;

/** Texts of which some counts for nothing; `null` for what are none. */
export function modifiedComparison(
  types: Pair<TrinoType>,
  modifiers: Modifiers,
): Comparison | null {
  if (!types.every(({ name }) => TEXTS.has(name))) return null;
  const plain = { texts: mapPair(types, textForm), form: asIs, spelled: spellingOf('varchar') };
  return modifiedTexts(TEXT_SQL, plain, modifiers);
}
