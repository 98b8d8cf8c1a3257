import { NUMBERS, type SideIndex } from '../../contract/pair.ts';
import type { Sql } from '../../sources/dialect.ts';
import { PAIRS, ROWS, UNEQUAL_ROWS } from './pairs-sql.ts';
import { type Join, keyList, keyNames, list } from './sql.ts';

/** One row of counts over keys on one side only; `PairCounts` names its columns. */
function countAlone(join: Join, alone: Sql, counts: Sql[]): Sql {
  const isNull = list(join.keys.length, (i) => `key_${i} IS NULL`, ' OR ');
  const sum = (condition: Sql): Sql => `coalesce(sum(occurrences) FILTER (WHERE ${condition}), 0)`;
  const sums = NUMBERS.flatMap((side) => {
    const where = side === 1 ? 'on_side1' : 'NOT on_side1';
    return [
      `${sum(where)} AS rows_only${side}`,
      `${sum(`${where} AND (${isNull})`)} AS nulls${side}`,
      `count(*) FILTER (WHERE ${where} AND NOT (${isNull})) AS keys_only${side}`,
      `${sum(`${where} AND NOT (${isNull}) AND occurrences > 1`)} AS dupes_only${side}`,
    ];
  });
  return `SELECT
  ${[...counts, ...sums].join(',\n  ')}
FROM (
  SELECT on_side1, ${keyNames(join)}, count(*) AS occurrences
  FROM ${alone} AS alone
  GROUP BY on_side1, ${keyNames(join)}
) AS keys_alone`;
}

/** Counts what a pass found. */
export function countPairs(join: Join): Sql {
  const both = `(SELECT count(*) FROM ${UNEQUAL_ROWS} WHERE on_side1 AND on_side2)`;
  return countAlone(join, `(SELECT * FROM ${UNEQUAL_ROWS} WHERE NOT (on_side1 AND on_side2))`, [
    ...[...ROWS, PAIRS].map((name) => `currval('${name}') AS ${name}`),
    `${both} AS unequal`,
  ]);
}

/** Counts the same where the other side has no rows, so that there is nothing to pair. */
export function countOneSide(join: Join, side: SideIndex): Sql {
  const keys = `(SELECT ${side === 0} AS on_side1, ${keyList(join, side)} FROM ${join.relations[side]})`;
  return countAlone(join, keys, ['coalesce(sum(occurrences), 0) AS pairs', '0 AS unequal']);
}
