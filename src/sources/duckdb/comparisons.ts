import type { Pair } from '../../contract/summary-results.ts';
import type { Comparison, Sql } from '../dialect.ts';
import { exactWithFloat, mixedFloats } from './floats.ts';
import { both, canonicalNumber, cast, equals, type Form, same, tryCast } from './forms.ts';
import { nestedForms } from './nested.ts';
import { timestampForms } from './timestamps.ts';
import { familyOf, type Family, isJsonOf, textOf } from './types.ts';

type Of<Kind extends Family['kind']> = Extract<Family, { kind: Kind }>;
type Exact = Of<'integer'> | Of<'decimal'>;

/** Both sides in one form, compared by `=` in it. */
function inForm(
  form: Pair<(value: Sql) => Sql>,
  number: Comparison['number'] = null,
  hash: (value: Sql) => Sql = same,
): Comparison {
  return {
    key: form,
    hashed: [(value) => hash(form[0](value)), (value) => hash(form[1](value))],
    equal: (a, b) => equals(form[0](a), form[1](b)),
    number,
  };
}

/**
 * For types that DuckDB holds in 128 bits: it hashes the two halves apart and joins the hashes by
 * exclusive or, so that 0 and -1 have the same.
 */
const hashWide = cast('VARCHAR');

/** For lists, structs and maps: DuckDB's hash alone takes an empty list, `[NULL]` and NULL for one. */
const hashNested = (value: Sql): Sql => `hash(${value}, ${cast('VARCHAR')(value)})`;

/** Compared by a canonical text, which is only worked out where the texts differ. */
function canonical(form: (value: Sql) => Sql, number: Comparison['number']): Comparison {
  const text = cast('VARCHAR');
  return {
    key: both((value) => form(text(value))),
    hashed: both(text),
    equal: (a, b) =>
      `CASE WHEN ${equals(text(a), text(b))} THEN true ELSE ${equals(form(text(a)), form(text(b)))} END`,
    number,
  };
}

const isExact = (family: Family): family is Exact =>
  family.kind === 'integer' || family.kind === 'decimal';
const scaleOf = (family: Exact): number => (family.kind === 'decimal' ? family.scale : 0);

/** DECIMAL's most digits. */
const MAX_DIGITS = 38;

/** Up to these digits integers are held in 64 bits, and decimals too. */
const NARROW_INTEGER = 19;
const NARROW_DECIMAL = 18;

/** Integers of any width; the widest unsigned one has no common type with the signed ones. */
function integers(a: Of<'integer'>, b: Of<'integer'>): Comparison {
  const digits = Math.max(a.digits, b.digits);
  if (a.digits === b.digits) {
    const isWide = digits > 38;
    return inForm(
      both(same),
      both(cast(a.digits > 39 ? 'DOUBLE' : 'HUGEINT')),
      isWide ? hashWide : same,
    );
  }
  if (digits > 39) return canonical(canonicalNumber, both(cast('DOUBLE')));
  const isWide = digits > NARROW_INTEGER;
  const form = cast(isWide ? 'HUGEINT' : 'BIGINT');
  return inForm(both(form), both(cast('HUGEINT')), isWide ? hashWide : same);
}

function exactNumbers(a: Exact, b: Exact): Comparison {
  if (a.kind === 'integer' && b.kind === 'integer') return integers(a, b);
  const scale = Math.max(scaleOf(a), scaleOf(b));
  const digits = Math.max(a.digits - scaleOf(a), b.digits - scaleOf(b)) + scale;
  if (digits > MAX_DIGITS) return canonical(canonicalNumber, both(cast('DOUBLE')));
  // One more digit where there is one, so that the difference of two such numbers fits too.
  const number = cast(`DECIMAL(${Math.min(digits + 1, MAX_DIGITS)},${scale})`);
  const hash = digits > NARROW_DECIMAL ? hashWide : same;
  return inForm(both(cast(`DECIMAL(${digits},${scale})`)), both(number), hash);
}

function numbers(a: Family, b: Family): Comparison {
  if (isExact(a) && isExact(b)) return exactNumbers(a, b);
  const floats = [a, b].filter((family) => family.kind === 'float');
  if (floats.length === 0) return canonical(canonicalNumber, both(cast('DOUBLE')));
  const type = floats.some((family) => family.type === 'FLOAT') ? 'FLOAT' : 'DOUBLE';
  if (floats.length < 2) return exactWithFloat([a.kind === 'float', b.kind === 'float'], type);
  if (floats[0]?.type !== floats[1]?.type) return mixedFloats();
  return inForm(both(same), both(cast('DOUBLE')));
}

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

const byJson = (): Comparison => canonical((text) => `canonical_json(${text})`, null);

/** Types without rules of their own: lists, structs and maps by their parts, others by `=`. */
function others(type1: string, type2: string): Comparison | null {
  if (isJsonOf(type1) && type1 === type2) return byJson();
  const nested = nestedForms(type1, type2, duckdbComparison);
  if (nested) return inForm(nested, null, hashNested);
  if (type1 !== type2) return null;
  // DuckDB's `=` takes 30 days for a month; their text forms differ, as the values do.
  return inForm(both(type1 === 'INTERVAL' ? cast('VARCHAR') : same), null, hashNested);
}

/** A UUID as its 16 bytes. */
const uuidBytes: Form = (value) => `unhex(replace(${cast('VARCHAR')(value)}, '-', ''))`;

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
        uuid: cast('VARCHAR'),
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
  return isMixed ? inForm(both(cast('VARCHAR'))) : null;
}

/** How DuckDB compares two of its types; `null` where they are not of one family. */
export function duckdbComparison(type1: string, type2: string): Comparison | null {
  const [a, b] = [familyOf(type1), familyOf(type2)];
  if (a.kind === 'unknown' || b.kind === 'unknown') {
    return inForm(both(cast('VARCHAR')), both(tryCast('DOUBLE')));
  }
  if (isNumber(a) && isNumber(b)) return numbers(a, b);
  const timestamps = timestampForms(a, b);
  if (timestamps) return inForm(timestamps);
  if (a.kind === 'bitBoolean' || b.kind === 'bitBoolean') return bitBooleans(a, b);
  if (a.kind === 'json' && b.kind === 'json') return byJson();
  if (a.kind === 'text' && b.kind === 'text') return inForm(both(cast('VARCHAR')));
  const mixedTimes = times(a, b);
  if (mixedTimes) return mixedTimes;
  if (a.kind === 'same' && b.kind === 'same') return others(a.type, b.type);
  if (a.kind === b.kind) return inForm(both(same), null, a.kind === 'uuid' ? hashWide : same);
  const uuidForms = besideUuid(a, b);
  return uuidForms && inForm(uuidForms);
}
