import type { Pair } from '../../contract/summary-results.ts';
import type { Comparison, Sql } from '../dialect.ts';
import { both, canonicalNumber, cast, equals, type Form, tryCast } from './forms.ts';

/** Up to here a float of this type holds every integer. */
const WHOLE_UP_TO = { FLOAT: 2 ** 24, DOUBLE: 2 ** 53 };

/**
 * An exact number equals a float when the float is the nearest one to it; beyond the floats that
 * hold every integer, when they are the same integer, so that a digit lost on the way is found.
 */
export function exactWithFloat(isFloat: Pair<boolean>, type: 'FLOAT' | 'DOUBLE'): Comparison {
  const text = cast('VARCHAR');
  // By way of the text: DuckDB's own cast from a decimal may miss the nearest float by one.
  const near = (value: Sql): Sql => tryCast(type)(text(value));
  const wholeOf = (side: 0 | 1): Form => {
    const digits: Form = isFloat[side]
      ? (value) => `canonical_whole_float(${text(cast('DOUBLE')(value))})`
      : (value) => canonicalNumber(text(value));
    return (value) =>
      `CASE WHEN abs(${near(value)}) >= ${WHOLE_UP_TO[type]} THEN ${digits(value)} END`;
  };
  const whole: Pair<Form> = [wholeOf(0), wholeOf(1)];
  const key = (side: 0 | 1): Form => {
    return (value) =>
      canonicalNumber(`coalesce(${whole[side](value)}, ${text(near(value))}, ${text(value)})`);
  };
  const hashed = (side: 0 | 1): Form => {
    return (value) => `hash(${near(value)}, ${whole[side](value)})`;
  };
  return {
    key: [key(0), key(1)],
    hashed: [hashed(0), hashed(1)],
    equal: (a, b) =>
      `coalesce(${equals(near(a), near(b))}, false) AND ${whole[0](a)} IS NOT DISTINCT FROM ${whole[1](b)}`,
    number: both(cast('DOUBLE')),
  };
}

/** Floats of two widths are equal where the wider one rounds to the narrower. */
export function mixedFloats(): Comparison {
  const narrow = tryCast('FLOAT');
  const text = cast('VARCHAR');
  return {
    key: both((value) => canonicalNumber(`coalesce(${text(narrow(value))}, ${text(value)})`)),
    hashed: both(narrow),
    equal: (a, b) => `coalesce(${equals(narrow(a), narrow(b))}, false)`,
    number: both(cast('DOUBLE')),
  };
}
