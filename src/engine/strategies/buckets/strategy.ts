import { compareBuckets, isMostUnequal } from '../../checksums/compare-buckets.ts';
import { compareUnequal } from '../../checksums/compare-unequal.ts';
import type { HashedSides } from '../../checksums/hashed-sides.ts';
import { withRepeatedKeys } from '../../checksums/repeated-keys.ts';
import { type DiffContext, wantsRows } from '../../diff-context.ts';
import type { Found } from '../../results.ts';
import type { StrategyShape } from '../strategy.ts';
import { choosePartition } from './partition.ts';

/** `null` where so many buckets differ that all rows are to be compared. */
async function run(hashed: HashedSides, diff: DiffContext, changed: number): Promise<Found | null> {
  diff.onPhase('comparing checksums');
  const kind = diff.strategy === 'hash-buckets' ? 'hash' : 'any';
  const partition = choosePartition(hashed, changed, diff.buckets ?? null, kind);
  const found = await compareBuckets(hashed, partition, diff);
  if (diff.strategy === undefined && isMostUnequal(found, diff)) return null;
  // Rows of repeated keys are shown, and have no tolerances.
  const areRead = wantsRows(diff) || hashed.isTolerant;
  const wanted = areRead ? await withRepeatedKeys(hashed, found, diff.signal) : found;
  return compareUnequal(hashed, wanted, diff);
}

export const buckets: StrategyShape<HashedSides> = { plan: ({ hashed }) => hashed, run };
