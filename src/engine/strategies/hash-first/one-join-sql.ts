import { numberOf, type SideIndex, SIDES } from '../../../contract/pair.ts';
import type { Sql } from '../../../sources/dialect.ts';
import { keyIsNull, keyList, keysAndValues, list, sameKey } from '../../join/sql.ts';
import { differencesOf, differs } from '../../join/values-sql.ts';
import type { ColumnPair } from '../../columns.ts';
import { flag } from './keys-sql.ts';
import type { HashFirstPlan } from './plan.ts';

/** Keys are counted in so many buckets by their hash. */
export const BUCKETS = 2 ** 16;

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
export function countBuckets(plan: HashFirstPlan): Sql {
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

/** The joined rows: in which way they are there, their keys where they have no partner, and what differs. */
function joinedRows({ join }: HashFirstPlan): Sql {
  const side = (index: SideIndex): Sql => `(
      SELECT ${keysAndValues(join, index)}, 1 AS row_mark FROM ${join.relations[index]}
    ) AS side${numberOf(index)}`;
  const keys = join.keys.map((_, i) => `coalesce(side1.key_${i}, side2.key_${i})`);
  const isLone = 'side1.row_mark IS NULL OR side2.row_mark IS NULL';
  const columns = [
    `${flag('side1.row_mark IS NOT NULL')} AS on_side1`,
    `${flag('side2.row_mark IS NOT NULL')} AS on_side2`,
    `${flag(keys.map((key) => `${key} IS NOT NULL`).join(' AND '))} AS keyed`,
    ...keys.map((key, i) => `CASE WHEN ${isLone} THEN ${key} END AS lone_${i}`),
    ...join.values.map((pair, i) => `${differs(pair, i)} AS differs_${i}`),
  ];
  return `(
    SELECT ${columns.join(',\n      ')}
    FROM ${side(0)}
    FULL JOIN ${side(1)} ON ${sameKey(join, 'side1', 'side2')}
  ) AS joined`;
}

/**
 * One FULL JOIN of all rows. A row for each way in which rows are there: `on_side1`, `on_side2` and `keyed`,
 * each 1 or 0; of each `join_rows`, `key_count`, as `dupes` the rows of keys that are more than one row,
 * `rows_with_differences`, and for each column `differences_i`. What is on both sides is right where no key
 * is repeated there.
 */
export function joinAll(plan: HashFirstPlan): Sql {
  const { join } = plan;
  const counts = differencesOf(join);
  const ways = ['on_side1', 'on_side2', 'keyed'];
  const grouped = [...ways, list(join.keys.length, (i) => `lone_${i}`)].join(', ');
  const counted = counts.map(([name, is]) => `${join.dialect.countIf(is)} AS ${name}`);
  const sums = [
    ...ways,
    'sum(key_rows) AS join_rows',
    'count(*) AS key_count',
    'sum(CASE WHEN key_rows > 1 THEN key_rows ELSE 0 END) AS dupes',
    ...counts.map(([name]) => `sum(${name}) AS ${name}`),
  ];
  return `SELECT ${sums.join(', ')}
FROM (
  SELECT ${[grouped, 'count(*) AS key_rows', ...counted].join(', ')}
  FROM ${joinedRows(plan)}
  GROUP BY ${grouped}
) AS ways
GROUP BY ${ways.join(', ')}`;
}
