import type { Pair } from '../../contract/summary-results.ts';
import type { Tolerance } from '../../contract/tolerances.ts';
import type { Comparison, Sql, Within } from '../../sources/dialect.ts';
import { cellsOf } from '../../sources/tolerances/cells.ts';
import { type FloatBits, WHOLE_UP_TO, wholeFloat } from './floats.ts';
import { cast, type Form, text, tryCast } from './forms.ts';
import type { Measure } from './within.ts';
import { type ColumnType, type Digits, isLongNumber } from '../../sources/types/column-type.ts';

/** DECIMAL's most digits. */
export const DECIMAL_DIGITS = 38;

/** How the numbers of one side are measured. */
interface Measured {
  /**
   * The number's decimal notation, exactly. Of a float the shortest that gives it back, which is
   * how people see it, or where two are as short and as near the float itself; of a whole one beyond
   * those that hold every integer, all its digits.
   */
  digits: Form;
  /** A double that is close to it: within 1e-15 of its size. NULL beyond the doubles. */
  near: Form;
}

function finite(value: Sql): Sql {
  const double = tryCast('DOUBLE')(value);
  return `CASE WHEN isfinite(${double}) THEN ${double} END`;
}

function ofFloats(bits: FloatBits): Measured {
  const isLarge = (value: Sql): Sql => `abs(${value}) >= ${WHOLE_UP_TO[bits]}`;
  const double = cast('DOUBLE');
  return {
    digits: (value) =>
      `CASE WHEN ${isLarge(value)} THEN ${wholeFloat(value)} ELSE ${text(value)} END`,
    near:
      bits === 64
        ? double
        : (value) =>
            `CASE WHEN ${isLarge(value)} THEN ${double(value)} ELSE ${double(text(value))} END`,
  };
}

function measured(type: ColumnType): Measured {
  if (type.kind === 'float') return ofFloats(type.bits);
  return {
    digits: text,
    near: isLongNumber(type) ? (value) => finite(text(value)) : cast('DOUBLE'),
  };
}

/** What numbers may differ by, in one of the two ways. */
interface Allowed {
  measure: Measure;
  amount: string;
}

/** The ways in which a tolerance allows a difference; each is enough. */
const waysOf = ({ absolute, relative }: Tolerance): Allowed[] => [
  ...(absolute === null ? [] : [{ measure: 'absolute' as const, amount: absolute }]),
  ...(relative === null ? [] : [{ measure: 'relative' as const, amount: relative }]),
];

/** What decides in doubles, as long as it is not close. */
interface Estimate {
  distance: Sql;
  limit: Sql;
  /** What `distance` and `limit` may be off together, at most. */
  error: Sql;
}

/** More than all steps in doubles lose together, as a share of what goes in. */
const LOST = '4e-15';

/** Where the smallest doubles have fewer digits than the others, nothing is decided in them. */
const LEAST = '1e-300';

/** The text of a double, in SQL. */
const literal = (number: number): Sql => `CAST('${String(number)}' AS DOUBLE)`;

function estimate({ measure, amount }: Allowed, near: Pair<Sql>): Estimate {
  const half = literal(Number(amount) / 2);
  // Of halves, whose difference is never beyond the doubles.
  const [a, b] = near;
  const limit = measure === 'relative' ? `abs(${b}) * ${half}` : half;
  return {
    distance: `abs(${a} / 2 - ${b} / 2)`,
    limit,
    error: `(abs(${a}) * ${LOST} + abs(${b}) * ${LOST} + ${limit} * ${LOST} + ${LEAST})`,
  };
}

/** By exact arithmetic, which takes long: only where doubles are too close to decide. */
function unlessClear(
  { measure, amount }: Allowed,
  { distance, limit, error }: Estimate,
  [a, b]: Pair<Sql>,
): Sql {
  const exactly = `within_${measure}(${a}, ${b}, '${amount}')`;
  if (!Number.isFinite(Number(amount))) return exactly;
  return `CASE WHEN abs(${distance} - ${limit}) > ${error} THEN ${distance} < ${limit} ELSE ${exactly} END`;
}

