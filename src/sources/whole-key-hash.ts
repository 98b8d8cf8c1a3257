import type { Sql } from './dialect.ts';

/** Hashes are below: the largest prime of 31 bits. */
export const HASHES = 2_147_483_647;

/** Of 31 bits, so that no product is beyond 63; neighbours come to lie far apart. */
const FACTOR = 1_103_515_245;

/**
 * A hash of a key that is one whole number, from 0 to `HASHES`, which every database works out alike: by
 * what rows are chosen to be shown, wherever they are found.
 *
 * @param key of 64 bits.
 */
export const hashOfWhole = (key: Sql): Sql => `abs(${key} % ${HASHES} * ${FACTOR} % ${HASHES})`;

/** The same of a number that has come here. */
export function hashOfNumber(key: bigint): number {
  const hash = ((key % BigInt(HASHES)) * BigInt(FACTOR)) % BigInt(HASHES);
  return Math.abs(Number(hash));
}
