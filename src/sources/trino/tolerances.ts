import type { Within } from '../dialect.ts';
import { microsecondsOf } from '../tolerances/times.ts';
import type { Arithmetic } from '../tolerances/within.ts';

/** Trino's SQL of arithmetic: what is written with an exponent is a double. */
export const ARITHMETIC: Arithmetic = {
  mostDigits: 38,
  decimal: (value, digits, scale) => `CAST(${value} AS decimal(${digits}, ${scale}))`,
  double: (value) => `CAST(${value} AS double)`,
  literal: (number) => number,
  round: (double) => `round(${double})`,
  single: (double) => `CAST(CAST(${double} AS real) AS double)`,
};

const MICROSECONDS_IN_MILLISECOND = 1000n;

/** Times of any precision. Its intervals are whole milliseconds: of finer ones it cannot tell. */
export const withinTimes: Within = (tolerance, a, b) => {
  // So many less one picosecond are allowed, and one microsecond more is not.
  const unit = microsecondsOf(tolerance) + 1n;
  if (unit % MICROSECONDS_IN_MILLISECOND !== 0n) return 'NULL';
  const milliseconds = unit / MICROSECONDS_IN_MILLISECOND;
  const interval = `interval '${milliseconds / 1000n}.${String(milliseconds % 1000n).padStart(3, '0')}' second`;
  return `${a} < ${b} + ${interval} AND ${b} < ${a} + ${interval}`;
};
