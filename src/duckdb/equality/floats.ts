import type { Pair } from '../../contract/summary-results.ts';
import type { Comparison, Sql } from '../../sources/dialect.ts';
import { both, canonicalNumber, cast, equals, type Form, text, tryCast } from './forms.ts';
import { type ColumnType, isLongNumber, type TypeOf } from '../../sources/types/column-type.ts';

/** The bits of a float. */
export type FloatBits = TypeOf<'float'>['bits'];

/** Up to here a float of so many bits holds every integer. */
export const WHOLE_UP_TO = { 32: 2 ** 24, 64: 2 ** 53 };

/** A float beyond those that hold every integer, so a whole number, with all its digits. */
export const wholeFloat: Form = (value) => `canonical_whole_float(${text(cast('DOUBLE')(value))})`;

/** Whether a number written as text is one other than 0. */
const isNotZero = (value: Sql): Sql => `regexp_matches(${text(value)}, '^[+-]?[0.]*[1-9]')`;

/** Two forms that are equal where the values are: the nearest float, and all digits where these count. */
interface FloatForms {
  near: Form;
  digits: Form;
}

function comparisonOf(forms: Pair<FloatForms>, key: Pair<Form>): Comparison {
  const [{ near: near1, digits: digits1 }, { near: near2, digits: digits2 }] = forms;
  return {
    key,
    hashed: [
      (value) => `hash(${near1(value)}, ${digits1(value)})`,
      (value) => `hash(${near2(value)}, ${digits2(value)})`,
    ],
    equal: (a, b) =>
      `coalesce(${equals(near1(a), near2(b))}, false) AND ${digits1(a)} IS NOT DISTINCT FROM ${digits2(b)}`,
  };
}

/**
 * An exact number equals a float when the float is the nearest one to it; beyond the floats that
 * hold every integer, when they are the same integer, so that a digit lost on the way is found. A
 * number that is too small for a float is not 0.
 */
export function exactWithFloat(types: Pair<ColumnType>, bits: FloatBits): Comparison {
  // By way of the text: DuckDB's own cast from a decimal may miss the nearest float by one.
  const near = (value: Sql): Sql => tryCast(bits === 32 ? 'FLOAT' : 'DOUBLE')(text(value));
  const forms = (type: ColumnType): FloatForms => {
    const isLarge = (value: Sql): Sql => `abs(${near(value)}) >= ${WHOLE_UP_TO[bits]}`;
    if (type.kind === 'float') {
      return {
        near,
        digits: (value) => `CASE WHEN ${isLarge(value)} THEN ${wholeFloat(value)} END`,
      };
    }
    // Of a value that is not NULL, too large for a float.
    const isBeyond = (value: Sql): Sql => `${near(value)} IS NULL OR ${isLarge(value)}`;
    // DuckDB's own types have no number so small.
    const isExact = (value: Sql): Sql =>
      isLongNumber(type)
        ? `${isBeyond(value)} OR (${near(value)} = 0 AND ${isNotZero(value)})`
        : isBeyond(value);
    const digits: Form = (value) =>
      `CASE WHEN ${isExact(value)} THEN ${canonicalNumber(text(value))} END`;
    return { near, digits };
  };
  const key = ({ digits }: FloatForms): Form => {
    return (value) => canonicalNumber(`coalesce(${digits(value)}, ${text(near(value))})`);
  };
  const [forms1, forms2] = [forms(types[0]), forms(types[1])];
  return comparisonOf([forms1, forms2], [key(forms1), key(forms2)]);
}

/**
 * Floats of two widths are equal where the wider one rounds to the narrower; beyond the narrow
 * floats that hold every integer, and at 0, where they are the same number.
 */
export function mixedFloats(): Comparison {
  const near = tryCast('FLOAT');
  const digits: Form = (value) =>
    `CASE WHEN ${near(value)} IS NULL OR abs(${near(value)}) >= ${WHOLE_UP_TO[32]} OR ${near(value)} = 0 THEN ${cast('DOUBLE')(value)} END`;
  const key: Form = (value) =>
    canonicalNumber(`coalesce(${text(digits(value))}, ${text(near(value))})`);
  return comparisonOf(both({ near, digits }), both(key));
}
