import type { Pair } from '../../../contract/pair.ts';
import { mapPair } from '../../../contract/pair.ts';
import type { Cell, Sql } from '../../../sources/dialect.ts';
import type { JoinCounts } from '../../join/join.ts';
import type { KeyCounts } from '../../join/key-counts.ts';
import { hasMultisets, hasRepeated, withEqualMultisets } from '../../join/multisets.ts';
import { compareMultisetsWhere } from '../../join/multisets-sql.ts';
import type { Join } from '../../join/sql.ts';
import { comparePairs } from '../../join/unique-keys-sql.ts';
import { UNCLEAR } from '../../join/values-sql.ts';
import { rowsOf } from '../../sides.ts';
import { changedWhileRead } from '../../changed-while-read.ts';
import { isRepeatedKey, rowsOfKeys } from './keys-sql.ts';
import type { HashFirstPlan } from './plan.ts';

/** What is counted of pairs of rows. */
export interface CountedPairs {
  rows: number;
  rowsWithDifferences: number;
  differences: number[];
}

const NO_PAIRS: CountedPairs = { rows: 0, rowsWithDifferences: 0, differences: [] };

/** The join with the rows of some keys alone. */
function joinOfKeys({ join, sides, ...plan }: HashFirstPlan, keys: Sql): Join {
  const relations = mapPair(sides, (side, index): Sql => {
    const relation = rowsOfKeys({ join, sides, ...plan }, index, keys, false);
    return rowsOf({ ...side, relation: { ...side.relation, relation } });
  });
  return { ...join, relations };
}

/**
 * Has the cluster count what differs in pairs of rows; `null` where it cannot tell of some, which are too
 * close to a tolerance.
 *
 * @param keys a relation of their keys; `null` where no key is repeated, and all are compared.
 */
export async function countPairs(
  plan: HashFirstPlan,
  keys: Sql | null,
  signal: AbortSignal,
): Promise<CountedPairs | null> {
  const join = keys === null ? plan.join : joinOfKeys(plan, keys);
  const [row = {}] = await plan.database.query(comparePairs(join), signal);
  // A sum over no row is NULL.
  const count = (name: string): number => Number(row[name] ?? 0);
  if (count(UNCLEAR) > 0) return null;
  return {
    rows: count('compared_rows'),
    rowsWithDifferences: count('rows_with_differences'),
    differences: join.values.map((_, i) => count(`differences_${i}`)),
  };
}

const multisetCount = (row: Record<string, Cell>, name: string): number => Number(row[name]);

/** Adds what the cluster counts of rows that no key pairs. */
export async function withMultisets(
  { join, database, ...plan }: HashFirstPlan,
  counts: JoinCounts,
  signal: AbortSignal,
): Promise<JoinCounts> {
  if (!plan.comparesMultisets || !hasMultisets(counts)) return counts;
  const hasNulls = counts.nulls.some((rows) => rows > 0);
  const isRepeated = hasRepeated(counts) ? isRepeatedKey({ join, database, ...plan }) : null;
  const sql = compareMultisetsWhere(join, hasNulls, isRepeated);
  const [row = {}] = await database.query(sql, signal);
  return withEqualMultisets(counts, {
    rows1: multisetCount(row, 'rows1'),
    rows2: multisetCount(row, 'rows2'),
    equal: multisetCount(row, 'equal'),
  });
}

/** All counts of a join, of those of its keys and of its pairs. */
export function joinCounts(
  keys: KeyCounts,
  pairs: CountedPairs | null,
  columns: number,
): JoinCounts {
  const { rowsWithDifferences, differences } = pairs ?? NO_PAIRS;
  return {
    ...keys,
    rowsWithDifferences,
    differences: Array.from({ length: columns }, (_, i) => differences[i] ?? 0),
    rewritten: Array.from({ length: columns }, () => 0),
    equalMultisets: 0,
  };
}

/** Makes sure that so many pairs were compared as were found before. */
export function requirePairs({ rows }: CountedPairs, expected: number): void {
  if (rows !== expected) throw changedWhileRead();
}

/** More pairs on both sides, where not all of them were counted. */
export function withMorePairs(keys: KeyCounts, more: number): KeyCounts {
  const add = (pair: Pair<number>): Pair<number> => mapPair(pair, (count) => count + more);
  return {
    ...keys,
    totalRows: add(keys.totalRows),
    distincts: add(keys.distincts),
    onceKeys: add(keys.onceKeys),
    comparedRows: keys.comparedRows + more,
  };
}
