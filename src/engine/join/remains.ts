import { type Pair, pairOf } from '../../contract/pair.ts';
import type { Sql } from '../../sources/dialect.ts';
import { type Pass, UNEQUAL_ROWS } from './pairs-sql.ts';
import { type HashJoin, keyList, keyNames } from './sql.ts';

/** What a join leaves in DuckDB, by which the rows that differ are found again without it. */
export interface Remains {
  /** In the types in which the rows were compared. */
  join: HashJoin;
  /** How many of the join's values are compared; what follows are keys, taken for values. */
  columns: number;
  /** How the pairs of rows are found of which some value differs; `null` where there are none. */
  pairs: 'by rows' | 'by flags' | 'by cells' | null;
  /** Where `by rows`, and wherever text files are compared as written: what has kept the values. */
  kept: Pass | null;
  /** Of each side, a relation with a row for each that has no partner: its key, of which parts may be NULL. */
  lone: Pair<Sql>;
  /** Whether keys were found to be repeated, and are in `REPEATED_KEYS`. */
  hasRepeated: boolean;
  /** Whether one side has no rows, so that there was no pass. */
  hasOneSide: boolean;
}

/** The keys of rows without a partner, of those that a pass has kept. */
function loneRows(join: HashJoin): Pair<Sql> {
  return pairOf(
    (side) =>
      `(SELECT ${keyNames(join)} FROM ${UNEQUAL_ROWS} WHERE on_side${side + 1} AND NOT on_side${2 - side})`,
  );
}

/** The same where one side has no rows, and there was no pass. */
export function allRows(join: HashJoin): Pair<Sql> {
  return pairOf((side) => `(SELECT ${keyList(join, side)} FROM ${join.relations[side]})`);
}

/** What remains of a join of which nothing is known but its columns, and pairs that a pass has found. */
export const remainsOf = (join: HashJoin, found: Partial<Remains>): Remains => ({
  join,
  columns: join.values.length,
  pairs: null,
  kept: null,
  lone: loneRows(join),
  hasRepeated: false,
  hasOneSide: false,
  ...found,
});
