import type { Tolerance } from '../../contract/tolerances.ts';

/** One way in which a tolerance allows a difference. */
export interface Way {
  measure: 'absolute' | 'relative';
  /** The decimal that the user wrote. */
  decimal: string;
}

/** The ways in which a tolerance allows a difference; each is enough. */
export const waysOf = ({ absolute, relative }: Tolerance): Way[] => [
  ...(absolute === null ? [] : [{ measure: 'absolute' as const, decimal: absolute }]),
  ...(relative === null ? [] : [{ measure: 'relative' as const, decimal: relative }]),
];

/** A number of 0 or more: so many units of a place after the point. */
export interface Amount {
  units: bigint;
  places: number;
}

/** What numbers of databases, and doubles, have room for in any case. */
const MOST_PLACES = 30;
const BEYOND = 10n ** 30n;

const NOTATION = /^(?<whole>\d+)(?:\.(?<fraction>\d+))?(?:e(?<exponent>[+-]?\d+))?$/i;

/** A decimal in JSON's notation as digits and the power of ten that they are a multiple of. */
function digitsOf(decimal: string): { digits: bigint; exponent: number } {
  const { whole = '', fraction = '', exponent = '0' } = NOTATION.exec(decimal)?.groups ?? {};
  const written = whole + fraction;
  const short = written.replace(/0+$/, '');
  if (short === '') return { digits: 0n, exponent: 0 };
  return {
    digits: BigInt(short),
    exponent: Number(exponent) - fraction.length + written.length - short.length,
  };
}

/** The fewest places that hold it; `null` where it is so large, or has so many, that some have no room. */
export function amountOf(decimal: string): Amount | null {
  const { digits, exponent } = digitsOf(decimal);
  if (digits === 0n) return { units: 0n, places: 0 };
  if (exponent < -MOST_PLACES || exponent > MOST_PLACES) return null;
  const units = exponent > 0 ? digits * 10n ** BigInt(exponent) : digits;
  return units >= BEYOND ? null : { units, places: Math.max(0, -exponent) };
}

/** Whether every database has room for a tolerance. */
export const isOrdinary = (tolerance: Tolerance): boolean =>
  waysOf(tolerance).every(({ decimal }) => amountOf(decimal) !== null);

/** The largest number of units of a place that is not above another number. */
export function unitsOf({ units, places }: Amount, scale: number): bigint {
  return scale >= places
    ? units * 10n ** BigInt(scale - places)
    : units / 10n ** BigInt(places - scale);
}

/** Units of a place as a decimal: of 1234 and 2, `12.34`. */
export function decimalOf({ units, places }: Amount): string {
  const digits = units.toString().padStart(places + 1, '0');
  const point = digits.length - places;
  return places === 0 ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`;
}
