import type { Modifiers } from '../../contract/modifiers.ts';
import type { Pair } from '../../contract/pair.ts';
import type { Comparison, CountedText, Sql, Within } from '../dialect.ts';
import { countedText, modifiedTexts, type TextSql } from '../modified-texts.ts';
import { withinMicroseconds } from '../tolerances/times.ts';
import { withinDecimals, withinDoubles, withinFloats } from '../tolerances/within.ts';
import type { MysqlType } from './own-type.ts';
import { ARITHMETIC } from './tolerances.ts';

type Form = (value: Sql) => Sql;

const asIs: Form = (value) => value;

/** A number where MySQL would take two digits for a year, or bits for a text. */
const asNumber: Form = (value) => `CAST(${value} AS UNSIGNED)`;

/**
 * A text by its bytes in one character set: collations ignore case, accents or blanks at the end.
 * Not by a cast, which gives NULL for a text that is longer than the server's max_allowed_packet.
 */
const asBytes: Form = (value) => bytesOf(utf8(value));

const utf8: Form = (value) => `CONVERT(${value} USING utf8mb4)`;
const bytesOf: Form = (text) => `CONVERT(${text} USING binary)`;

/** Digits in front of the point that an integer may have. */
const INTEGER_DIGITS: Record<string, number> = {
  tinyint: 3,
  smallint: 5,
  mediumint: 8,
  int: 10,
  bigint: 20,
  year: 4,
  bit: 20,
};

const NUMBER_FORMS: Record<string, Form> = { year: asNumber, bit: asNumber };

/** DECIMAL's most digits. */
const MOST_DIGITS = 65;

/** Texts whose columns an index compares by their collation. */
const PLAIN_TEXTS = new Set(['char', 'varchar', 'tinytext', 'text', 'mediumtext', 'longtext']);

const BYTES = new Set(['binary', 'varbinary', 'tinyblob', 'blob', 'mediumblob', 'longblob']);

/** Types that compare by `=` with themselves. A timestamp does with one of the same precision. */
const AS_THEY_ARE = new Set([
  'float',
  'double',
  'date',
  'datetime',
  'timestamp',
  'time',
  'uuid',
  'inet4',
  'inet6',
]);

const WITH_PRECISION = new Set(['datetime', 'timestamp']);

const isText = ({ name }: MysqlType): boolean =>
  PLAIN_TEXTS.has(name) || name === 'enum' || name === 'set';

/** Digits in front of the point and after it, of a number that is exact. */
function digitsOf({ name, sizes }: MysqlType): [whole: number, scale: number] | null {
  if (name === 'decimal') {
    const [digits = 10, scale = 0] = sizes;
    return [digits - scale, scale];
  }
  const whole = INTEGER_DIGITS[name];
  return whole === undefined ? null : [whole, 0];
}

function inForms(form1: Form, form2: Form): Comparison {
  return {
    key: [form1, form2],
    hashed: [form1, form2],
    equal: (value1, value2) => `${form1(value1)} = ${form2(value2)}`,
  };
}

function exactNumbers(a: MysqlType, b: MysqlType): Comparison | null {
  const [digits1, digits2] = [digitsOf(a), digitsOf(b)];
  if (!digits1 || !digits2) return null;
  // Beyond, the common type of the two would have to lose some.
  const scale = Math.max(digits1[1], digits2[1]);
  const digits = Math.max(digits1[0], digits2[0]) + scale;
  if (digits > MOST_DIGITS) return null;
  const [form1, form2] = [NUMBER_FORMS[a.name] ?? asIs, NUMBER_FORMS[b.name] ?? asIs];
  const within = withinDecimals(ARITHMETIC, { digits, scale });
  return {
    ...inForms(form1, form2),
    within: (tolerance, value1, value2) => within(tolerance, form1(value1), form2(value2)),
  };
}

