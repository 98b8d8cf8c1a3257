import type { Database } from '../../../sources/database.ts';
import type { Cell } from '../../../sources/dialect.ts';
import { runBoth } from '../../each-side.ts';
import { compareAnyKeys, compareAnyKeysAndMultisets } from '../../join/any-keys-sql.ts';
import type { JoinCounts } from '../../join/join.ts';
import {
  hasMultisets,
  type MultisetCounts,
  rowCounts,
  withEqualMultisets,
} from '../../join/multisets.ts';
import { compareMultisetsInSource, compareWholeRows } from '../../join/multisets-sql.ts';
import type { Join } from '../../join/sql.ts';
import { compareUniqueKeys, isReadOnce } from '../../join/unique-keys-sql.ts';
import { wantsRows } from '../../diff-context.ts';
import type { StrategyShape } from '../strategy.ts';
import { addUp, countsOf } from './counts.ts';
import { type InSourcePlan, planInSource } from './plan.ts';
import { compareAndShow } from './shown-rows.ts';

/** @param prefix of the names in the row. */
function multisetCounts(row: Record<string, Cell>, prefix = ''): MultisetCounts {
  const count = (name: keyof MultisetCounts): number => Number(row[`${prefix}${name}`]);
  return { rows1: count('rows1'), rows2: count('rows2'), equal: count('equal') };
}

/** `null` where there are no counts, or rows to compare as multisets, and the database cannot. */
async function withMultisets(
  { database, comparesMultisets, isGroupable }: InSourcePlan,
  join: Join,
  counts: JoinCounts | null,
  signal: AbortSignal,
): Promise<JoinCounts | null> {
  if (counts === null) return null;
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
): Promise<JoinCounts | null> {
  const [row = {}] = await database.query(compareAnyKeysAndMultisets(join), signal);
  const counts = countsOf(join, row, true);
  return counts && hasMultisets(counts)
    ? withEqualMultisets(counts, multisetCounts(row, 'multiset_'))
    : counts;
}

/** Compares the rows by their keys; `null` where some cannot be: that have no key, or are too close to a tolerance. */
async function joinByKey(plan: InSourcePlan, signal: AbortSignal): Promise<JoinCounts | null> {
  const { database, joins, isUnique, isRepeatable, isOrdered } = plan;
  if (isAtOnce(plan) && joins.length === 1) return joinAtOnce(plan, joins[0], signal);
  const isMerge = isUnique && isOrdered;
  // An inner join counts the rows of each side apart.
  const isKeyCounted = !isUnique || !(isRepeatable || isReadOnce(joins[0], isOrdered));
  const run = async (
    connection: Database,
    join: Join,
    until: AbortSignal,
  ): Promise<JoinCounts | null> => {
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
  run: async (plan, diff, changed) => {
    const { signal, onPhase } = diff;
    onPhase('joining in the database');
    if (wantsRows(diff)) return compareAndShow(plan, diff, changed);
    const hasKey = plan.joins[0].keys.length > 0;
    const counts = await (hasKey ? joinByKey(plan, signal) : compareRows(plan, signal));
    return counts && { plan: plan.columns, counts, remains: null };
  },
};
