import type { Pair } from '../../contract/summary-results.ts';
import type { Comparison, Sql } from '../../sources/dialect.ts';
import { exactWithFloat, mixedFloats } from './floats.ts';
import { both, canonicalNumber, cast, equals, type Form, same, text } from './forms.ts';
import { mixed } from './mixed.ts';
import { nestedForms } from './nested.ts';
import { picosecondsOfTime } from './picoseconds.ts';
import { timeTolerances } from './time-tolerances.ts';
import { timestampForms } from './timestamps.ts';
import { DECIMAL_DIGITS, hashedWithin, withinTolerance } from './tolerances.ts';
import {
  type ColumnType,
  type Digits,
  digitsOf,
  isExactNumber,
  isNumber,
  isText,
  sameType,
  TINYINT,
  type TypeOf,
} from '../../sources/types/column-type.ts';

/** Both sides in one form, compared by `=` in it. */
export function inForm(
  form: Pair<(value: Sql) => Sql>,
  hash: (value: Sql) => Sql = same,
): Comparison {
  return {
    key: form,
    hashed: [(value) => hash(form[0](value)), (value) => hash(form[1](value))],
    equal: (a, b) => equals(form[0](a), form[1](b)),
  };
}

/**
 * For types that DuckDB holds in 128 bits: it hashes the two halves apart and joins the hashes by
 * exclusive or, so that 0 and -1 have the same.
 */
const hashWide = text;

/** For lists, structs and maps: DuckDB's hash alone takes an empty list, `[NULL]` and NULL for one. */
export const hashNested = (value: Sql): Sql => `hash(${value}, ${text(value)})`;

/** Compared by a canonical text, which is only worked out where the texts differ. */
export function canonical(form: (value: Sql) => Sql): Comparison {
  return {
    key: both((value) => form(text(value))),
    hashed: both(text),
    equal: (a, b) =>
      `CASE WHEN ${equals(text(a), text(b))} THEN true ELSE ${equals(form(text(a)), form(text(b)))} END`,
  };
}

/** Up to these digits integers are held in 64 bits, and decimals too. */
const NARROW_INTEGER = 19;
const NARROW_DECIMAL = 18;

/** HUGEINT's digits; the widest unsigned integer has no common type with the signed ones. */
const HUGEINT_DIGITS = 39;

function integers(a: TypeOf<'integer'>, b: TypeOf<'integer'>): Comparison {
  const [digits1, digits2] = [digitsOf(a).digits, digitsOf(b).digits];
  const digits = Math.max(digits1, digits2);
  if (digits1 === digits2) return inForm(both(same), digits > DECIMAL_DIGITS ? hashWide : same);
  if (digits > HUGEINT_DIGITS) return canonical(canonicalNumber);
  const isWide = digits > NARROW_INTEGER;
  return inForm(both(cast(isWide ? 'HUGEINT' : 'BIGINT')), isWide ? hashWide : same);
}

/** The digits that hold the numbers of both types; `null` where no DECIMAL has as many. */
function commonDigits(a: ColumnType, b: ColumnType): Digits | null {
  if (!isExactNumber(a) || !isExactNumber(b)) return null;
  const [digits1, digits2] = [digitsOf(a), digitsOf(b)];
  const scale = Math.max(digits1.scale, digits2.scale);
  const whole = Math.max(digits1.digits - digits1.scale, digits2.digits - digits2.scale);
  const digits = whole + scale;
  return digits > DECIMAL_DIGITS ? null : { digits, scale };
}

function exactNumbers(a: ColumnType, b: ColumnType): Comparison {
  if (a.kind === 'integer' && b.kind === 'integer') return integers(a, b);
  const common = commonDigits(a, b);
  if (!common) return canonical(canonicalNumber);
  const { digits, scale } = common;
  const hash = digits > NARROW_DECIMAL ? hashWide : same;
  return inForm(both(cast(`DECIMAL(${digits},${scale})`)), hash);
}

function equalNumbers(a: ColumnType, b: ColumnType): Comparison {
  const [float, other] = [a, b].filter((type) => type.kind === 'float');
  if (!float) return exactNumbers(a, b);
  if (!other) return exactWithFloat([a, b], float.bits);
  return float.bits === other.bits ? inForm(both(same)) : mixedFloats();
}

function numbers(a: ColumnType, b: ColumnType): Comparison {
  const equal = equalNumbers(a, b);
  return {
    ...equal,
    within: withinTolerance([a, b], commonDigits(a, b)),
    hashedWithin: hashedWithin([a, b], equal.hashed),
  };
}

