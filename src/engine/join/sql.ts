import { numberOf, otherSide, type Pair, type SideIndex, SIDES } from '../../contract/pair.ts';
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

/** Keys that occur more than once on a side, with their rows on each side. */
export const REPEATED_KEYS = 'repeated_keys';

/** Keys with as many rows on each side together, but those apart that are repeated and on both. */
export const KEY_GROUPS = 'key_groups';

export const list = (count: number, item: (index: number) => Sql, separator = ', '): Sql =>
  Array.from({ length: count }, (_, index) => item(index)).join(separator);

/** The key's parts of one side, in the form in which `=` decides, as `key_0`, `key_1`, … */
export function keyList(join: Join, side: SideIndex): Sql {
  return join.keys
    .map((pair, index) => `${pair.comparison.key[side](pair.references[side])} AS key_${index}`)
    .join(', ');
}

/** What goes into a row's hash of each value of one side. */
export const hashedValues = (join: Join, side: SideIndex): Sql[] =>
  join.values.map(({ comparison, tolerance, references }) => {
    const near = tolerance && comparison.hashedWithin?.(tolerance);
    return (near || comparison.hashed)[side](references[side]);
  });

/** The values of one side, in their types, as `value_0`, `value_1`, … */
export const valuesOf = (join: Join, side: SideIndex): Sql[] =>
  join.values.map((pair, i) => `${pair.references[side]} AS value_${i}`);

/** What of one side is compared: `key_0`, …, and `value_0`, … */
export const keysAndValues = (join: Join, side: SideIndex): Sql =>
  [...(join.keys.length === 0 ? [] : [keyList(join, side)]), ...valuesOf(join, side)].join(', ');

export function keyIsNull(join: Join, side: SideIndex): Sql {
  return join.keys.map((pair) => `${pair.references[side]} IS NULL`).join(' OR ');
}

export function sameKey(join: Join, left: Sql, right: Sql): Sql {
  return list(join.keys.length, (i) => `${left}.key_${i} = ${right}.key_${i}`, ' AND ');
}

export const keyNames = (join: Join): Sql => list(join.keys.length, (i) => `key_${i}`);

/** Rows of one side: `total_rows`. */
export function countRows(join: Join, side: SideIndex): Sql {
  return `SELECT count(*) AS total_rows FROM ${join.relations[side]}`;
}

function keyedSide(join: Join, side: SideIndex): Sql {
  return `(
    SELECT ${keyList(join, side)} FROM ${join.relations[side]} WHERE NOT (${keyIsNull(join, side)})
  )`;
}

/** Finds the keys that occur more than once on either side, with their rows on each. */
export function findRepeatedKeys(join: Join): Sql {
  const names = keyNames(join);
  const repeated = SIDES.map(
    (side) => `SELECT ${names} FROM ${keyedSide(join, side)} AS keyed
  GROUP BY ${names} HAVING count(*) > 1`,
  );
  const rows = SIDES.map(
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
  const sums = SIDES.map((index) => {
    const [side, other] = [numberOf(index), numberOf(otherSide(index))];
    return `coalesce(sum(rows${side}), 0) AS rows${side},
  coalesce(sum(rows${side}) FILTER (WHERE rows${other} = 0), 0) AS rows_only${side},
  coalesce(sum(rows${side}) FILTER (WHERE rows${side} > 1), 0) AS dupes${side},
  count(*) FILTER (WHERE rows${side} > 0) AS keys${side},
  count(*) FILTER (WHERE rows${side} > 0 AND rows${other} = 0) AS keys_only${side}`;
  });
  return `SELECT\n  ${sums.join(',\n  ')}\nFROM ${REPEATED_KEYS}`;
}
