import type { Pair } from '../../contract/summary-results.ts';
import type { Sql, Within } from '../dialect.ts';
import { type Amount, amountOf, decimalOf, type Way, waysOf } from '../tolerances/amount.ts';
import type { CellArithmetic } from '../tolerances/cells.ts';
import { microsecondsOf } from '../tolerances/times.ts';
import { type Arithmetic, withinDoubles, withinFloats } from '../tolerances/within.ts';
import type { PostgresName } from './type-names.ts';

/** Numbers of any length. */
const ARITHMETIC: Arithmetic = {
  mostDigits: Infinity,
  decimal: (value) => `${value}::numeric`,
  double: (value) => `${value}::float8`,
  literal: (number) => `'${number}'::float8`,
  round: (double) => `round(${double})`,
  single: (double) => `(${double})::real::float8`,
};

/** A number of any length as a double; NULL for those that are too large or too small for one. */
const nearDouble = (value: Sql): Sql =>
  `(CASE WHEN ${value} = 0 OR abs(${value}) > 1e-300 AND abs(${value}) < 1e300 THEN ${value} END)::float8`;

/** What the cells of a column's numbers take. */
export const cellArithmetic = ({ name, hasDigits }: PostgresName): CellArithmetic =>
  name === 'numeric' && !hasDigits ? { ...ARITHMETIC, double: nearDouble } : ARITHMETIC;

/** Whether a way allows two of PostgreSQL's numerics, of which neither is NaN or infinite but for the first. */
function allows({ measure }: Way, amount: Amount, [a, b]: Pair<Sql>): Sql {
  const distance = `abs(${a} - ${b})`;
  if (measure === 'absolute') return `${distance} <= ${decimalOf(amount)}::numeric`;
  // Not divided, nor multiplied by what has digits after the point: so none is lost.
  const power = 10n ** BigInt(amount.places);
  return `${distance} * ${power}::numeric <= abs(${b}) * ${amount.units}::numeric`;
}

/**
 * A double as the decimal that it prints as, or beyond those that hold every integer as the integer that
 * it is; NULL for larger ones.
 */
const digitsOf = (value: Sql): Sql =>
  `CASE WHEN abs(${value}) < 9007199254740992 THEN ${value}::text::numeric
      WHEN abs(${value}) < 9223372036854775808 THEN ${value}::bigint::numeric END`;

const ofDoubles = withinDoubles(ARITHMETIC, (way, amount, [a, b]) =>
  allows(way, amount, [`(${digitsOf(a)})`, `(${digitsOf(b)})`]),
);

const ofFloats = withinFloats(ARITHMETIC);

/** @param number how a value becomes one whose difference from any other of its type has room. */
const ofNumbers =
  (number: (value: Sql) => Sql): Within =>
  (tolerance, a, b) => {
    const [one, other] = [number(a), number(b)];
    const found = waysOf(tolerance).map((way) => {
      const amount = amountOf(way.decimal);
      if (!amount) return 'NULL';
      const is = allows(way, amount, [one, other]);
      // NaN is more than any number, and what is infinite is at no distance from itself.
      return way.measure === 'absolute'
        ? is
        : `CASE WHEN ${other} - ${other} = 0 THEN ${is} ELSE false END`;
    });
    return found.map((is) => `(${is})`).join(' OR ');
  };

/** Timestamps of one type; what is infinite is at a distance from all others. */
const withinTimes: Within = (tolerance, a, b) => {
  const [least, most] = ['-', ''].map(
    (sign) => `interval '${sign}${microsecondsOf(tolerance)} microseconds'`,
  );
  return `CASE WHEN isfinite(${a}) AND isfinite(${b}) THEN ${a} - ${b} BETWEEN ${least} AND ${most} ELSE false END`;
};

const SHORT = new Set(['smallint', 'integer']);

/** How PostgreSQL decides on two types that it compares; `null` for what is no number and no timestamp. */
export function postgresWithin(type1: string, type2: string): Within | null {
  if (type1.startsWith('timestamp ')) return withinTimes;
  if (type1 === 'double precision') return ofDoubles;
  if (type1 === 'real') return ofFloats;
  const types = [type1, type2];
  if (types.every((type) => SHORT.has(type))) return ofNumbers((value) => `${value}::bigint`);
  const isNumber = types.every(
    (type) => SHORT.has(type) || type === 'bigint' || type === 'numeric',
  );
  return isNumber ? ofNumbers((value) => `${value}::numeric`) : null;
}