/** A bit is 0 or 1 among numbers and among truth values. */
function bitBooleans(a: ColumnType, b: ColumnType): Comparison | null {
  const number = (type: ColumnType): ColumnType => (type.kind === 'bitBoolean' ? TINYINT : type);
  if (isNumber(number(a)) && isNumber(number(b))) return numbers(number(a), number(b));
  const isTruth = [a, b].every(({ kind }) => kind === 'bitBoolean' || kind === 'boolean');
  return isTruth ? inForm(both(cast('TINYINT'))) : null;
}

const byJson = (): Comparison => canonical((json) => `canonical_json(${json})`);

/** Types without rules of their own: lists, structs and maps by their parts, others by `=`. */
function others(a: ColumnType, b: ColumnType): Comparison | null {
  const nested = nestedForms(a, b, duckdbComparison);
  if (nested) return inForm(nested, hashNested);
  if (!sameType(a, b)) return null;
  if (a.kind === 'knownByJson') return byJson();
  // DuckDB's `=` takes 30 days for a month; their text forms differ, as the values do.
  return inForm(both(a.kind === 'interval' ? text : same), hashNested);
}

/** A UUID as its 16 bytes. */
const uuidBytes: Form = (value) => `unhex(replace(${text(value)}, '-', ''))`;

/**
 * A UUID and a text compare as the UUID's text, whatever the case; other texts stay as they are. A
 * UUID and binary data compare byte by byte.
 */
export function besideUuid(a: ColumnType, b: ColumnType): Pair<Form> | null {
  const kinds = [a.kind, b.kind];
  if (!kinds.includes('uuid')) return null;
  const ofText: Form = (value) => `coalesce(CAST(TRY_CAST(${value} AS UUID) AS VARCHAR), ${value})`;
  const forms: Partial<Record<ColumnType['kind'], Form>> = kinds.includes('blob')
    ? { uuid: uuidBytes, blob: same }
    : { uuid: text, text: ofText, enum: ofText };
  const [form1, form2] = [forms[a.kind], forms[b.kind]];
  return form1 && form2 ? [form1, form2] : null;
}

/** MySQL's times may be longer than a day, or negative: then they are their text, as DuckDB writes it. */
function longTimes(a: ColumnType, b: ColumnType): Comparison | null {
  const isLong = (type: ColumnType): boolean => type.kind === 'knownByText' && type.name === 'time';
  const isTime = (type: ColumnType): boolean => type.kind === 'time' && type.unit === 'us';
  const isMixed = (isTime(a) && isLong(b)) || (isLong(a) && isTime(b));
  return isMixed ? inForm(both(text)) : null;
}

/** Times with more digits beside those with fewer: exactly, as every time of day. */
function times(a: TypeOf<'time'>, b: TypeOf<'time'>): Comparison {
  if (a.unit === 'text' || b.unit === 'text') {
    return inForm([picosecondsOfTime(a), picosecondsOfTime(b)]);
  }
  if (a.unit === b.unit) return inForm(both(same));
  const nanoseconds = ({ unit }: TypeOf<'time'>): Form =>
    unit === 'ns' ? (time) => `epoch_ns(${time})` : (time) => `epoch_us(${time}) * 1000`;
  return inForm([nanoseconds(a), nanoseconds(b)]);
}

/** Kinds of types of which DuckDB's own `=` is the rule of equality. */
const AS_THEY_ARE = new Set<ColumnType['kind']>(['boolean', 'date', 'uuid', 'blob']);

/** How DuckDB compares two of its types; `null` where they are not of one family. */
export function duckdbComparison(a: ColumnType, b: ColumnType): Comparison | null {
  if (a.kind === 'mixed' || b.kind === 'mixed') return mixed([a, b], duckdbComparison);
  if (a.kind === 'noValues' || b.kind === 'noValues') {
    // One side has no values, so that none is near another.
    return { ...inForm(both(text)), within: () => 'false' };
  }
  if (isNumber(a) && isNumber(b)) return numbers(a, b);
  const timestamps = timestampForms(a, b);
  if (timestamps) return { ...inForm(timestamps), ...timeTolerances([a, b], timestamps) };
  if (a.kind === 'bitBoolean' || b.kind === 'bitBoolean') return bitBooleans(a, b);
  if (a.kind === 'json' && b.kind === 'json') return byJson();
  if (isText(a) && isText(b)) return inForm(both(text));
  if (a.kind === 'time' && b.kind === 'time') return times(a, b);
  if (a.kind === b.kind && AS_THEY_ARE.has(a.kind)) {
    return inForm(both(same), a.kind === 'uuid' ? hashWide : same);
  }
  const uuidForms = besideUuid(a, b);
  return uuidForms ? inForm(uuidForms) : (longTimes(a, b) ?? others(a, b));
}
