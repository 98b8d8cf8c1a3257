import type { Pair } from '../../contract/summary-results.ts';
import type { Sql, Within } from '../dialect.ts';
import type { Digits } from '../types/column-type.ts';
import { type Amount, amountOf, decimalOf, unitsOf, type Way, waysOf } from './amount.ts';

/** A database's SQL of arithmetic. */
export interface Arithmetic {
  /** The digits that its exact numbers have at most. */
  mostDigits: number;
  /** A value, or a text, as an exact number of so many digits, of which `scale` are after the point. */
  decimal: (value: Sql, digits: number, scale: number) => Sql;
  /** A number as a double. */
  double: (value: Sql) => Sql;
  /** A double that is written so: `4e-15`. */
  literal: (number: string) => Sql;
  /** A double without what follows the point, or the next one. */
  round: (double: Sql) => Sql;
  /** The double that the nearest float of 32 bits is; left out where not all versions have a cast to one. */
  single?: (double: Sql) => Sql;
}

/** Whether one way allows two numbers, neither NULL; NULL where they are too close to the border. */
type Decides = (way: Way, amount: Amount, numbers: Pair<Sql>) => Sql;

/** Numbers are within a tolerance where one of its ways allows them. */
const byWays =
  (decides: Decides): Within =>
  (tolerance, a, b) => {
    const [first = '1 = 0', second] = waysOf(tolerance).map((way) => {
      const amount = amountOf(way.decimal);
      return amount ? decides(way, amount, [a, b]) : 'NULL';
    });
    // What one leaves open the other may allow.
    return second === undefined ? first : `(${first}) OR (${second})`;
  };

const digitsIn = (number: bigint): number => number.toString().length;

/** More than all steps in doubles lose together, as a share of what goes in. */
const LOST_IN_DOUBLES = '4e-15';

/** The same of floats of 32 bits, which count as shorter decimals than they are. */
const LOST_IN_FLOATS = '2e-7';

/** The largest double; what is beyond it is no number. */
const LARGEST = '1.7976931348623157e308';

/** Between these, no step in doubles comes near their ends. */
const [LEAST, MOST] = ['1e-100', '1e100'];

/** Of numbers that are not so many times as large as a tolerance, what is within so much of it is so for certain. */
const CERTAIN = { share: 0.9999, size: 1e10, leastRelative: 1e-9 };

/**
 * What tells of most numbers that they are within a tolerance in few steps: where all of them are noisy,
 * this is what it costs. `null` where the tolerance is too small for that.
 */
function isSurelyWithin(
  { double, literal }: Arithmetic,
  { measure, decimal }: Way,
  numbers: Pair<Sql>,
): Sql | null {
  const [a, b] = [double(numbers[0]), double(numbers[1])];
  const amount = Number(decimal);
  const less = literal((amount * CERTAIN.share).toExponential());
  if (measure === 'absolute') {
    const most = literal((amount * CERTAIN.size).toExponential());
    return `CASE WHEN abs(${a}) < ${most} THEN abs(${a} - ${b}) < ${less} ELSE 1 = 0 END`;
  }
  if (amount < CERTAIN.leastRelative) return null;
  const isUsual = `abs(${b}) > ${literal(LEAST)} AND abs(${b}) < ${literal(MOST)}`;
  return `CASE WHEN ${isUsual} THEN abs(${a} - ${b}) < abs(${b}) * ${less} ELSE 1 = 0 END`;
}

/** How numbers are estimated that are doubles, or near to one. */
interface Estimated {
  arithmetic: Arithmetic;
  lost: string;
  /** What decides where the estimate does not; NULL where that does not either. */
  exactly: Decides;
}

/** By doubles where they are clear, and else exactly. */
function byEstimate({ arithmetic, lost, exactly }: Estimated): Decides {
  const { double, literal } = arithmetic;
  return (way, amount, numbers) => {
    const [a, b] = [double(numbers[0]), double(numbers[1])];
    const value = literal(`${amount.units}e-${amount.places}`);
    const isRelative = way.measure === 'relative';
    const limit = isRelative ? `abs(${b}) * ${value}` : value;
    const distance = `abs(${a} - ${b})`;
    const inRange = [
      `abs(${a}) < ${literal(MOST)}`,
      `abs(${b}) < ${literal(MOST)}`,
      ...(isRelative ? [`abs(${b}) > ${literal(LEAST)}`] : []),
    ].join(' AND ');
    const surely = lost === LOST_IN_DOUBLES ? isSurelyWithin(arithmetic, way, numbers) : null;
    const sizes = `abs(${a}) + abs(${b}) + ${limit} + ${literal(LEAST)}`;
    // Only 0 is near 0 by a share, and 0 is as far from all others as these are large.
    const isWhole = amount.units >= 10n ** BigInt(amount.places) ? '1 = 1' : '1 = 0';
    const ofNothing = isRelative
      ? `\n      WHEN ${b} = 0 THEN 1 = 0\n      WHEN ${a} = 0 THEN ${isWhole}`
      : '';
    return `CASE${surely === null ? '' : `\n      WHEN ${surely} THEN 1 = 1`}
      WHEN NOT (abs(${a}) <= ${literal(LARGEST)} AND abs(${b}) <= ${literal(LARGEST)}) THEN 1 = 0${ofNothing}
      WHEN CASE WHEN ${inRange} THEN abs(${distance} - ${limit}) > (${sizes}) * ${literal(lost)} ELSE 1 = 0 END
        THEN ${distance} < ${limit}
      ELSE ${exactly(way, amount, numbers)} END`;
  };
}

