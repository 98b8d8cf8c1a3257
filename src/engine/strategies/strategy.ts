import type { DiffRequest } from '../../contract/request.ts';
import { copyingTimesHashing } from '../checksums/link.ts';
import type { BucketPlan } from '../checksums/hashed-sides.ts';
import { estimatedRows, sampledDifference } from '../checksums/sample.ts';

/**
 * How two sides are compared:
 * `copy`: all rows come to DuckDB, and are joined there;
 * `totals`: both databases sum all their rows first, and where the sums differ, by `buckets`;
 * `buckets`: only the rows come whose buckets, ranges of the key where it can be, have different
 * checksums; `hash-buckets`: the same without ranges;
 * `in-source`: one statement in the database that has both sides.
 */
export type Strategy = 'copy' | 'totals' | 'buckets' | 'hash-buckets' | 'in-source';

/** A strategy, and what is known of the sides by then. */
export interface Choice {
  strategy: Strategy;
  /** The share of rows that differ, of a sample; 0 where nothing is known. */
  changed: number;
}

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
 * Below, hashes of texts are not worth a look at how fast the connection is, which takes 0.1 s. Of
 * 500,000 rows of 6 columns in PostgreSQL and MariaDB, checksums take 1.9 s, and to copy them 1.3 s
 * over a fast connection and 4.9 s over one of 10 MB/s (docs/benchmarks.md).
 */
const SMALL_FOR_TEXTS = 200_000;

/** How many times as long copying must take as hashing does, which may be in vain. */
const MUCH_SLOWER = 1.5;

/** Where rows are hashed as texts: whether to copy them all takes longer. */
async function chooseForTexts(
  buckets: BucketPlan,
  request: DiffRequest,
  signal: AbortSignal,
): Promise<Choice> {
  const rows = estimatedRows(buckets);
  const isLarge = rows !== null && rows >= SMALL_FOR_TEXTS;
  const isSlow = isLarge && (await copyingTimesHashing(buckets, request, signal)) > MUCH_SLOWER;
  // Not the totals first: where they differ, all would be hashed twice.
  return { strategy: isSlow ? 'buckets' : 'copy', changed: 0 };
}

/**
 * Which strategy is likely the fastest, by the size of the tables and a sample of their rows.
 *
 * @param fallback what there is besides buckets.
 */
export async function chooseStrategy(
  buckets: BucketPlan | null,
  fallback: 'copy' | 'in-source',
  request: DiffRequest,
  signal: AbortSignal,
): Promise<Choice> {
  const unchanged: Choice = { strategy: fallback, changed: 0 };
  if (!buckets) return unchanged;
  if (buckets.isByTexts) {
    return fallback === 'copy' ? chooseForTexts(buckets, request, signal) : unchanged;
  }
  const rows = estimatedRows(buckets);
  if (rows !== null && rows < SMALL_TABLE) return unchanged;
  const changed = await sampledDifference(buckets, signal);
  // Where a sample shows no change there may well be none, and one sum of all is the cheapest.
  if (!changed) return { strategy: 'totals', changed: 0 };
  return { strategy: changed > MOST_CHANGED[fallback] ? fallback : 'buckets', changed };
}
