import { mapPair } from '../../../contract/pair.ts';
import { HASHES } from '../../../sources/whole-key-hash.ts';
import type { DiffContext } from '../../diff-context.ts';
import type { JoinCounts } from '../../join/join.ts';
import type { Found } from '../../results.ts';
import { fetchShown } from './fetched.ts';
import { textsOf } from './key-classes.ts';
import { keysByTexts, type NamedBelow, someKeys } from './keys-sql.ts';
import type { HashFirstPlan } from './plan.ts';

/** About so many keys of a kind are named, more than are ever shown, and enough to have examples of most columns. */
const WANTED = 2000;

/** Below what hash there are about as many keys as are wanted; `null` where there are no more. */
const belowFor = (keys: number): number | null =>
  keys <= WANTED ? null : Math.max(1, Math.floor((HASHES * WANTED) / keys));

/** A repeated key has two rows, or more. */
const belowForAll = ({ rowsWithDifferences, exclusives, dupes }: JoinCounts): NamedBelow => ({
  changed: belowFor(rowsWithDifferences),
  lone: mapPair(exclusives, belowFor),
  repeated: belowFor((dupes[0] + dupes[1]) / 2),
});

/**
 * Brings some rows of each kind here to be shown, where more differ than are to be copied: those whose keys
 * have the smallest hashes. Of a key that is more than one whole number it is the cluster's own hash.
 *
 * @param counts of all keys.
 */
export async function showSome(
  plan: HashFirstPlan,
  counts: JoinCounts,
  diff: DiffContext,
): Promise<Found['remains']> {
  const rows = await plan.database.query(someKeys(plan, belowForAll(counts)), diff.signal);
  if (rows.length === 0) return null;
  const keys = keysByTexts(plan, textsOf(rows, plan.join.keys.length));
  const rowsOf = (name: string): number => rows.reduce((sum, row) => sum + Number(row[name]), 0);
  return fetchShown(plan, counts, { keys, rows: [rowsOf('rows1'), rowsOf('rows2')] }, diff);
}
