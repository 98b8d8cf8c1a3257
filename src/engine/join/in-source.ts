import type { Pair } from '../../contract/summary-results.ts';
import type { Database, Plan } from '../../sources/database.ts';
import type { Sql } from '../../sources/dialect.ts';
import { runBoth } from '../each-side.ts';
import type { InSourcePlan } from '../in-source-plan.ts';
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

/** The counts of two halves of the keys together. */
function addUp([lower, higher]: Pair<JoinCounts>): JoinCounts {
  const add = ([a1, a2]: Pair<number>, [b1, b2]: Pair<number>): Pair<number> => [a1 + b1, a2 + b2];
  return {
    totalRows: add(lower.totalRows, higher.totalRows),
    nulls: add(lower.nulls, higher.nulls),
    dupes: add(lower.dupes, higher.dupes),
    distincts: add(lower.distincts, higher.distincts),
    exclusives: add(lower.exclusives, higher.exclusives),
    onceKeys: add(lower.onceKeys, higher.onceKeys),
    comparedRows: lower.comparedRows + higher.comparedRows,
    rowsWithDifferences: lower.rowsWithDifferences + higher.rowsWithDifferences,
    differences: lower.differences.map((count, i) => count + (higher.differences[i] ?? 0)),
    rewritten: lower.rewritten,
  };
}

async function runJoin(
  database: Database,
  join: Join,
  plan: Plan,
  signal: AbortSignal,
): Promise<JoinCounts> {
  const [row] = await database.query(countDifferences(join), signal, plan);
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

/**
 * Compares two relations where they are, by the database's own SQL. Their keys must be proven
 * unique and free of NULL.
 *
 * @throws DiffError where the database fails.
 * @throws CancelledError where the signal aborts.
 */
export async function joinInSource(
  { database, joins, isOrdered }: InSourcePlan,
  signal: AbortSignal,
): Promise<JoinCounts> {
  const plan = isOrdered ? 'by index' : 'any';
  if (joins.length === 1) return runJoin(database, joins[0], plan, signal);
  return addUp(
    await runBoth(database, signal, (connection, index) =>
      runJoin(connection, joins[index], plan, signal),
    ),
  );
}
