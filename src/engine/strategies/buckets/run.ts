import type { Pair } from '../../../contract/summary-results.ts';
import type { Partition } from '../../../sources/checksums.ts';
import type { Comparing } from '../copy/run.ts';
import type { Part } from '../../land-sides.ts';
import { type Choice, MOST_UNEQUAL } from '../strategy.ts';
import { type ComparedBuckets, compareBuckets } from '../../checksums/equal-rows.ts';
import { choosePartition } from './partition.ts';
import { type BucketPlan, byIndex } from '../../checksums/hashed-sides.ts';
import { rangesFrom } from './ranges.ts';
import { compareTotals } from '../totals/run.ts';

/** How rows were put into buckets, and which of these differ. */
export interface UnequalBuckets {
  partition: Partition;
  compared: ComparedBuckets;
}

/** The rows of each side in some buckets. */
export function partsIn(buckets: BucketPlan, partition: Partition, some: bigint[]): Pair<Part> {
  const { rows, checksums } = buckets;
  const part = (index: 0 | 1): Part => {
    if (partition.kind === 'hash') {
      const isIn = checksums[index].isIn(rows[index], some, partition.buckets);
      return { relation: rows[index].relation, where: [isIn], plan: 'any' };
    }
    const ranges = rangesFrom(partition.ranges, some);
    const relation = byIndex(buckets, index).inRanges(rows[index], ranges);
    return { relation, where: [], plan: 'by index' };
  };
  return [part(0), part(1)];
}

/** `null` where so many buckets differ that all rows are to be compared. */
export async function findUnequalBuckets(
  buckets: BucketPlan,
  { strategy, changed }: Choice,
  context: Comparing,
): Promise<UnequalBuckets | null> {
  context.onPhase('comparing checksums');
  const totals = strategy === 'totals' ? await compareTotals(buckets, context.signal) : null;
  const kind = strategy === 'hash-buckets' ? 'hash' : 'any';
  const partition = choosePartition(buckets, changed, context.buckets ?? null, kind);
  const compared = totals ?? (await compareBuckets(buckets, partition, context));
  const { equal, unequalRows } = compared;
  const most = MOST_UNEQUAL * (equal.rows + Math.max(...unequalRows));
  if (context.strategy === undefined && Math.max(...unequalRows) > most) return null;
  return { partition, compared };
}
