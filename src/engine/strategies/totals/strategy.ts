import { mapPair } from '../../../contract/pair.ts';
import { type ComparedBuckets, compareUnequal } from '../../checksums/compare-unequal.ts';
import type { HashedSides } from '../../checksums/hashed-sides.ts';
import { hasRepeatedKeys } from '../../checksums/repeated-keys.ts';
import { type DiffContext, wantsRows } from '../../diff-context.ts';
import { eachSide } from '../../each-side.ts';
import type { Found } from '../../results.ts';
import type { StrategyShape } from '../strategy.ts';

/** Has both databases count and sum all their rows, at the same time: as one bucket. */
async function run(hashed: HashedSides, diff: DiffContext): Promise<Found | null> {
  diff.onPhase('comparing checksums');
  const totals = await eachSide(hashed.sides, diff.signal, async (side, either) => {
    const [row = {}] = await side.database.query(side.checksums.total(side.rows), either);
    const nulls = Number(row['nulls']);
    return { rows: Number(row['total_rows']) - nulls, nulls, checksum: row['checksum'] };
  });
  const [one, other] = totals;
  if (one.rows !== other.rows || one.checksum !== other.checksum) return null;
  // Its rows are to be read, or compared without tolerances, and only buckets tell where they are.
  const areRead = wantsRows(diff) || hashed.isTolerant;
  if (areRead && (await hasRepeatedKeys(hashed, diff.signal))) return null;
  const compared: ComparedBuckets = {
    partition: { kind: 'hash', buckets: 1 },
    equalRows: one.rows,
    nulls: mapPair(totals, ({ nulls }) => nulls),
    unequal: [],
    unequalRows: [0, 0],
  };
  return compareUnequal(hashed, compared, diff);
}

export const totals: StrategyShape<HashedSides> = { plan: ({ hashed }) => hashed, run };
