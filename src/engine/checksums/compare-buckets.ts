import { addPairs } from '../../contract/pair.ts';
import { NULL_KEYS, type Partition } from '../../sources/checksums.ts';
import type { Landing } from '../../sources/database.ts';
import type { Sql } from '../../sources/dialect.ts';
import { BIGINT, HUGEINT } from '../../sources/types/column-type.ts';
import { land, landedColumn } from '../../duckdb/landing.ts';
import type { DiffContext } from '../diff-context.ts';
import { eachSide } from '../each-side.ts';
import type { ComparedBuckets } from './compare-unequal.ts';
import { byIndex, type HashedSide, type HashedSides } from './hashed-sides.ts';

/** How buckets land in DuckDB: number, rows and checksum, which is beyond 64 bits. */
const BUCKET: Landing[] = [BIGINT, BIGINT, HUGEINT].map((type) => ({
  type,
  write: (value) => value,
  read: null,
}));

const [BUCKET_NUMBER, BUCKET_ROWS, BUCKET_SUM] = [0, 1, 2].map(landedColumn);

function landBuckets(
  side: HashedSide,
  partition: Partition,
  { connection, temporaryDirectory: folder }: DiffContext,
  signal: AbortSignal,
): Promise<void> {
  const { database, checksums, rows, index } = side;
  const plan = { table: `buckets${index + 1}`, columns: BUCKET, folder, longValues: false };
  const select =
    partition.kind === 'hash'
      ? checksums.select(rows, partition.buckets)
      : byIndex(side).select(rows, partition.ranges);
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
  { sides }: HashedSides,
  partition: Partition,
  diff: DiffContext,
): Promise<ComparedBuckets> {
  const { connection, signal } = diff;
  await eachSide(sides, signal, (side, either) => landBuckets(side, partition, diff, either));
  const buckets = compared(partition.kind === 'hash' ? NULL_KEYS : null);
  const [totals] = await connection.query(totalsOf(buckets), signal);
  const total = (name: string): number => Number(totals?.[name] ?? 0);
  const unequal = await connection.query(
    `SELECT bucket FROM (${buckets}) WHERE NOT is_equal AND NOT is_null`,
    signal,
  );
  return {
    partition,
    equalRows: total('equal_rows'),
    nulls: [total('nulls1'), total('nulls2')],
    unequal: unequal.map(({ bucket }) => BigInt(bucket as bigint)),
    unequalRows: [total('unequal_rows1'), total('unequal_rows2')],
  };
}

/** The share of rows in unequal buckets from which on all rows are looked at anyway. */
const MOST_UNEQUAL = 0.6;

/** Whether so many buckets differ that all rows are to be compared, where these may be copied. */
export function isMostUnequal(
  { equalRows, unequalRows, nulls: [nulls1, nulls2] }: ComparedBuckets,
  { fetchLimit }: DiffContext,
): boolean {
  const [rows1, rows2] = addPairs(unequalRows, [equalRows, equalRows]);
  const isMost = Math.max(...unequalRows) > MOST_UNEQUAL * Math.max(rows1, rows2);
  return isMost && (fetchLimit?.admits(rows1 + rows2 + nulls1 + nulls2) ?? true);
}
