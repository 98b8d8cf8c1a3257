import { mapPair, type Pair } from '../../../contract/pair.ts';
import { changedWhileRead } from '../../changed-while-read.ts';
import { compareBuckets, isMostUnequal } from '../../checksums/compare-buckets.ts';
import { type ComparedBuckets, compareUnequal } from '../../checksums/compare-unequal.ts';
import type { HashedSides } from '../../checksums/hashed-sides.ts';
import { withRepeatedKeys } from '../../checksums/repeated-keys.ts';
import { compareInDuckDB } from '../../compare-in-duckdb.ts';
import { type DiffContext, wantsRows } from '../../diff-context.ts';
import type { JoinCounts } from '../../join/join.ts';
import { landSides } from '../../land-sides.ts';
import type { Part } from '../../parts.ts';
import type { Found } from '../../results.ts';
import { choosePartition } from '../buckets/partition.ts';
import type { StrategyShape } from '../strategy.ts';

/** The columns that have tolerances, by their indexes among the values. */
const tolerant = ({ columns }: HashedSides): number[] =>
  columns.values.flatMap(({ tolerance }, i) => (tolerance ? [i] : []));

/** The rows of equal buckets, of which no key is repeated. */
function partsOf({ sides }: HashedSides, compared: ComparedBuckets): Pair<Part> {
  const { partition, unequal, equalRows } = compared;
  return mapPair(sides, ({ rows, checksums }): Part => {
    const areKeyed = rows.keyColumns.map(({ reference }) => `${reference} IS NOT NULL`);
    const isOther =
      unequal.length === 0 || partition.kind !== 'hash'
        ? []
        : [`NOT (${checksums.isIn(rows, unequal, partition.buckets)})`];
    const where = [...areKeyed, ...isOther];
    return { relation: rows.relation, where, plan: 'any', rows: equalRows };
  });
}

/** Copies keys and values with tolerances of rows that are equal otherwise, and compares them in DuckDB. */
async function compareTolerant(
  hashed: HashedSides,
  compared: ComparedBuckets,
  diff: DiffContext,
): Promise<JoinCounts> {
  diff.onPhase('comparing values with tolerances');
  const names = tolerant(hashed).flatMap((i) => hashed.columns.values[i]?.names[0] ?? []);
  const request = { ...diff.request, include_columns: names, exclude_columns: null };
  // What is done for it has been told of other rows.
  const own: DiffContext = { ...diff, request, onPhase: () => undefined };
  const landed = await landSides(hashed.sides, own, partsOf(hashed, compared));
  const { counts } = await compareInDuckDB(landed, own);
  // Where the sides have no snapshot, rows may have come and gone since they were summed.
  if (counts.comparedRows !== compared.equalRows || counts.exclusives.some((keys) => keys > 0)) {
    throw changedWhileRead();
  }
  return counts;
}

/** `null` where rows are wanted, or so many buckets differ that all rows are to be compared. */
async function run(hashed: HashedSides, diff: DiffContext): Promise<Found | null> {
  if (wantsRows(diff)) return null;
  diff.onPhase('comparing checksums');
  const partition = choosePartition(hashed, 0, diff.buckets ?? null, 'hash');
  const found = await compareBuckets(hashed, partition, diff);
  if (diff.strategy === undefined && isMostUnequal(found, diff)) return null;
  const compared = await withRepeatedKeys(hashed, found, diff.signal);
  const others = await compareUnequal(hashed, compared, diff);
  if (compared.equalRows === 0) return others;
  const near = await compareTolerant(hashed, compared, diff);
  const indexes = tolerant(hashed);
  const differences = others.counts.differences.map(
    (count, i) => count + (near.differences[indexes.indexOf(i)] ?? 0),
  );
  const rowsWithDifferences = others.counts.rowsWithDifferences + near.rowsWithDifferences;
  return { ...others, counts: { ...others.counts, differences, rowsWithDifferences } };
}

/**
 * Values with tolerances that differ a little in most rows: they are in no checksum, and compared by
 * themselves in the rows that are equal otherwise.
 */
export const apart: StrategyShape<HashedSides> = { plan: ({ hashedApart }) => hashedApart, run };