/** Days that no calendar has are at no distance that it knows. */
const withinTimes = withinMicroseconds((a, b) => `TIMESTAMPDIFF(MICROSECOND, ${a}, ${b})`);

const WITHIN: Record<string, Within> = {
  float: withinFloats(ARITHMETIC),
  double: withinDoubles(ARITHMETIC),
  datetime: withinTimes,
  timestamp: withinTimes,
};

function texts(a: MysqlType, b: MysqlType): Comparison {
  const comparison = inForms(asBytes, asBytes);
  // Two collations cannot be compared, and equal bytes are equal in any one.
  const isServed = a.collation !== null && a.collation === b.collation;
  const isPlain = PLAIN_TEXTS.has(a.name) && PLAIN_TEXTS.has(b.name);
  if (!isServed || !isPlain) return comparison;
  return { ...comparison, joined: (value1, value2) => `${value1} = ${value2}` };
}

const isAscii: Form = (text) => `LENGTH(${text}) = CHAR_LENGTH(${text})`;

/** White space but blanks, which no function takes away in all versions. */
const isSpace = (character: Sql): Sql => `ORD(${character}) BETWEEN 9 AND 13`;

const TEXT_SQL: TextSql = {
  // Collations have letters of their own for some, such as Turkish ones.
  lower: (text) =>
    `CASE WHEN ${isAscii(text)} THEN LOWER(${text} COLLATE utf8mb4_bin) ELSE ${text} END`,
  isAscii,
  trim: (text) => `TRIM(${text})`,
  isTrimmed: (text) =>
    `NOT (${isSpace(`LEFT(${text}, 1)`)}) AND NOT (${isSpace(`RIGHT(${text}, 1)`)})`,
};

/** What counts of the texts of a column; `null` for what are none. */
export const countedOf = (type: MysqlType, modifiers: Modifiers): CountedText | null =>
  isText(type) ? countedText(TEXT_SQL, utf8, modifiers) : null;

/** Texts of which some counts for nothing; `null` for what are none. */
export function modifiedComparison(
  types: Pair<MysqlType>,
  modifiers: Modifiers,
): Comparison | null {
  if (!types.every(isText)) return null;
  return modifiedTexts(TEXT_SQL, { texts: [utf8, utf8], form: bytesOf }, modifiers);
}

/**
 * How MySQL itself compares two of its types, just as they would compare in DuckDB; `null` where it
 * would not: floats of two widths or beside exact numbers, times of two precisions, JSON.
 */
export function mysqlComparison(a: MysqlType, b: MysqlType): Comparison | null {
  const numbers = exactNumbers(a, b);
  if (numbers) return numbers;
  if (isText(a) && isText(b)) return texts(a, b);
  if (BYTES.has(a.name) && BYTES.has(b.name)) return inForms(asIs, asIs);
  if (a.name !== b.name || !AS_THEY_ARE.has(a.name)) return null;
  if (WITH_PRECISION.has(a.name) && a.sizes[0] !== b.sizes[0]) return null;
  const within = WITHIN[a.name];
  return { ...inForms(asIs, asIs), ...(within && { within }) };
}

/** So much of a key's part is looked at when rows are sorted; `max_sort_length` of the session. */
export const SORTED_BYTES = 1024;

/** The longest that a value may be in the form in which it is compared, in bytes; at least that. */
function mostBytes({ name, sizes }: MysqlType): number {
  const [length = Infinity] = sizes;
  if (name === 'char' || name === 'varchar') return 4 * length;
  if (name === 'binary' || name === 'varbinary') return length;
  // One value of an enum has at most 255 characters, those of a set may be many.
  if (name === 'enum') return 4 * 255;
  return PLAIN_TEXTS.has(name) || BYTES.has(name) || name === 'set' ? Infinity : 0;
}

/** Whether rows can be put into groups by a column of this type. */
export const isGroupable = (type: MysqlType): boolean => mostBytes(type) <= SORTED_BYTES;
