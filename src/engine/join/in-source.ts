import type { Pair } from '../../contract/summary-results.ts';
import type { Database } from '../../sources/database.ts';
import type { Cell } from '../../sources/dialect.ts';
import { runBoth } from '../each-side.ts';
import { compareAnyKeys } from './any-keys-sql.ts';
import type { JoinCounts } from './join.ts';
import type { Join } from './sql.ts';
import { compareUniqueKeys } from './unique-keys-sql.ts';

/** How two relations are joined where they are. */
export interface InSourceJoin {
  database: Database;
  /** One, or two of half the keys each, where these can be read apart. */
  joins: [Join] | Pair<Join>;
  /** Whether no two rows of a side have one key, and none has NULL in it. */
  isUnique: boolean;
  /** Whether a side read twice gives the same rows: not so where its filter calls `random()`. */
  isRepeatable: boolean;
  /** Whether both sides have an index on the key in whose order their rows lie. */
  isOrdered: boolean;
}

type KeyCounts = Omit<JoinCounts, 'rowsWithDifferences' | 'differences' | 'rewritten'>;

function uniqueKeyCounts(comparedRows: number, totalRows: Pair<number>): KeyCounts {
  return {
    totalRows,
    nulls: [0, 0],
    dupes: [0, 0],
    distincts: totalRows,
    exclusives: [totalRows[0] - comparedRows, totalRows[1] - comparedRows],
    onceKeys: totalRows,
    comparedRows,
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
      }
    : uniqueKeyCounts(comparedRows, pair('rows'));
  return {
    ...keys,
    rowsWithDifferences: count('rows_with_differences'),
    differences: join.values.map((_, i) => count(`differences_${i}`)),
    rewritten: join.values.map(() => 0),
  };
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

/**
 * Compares two relations where they are, by the database's own SQL.
 *
 * @throws DiffError where the database fails.
 * @throws CancelledError where the signal aborts.
 */
export async function joinInSource(
  { database, joins, isUnique, isRepeatable, isOrdered }: InSourceJoin,
  signal: AbortSignal,
): Promise<JoinCounts> {
  const isMerge = isUnique && isOrdered;
  // A merge by FULL JOIN reads each side once; an inner join counts the rows of each side apart.
  const isReadOnce = isMerge && database.dialect.mergesFullJoins;
  const isKeyCounted = !isUnique || !(isRepeatable || isReadOnce);
  const run = async (connection: Database, join: Join, until: AbortSignal): Promise<JoinCounts> => {
    const sql = isKeyCounted ? compareAnyKeys(join, isUnique) : compareUniqueKeys(join, isOrdered);
    const [row = {}] = await connection.query(sql, until, isMerge ? 'by index' : 'any');
    return countsOf(join, row, isKeyCounted);
  };
  if (joins.length === 1) return run(database, joins[0], signal);
  return addUp(
    await runBoth(database, signal, (connection, index, either) =>
      run(connection, joins[index], either),
    ),
  );
}
