import { plainNumber } from '../contract/decimal.ts';
import type { Most } from '../contract/outcome.ts';

/** What a limit comes to for one figure. */
export interface Bound {
  /** The largest count that keeps it. */
  most: number | bigint;
  /** What it is a share of; `null` where it is a count. */
  of: number | null;
}

/** `null` where the limit is a share and the figure a share of nothing. */
export function boundOf(limit: Most, of: number | null): Bound | null {
  if (limit.kind === 'count') return { most: limit.count, of: null };
  return of === null ? null : { most: allowedCount(of, limit.percent), of };
}

/**
 * The largest count that is not above `percent` % of `of`; exactly, so that 0.1 % of 1,000 is 1. A
 * limit means what the user wrote: `0.1` is one tenth here and not the nearest binary fraction.
 */
function allowedCount(of: number, percent: number): bigint {
  const text = plainNumber(percent);
  const fraction = text.split('.')[1] ?? '';
  const digits = BigInt(text.replace('.', ''));
  // An estimate may be no whole number.
  return (BigInt(Math.floor(of)) * digits) / 10n ** BigInt(fraction.length + 2);
}
