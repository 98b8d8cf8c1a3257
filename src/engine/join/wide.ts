import { changedWhileRead } from '../changed-while-read.ts';
import { DiffError } from '../../contract/errors.ts';
import type { Pair } from '../../contract/pair.ts';
import { inGroups, TEXTS_AT_ONCE } from '../../sources/columns-at-once.ts';
import type { Sql } from '../../sources/dialect.ts';
import type { ColumnPair } from '../columns.ts';
import { isUnique, type KeyCounts, keyCounts, NOTHING_REPEATED } from './key-counts.ts';
import { findUnequalRows, type Pass } from './pairs-sql.ts';
import { remainsOf } from './remains.ts';
import { counts, pairRows, type Running } from './running.ts';
import type { HashJoin } from './sql.ts';
import {
  addCells,
  asOneValue,
  CELLS_OF_SIDE,
  compareCells,
  countCells,
  countRowsOfCells,
  startCells,
  startComparing,
  textsDiffer,
} from './wide-sql.ts';
import type { Joined } from './join.ts';
import type { ValueCounts } from './kept-values.ts';

/** The two relations with no other columns than the keys and these values. */
export type RelationsOf = (values: ColumnPair[]) => Pair<Sql>;

async function pairGroup(running: Running, values: ColumnPair[], relations: Pair<Sql>) {
  const [like] = running.join.keys;
  if (!like) throw new DiffError('InternalError', 'a join without a key');
  const join: HashJoin = { ...running.join, relations, values: [asOneValue(values, like)] };
  const pass: Pass = {
    join,
    keeps: 'both',
    keepsLone: true,
    rows: null,
    isWithoutRepeated: false,
  };
  const pairs = await pairRows({ ...running, join }, findUnequalRows(pass));
  if (!pairs) return null;
  const rows: Pair<number> = [pairs.rows1, pairs.rows2];
  return isUnique(pairs, rows) ? keyCounts(rows, pairs, NOTHING_REPEATED) : null;
}

const isSame = (one: KeyCounts, other: KeyCounts): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/**
 * Finds the values of two text files that are not written the same, in some passes over the files,
 * each for as many columns as fit in a list. `null` where a key is repeated on both sides. Every
 * value must be `written`.
 */
export async function findUnequalCells(
  running: Running,
  relationsOf: RelationsOf,
): Promise<KeyCounts | null> {
  const { connection, join, signal } = running;
  running.onPhase('joining rows by key');
  let found: KeyCounts | null = null;
  for (const [index, values] of inGroups(join.values, TEXTS_AT_ONCE).entries()) {
    const keys = await pairGroup(running, values, relationsOf(values));
    if (!keys) return null;
    if (found && !isSame(found, keys)) {
      throw changedWhileRead();
    }
    if (!found) await connection.execute(startCells(join), signal);
    await connection.execute(addCells(join, index * TEXTS_AT_ONCE, values.length), signal);
    found = keys;
  }
  return found;
}

/** Compares the values that were found, in the types that the join's columns have. */
export async function compareUnequalCells(running: Running, keys: KeyCounts): Promise<Joined> {
  const { connection, join, signal } = running;
  running.onPhase('comparing the values of unequal rows');
  await connection.execute(startComparing(join), signal);
  const columns = join.values.map((pair, number) => ({ number, differs: textsDiffer(pair) }));
  for (const [differs, some] of Map.groupBy(columns, (column) => column.differs)) {
    const numbers = some.map(({ number }) => number);
    await connection.execute(compareCells(join, differs, numbers), signal);
  }
  const differences = join.values.map(() => 0);
  const rewritten = join.values.map(() => 0);
  for (const row of await connection.query(countCells(), signal)) {
    const number = Number(row['column_number']);
    differences[number] = Number(row['differences']);
    rewritten[number] = Number(row['rewritten']);
  }
  const { rows_with_differences: rowsWithDifferences } = await counts<'rows_with_differences'>(
    running,
    countRowsOfCells(join),
  );
  const values: ValueCounts = { rowsWithDifferences, differences, rewritten };
  return {
    counts: { ...keys, ...values, equalMultisets: 0 },
    remains: remainsOf(join, { pairs: 'by cells' }),
    unequal: { kind: 'cells', relations: CELLS_OF_SIDE },
  };
}
