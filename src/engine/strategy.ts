import { estimatedRows, sampledDifference } from './buckets/sample.ts';
import type { BucketPlan } from './buckets/plan.ts';

/**
 * How two sides are compared:
 * `copy`: all rows come to DuckDB, and are joined there;
 * `buckets`: only the rows come whose buckets have different checksums;
 * `in-source`: one statement in the database that has both sides.
 */
export type Strategy = 'copy' | 'buckets' | 'in-source';

/** Below, a checksum takes longer than it saves. */
const SMALL_TABLE = 50_000;

/**
 * The share of changed rows from which on checksums do not pay. Measured with PostgreSQL, 5 M rows
 * of 6 columns: two passes over the changed buckets against one join, or one copy.
 */
const MOST_CHANGED = { 'in-source': 0.02, copy: 0.2 };

/** The share of rows in unequal buckets from which on all rows are looked at anyway. */
export const MOST_UNEQUAL = 0.6;

/**
 * Which strategy is likely the fastest, by the size of the tables and a sample of their rows.
 *
 * @param fallback what there is besides buckets.
 */
export async function chooseStrategy(
  buckets: BucketPlan | null,
  fallback: 'copy' | 'in-source',
  signal: AbortSignal,
): Promise<Strategy> {
  if (!buckets) return fallback;
  const rows = estimatedRows(buckets);
  if (rows !== null && rows < SMALL_TABLE) return fallback;
  const changed = await sampledDifference(buckets, signal);
  return changed !== null && changed > MOST_CHANGED[fallback] ? fallback : 'buckets';
}

/** Rows in a bucket, on average, in tables that are large enough for that many buckets. */
const ROWS_IN_BUCKET = 32;

const FEWEST_BUCKETS = 2 ** 10;

/** What still fits a processor's cache as a table of sums, more or less. */
const MOST_BUCKETS = 2 ** 17;

/** How many buckets there should be: a power of two. */
export function bucketsFor(rows: number | null): number {
  const wanted = 2 ** Math.ceil(Math.log2(Math.max(1, (rows ?? 0) / ROWS_IN_BUCKET)));
  return Math.min(MOST_BUCKETS, Math.max(FEWEST_BUCKETS, wanted));
}
