import { type Pair, numberOf, pairOf, type SideIndex, SIDES } from '../../../contract/pair.ts';
import type { Cell, Sql } from '../../../sources/dialect.ts';
import type { ColumnPair } from '../../columns.ts';
import { keyIsNull, keyList } from '../../join/sql.ts';
import type { HashFirstPlan } from './plan.ts';

/** Keys are counted in so many buckets by their hash. */
const BUCKETS = 2 ** 16;

/** The largest prime below `BUCKETS`. */
const PRIME = 65_521;

/** So that the parts of a key do not cancel out. */
const FACTOR = 31;

const isWhole = ({ types }: ColumnPair): boolean => types.every(({ kind }) => kind === 'integer');

/**
 * The bucket of a key. Whole numbers need no hash: where they lie so that many share a bucket, they are
 * taken for repeated ones, and what comes then is right, too.
 */
function bucketOf({ join, hashing }: HashFirstPlan): Sql {
  const keys = join.keys.map((_, i) => `key_${i}`);
  if (!join.keys.every(isWhole)) return `abs(${hashing.rowHash(keys)} % ${BUCKETS})`;
  const sum = keys.reduce(
    (all, key) => `${all === '' ? '' : `(${all}) * ${FACTOR} % ${PRIME} + `}${key} % ${PRIME}`,
    '',
  );
  return `abs((${sum}) % ${BUCKETS})`;
}

/**
 * A row for each side that has rows: `side`, `total_rows`, and as `squares` the sum of the squares of how
 * many keys are in each of `BUCKETS` buckets. Rows whose key has a NULL pair with none, and are in no bucket.
 */
function countBuckets(plan: HashFirstPlan): Sql {
  const { join } = plan;
  const bucket = bucketOf(plan);
  const rows = (side: SideIndex): Sql => `SELECT ${numberOf(side)} AS side,
        CASE WHEN ${keyIsNull(join, side)} THEN 1 ELSE 0 END AS is_null, ${keyList(join, side)}
      FROM ${join.relations[side]}`;
  return `SELECT side, sum(bucket_rows) AS total_rows,
  sum(CASE WHEN is_null = 0 THEN bucket_rows * bucket_rows END) AS squares
FROM (
  SELECT side, is_null, ${bucket} AS bucket, count(*) AS bucket_rows
  FROM (
      ${SIDES.map(rows).join('\n      UNION ALL\n      ')}
  ) AS keyed
  GROUP BY side, is_null, ${bucket}
) AS buckets
GROUP BY side`;
}

type Row = Record<string, Cell>;

/** What the keys of a side are known to be like before they are joined. */
interface SideKeys {
  rows: number;
  /** The sum, over all keys, of the square of how often each occurs: as many pairs as they make with themselves. */
  pairs: number;
}

/**
 * Rows fall into buckets by the hashes of their keys. The squares of how many are in each add up to about
 * n² / b for keys that are all different, and to more where some are repeated: see the sketches of Alon,
 * Matias and Szegedy (1996).
 */
function sideKeys(row: Row | undefined): SideKeys {
  const rows = Number(row?.['total_rows'] ?? 0);
  const squares = Number(row?.['squares'] ?? 0);
  return { rows, pairs: (squares - rows ** 2 / BUCKETS) / (1 - 1 / BUCKETS) };
}

/** How many times as many pairs as rows a join may make. By Cauchy and Schwarz, two sides make no more than one with itself. */
const MOST_PAIRS = 2;

/** What is known of the keys of both sides before their rows are put together. */
export interface Sketch {
  rows: Pair<number>;
  /** Whether hardly a key is repeated, so that a join makes no more than twice as many pairs as there are rows. */
  isNearlyUnique: boolean;
}

/** Counts keys in buckets, where the cluster joins rows if their keys are nearly unique; else `null`. */
export async function sketchKeys(plan: HashFirstPlan, signal: AbortSignal): Promise<Sketch | null> {
  const { joinsUpTo, joinsHashes } = plan.hashing;
  if (joinsUpTo === undefined && !joinsHashes) return null;
  const buckets = await plan.database.query(countBuckets(plan), signal);
  const sides = pairOf((side) => sideKeys(buckets.find((row) => Number(row['side']) === side + 1)));
  const isNearlyUnique = sides.every(({ rows, pairs }) => pairs <= MOST_PAIRS * rows + BUCKETS);
  return { rows: [sides[0].rows, sides[1].rows], isNearlyUnique };
}
