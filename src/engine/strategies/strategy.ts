import { hashApart, type HashedSides, hashSides } from '../checksums/hashed-sides.ts';
import type { DiffContext } from '../diff-context.ts';
import type { Cannot, Comparing, Cost } from '../planning/planning.ts';
import type { Found } from '../results.ts';

/**
 * How two sides are compared, each by its folder:
 * `copy`: all rows come to DuckDB, and are joined there;
 * `totals`: both databases sum all their rows, and are done where the sums are equal;
 * `buckets`: only the rows come whose buckets, ranges of the key where it can be, have different
 * checksums;
 * `apart`: the same, but for the values that have tolerances, which are in no checksum: of rows that are
 * equal otherwise, they alone come;
 * `hash-first`: the cluster that has both sides finds by hashes of rows which keys differ, and then
 * compares their values;
 * `in-source`: one statement in the database that has both sides.
 */
export type StrategyName = 'copy' | 'totals' | 'buckets' | 'apart' | 'hash-first' | 'in-source';

/** A strategy that is asked for; `hash-buckets` are `buckets` without ranges of the key. */
export type Strategy = StrategyName | 'hash-buckets';

/** What strategies are planned from. */
export interface Planning extends Comparing {
  /** How both databases hash alike, which more than one strategy needs. */
  hashed: HashedSides | Cannot;
  /** The same without the values that have tolerances, where there are such. */
  hashedApart: HashedSides | Cannot;
}

export const planningOf = (comparing: Comparing): Planning => ({
  ...comparing,
  hashed: hashSides(comparing),
  hashedApart: hashApart(comparing),
});

/** What every strategy has, with a key and without. */
export interface StrategyShape<Plan extends { cost: Cost }> {
  /** How it would compare the sides, from what their catalogs say: no row is looked at. */
  plan: (planning: Planning) => Plan | Cannot;
  /**
   * Compares the sides; `null` where it turns out that another strategy has to.
   *
   * @param changed the share of rows that differ, as far as it is known; 0 where it is not.
   * @throws DiffError where they cannot be read or compared.
   * @throws CancelledError where the signal aborts.
   */
  run: (plan: Plan, diff: DiffContext, changed: number) => Promise<Found | null>;
}
