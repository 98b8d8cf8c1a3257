import type { Sql } from './dialect.ts';
import { HASHES } from './whole-key-hash.ts';

/** Of 31 bits, so that no product is beyond 63. */
const [CUBIC, SQUARE, LINEAR, CONSTANT] = [1_103_515_245, 1_013_904_223, 1_664_525_317, 12_820_163];

/** Up to this share, what a planner takes an equality to let through is nearer than what it takes `<` for. */
const FEW = 0.05;

/**
 * A condition that a share of the rows fulfils. PostgreSQL cannot know which, and takes `<` for a third of all
 * rows, which it would read by one worker and have room for; an equality it takes for one in 200.
 */
const inShare = (below: Sql, share: number): Sql =>
  share > FEW ? below : `CASE WHEN ${below} THEN 1 ELSE 0 END = 1`;

/**
 * Whether a key that is one whole number is in a sample, by what every database works out alike: a
 * polynomial of the third degree over the numbers below a prime, which takes keys that follow a pattern
 * for no more alike than others (Wegman and Carter, 1981).
 *
 * @param key of 64 bits.
 * @param share of the keys, above 0 and below 1.
 */
export function isSampled(key: Sql, share: number): Sql {
  const whole = `abs(${key} % ${HASHES})`;
  const square = `(${whole} * ${CUBIC} + ${SQUARE}) % ${HASHES}`;
  const linear = `(${square} * ${whole} + ${LINEAR}) % ${HASHES}`;
  return inShare(`(${linear} * ${whole} + ${CONSTANT}) % ${HASHES} < ${belowOf(share)}`, share);
}

/** Below what hash, of `HASHES`, a share of keys lies. */
export const belowOf = (share: number): number => Math.max(1, Math.round(share * HASHES));
