import type { Pair } from '../../../contract/summary-results.ts';
import type { Database } from '../../../sources/database.ts';
import type { Cell } from '../../../sources/dialect.ts';
import { runBoth } from '../../each-side.ts';
import { compareAnyKeys, compareAnyKeysAndMultisets } from '../../join/any-keys-sql.ts';
import type { JoinCounts } from '../../join/join.ts';
import type { KeyCounts } from '../../join/key-counts.ts';
import { hasMultisets, type MultisetCounts, withEqualMultisets } from '../../join/multisets.ts';
import { compareMultisetsInSource } from '../../join/multisets-sql.ts';
import type { Join } from '../../join/sql.ts';
import { compareUniqueKeys } from '../../join/unique-keys-sql.ts';

/** How two relations are joined where they are. */
export interface InSourceJoin {
  database: Database;
  /** One, or two of half the keys each, where these can be read apart. */
  joins: [Join] | Pair<Join>;
  /** Whether no two rows of a side have one key, and none has NULL in it. */
  isUnique: boolean;
  /** Whether a side read twice gives the same rows: not so where its filter calls `random()`. */
  isRepeatable: boolean;
  /** Whether rows are to be compared as multisets. */
  comparesMultisets: boolean;
  /** Whether they can be: read again, and put together by all columns. */
  isGroupable: boolean;
  /** Whether both sides have an index on the key in whose order their rows lie. */
  isOrdered: boolean;
}

function uniqueKeyCounts(comparedRows: number, totalRows: Pair<number>): KeyCounts {
  const exclusives: Pair<number> = [totalRows[0] - comparedRows, totalRows[1] - comparedRows];
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
        uncomparedRows: add(pair('nulls'), pair('repeated')),
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

const add = ([a1, a2]: Pair<number>, [b1, b2]: Pair<number>): Pair<number> => [a1 + b1, a2 + b2];

/** The counts of two halves of the keys together. */
function addUp([lower, higher]: Pair<JoinCounts>): JoinCounts {
  return {
    totalRows: add(lower.totalRows, higher.totalRows),
    nulls: add(lower.nulls, higher.nulls),
    dupes: add(lower.dupes, higher.dupes),
    distincts: add(lower.distincts, higher.distincts),
    exclusives: add(lower.exclusives, higher.exclusives),
    onceKeys: add(lower.onceKeys, higher.onceKeys),
    comparedRows: lower.comparedRows + higher.comparedRows,
    exclusiveRows: add(lower.exclusiveRows, higher.exclusiveRows),
    uncomparedRows: add(lower.uncomparedRows, higher.uncomparedRows),
    equalMultisets: lower.equalMultisets + higher.equalMultisets,
    rowsWithDifferences: lower.rowsWithDifferences + higher.rowsWithDifferences,
    differences: lower.differences.map((count, i) => count + (higher.differences[i] ?? 0)),
    rewritten: lower.rewritten,
  };
}

/** @param prefix of the names in the row. */
export function multisetCounts(row: Record<string, Cell>, prefix = ''): MultisetCounts {
  const count = (name: keyof MultisetCounts): number => Number(row[`${prefix}${name}`]);
  return { rows1: count('rows1'), rows2: count('rows2'), equal: count('equal') };
}

/** `null` where there are rows to compare as multisets, and the database cannot. */
async function withMultisets(
  { database, comparesMultisets, isGroupable }: InSourceJoin,
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
const isAtOnce = ({ database, comparesMultisets, isGroupable, isUnique }: InSourceJoin): boolean =>
  !isUnique && comparesMultisets && isGroupable && database.traits.worksOutOnce;

async function joinAtOnce(
  { database }: InSourceJoin,
  join: Join,
  signal: AbortSignal,
): Promise<JoinCounts> {
  const [row = {}] = await database.query(compareAnyKeysAndMultisets(join), signal);
  const counts = countsOf(join, row, true);
  return hasMultisets(counts)
    ? withEqualMultisets(counts, multisetCounts(row, 'multiset_'))
    : counts;
}

/**
 * Compares two relations where they are, by the database's own SQL. `null` where rows are to be
 * compared as multisets, and the database cannot.
 *
 * @throws DiffError where the database fails.
 * @throws CancelledError where the signal aborts.
 */
export async function joinInSource(
  plan: InSourceJoin,
  signal: AbortSignal,
): Promise<JoinCounts | null> {
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
