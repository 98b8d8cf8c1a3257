import { mapPair } from '../../../contract/pair.ts';
import { HASHES } from '../../../sources/whole-key-hash.ts';
import type { Cell, Sql } from '../../../sources/dialect.ts';
import { type DiffContext, roomOf } from '../../diff-context.ts';
import type { JoinCounts } from '../../join/join.ts';
import type { Found } from '../../results.ts';
import { fetchShown } from './fetched.ts';
import { textsOf } from './key-classes.ts';
import { keysByTexts, type NamedBelow, type someKeys } from './keys-sql.ts';
import type { HashFirstPlan } from './plan.ts';

/** Clusters take statements of a million characters. */
const LONGEST_LIST = 800_000;

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

type Row = Record<string, Cell>;

const sumOf = (rows: readonly Row[], name: string): number =>
  rows.reduce((sum, row) => sum + Number(row[name]), 0);

/** As many of the first keys as have no more rows than a diff may still copy before it stops. */
function withinRoom(listed: Row[], diff: DiffContext): Row[] {
  let left = roomOf(diff);
  const end = listed.findIndex((row) => {
    left -= sumOf([row], 'rows1') + sumOf([row], 'rows2');
    return left < 0;
  });
  return end < 0 ? listed : listed.slice(0, end);
}

/**
 * Brings some rows of each kind here to be shown, where more differ than are to be copied: those whose keys
 * have the smallest hashes. Of a key that is more than one whole number it is the cluster's own hash.
 *
 * @param counts of all keys.
 * @param keysBelow the statement that lists them.
 */
export async function showSome(
  plan: HashFirstPlan,
  counts: JoinCounts,
  keysBelow: typeof someKeys,
  diff: DiffContext,
): Promise<Found['remains']> {
  const listed = await plan.database.query(keysBelow(plan, belowForAll(counts)), diff.signal);
  if (listed.length === 0) return null;
  const keysOf = (some: typeof listed): Sql =>
    keysByTexts(plan, textsOf(some, plan.join.keys.length));
  const all = keysOf(listed);
  // Of long keys a statement takes fewer than are wanted.
  const room = Math.floor((listed.length * LONGEST_LIST) / all.length);
  const isTooLong = all.length > LONGEST_LIST;
  const fitting = withinRoom(isTooLong ? listed.slice(0, room) : listed, diff);
  if (fitting.length === 0) return null;
  const keys = fitting.length < listed.length ? keysOf(fitting) : all;
  return fetchShown(
    plan,
    counts,
    { keys, rows: [sumOf(fitting, 'rows1'), sumOf(fitting, 'rows2')] },
    diff,
  );
}
