import { type Pair, pairOf, type SideIndex } from '../../../contract/pair.ts';
import type { Cell } from '../../../sources/dialect.ts';
import type { DiffContext } from '../../diff-context.ts';
import type { KeyCounts } from '../../join/key-counts.ts';
import type { JoinCounts } from '../../join/join.ts';
import { joinCounts, withMultisets } from './counted.ts';
import { BUCKETS, countBuckets, joinAll } from './one-join-sql.ts';
import type { HashFirstPlan } from './plan.ts';

type Row = Record<string, Cell>;

/** What the keys of a side are known to be like before they are joined. */
interface SideKeys {
  rows: number;
  /** The sum, over all keys, of the square of how often each occurs: as many pairs as they make with themselves. */
  pairs: number;
}

/**
 * Rows fall into buckets by the hashes of their keys. The squares of how many are in each add up to about
 * n² / b for keys that are all different, and to more where some are repeated: see the sketches of Alon,
 * Matias and Szegedy (1996).
 */
function sideKeys(row: Row | undefined): SideKeys {
  const rows = Number(row?.['total_rows'] ?? 0);
  const squares = Number(row?.['squares'] ?? 0);
  return { rows, pairs: (squares - rows ** 2 / BUCKETS) / (1 - 1 / BUCKETS) };
}

/** How many times as many pairs as rows a join may make. By Cauchy and Schwarz, two sides make no more than one with itself. */
const MOST_PAIRS = 2;

/** Whether a join of all rows is worth it: few enough values, and hardly a key that is repeated. */
function isWorthIt({ join }: HashFirstPlan, most: number, { rows, pairs }: SideKeys): boolean {
  return (
    rows * (join.keys.length + join.values.length) <= most && pairs <= MOST_PAIRS * rows + BUCKETS
  );
}

interface Ways {
  /** Pairs of rows of one key. */
  pairs: Row | undefined;
  /** Of each side, rows without a partner that have a key, and those that have none. */
  lone: Pair<Row | undefined>;
  nulls: Pair<Row | undefined>;
}

function readWays(rows: readonly Row[]): Ways {
  const way = (side1: number, side2: number, keyed: number): Row | undefined =>
    rows.find(
      (row) =>
        Number(row['on_side1']) === side1 &&
        Number(row['on_side2']) === side2 &&
        Number(row['keyed']) === keyed,
    );
  return {
    pairs: way(1, 1, 1),
    lone: [way(1, 0, 1), way(0, 1, 1)],
    nulls: [way(1, 0, 0), way(0, 1, 0)],
  };
}

const count = (row: Row | undefined, name: string): number => Number(row?.[name] ?? 0);

/** All counts of keys; `null` where the join has other rows than the sides: then a key is repeated on both. */
function keyCountsOf({ pairs, lone, nulls }: Ways, totalRows: Pair<number>): KeyCounts | null {
  const paired = count(pairs, 'join_rows');
  const of = (name: string, ways: Pair<Row | undefined>): Pair<number> =>
    pairOf((side: SideIndex) => count(ways[side], name));
  const [loneRows, nullRows] = [of('join_rows', lone), of('join_rows', nulls)];
  const [loneKeys, dupes] = [of('key_count', lone), of('dupes', lone)];
  const isUnique = totalRows.every(
    (rows, side) => paired + (loneRows[side] ?? 0) + (nullRows[side] ?? 0) === rows,
  );
  if (!isUnique) return null;
  return {
    totalRows,
    nulls: nullRows,
    dupes,
    distincts: pairOf((side) => paired + loneKeys[side]),
    exclusives: loneKeys,
    onceKeys: pairOf((side) => paired + loneRows[side] - dupes[side]),
    comparedRows: paired,
    exclusiveRows: loneRows,
    uncomparedRows: nullRows,
  };
}

/**
 * Has the cluster join all rows at once, where that takes less than hashes: it makes no more rows than
 * there are. `null` where it would not, or a key turns out to be repeated on both sides.
 */
export async function joinAtOnce(
  plan: HashFirstPlan,
  { signal, onPhase }: DiffContext,
): Promise<JoinCounts | null> {
  const { database, hashing, join } = plan;
  const { joinsUpTo } = hashing;
  if (joinsUpTo === undefined) return null;
  const buckets = await database.query(countBuckets(plan), signal);
  const sides = pairOf((side) => sideKeys(buckets.find((row) => Number(row['side']) === side + 1)));
  if (!sides.every((side) => isWorthIt(plan, joinsUpTo, side))) return null;
  onPhase('joining rows in the database');
  const ways = readWays(await database.query(joinAll(plan), signal));
  const keys = keyCountsOf(ways, [sides[0].rows, sides[1].rows]);
  if (!keys) return null;
  const found = {
    rows: keys.comparedRows,
    rowsWithDifferences: count(ways.pairs, 'rows_with_differences'),
    differences: join.values.map((_, i) => count(ways.pairs, `differences_${i}`)),
  };
  return withMultisets(plan, joinCounts(keys, found, join.values.length), signal);
}