/** The largest number of 0 or more with so many digits after the point that is not above another. */
function roundedDown(decimal: string, scale: number): bigint {
  const [, whole = '', fraction = '', exponent = '0'] =
    /^(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/i.exec(decimal) ?? [];
  const shift = Number(exponent) - fraction.length + scale;
  const digits = whole + fraction;
  if (/^0*$/.test(digits) || -shift >= digits.length) return 0n;
  if (shift <= 0) return BigInt(digits.slice(0, digits.length + shift));
  return BigInt(digits) * 10n ** BigInt(Math.min(shift, DECIMAL_DIGITS));
}

/** Whether two decimals of a type lie within a tolerance, which is absolute. */
function withinDecimal(tolerance: string, { digits, scale }: Digits, [a, b]: Pair<Sql>): Sql {
  // Their difference has one more digit than they have, and no more of them after the point.
  const units = roundedDown(tolerance, scale)
    .toString()
    .padStart(scale + 1, '0');
  if (units.length > digits + 1) return 'true';
  const point = units.length - scale;
  const number = scale === 0 ? units : `${units.slice(0, point)}.${units.slice(point)}`;
  return `abs(${a} - ${b}) <= CAST('${number}' AS DECIMAL(${digits + 1},${scale}))`;
}

/**
 * Whether two numbers, neither NULL, lie within a tolerance of each other: exactly, whatever their
 * types.
 *
 * @param common the digits that hold the numbers of both sides; `null` where no DECIMAL has as many.
 */
export function withinTolerance(types: Pair<ColumnType>, common: Digits | null): Within {
  const [one, two] = [measured(types[0]), measured(types[1])];
  const isWithin = (allowed: Allowed, [a, b]: Pair<Sql>): Sql => {
    if (allowed.measure === 'absolute' && common && common.digits < DECIMAL_DIGITS) {
      // With the digit that a difference may have more, or DuckDB may have no room for it.
      const decimal = cast(`DECIMAL(${common.digits + 1},${common.scale})`);
      return withinDecimal(allowed.amount, common, [decimal(a), decimal(b)]);
    }
    const near = estimate(allowed, [one.near(a), two.near(b)]);
    return unlessClear(allowed, near, [one.digits(a), two.digits(b)]);
  };
  return (tolerance, a, b) => {
    const [first = 'false', second] = waysOf(tolerance).map((way) => isWithin(way, [a, b]));
    return second === undefined ? first : `CASE WHEN ${first} THEN true ELSE ${second} END`;
  };
}

const literalOf = (number: string): Sql => `CAST('${number}' AS DOUBLE)`;

/** A number as a double, or NULL; quicker than what is near it, and for floats of 32 bits not as near. */
const doubleOf = (type: ColumnType): Form =>
  isLongNumber(type) ? (value) => finite(text(value)) : cast('DOUBLE');

/**
 * What goes into the hash of a row in the place of numbers that have a tolerance: their cells, and of those
 * without one what goes there else.
 */
export function hashedWithin(
  types: Pair<ColumnType>,
  hashed: Comparison['hashed'],
): NonNullable<Comparison['hashedWithin']> {
  return (tolerance) => {
    const forms = types.map((type, side): Form | null => {
      const bits = type.kind === 'float' ? type.bits : 64;
      const arithmetic = {
        double: doubleOf(type),
        literal: literalOf,
        round: (double: Sql) => `round(${double})`,
      };
      const cells = cellsOf(arithmetic, tolerance, bits);
      if (!cells) return null;
      return (value) => {
        const { isIn, number } = cells(value);
        const exactly = hashed[side === 0 ? 0 : 1](value);
        return `hash(CASE WHEN ${isIn} THEN ${number} END, CASE WHEN ${isIn} THEN NULL ELSE ${exactly} END)`;
      };
    });
    const [form1, form2] = forms;
    return form1 && form2 ? [form1, form2] : null;
  };
}
