import type { Pair } from '../../contract/summary-results.ts';
import type { Database } from '../../sources/database.ts';
import type { Sql } from '../../sources/dialect.ts';
import type { JoinCounts } from './join.ts';
import { type Join, keyList, sameKey } from './sql.ts';
import { anyDiffers, differs } from './values-sql.ts';

function sideOf(join: Join, side: 0 | 1): Sql {
  const values = join.values.map((pair, i) => `${pair.references[side]} AS value_${i}`);
  return `(
    SELECT ${[keyList(join, side), ...values].join(', ')}
    FROM ${join.relations[side]}
  )`;
}

/**
 * One statement that gives every count: `rows1`, `rows2`, `compared_rows`,
 * `rows_with_differences`, and for each column `differences_i`. For keys that are unique and never
 * NULL on both sides: then an inner join finds the keys of both, and the others are exclusive.
 */
export function countDifferences(join: Join): Sql {
  const all = join.values.map((_, index) => index);
  const compared = join.values.map((pair, i) => `${differs(pair, i)} AS differs_${i}`);
  const count = (condition: Sql): Sql => `count(CASE WHEN ${condition} THEN 1 END)`;
  const counts = [
    `(SELECT count(*) FROM ${join.relations[0]}) AS rows1`,
    `(SELECT count(*) FROM ${join.relations[1]}) AS rows2`,
    'count(*) AS compared_rows',
    ...(all.length === 0 ? [] : [`${count(anyDiffers(all))} AS rows_with_differences`]),
    ...all.map((i) => `${count(`differs_${i}`)} AS differences_${i}`),
  ];
  return `SELECT
  ${counts.join(',\n  ')}
FROM (
  SELECT ${compared.length === 0 ? 'side1.key_0' : compared.join(',\n    ')}
  FROM ${sideOf(join, 0)} AS side1
  JOIN ${sideOf(join, 1)} AS side2 ON ${sameKey(join, 'side1', 'side2')}${join.dialect.fence}
) AS compared`;
}

/**
 * Compares two relations where they are, by the database's own SQL. Their keys must be proven
 * unique and free of NULL.
 *
 * @param isOrdered whether both sides have an index on the key in whose order their rows lie.
 * @throws DiffError where the database fails.
 * @throws CancelledError where the signal aborts.
 */
export async function joinInSource(
  database: Database,
  join: Join,
  isOrdered: boolean,
  signal: AbortSignal,
): Promise<JoinCounts> {
  const sql = countDifferences(join);
  const [row] = await (isOrdered
    ? database.queryInOrder(sql, signal)
    : database.query(sql, signal));
  const count = (name: string): number => Number(row?.[name] ?? 0);
  const totalRows: Pair<number> = [count('rows1'), count('rows2')];
  const comparedRows = count('compared_rows');
  return {
    totalRows,
    nulls: [0, 0],
    dupes: [0, 0],
    distincts: totalRows,
    exclusives: [totalRows[0] - comparedRows, totalRows[1] - comparedRows],
    onceKeys: totalRows,
    comparedRows,
    rowsWithDifferences: count('rows_with_differences'),
    differences: join.values.map((_, i) => count(`differences_${i}`)),
    rewritten: join.values.map(() => 0),
  };
}
