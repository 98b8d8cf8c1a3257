import { isDeepStrictEqual } from 'node:util';
import { addPairs, mapPair, type Pair } from '../../contract/pair.ts';
import { NULL_KEYS, type Partition } from '../../sources/checksums.ts';
import { changedWhileRead } from '../changed-while-read.ts';
import { compareInDuckDB } from '../compare-in-duckdb.ts';
import { type DiffContext, wantsRows } from '../diff-context.ts';
import { type EqualKeys, withEqualRows } from '../join/equal-rows.ts';
import { NOTHING_COUNTED } from '../join/join.ts';
import { comparesMultisets } from '../join/multisets.ts';
import { landSides } from '../land-sides.ts';
import type { Part } from '../parts.ts';
import type { Found } from '../results.ts';
import { byIndex, type HashedSide, type HashedSides } from './hashed-sides.ts';
import { rangesFrom } from './ranges.ts';

/** What checksums tell of two sides. */
export interface ComparedBuckets {
  /** How rows were put into buckets. */
  partition: Partition;
  /** Rows of the buckets that are equal, the same on both sides. */
  equalRows: number;
  /** Rows of each side whose key has a NULL. */
  nulls: Pair<number>;
  /** The numbers of the buckets that differ. */
  unequal: bigint[];
  /** Rows of each side in these. */
  unequalRows: Pair<number>;
}

/** The rows of a side in some buckets, of which it has so many. */
function partIn(side: HashedSide, partition: Partition, some: bigint[], found: number): Part {
  const { checksums, rows } = side;
  if (partition.kind === 'hash') {
    const isIn = checksums.isIn(rows, some, partition.buckets);
    return { relation: rows.relation, where: [isIn], plan: 'any', rows: found };
  }
  const ranges = rangesFrom(partition.ranges, some);
  const relation = byIndex(side).inRanges(rows, ranges);
  return { relation, where: [], plan: 'by index', rows: found };
}

/**
 * Counts repeated keys in the buckets that are equal. They hold the same rows on both sides, so
 * that it is enough to look at one. Keys that are not proven unique are in buckets by hash.
 */
async function countEqualKeys(
  { sides: [side], columns, isProven }: HashedSides,
  { partition, equalRows, unequal }: ComparedBuckets,
  signal: AbortSignal,
): Promise<EqualKeys> {
  if (isProven || equalRows === 0) return { dupes: 0, distincts: equalRows };
  // Without a key, every row is one that none pairs.
  if (columns.keys.length === 0) return { dupes: equalRows, distincts: 0 };
  const { rows, checksums, database } = side;
  const where = [
    ...rows.where,
    ...rows.keyColumns.map(({ reference }) => `${reference} IS NOT NULL`),
    ...(unequal.length === 0 || partition.kind !== 'hash'
      ? []
      : [`NOT (${checksums.isIn(rows, unequal, partition.buckets)})`]),
  ];
  const [row] = await database.query(
    `SELECT count(*) AS distincts, coalesce(sum(CASE WHEN occurrences > 1 THEN occurrences END), 0) AS dupes
FROM (
  SELECT count(*) AS occurrences
  FROM ${rows.relation} AS dataset
  WHERE ${where.join(' AND ')}
  GROUP BY ${checksums.groupedBy(rows)}
) AS key_counts`,
    signal,
  );
  return { dupes: Number(row?.['dupes']), distincts: Number(row?.['distincts']) };
}

/** Reads and compares the rows in unequal buckets, and adds what is known of the others. */
export async function compareUnequal(
  hashed: HashedSides,
  compared: ComparedBuckets,
  diff: DiffContext,
): Promise<Found> {
  const { request, signal, onPhase } = diff;
  const { partition, equalRows } = compared;
  const keys = await countEqualKeys(hashed, compared, signal);
  // Rows without a key are compared as multisets, where both sides have some.
  const [nulls1, nulls2] = compared.nulls;
  const areWanted = wantsRows(diff) ? nulls1 + nulls2 > 0 : nulls1 > 0 && nulls2 > 0;
  const hasNulls = comparesMultisets(request) && areWanted;
  const unequal = hasNulls ? [...compared.unequal, BigInt(NULL_KEYS)] : compared.unequal;
  const nulls: Pair<number> = hasNulls ? [0, 0] : compared.nulls;
  const withOthers = ({ plan, counts, remains }: Found): Found => ({
    ...{ plan, remains },
    counts: withEqualRows(counts, equalRows, keys, nulls),
  });
  if (unequal.length === 0) {
    const differences = hashed.columns.values.map(() => 0);
    return withOthers({
      plan: hashed.columns,
      counts: { ...NOTHING_COUNTED, differences },
      remains: null,
    });
  }
  onPhase('reading the rows that may differ');
  const found = hasNulls ? addPairs(compared.unequalRows, compared.nulls) : compared.unequalRows;
  const parts = mapPair(hashed.sides, (side) =>
    partIn(side, partition, unequal, found[side.index]),
  );
  const read = await compareInDuckDB(await landSides(hashed.sides, diff, parts), diff);
  // Where the sides have no snapshot, rows may have come and gone since they were summed.
  if (!isDeepStrictEqual(read.counts.totalRows, found)) throw changedWhileRead();
  return withOthers(read);
}
