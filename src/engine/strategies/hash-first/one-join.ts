import { type Pair, pairOf, type SideIndex } from '../../../contract/pair.ts';
import type { Cell } from '../../../sources/dialect.ts';
import type { DiffContext } from '../../diff-context.ts';
import type { KeyCounts } from '../../join/key-counts.ts';
import type { JoinCounts } from '../../join/join.ts';
import { UNCLEAR } from '../../join/values-sql.ts';
import { joinCounts, withMultisets } from './counted.ts';
import { joinAll } from './one-join-sql.ts';
import type { HashFirstPlan } from './plan.ts';
import type { Sketch } from './sketch.ts';

type Row = Record<string, Cell>;

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
 * there are. `null` where it would not, a key turns out to be repeated on both sides, or values are too close
 * to a tolerance for it to tell.
 */
export async function joinAtOnce(
  plan: HashFirstPlan,
  sketch: Sketch | null,
  { signal, onPhase }: DiffContext,
): Promise<JoinCounts | null> {
  const { database, hashing, join } = plan;
  const columns = join.keys.length + join.values.length;
  const most = hashing.joinsUpTo ?? 0;
  if (!sketch?.isNearlyUnique || Math.max(...sketch.rows) * columns > most) return null;
  onPhase('joining rows in the database');
  const ways = readWays(await database.query(joinAll(plan), signal));
  const keys = keyCountsOf(ways, sketch.rows);
  if (!keys || count(ways.pairs, UNCLEAR) > 0) return null;
  const found = {
    rows: keys.comparedRows,
    rowsWithDifferences: count(ways.pairs, 'rows_with_differences'),
    differences: join.values.map((_, i) => count(ways.pairs, `differences_${i}`)),
  };
  return withMultisets(plan, joinCounts(keys, found, join.values.length), signal);
}
