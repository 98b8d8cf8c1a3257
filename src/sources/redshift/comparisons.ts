import type { Modifiers } from '../../contract/modifiers.ts';
import { mapPair, type Pair } from '../../contract/pair.ts';
import type { Comparison, Sql, Within } from '../dialect.ts';
import { LETTERS, modifiedTexts, type TextSql } from '../modified-texts.ts';
import type { PostgresName } from '../postgresql/type-names.ts';
import {
  type Arithmetic,
  withinDecimals,
  withinDoubles,
  withinFloats,
} from '../tolerances/within.ts';

type Form = (value: Sql) => Sql;

const asIs: Form = (value) => value;

/** Whole numbers, with the digits that the largest of them have. */
const WHOLE: Record<string, number> = { smallint: 5, integer: 10, bigint: 19 };

/** The digits before and after the point; `null` for what is no exact number, or does not say. */
function digitsOf({ name, sql }: PostgresName): { whole: number; scale: number } | null {
  const whole = WHOLE[name];
  if (whole !== undefined) return { whole, scale: 0 };
  const [, precision, scale] = /^numeric\((\d+),(\d+)\)$/.exec(sql) ?? [];
  return precision === undefined
    ? null
    : { whole: Number(precision) - Number(scale), scale: Number(scale) };
}

const MOST_DIGITS = 38;

/**
 * The type in which two types of exact numbers are compared; `null` where it would have more digits than
 * there are. Both sides get it: a FULL JOIN takes no operator of two types for one that it can merge by.
 */
function commonNumber(type1: PostgresName, type2: PostgresName): Sql | null {
  if (type1.name in WHOLE && type2.name in WHOLE) return 'bigint';
  const [digits1, digits2] = [digitsOf(type1), digitsOf(type2)];
  if (!digits1 || !digits2) return null;
  const scale = Math.max(digits1.scale, digits2.scale);
  const precision = Math.max(digits1.whole, digits2.whole) + scale;
  return precision > MOST_DIGITS ? null : `numeric(${precision},${scale})`;
}

const castTo =
  (type: Sql): Form =>
  (value) =>
    `${value}::${type}`;

/** Types that are compared as they are, where both sides have the same; each has one form for each value. */
const AS_THEY_ARE = new Set([
  'smallint',
  'integer',
  'bigint',
  'numeric',
  'boolean',
  'date',
  'time without time zone',
  'timestamp without time zone',
  'timestamp with time zone',
]);

const FLOATS = new Set(['real', 'double precision']);

const TEXTS = new Set(['character varying', 'text', 'character']);

/** A text without what fills a `char(n)` up. */
const unpadded = ({ name }: PostgresName): Form =>
  name === 'character' ? (value) => `rtrim(${value}, ' ')` : asIs;

/** With the case of letters, whatever the collation of the column says of it. */
const sensitive: Form = (text) => `collate(${text}, 'case_sensitive')`;

/** Its `=` takes no notice of blanks at the end, which are none before another character. */
const ended: Form = (text) => sensitive(`${text} || '.'`);

/** A text may have no room for one more character. */
const sameTexts = (text1: Sql, text2: Sql): Sql =>
  `${sensitive(text1)} = ${sensitive(text2)} AND octet_length(${text1}) = octet_length(${text2})`;

const SPACES: Sql = ["' '", ...[9, 10, 11, 12, 13].map((code) => `chr(${code})`)].join(' || ');

const TEXT_SQL: TextSql = {
  lower: (text) => `translate(${text}, '${LETTERS.upper}', '${LETTERS.lower}')`,
  isAscii: (text) => `octet_length(${text}) = char_length(${text})`,
  trim: (text) => `btrim(${text}, ${SPACES})`,
};

/** Texts of which some counts for nothing; `null` for what are none. */
export function modifiedComparison(
  types: Pair<PostgresName>,
  modifiers: Modifiers,
): Comparison | null {
  if (!types.every(({ name }) => TEXTS.has(name))) return null;
  const texts = mapPair(types, unpadded);
  return modifiedTexts(TEXT_SQL, { texts, form: ended, hashed: asIs, same: sameTexts }, modifiers);
}

function ofTexts(types: Pair<PostgresName>): Comparison {
  const [text1, text2] = mapPair(types, unpadded);
  const forms = mapPair(types, (type): Form => {
    const text = unpadded(type);
    return (value) => ended(text(value));
  });
  return {
    key: forms,
    // Its hash is of all bytes, blanks at the end among them.
    hashed: [text1, text2],
    equal: (value1, value2) => sameTexts(text1(value1), text2(value2)),
  };
}

/** Whether NaN is equal to itself is not documented, but a number that is not is NaN in any case. */
const equalFloats = (value1: Sql, value2: Sql): Sql =>
  `(${value1} = ${value2} OR (${value1} <> ${value1} AND ${value2} <> ${value2}))`;

const ofForm = (form: Form, equal?: Comparison['equal']): Comparison => ({
  key: [form, form],
  hashed: [form, form],
  equal: equal ?? ((value1, value2) => `${form(value1)} = ${form(value2)}`),
});

const ARITHMETIC: Arithmetic = {
  mostDigits: MOST_DIGITS,
  decimal: (value, digits, scale) => `${value}::numeric(${digits},${scale})`,
  double: (value) => `${value}::float8`,
  literal: (number) => `'${number}'::float8`,
  round: (double) => `round(${double})`,
  single: (double) => `(${double})::real::float8`,
};

/** How Redshift decides on numbers of two types that it compares; `null` for what is no number, or does not say. */
function withinOf(type1: PostgresName, type2: PostgresName): Within | null {
  if (type1.name === 'real') return withinFloats(ARITHMETIC);
  if (type1.name === 'double precision') return withinDoubles(ARITHMETIC);
  const [digits1, digits2] = [digitsOf(type1), digitsOf(type2)];
  if (!digits1 || !digits2) return null;
  const scale = Math.max(digits1.scale, digits2.scale);
  const digits = Math.max(digits1.whole, digits2.whole) + scale;
  return withinDecimals(ARITHMETIC, { digits, scale });
}

function equality(type1: PostgresName, type2: PostgresName): Comparison | null {
  const isSame = type1.sql === type2.sql;
  if (isSame && AS_THEY_ARE.has(type1.name)) return ofForm(asIs);
  if (isSame && FLOATS.has(type1.name)) return ofForm(asIs, equalFloats);
  if (TEXTS.has(type1.name) && TEXTS.has(type2.name)) return ofTexts([type1, type2]);
  const number = commonNumber(type1, type2);
  return number === null ? null : ofForm(castTo(number));
}

/**
 * How Amazon Redshift itself compares two of its types, just as they would compare in DuckDB; `null`
 * where it would not, or nobody says.
 */
export function redshiftComparison(type1: PostgresName, type2: PostgresName): Comparison | null {
  const equal = equality(type1, type2);
  const within = withinOf(type1, type2);
  return equal && { ...equal, ...(within && { within }) };
}

/** The longest text that has room for one more character. */
const LONGEST_KEY = 65_534;

/**
 * Whether rows can be put together by a column: not by floats, of which NaN and -0 may be groups of
 * their own, nor by texts that are too long for the form in which they are compared.
 */
export function isGroupable({ name, sql }: PostgresName): boolean {
  if (FLOATS.has(name)) return false;
  const [, length] = /\((\d+)\)$/.exec(sql) ?? [];
  return !TEXTS.has(name) || Number(length ?? 0) <= LONGEST_KEY;
}
