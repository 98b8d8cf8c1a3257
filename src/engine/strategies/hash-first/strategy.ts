import { type DiffContext, roomOf, wantedRows, wantsRows } from '../../diff-context.ts';
import type { JoinCounts } from '../../join/join.ts';
import type { Found } from '../../results.ts';
import type { StrategyShape } from '../strategy.ts';
import { countByHashes } from './count-by-hashes.ts';
import { compareFetched } from './fetched.ts';
import { countAllKeys, findKeys, isSpelled, type Keys } from './find-keys.ts';
import { equalPairs, keyCountsOf } from './key-classes.ts';
import { keysThatDiffer, someKeys } from './keys-sql.ts';
import { joinAtOnce } from './one-join.ts';
import { someJoinedKeys } from './one-join-sql.ts';
import { type HashFirstPlan, planHashFirst } from './plan.ts';
import { showSome } from './shown.ts';
import { sketchKeys } from './sketch.ts';

/** The rows that are not pairs of equal ones are copied and compared here. */
async function compareHere(plan: HashFirstPlan, found: Keys, diff: DiffContext): Promise<Found> {
  const whole = found.isWhole ? found : await countAllKeys(plan, diff.signal);
  const counts = keyCountsOf(whole);
  const equal = equalPairs(whole);
  const all = counts.distincts[0] + counts.exclusives[1];
  const keys = found.named ?? (all > equal ? keysThatDiffer(plan, 'all but equal pairs') : null);
  return compareFetched(plan, { counts, equal }, keys, diff);
}

/** Whether all rows of keys that are not pairs of equal rows may be copied before the diff stops. */
function hasRoom(found: Keys, diff: DiffContext): boolean {
  const {
    totalRows: [rows1, rows2],
  } = keyCountsOf(found);
  return rows1 + rows2 - 2 * equalPairs(found) <= roomOf(diff);
}

/** Rows are shown, or compared here: of all that differ where they are few, and else of some. */
async function compareAndShow(plan: HashFirstPlan, diff: DiffContext): Promise<Found> {
  const { signal } = diff;
  const sketch = await sketchKeys(plan, signal);
  const canShowSome = isCountedThere(plan) && isSpelled(plan) && wantedRows(diff) === 'some';
  const joined = canShowSome ? await joinAtOnce(plan, sketch, diff) : null;
  if (joined) return withSome(plan, joined, someJoinedKeys, diff);
  const found = await findKeys(plan, sketch, 'all but equal pairs', signal);
  const isOfFew = found.named !== null || (found.isWhole && found.listed.length === 0);
  const isRoom = hasRoom(found, diff);
  if ((isOfFew && isRoom) || !canShowSome) return compareHere(plan, found, diff);
  const keys =
    found.isWhole && !isOfFew ? found : await findKeys(plan, sketch, 'unequal pairs', signal);
  const counts = await countByHashes(plan, keys, diff);
  return counts ? withSome(plan, counts, someKeys, diff) : compareHere(plan, found, diff);
}

/**
 * The cluster counts all that there is to count, by a join of all rows or by their hashes; `null` where it
 * cannot tell of some values whether they are within a tolerance.
 */
async function countThere(plan: HashFirstPlan, diff: DiffContext): Promise<Found | null> {
  const sketch = await sketchKeys(plan, diff.signal);
  const counts =
    (await joinAtOnce(plan, sketch, diff)) ??
    (await countByHashes(plan, await findKeys(plan, sketch, 'unequal pairs', diff.signal), diff));
  return counts && { plan: plan.columns, counts, remains: null };
}

/** What is counted, and some of its rows. */
const withSome = async (
  plan: HashFirstPlan,
  counts: JoinCounts,
  keysBelow: typeof someKeys,
  diff: DiffContext,
): Promise<Found> => ({
  plan: plan.columns,
  counts,
  remains: await showSome(plan, counts, keysBelow, diff),
});

/** Whether the cluster counts all that differs by itself. */
const isCountedThere = ({ comparesAll, isGroupable }: HashFirstPlan): boolean =>
  comparesAll && isGroupable;

/**
 * Two sides in one cluster: it puts the rows of each key together by their hashes, and then looks at the
 * values of the keys whose hashes differ, of which it names the few, and joins the many.
 */
export const hashFirst: StrategyShape<HashFirstPlan> = {
  plan: planHashFirst,
  run: async (plan, diff) => {
    diff.onPhase('comparing hashes of rows');
    const counted = wantsRows(diff) || !isCountedThere(plan) ? null : await countThere(plan, diff);
    return counted ?? compareAndShow(plan, diff);
  },
};
