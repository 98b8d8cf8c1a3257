import type { Pair } from '../../contract/summary-results.ts';
import type { Dialect, HashingDialect, Sql } from '../../sources/dialect.ts';
import type { ColumnPair } from '../columns.ts';

/** The two relations and what of them is compared. */
export interface Join<In extends Dialect = Dialect> {
  dialect: In;
  /** Of each side: anything that can follow FROM, its filter applied. */
  relations: Pair<Sql>;
  keys: ColumnPair[];
  values: ColumnPair[];
}

/** A join by the hashes of rows. */
export type HashJoin = Join<HashingDialect>;

/** Keys on one side only, and keys on both whose rows have different hashes. */
export const UNEQUAL_KEYS = 'unequal_keys';
/** Keys that occur more than once on a side, with their rows on each side. */
export const REPEATED_KEYS = 'repeated_keys';

export const list = (count: number, item: (index: number) => Sql, separator = ', '): Sql =>
  Array.from({ length: count }, (_, index) => item(index)).join(separator);

/** The key's parts of one side, in the form in which `=` decides, as `key_0`, `key_1`, … */
export function keyList(join: Join, side: 0 | 1): Sql {
  return join.keys
    .map((pair, index) => `${pair.comparison.key[side](pair.references[side])} AS key_${index}`)
    .join(', ');
}

export function keyIsNull(join: Join, side: 0 | 1): Sql {
  return join.keys.map((pair) => `${pair.references[side]} IS NULL`).join(' OR ');
}

export function sameKey(join: Join, left: Sql, right: Sql): Sql {
  return list(join.keys.length, (i) => `${left}.key_${i} = ${right}.key_${i}`, ' AND ');
}

export const keyNames = (join: Join): Sql => list(join.keys.length, (i) => `key_${i}`);

/** Rows of one side, and those whose key has a NULL: `total_rows`, `nulls`. */
export function countRows(join: Join, side: 0 | 1): Sql {
  return `SELECT
  count(*) AS total_rows,
  count(*) FILTER (WHERE ${keyIsNull(join, side)}) AS nulls
FROM ${join.relations[side]}`;
}

function withoutRepeated(join: Join, side: Sql, exclude: boolean): Sql {
  if (!exclude) return side;
  return `(
    SELECT keyed.* FROM ${side} AS keyed
    LEFT JOIN ${REPEATED_KEYS} AS repeated ON ${sameKey(join, 'repeated', 'keyed')}
    WHERE repeated.key_0 IS NULL
  )`;
}

function hashedSide(join: HashJoin, side: 0 | 1): Sql {
  // What is written the same is equal, and needs no reading.
  const hashed = join.values.map(
    (pair) => pair.written?.[side].column ?? pair.comparison.hashed[side](pair.references[side]),
  );
  return `(
    SELECT ${keyList(join, side)}, ${join.dialect.rowHash(hashed)} AS row_hash
    FROM ${join.relations[side]}
    WHERE NOT (${keyIsNull(join, side)})
  )`;
}

/**
 * Joins the sides by key and keeps what is not equal by row hash. All rows that are equal fall
 * into one group without a key, so that one pass gives both the keys to look at and every count.
 *
 * `mostPairs` bounds the work: keys that are unique on both sides cannot give more pairs than there
 * are rows, so the join stops when a repeated key would multiply them.
 */
export function findUnequalKeys(join: HashJoin, mostPairs: number, withRepeated: boolean): Sql {
  const key = list(
    join.keys.length,
    (i) =>
      `CASE WHEN side1.row_hash = side2.row_hash THEN NULL ELSE coalesce(side1.key_${i}, side2.key_${i}) END AS key_${i}`,
    ',\n    ',
  );
  return `CREATE OR REPLACE TEMP TABLE ${UNEQUAL_KEYS} AS
WITH pairs AS (
  SELECT
    side1.row_hash IS NOT NULL AS on_side1,
    side2.row_hash IS NOT NULL AS on_side2,
    ${key}
  FROM ${withoutRepeated(join, hashedSide(join, 0), withRepeated)} AS side1
  FULL JOIN ${withoutRepeated(join, hashedSide(join, 1), withRepeated)} AS side2
    ON ${sameKey(join, 'side1', 'side2')}
  LIMIT ${mostPairs + 1}
)
SELECT on_side1, on_side2, ${keyNames(join)}, count(*) AS pairs
FROM pairs
GROUP BY on_side1, on_side2, ${keyNames(join)}`;
}

/** One row of sums over the unequal keys; `PairCounts` names its columns. */
export function countPairs(): Sql {
  const only = (side: 1 | 2, other: 1 | 2): Sql => `on_side${side} AND NOT on_side${other}`;
  const sums = ([1, 2] as const).map((side) => {
    const where = only(side, side === 1 ? 2 : 1);
    return `coalesce(sum(pairs) FILTER (WHERE ${where}), 0) AS rows_only${side},
  count(*) FILTER (WHERE ${where}) AS keys_only${side},
  coalesce(sum(pairs) FILTER (WHERE ${where} AND pairs > 1), 0) AS dupes_only${side}`;
  });
  return `SELECT
  coalesce(sum(pairs) FILTER (WHERE on_side1 AND on_side2), 0) AS matched,
  coalesce(sum(pairs) FILTER (WHERE on_side1 AND on_side2 AND key_0 IS NOT NULL), 0) AS unequal,
  ${sums.join(',\n  ')}
FROM ${UNEQUAL_KEYS}`;
}

function keyedSide(join: Join, side: 0 | 1): Sql {
  return `(
    SELECT ${keyList(join, side)} FROM ${join.relations[side]} WHERE NOT (${keyIsNull(join, side)})
  )`;
}

/** Finds the keys that occur more than once on either side, with their rows on each. */
export function findRepeatedKeys(join: Join): Sql {
  const names = keyNames(join);
  const repeated = ([0, 1] as const).map(
    (side) => `SELECT ${names} FROM ${keyedSide(join, side)} AS keyed
  GROUP BY ${names} HAVING count(*) > 1`,
  );
  const rows = ([0, 1] as const).map(
    (
      side,
    ) => `SELECT ${list(join.keys.length, (i) => `keyed.key_${i}`)}, ${1 - side} AS rows1, ${side} AS rows2
  FROM ${keyedSide(join, side)} AS keyed
  JOIN repeated ON ${sameKey(join, 'repeated', 'keyed')}`,
  );
  return `CREATE OR REPLACE TEMP TABLE ${REPEATED_KEYS} AS
WITH repeated AS (
  ${repeated.join('\n  UNION\n  ')}
)
SELECT ${names}, sum(rows1) AS rows1, sum(rows2) AS rows2
FROM (
  ${rows.join('\n  UNION ALL\n  ')}
) AS occurrences
GROUP BY ${names}`;
}

/** One row of sums over the repeated keys; `RepeatedCounts` names its columns. */
export function countRepeated(): Sql {
  const sums = ([1, 2] as const).map((side) => {
    const other = side === 1 ? 2 : 1;
    return `coalesce(sum(rows${side}), 0) AS rows${side},
  coalesce(sum(rows${side}) FILTER (WHERE rows${side} > 1), 0) AS dupes${side},
  count(*) FILTER (WHERE rows${side} > 0) AS keys${side},
  count(*) FILTER (WHERE rows${side} > 0 AND rows${other} = 0) AS keys_only${side}`;
  });
  return `SELECT\n  ${sums.join(',\n  ')}\nFROM ${REPEATED_KEYS}`;
}
