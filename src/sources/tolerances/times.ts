import type { Tolerance } from '../../contract/tolerances.ts';
import type { Sql, Within } from '../dialect.ts';
import { amountOf, unitsOf } from './amount.ts';

const MICROSECOND_DIGITS = 6;

/** How many whole microseconds a tolerance of times allows. */
export function microsecondsOf({ absolute }: Tolerance): bigint {
  const amount = absolute === null ? null : amountOf(absolute);
  return amount ? unitsOf(amount, MICROSECOND_DIGITS) : 0n;
}

/** @param apart how many microseconds two times are apart, of which none is finer; NULL where nobody can tell. */
export const withinMicroseconds =
  (apart: (time1: Sql, time2: Sql) => Sql): Within =>
  (tolerance, a, b) =>
    `abs(${apart(a, b)}) <= ${microsecondsOf(tolerance)}`;