const undecided: Decides = () => 'NULL';

/** As whole numbers of a place: of a float that is a decimal with few digits, that is the one that it prints as. */
interface Places {
  /** So many places at least. */
  least: number;
  most: number;
  /** Digits of which no two numbers are one float. */
  digits: number;
}

const PLACES_OF_DOUBLES: Places = { least: 4, most: 14, digits: 15 };
const PLACES_OF_FLOATS: Places = { least: 2, most: 5, digits: 6 };

/** Up to here doubles hold every whole number. */
const WHOLE = '9e15';

/** @param rounded a double as a number of the type. */
function byPlaces(
  arithmetic: Arithmetic,
  { least, most, digits }: Places,
  rounded: (double: Sql) => Sql,
): Decides {
  const { double, literal, round } = arithmetic;
  return ({ measure }, amount, numbers) => {
    const places = Math.max(least, amount.places);
    if (places > most) return 'NULL';
    const [a, b] = [double(numbers[0]), double(numbers[1])];
    const power = literal(`1e${places}`);
    const whole = (value: Sql): Sql => `${round(`${value} * ${power}`)}`;
    const isPlain = (value: Sql): Sql =>
      `abs(${value}) < ${literal(`1e${digits - places}`)} AND ${rounded(`${whole(value)} / ${power}`)} = ${value}`;
    const distance = `abs(${whole(a)} - ${whole(b)})`;
    const arePlain = `CASE WHEN ${isPlain(a)} THEN ${isPlain(b)} ELSE 1 = 0 END`;
    if (measure === 'absolute') {
      const limit = literal(`${unitsOf(amount, places)}e0`);
      return `CASE WHEN ${arePlain} THEN ${distance} <= ${limit} END`;
    }
    const sides = [
      `${distance} * ${literal(`1e${amount.places}`)}`,
      `abs(${whole(b)}) * ${literal(`${amount.units}e0`)}`,
    ];
    const isHeld = sides.map((side) => `${side} < ${literal(WHOLE)}`).join(' AND ');
    return `CASE WHEN CASE WHEN ${arePlain} THEN ${isHeld} ELSE 1 = 0 END THEN ${sides.join(' <= ')} END`;
  };
}

/** Whether two doubles lie within a tolerance; NULL where they are too close to its border. */
export const withinDoubles = (arithmetic: Arithmetic, exactly?: Decides): Within =>
  byWays(
    byEstimate({
      arithmetic,
      lost: LOST_IN_DOUBLES,
      exactly: exactly ?? byPlaces(arithmetic, PLACES_OF_DOUBLES, (double) => double),
    }),
  );

/** The same of floats of 32 bits. */
export function withinFloats(arithmetic: Arithmetic): Within {
  const { single } = arithmetic;
  const exactly = single ? byPlaces(arithmetic, PLACES_OF_FLOATS, single) : undecided;
  return byWays(byEstimate({ arithmetic, lost: LOST_IN_FLOATS, exactly }));
}

/** Exact numbers by exact arithmetic, where the database has room for it. */
function byDecimals(arithmetic: Arithmetic, { digits, scale }: Digits): Decides {
  const { mostDigits, decimal } = arithmetic;
  const estimated = byEstimate({ arithmetic, lost: LOST_IN_DOUBLES, exactly: undecided });
  return (way, amount, numbers) => {
    // Some say of a difference that it has two digits more.
    const room = digits + 2;
    const factors = [10n ** BigInt(amount.places), amount.units];
    const wanted =
      way.measure === 'absolute' ? room : room + Math.max(...factors.map(digitsIn)) + 1;
    if (wanted > mostDigits) return estimated(way, amount, numbers);
    const [a, b] = numbers.map((number) => decimal(number, digits + 1, scale));
    if (way.measure === 'relative') {
      const [power, units] = factors.map((factor) => decimal(`'${factor}'`, digitsIn(factor), 0));
      return `abs(${a} - ${b}) * ${power} <= abs(${b}) * ${units}`;
    }
    const limit: Amount = { units: unitsOf(amount, scale), places: scale };
    if (digitsIn(limit.units) > digits + 1) return '1 = 1';
    return `abs(${a} - ${b}) <= ${decimal(`'${decimalOf(limit)}'`, digits + 1, scale)}`;
  };
}

/** Whether two exact numbers of so many digits lie within a tolerance; NULL where that is too close to tell. */
export const withinDecimals = (arithmetic: Arithmetic, common: Digits): Within =>
  byWays(byDecimals(arithmetic, common));
