import type { Pair } from '../../contract/summary-results.ts';
import type { Comparison, Sql } from '../../sources/dialect.ts';
import { exactWithFloat, mixedFloats } from './floats.ts';
import { both, canonicalNumber, cast, equals, type Form, same, text } from './forms.ts';
import { mixed } from './mixed.ts';
import { nestedForms } from './nested.ts';
import { timestampForms } from './timestamps.ts';
import { DECIMAL_DIGITS, type Digits, withinTolerance } from './tolerances.ts';
import { familyOf, type Family, isJsonOf, textOf } from '../../sources/types/types.ts';

type Of<Kind extends Family['kind']> = Extract<Family, { kind: Kind }>;
type Exact = Of<'integer'> | Of<'decimal'>;

/** Both sides in one form, compared by `=` in it. */
function inForm(form: Pair<(value: Sql) => Sql>, hash: (value: Sql) => Sql = same): Comparison {
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
const hashNested = (value: Sql): Sql => `hash(${value}, ${text(value)})`;

/** Compared by a canonical text, which is only worked out where the texts differ. */
function canonical(form: (value: Sql) => Sql): Comparison {
  return {
    key: both((value) => form(text(value))),
    hashed: both(text),
    equal: (a, b) =>
      `CASE WHEN ${equals(text(a), text(b))} THEN true ELSE ${equals(form(text(a)), form(text(b)))} END`,
  };
}

const isExact = (family: Family): family is Exact =>
  family.kind === 'integer' || family.kind === 'decimal';
const scaleOf = (family: Exact): number => (family.kind === 'decimal' ? family.scale : 0);

/** Up to these digits integers are held in 64 bits, and decimals too. */
const NARROW_INTEGER = 19;
const NARROW_DECIMAL = 18;

/** HUGEINT's digits; the widest unsigned integer has no common type with the signed ones. */
const HUGEINT_DIGITS = 39;

function integers(a: Of<'integer'>, b: Of<'integer'>): Comparison {
  const digits = Math.max(a.digits, b.digits);
  if (a.digits === b.digits) return inForm(both(same), digits > DECIMAL_DIGITS ? hashWide : same);
  if (digits > HUGEINT_DIGITS) return canonical(canonicalNumber);
  const isWide = digits > NARROW_INTEGER;
  return inForm(both(cast(isWide ? 'HUGEINT' : 'BIGINT')), isWide ? hashWide : same);
}

/** The digits that hold the numbers of both types; `null` where no DECIMAL has as many. */
function commonDigits(a: Family, b: Family): Digits | null {
  if (!isExact(a) || !isExact(b)) return null;
  const scale = Math.max(scaleOf(a), scaleOf(b));
  const digits = Math.max(a.digits - scaleOf(a), b.digits - scaleOf(b)) + scale;
  return digits > DECIMAL_DIGITS ? null : { digits, scale };
}

function exactNumbers(a: Family, b: Family): Comparison {
  if (a.kind === 'integer' && b.kind === 'integer') return integers(a, b);
  const common = commonDigits(a, b);
  if (!common) return canonical(canonicalNumber);
  const { digits, scale } = common;
  const hash = digits > NARROW_DECIMAL ? hashWide : same;
  return inForm(both(cast(`DECIMAL(${digits},${scale})`)), hash);
}

function equalNumbers(a: Family, b: Family): Comparison {
  const floats = [a, b].filter((family) => family.kind === 'float');
  if (floats.length === 0) return exactNumbers(a, b);
  const type = floats.some((family) => family.type === 'FLOAT') ? 'FLOAT' : 'DOUBLE';
  if (floats.length < 2) return exactWithFloat([a, b], type);
  return floats[0]?.type === floats[1]?.type ? inForm(both(same)) : mixedFloats();
}

const numbers = (a: Family, b: Family): Comparison => ({
  ...equalNumbers(a, b),
  within: withinTolerance([a, b], commonDigits(a, b)),
});

const isNumber = (family: Family): boolean =>
  isExact(family) || family.kind === 'float' || family.kind === 'numberText';

const TINY: Family = { kind: 'integer', digits: 3 };

/** A bit is 0 or 1 among numbers and among truth values. */
function bitBooleans(a: Family, b: Family): Comparison | null {
  const number = (family: Family): Family => (family.kind === 'bitBoolean' ? TINY : family);
  if (isNumber(number(a)) && isNumber(number(b))) return numbers(number(a), number(b));
  const isTruth = [a, b].every(({ kind }) => kind === 'bitBoolean' || kind === 'boolean');
  return isTruth ? inForm(both(cast('TINYINT'))) : null;
}

const byJson = (): Comparison => canonical((json) => `canonical_json(${json})`);

/** Types without rules of their own: lists, structs and maps by their parts, others by `=`. */
function others(type1: string, type2: string): Comparison | null {
  if (isJsonOf(type1) && type1 === type2) return byJson();
  const nested = nestedForms(type1, type2, duckdbComparison);
  if (nested) return inForm(nested, hashNested);
  if (type1 !== type2) return null;
  // DuckDB's `=` takes 30 days for a month; their text forms differ, as the values do.
  return inForm(both(type1 === 'INTERVAL' ? text : same), hashNested);
}

/** A UUID as its 16 bytes. */
const uuidBytes: Form = (value) => `unhex(replace(${text(value)}, '-', ''))`;

/**
 * A UUID and a text compare as the UUID's text, whatever the case; other texts stay as they are. A
 * UUID and binary data compare byte by byte.
 */
function besideUuid(a: Family, b: Family): Pair<Form> | null {
  const kinds = [a.kind, b.kind];
  if (!kinds.includes('uuid')) return null;
  const forms: Partial<Record<Family['kind'], Form>> = kinds.includes('blob')
    ? { uuid: uuidBytes, blob: same }
    : {
        uuid: text,
        text: (value) => `coalesce(CAST(TRY_CAST(${value} AS UUID) AS VARCHAR), ${value})`,
      };
  const [form1, form2] = [forms[a.kind], forms[b.kind]];
  return form1 && form2 ? [form1, form2] : null;
}

/** MySQL's times may be longer than a day, or negative: then they are their text, as DuckDB writes it. */
function times(a: Family, b: Family): Comparison | null {
  const isLong = (family: Family): boolean =>
    family.kind === 'same' && family.type === textOf('time');
  const isTime = (family: Family): boolean => family.kind === 'time' || isLong(family);
  const isMixed = isTime(a) && isTime(b) && isLong(a) !== isLong(b);
  return isMixed ? inForm(both(text)) : null;
}

/** Times in nanoseconds beside those in microseconds: exactly, as every time of day. */
function nanosecondTimes(a: Family, b: Family): Comparison | null {
  if (a.kind === 'time' && b.kind === 'timeNanos')
    return inForm([(time) => `epoch_us(${time}) * 1000`, (time) => `epoch_ns(${time})`]);
  if (a.kind === 'timeNanos' && b.kind === 'time')
    return inForm([(time) => `epoch_ns(${time})`, (time) => `epoch_us(${time}) * 1000`]);
  return null;
}

/** How DuckDB compares two of its types; `null` where they are not of one family. */
export function duckdbComparison(type1: string, type2: string): Comparison | null {
  const [a, b] = [familyOf(type1), familyOf(type2)];
  if (a.kind === 'mixed' || b.kind === 'mixed') return mixed([type1, type2], duckdbComparison);
  if (a.kind === 'unknown' || b.kind === 'unknown') {
    // One side has no values, so that none is near another.
    return { ...inForm(both(text)), within: () => 'false' };
  }
  if (isNumber(a) && isNumber(b)) return numbers(a, b);
  const timestamps = timestampForms(a, b);
  if (timestamps) return inForm(timestamps);
  if (a.kind === 'bitBoolean' || b.kind === 'bitBoolean') return bitBooleans(a, b);
  if (a.kind === 'json' && b.kind === 'json') return byJson();
  if (a.kind === 'text' && b.kind === 'text') return inForm(both(text));
  const mixedTimes = times(a, b) ?? nanosecondTimes(a, b);
  if (mixedTimes) return mixedTimes;
  if (a.kind === 'same' && b.kind === 'same') return others(a.type, b.type);
  if (a.kind === b.kind) return inForm(both(same), a.kind === 'uuid' ? hashWide : same);
  const uuidForms = besideUuid(a, b);
  return uuidForms && inForm(uuidForms);
}
