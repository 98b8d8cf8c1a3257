import { addPairs, mapPair, type Pair } from '../../../contract/pair.ts';
import type { Database } from '../../../sources/database.ts';
import type { Cell } from '../../../sources/dialect.ts';
import { runBoth } from '../../each-side.ts';
import { compareAnyKeys, compareAnyKeysAndMultisets } from '../../join/any-keys-sql.ts';
import type { JoinCounts } from '../../join/join.ts';
import type { KeyCounts } from '../../join/key-counts.ts';
import {
  hasMultisets,
  type MultisetCounts,
  rowCounts,
  withEqualMultisets,
} from '../../join/multisets.ts';
import { compareMultisetsInSource, compareWholeRows } from '../../join/multisets-sql.ts';
import type { Join } from '../../join/sql.ts';
import { compareUniqueKeys } from '../../join/unique-keys-sql.ts';
import type { StrategyShape } from '../strategy.ts';
import { type InSourcePlan, planInSource } from './plan.ts';

function uniqueKeyCounts(comparedRows: number, totalRows: Pair<number>): KeyCounts {
  const exclusives = mapPair(totalRows, (rows) => rows - comparedRows);
  return {
    totalRows,
    nulls: [0, 0],
    dupes: [0, 0],
    distincts: totalRows,
    exclusives,
    onceKeys: totalRows,
    comparedRows,
    exclusiveRows: exclusives,
    uncomparedRows: [0, 0],
  };
}

/** @param isKeyCounted whether the row counts keys, too. */
function countsOf(join: Join, row: Record<string, Cell>, isKeyCounted: boolean): JoinCounts {
  // A sum over no row is NULL.
  const count = (name: string): number => Number(row[name] ?? 0);
  const pair = (name: string): Pair<number> => [count(`${name}1`), count(`${name}2`)];
  const comparedRows = count('compared_rows');
  const keys = isKeyCounted
    ? {
        totalRows: pair('rows'),
        nulls: pair('nulls'),
        dupes: pair('dupes'),
        distincts: pair('distincts'),
        exclusives: pair('exclusives'),
        onceKeys: pair('once'),
        comparedRows,
        exclusiveRows: pair('exclusive_rows'),
        uncomparedRows: addPairs(pair('nulls'), pair('repeated')),
      }
    : uniqueKeyCounts(comparedRows, pair('rows'));
  return {
    ...keys,
    rowsWithDifferences: count('rows_with_differences'),
    differences: join.values.map((_, i) => count(`differences_${i}`)),
    rewritten: join.values.map(() => 0),
    equalMultisets: 0,
  };
}

/** The counts of two halves of the keys together. */
function addUp([lower, higher]: Pair<JoinCounts>): JoinCounts {
  return {
    totalRows: addPairs(lower.totalRows, higher.totalRows),
    nulls: addPairs(lower.nulls, higher.nulls),
    dupes: addPairs(lower.dupes, higher.dupes),
    distincts: addPairs(lower.distincts, higher.distincts),
    exclusives: addPairs(lower.exclusives, higher.exclusives),
    onceKeys: addPairs(lower.onceKeys, higher.onceKeys),
    comparedRows: lower.comparedRows + higher.comparedRows,
    exclusiveRows: addPairs(lower.exclusiveRows, higher.exclusiveRows),
    uncomparedRows: addPairs(lower.uncomparedRows, higher.uncomparedRows),
    equalMultisets: lower.equalMultisets + higher.equalMultisets,
    rowsWithDifferences: lower.rowsWithDifferences + higher.rowsWithDifferences,
    differences: lower.differences.map((count, i) => count + (higher.differences[i] ?? 0)),
    rewritten: lower.rewritten,
  };
}

/** @param prefix of the names in the row. */
function multisetCounts(row: Record<string, Cell>, prefix = ''): MultisetCounts {
  const count = (name: keyof MultisetCounts): number => Number(row[`${prefix}${name}`]);
  return { rows1: count('rows1'), rows2: count('rows2'), equal: count('equal') };
}

/** `null` where there are rows to compare as multisets, and the database cannot. */
async function withMultisets(
  { database, comparesMultisets, isGroupable }: InSourcePlan,
  join: Join,
  counts: JoinCounts,
  signal: AbortSignal,
): Promise<JoinCounts | null> {
  if (!comparesMultisets || !hasMultisets(counts)) return counts;
  if (!isGroupable) return null;
  const [row = {}] = await database.query(compareMultisetsInSource(join), signal);
  return withEqualMultisets(counts, multisetCounts(row));
}

/**
 * Whether one statement compares the rows that no key pairs, too: it names the sides twice, and some
 * databases would read them twice for that.
 */
const isAtOnce = ({ database, comparesMultisets, isGroupable, isUnique }: InSourcePlan): boolean =>
  !isUnique && comparesMultisets && isGroupable && database.traits.worksOutOnce;

async function joinAtOnce(
  { database }: InSourcePlan,
  join: Join,
  signal: AbortSignal,
): Promise<JoinCounts> {
  const [row = {}] = await database.query(compareAnyKeysAndMultisets(join), signal);
  const counts = countsOf(join, row, true);
  return hasMultisets(counts)
    ? withEqualMultisets(counts, multisetCounts(row, 'multiset_'))
    : counts;
}

/** Compares the rows by their keys; `null` where some have no key, and cannot be compared otherwise. */
async function joinByKey(plan: InSourcePlan, signal: AbortSignal): Promise<JoinCounts | null> {
  const { database, joins, isUnique, isRepeatable, isOrdered } = plan;
  if (isAtOnce(plan) && joins.length === 1) return joinAtOnce(plan, joins[0], signal);
  const isMerge = isUnique && isOrdered;
  // A merge by FULL JOIN reads each side once; an inner join counts the rows of each side apart.
  const isReadOnce = isMerge && database.dialect.mergesFullJoins;
  const isKeyCounted = !isUnique || !(isRepeatable || isReadOnce);
  const run = async (connection: Database, join: Join, until: AbortSignal): Promise<JoinCounts> => {
    const sql = isKeyCounted ? compareAnyKeys(join, isUnique) : compareUniqueKeys(join, isOrdered);
    const [row = {}] = await connection.query(sql, until, isMerge ? 'by index' : 'any');
    return countsOf(join, row, isKeyCounted);
  };
  if (joins.length === 1) {
    const counts = await run(database, joins[0], signal);
    return withMultisets(plan, joins[0], counts, signal);
  }
  return addUp(
    await runBoth(database, signal, (connection, index, either) =>
      run(connection, joins[index], either),
    ),
  );
}

async function compareRows(
  { database, joins: [join] }: InSourcePlan,
  signal: AbortSignal,
): Promise<JoinCounts> {
  const [row = {}] = await database.query(compareWholeRows(join), signal);
  return rowCounts(multisetCounts(row));
}

/** Two sides where they are, by the database's own SQL. */
export const inSource: StrategyShape<InSourcePlan> = {
  plan: planInSource,
  run: async (plan, { signal, onPhase }) => {
    onPhase('joining in the database');
    const hasKey = plan.joins[0].keys.length > 0;
    const counts = await (hasKey ? joinByKey(plan, signal) : compareRows(plan, signal));
    return counts && { plan: plan.columns, counts, remains: null };
  },
};
