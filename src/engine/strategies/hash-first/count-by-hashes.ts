import type { DiffContext } from '../../diff-context.ts';
import { changedWhileRead } from '../../changed-while-read.ts';
import type { JoinCounts } from '../../join/join.ts';
import { hasRepeated } from '../../join/multisets.ts';
import { countPairs, joinCounts, requirePairs, withMorePairs, withMultisets } from './counted.ts';
import { addsUp, groupKeys, type Keys } from './find-keys.ts';
import { equalPairs, keyCountsOf } from './key-classes.ts';
import { keysOfPairs } from './keys-sql.ts';
import type { HashFirstPlan } from './plan.ts';

/** Some values are so close to a tolerance's border that the cluster cannot tell. */
const TOO_CLOSE = 'too close';

/** Counts by hashes, of which those of a join may turn out not to do; `null` where values are too close to a tolerance. */
export async function countByHashes(
  plan: HashFirstPlan,
  found: Keys,
  diff: DiffContext,
): Promise<JoinCounts | null> {
  const counts =
    (await countValues(plan, found, diff)) ??
    (await countValues(plan, await groupKeys(plan, 'unequal pairs', diff.signal), diff)) ??
    changed();
  return counts === TOO_CLOSE ? null : counts;
}

const changed = (): never => {
  throw changedWhileRead();
};

/** @returns `null` where the keys do not add up: some are repeated, or others than before. */
async function countValues(
  plan: HashFirstPlan,
  found: Keys,
  { signal, onPhase }: DiffContext,
): Promise<JoinCounts | typeof TOO_CLOSE | null> {
  let keys = keyCountsOf(found);
  const equal = equalPairs(found);
  const columns = plan.join.values.length;
  let pairs = null;
  if (!found.isWhole || keys.comparedRows > equal) {
    onPhase('comparing values of unequal rows in the database');
    const isAnyRepeated = hasRepeated(joinCounts(keys, null, columns));
    const all = isAnyRepeated ? keysOfPairs(plan) : null;
    pairs = await countPairs(plan, found.named ?? all, signal);
    if (!pairs) return TOO_CLOSE;
    if (!found.isWhole) {
      // Of these, more were listed than there was room for.
      if (pairs.rows < keys.comparedRows) return null;
      keys = withMorePairs(keys, pairs.rows - keys.comparedRows);
      if (!addsUp(keys, found)) return null;
    }
    requirePairs(pairs, found.named === null ? keys.comparedRows : keys.comparedRows - equal);
  }
  return withMultisets(plan, joinCounts(keys, pairs, columns), signal);
}
