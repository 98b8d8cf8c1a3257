import type { Pair } from '../../contract/summary-results.ts';
import { NULL_KEYS, type Partition } from '../../sources/checksums.ts';
import type { Landing } from '../../sources/database.ts';
import type { Sql } from '../../sources/dialect.ts';
import { land, landedColumn } from '../../duckdb/landing.ts';
import type { JoinCounts } from '../join/join.ts';
import { eachSide } from '../each-side.ts';
import type { LandContext } from '../land-sides.ts';
import type { DatabaseSide } from '../open-sides.ts';
import { type BucketPlan, byIndex } from './hashed-sides.ts';
import { BIGINT, HUGEINT } from '../../sources/types/column-type.ts';

/** What is known of the rows that are the same on both sides, and of those without a key. */
interface EqualRows {
  /** Rows of the buckets that are equal, the same on both sides. */
  rows: number;
  /** Of these: rows whose key occurs more than once, and distinct keys. */
  dupes: number;
  distincts: number;
  /** Rows of each side whose key has a NULL. */
  nulls: Pair<number>;
}

/** The buckets of a plan, compared. */
export interface ComparedBuckets {
  equal: Omit<EqualRows, 'dupes' | 'distincts'>;
  /** The numbers of the buckets that differ. */
  unequal: bigint[];
  /** Rows of each side in the buckets that differ. */
  unequalRows: Pair<number>;
}

/** How buckets land in DuckDB: number, rows and checksum, which is beyond 64 bits. */
const BUCKET: Landing[] = [BIGINT, BIGINT, HUGEINT].map((type) => ({
  type,
  write: (value) => value,
  read: null,
}));

const [BUCKET_NUMBER, BUCKET_ROWS, BUCKET_SUM] = [0, 1, 2].map(landedColumn);

function landBuckets(
  buckets: BucketPlan,
  { database }: DatabaseSide,
  index: 0 | 1,
  partition: Partition,
  { connection, temporaryDirectory: folder, signal }: LandContext,
): Promise<void> {
  const plan = { table: `buckets${index + 1}`, columns: BUCKET, folder, longValues: false };
  const rows = buckets.rows[index];
  const select =
    partition.kind === 'hash'
      ? buckets.checksums[index].select(rows, partition.buckets)
      : byIndex(buckets, index).select(rows, partition.ranges);
  const readBy = partition.kind === 'ranges' ? 'by index' : 'any';
  return connection.withSibling((sibling) =>
    land(sibling, plan, (output) => database.copyCsv(select, output, signal, readBy), signal),
  );
}

/** @param nullKeys the number of the bucket of rows without a key; none where there are no such rows. */
const compared = (nullKeys: number | null): Sql => `SELECT
  coalesce(side1.${BUCKET_NUMBER}, side2.${BUCKET_NUMBER}) AS bucket,
  coalesce(side1.${BUCKET_ROWS}, 0) AS rows1,
  coalesce(side2.${BUCKET_ROWS}, 0) AS rows2,
  rows1 = rows2 AND side1.${BUCKET_SUM} IS NOT DISTINCT FROM side2.${BUCKET_SUM} AS is_equal,
  bucket IS NOT DISTINCT FROM ${nullKeys ?? 'NULL'} AS is_null
FROM memory.main.buckets1 AS side1
FULL JOIN memory.main.buckets2 AS side2 ON side1.${BUCKET_NUMBER} = side2.${BUCKET_NUMBER}`;

const totalsOf = (buckets: Sql): Sql => `SELECT
  coalesce(sum(rows1) FILTER (WHERE is_equal AND NOT is_null), 0) AS equal_rows,
  coalesce(sum(rows1) FILTER (WHERE NOT is_equal AND NOT is_null), 0) AS unequal_rows1,
  coalesce(sum(rows2) FILTER (WHERE NOT is_equal AND NOT is_null), 0) AS unequal_rows2,
  coalesce(sum(rows1) FILTER (WHERE is_null), 0) AS nulls1,
  coalesce(sum(rows2) FILTER (WHERE is_null), 0) AS nulls2
FROM (${buckets})`;

/** Has both databases count and sum their rows by bucket, at the same time, and compares the sums. */
export async function compareBuckets(
  plan: BucketPlan,
  partition: Partition,
  context: LandContext,
): Promise<ComparedBuckets> {
  const { connection, signal } = context;
  await eachSide(plan.sides, signal, (side, index, either) =>
    landBuckets(plan, side, index, partition, { ...context, signal: either }),
  );
  const buckets = compared(partition.kind === 'hash' ? NULL_KEYS : null);
  const [totals] = await connection.query(totalsOf(buckets), signal);
  const total = (name: string): number => Number(totals?.[name] ?? 0);
  const unequal = await connection.query(
    `SELECT bucket FROM (${buckets}) WHERE NOT is_equal AND NOT is_null`,
    signal,
  );
  return {
    equal: { rows: total('equal_rows'), nulls: [total('nulls1'), total('nulls2')] },
    unequal: unequal.map(({ bucket }) => BigInt(bucket as bigint)),
    unequalRows: [total('unequal_rows1'), total('unequal_rows2')],
  };
}

/**
 * Counts repeated keys in the buckets that are equal. They hold the same rows on both sides, so
 * that it is enough to look at one. Keys that are not proven unique are in buckets by hash.
 */
export async function countEqualKeys(
  { sides, rows: [rows], checksums: [checksums], isProven }: BucketPlan,
  partition: Partition,
  { equal, unequal }: ComparedBuckets,
  signal: AbortSignal,
): Promise<Pick<EqualRows, 'dupes' | 'distincts'>> {
  if (isProven || equal.rows === 0) return { dupes: 0, distincts: equal.rows };
  const where = [
    ...rows.where,
    ...rows.keyColumns.map(({ reference }) => `${reference} IS NOT NULL`),
    ...(unequal.length === 0 || partition.kind !== 'hash'
      ? []
      : [`NOT (${checksums.isIn(rows, unequal, partition.buckets)})`]),
  ];
  const [row] = await sides[0].database.query(
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

/** What a join of the other rows counted, and the rows that are equal. */
export function withEqualRows(counts: JoinCounts, equal: EqualRows): JoinCounts {
  const once = equal.rows - equal.dupes;
  const add = ([a, b]: Pair<number>, more: number): Pair<number> => [a + more, b + more];
  return {
    ...counts,
    totalRows: [
      counts.totalRows[0] + equal.rows + equal.nulls[0],
      counts.totalRows[1] + equal.rows + equal.nulls[1],
    ],
    nulls: [counts.nulls[0] + equal.nulls[0], counts.nulls[1] + equal.nulls[1]],
    dupes: add(counts.dupes, equal.dupes),
    distincts: add(counts.distincts, equal.distincts),
    onceKeys: add(counts.onceKeys, once),
    comparedRows: counts.comparedRows + once,
    uncomparedRows: [
      counts.uncomparedRows[0] + equal.dupes + equal.nulls[0],
      counts.uncomparedRows[1] + equal.dupes + equal.nulls[1],
    ],
    equalMultisets: counts.equalMultisets + equal.dupes,
  };
}
