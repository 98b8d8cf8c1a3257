import type { Pair } from '../../../contract/pair.ts';
import type { Partition } from '../../../sources/checksums.ts';
import type { HashedSide } from '../../checksums/hashed-sides.ts';
import { rangesBetween } from '../../checksums/ranges.ts';
import type { Cost } from '../../planning/planning.ts';

/** Rows in a bucket by hash, on average, in tables that are large enough for that many buckets. */
const ROWS_IN_BUCKET = 32;

const FEWEST_BUCKETS = 2 ** 10;

/** What still fits a processor's cache as a table of sums, more or less. */
const MOST_BUCKETS = 2 ** 17;

/** How many buckets by hash there should be: a power of two. */
function bucketsFor(rows: number | null): number {
  const wanted = 2 ** Math.ceil(Math.log2(Math.max(1, (rows ?? 0) / ROWS_IN_BUCKET)));
  return Math.min(MOST_BUCKETS, Math.max(FEWEST_BUCKETS, wanted));
}

/** The server keeps no table of ranges, but sums are sent, and unequal ranges are named in a statement. */
const MOST_RANGES = 2 ** 20;

/** A range costs the server about as much as a row or two. */
const LEAST_ROWS_IN_RANGE = 16;

/** So much is quickly read where one row in it differs. */
const MOST_ROWS_IN_RANGE = 300;

/** The share of all rows that may be read because another row in their range differs. */
const READ_ALONG = 0.075;

/** @param changed the share of rows that differ, as far as it is known. */
function rowsInRange(rows: number, changed: number): number {
  const wanted = changed > 0 ? READ_ALONG / changed : MOST_ROWS_IN_RANGE;
  const most = Math.min(MOST_ROWS_IN_RANGE, Math.max(LEAST_ROWS_IN_RANGE, wanted));
  return Math.max(most, rows / MOST_RANGES);
}

/** The lowest and the highest number of both sides, beside what statistics say of one. */
function allBounds([bounds1, bounds2]: Pair<bigint[]>): bigint[] {
  const bounds = bounds1.length >= bounds2.length ? bounds1 : bounds2;
  const ends = [...bounds1, ...bounds2];
  const lowest = ends.reduce((a, b) => (b < a ? b : a));
  const highest = ends.reduce((a, b) => (b > a ? b : a));
  return [lowest, ...bounds.slice(1, -1).filter((b) => b > lowest && b < highest), highest];
}

/** What of two sides decides how their rows are put into buckets. */
export interface Rangeable {
  sides: Pair<Pick<HashedSide, 'order'>>;
  cost: Pick<Cost, 'rows'>;
}

/**
 * How rows are put into buckets: by ranges of the key where rows lie in its order, which takes
 * less of the server than a table of sums, and lets unequal rows be found by an index.
 *
 * @param changed the share of rows that differ, as far as it is known; 0 where it is not.
 * @param buckets how many there should be, where a caller wants to say so.
 */
export function choosePartition(
  { sides: [{ order: order1 }, { order: order2 }], cost: { rows } }: Rangeable,
  changed: number,
  buckets: number | null,
  kind: 'hash' | 'any',
): Partition {
  if (kind === 'hash' || !order1 || !order2) {
    return { kind: 'hash', buckets: buckets ?? bucketsFor(rows) };
  }
  const bounds = allBounds([order1.bounds, order2.bounds]);
  const size = buckets === null ? rowsInRange(rows ?? 0, changed) : (rows ?? 0) / buckets;
  return { kind: 'ranges', ranges: rangesBetween(bounds, rows ?? 0, Math.max(1, size)) };
}
