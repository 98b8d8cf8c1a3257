import type { Cell } from '../../../sources/dialect.ts';
import { eachSide } from '../../each-side.ts';
import type { ComparedBuckets } from '../../checksums/equal-rows.ts';
import type { BucketPlan } from '../../checksums/hashed-sides.ts';

/**
 * Has both databases count and sum all their rows, at the same time: as one bucket.
 *
 * @returns `null` where the sides differ.
 */
export async function compareTotals(
  { sides, rows, checksums }: BucketPlan,
  signal: AbortSignal,
): Promise<ComparedBuckets | null> {
  const [totals1, totals2] = await eachSide(sides, signal, async ({ database }, index, either) => {
    const [row] = await database.query(checksums[index].total(rows[index]), either);
    return row ?? {};
  });
  const keyed = (row: Record<string, Cell>): number =>
    Number(row['total_rows']) - Number(row['nulls']);
  const isEqual = keyed(totals1) === keyed(totals2) && totals1['checksum'] === totals2['checksum'];
  if (!isEqual) return null;
  return {
    equal: { rows: keyed(totals1), nulls: [Number(totals1['nulls']), Number(totals2['nulls'])] },
    unequal: [],
    unequalRows: [0, 0],
  };
}
