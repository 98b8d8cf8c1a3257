import { numberOf, SIDES } from '../../contract/pair.ts';
import { COLUMNS_AT_ONCE, inStatements } from '../../sources/columns-at-once.ts';
import type { JoinCounts } from './join.ts';
import type { KeyCounts, PairCounts } from './key-counts.ts';
import { copyUnequalRows, keepsSide, type Pass } from './pairs-sql.ts';
import { counts, type Running } from './running.ts';
import type { HashJoin } from './sql.ts';
import {
  addDifferingRows,
  compareValues,
  countDifferingRows,
  countWrittenOtherwise,
  startDifferingRows,
} from './values-sql.ts';

/** Whether there are texts among the values, whose types are still to be checked. */
export const isWritten = ({ values }: HashJoin): boolean =>
  values.some(({ written }) => written !== null);

/** The columns in which some value may differ: of many, most often few. */
async function columnsToCompare(running: Running, pass: Pass, all: number[]): Promise<number[]> {
  if (!isWritten(running.join)) return all;
  const found: number[] = [];
  for (const columns of inStatements(all)) {
    const some = await counts(running, countWrittenOtherwise(pass, columns));
    found.push(...columns.filter((i) => (some[`otherwise_${i}`] ?? 0) > 0));
  }
  return found;
}

/** Compares the rows that were kept, in several statements where there are many columns. */
async function compareKeptRows(running: Running, pass: Pass): Promise<Record<string, number>> {
  const { connection, join, signal } = running;
  const all = join.values.map((_, index) => index);
  if (all.length <= COLUMNS_AT_ONCE) return counts(running, compareValues(pass, all));
  const found: Record<string, number> = {};
  await connection.execute(startDifferingRows(pass), signal);
  for (const columns of inStatements(await columnsToCompare(running, pass, all))) {
    const some = await counts(running, compareValues(pass, columns));
    const differing = columns.filter((i) => (some[`differences_${i}`] ?? 0) > 0);
    if (differing.length > 0) {
      await connection.execute(addDifferingRows(pass, differing), signal);
    }
    Object.assign(found, some);
  }
  return { ...found, ...(await counts(running, countDifferingRows(join))) };
}

/** What a join counts of values. */
export type ValueCounts = Omit<JoinCounts, keyof KeyCounts | 'equalMultisets'>;

export function valueCounts({ values }: HashJoin, row: Record<string, number>): ValueCounts {
  return {
    rowsWithDifferences: row['rows_with_differences'] ?? 0,
    differences: values.map((_, index) => row[`differences_${index}`] ?? 0),
    rewritten: values.map((_, index) => row[`rewritten_${index}`] ?? 0),
  };
}

/** Counts the values that differ of the pairs of rows that a pass has kept. */
export async function countKeptDifferences(
  running: Running,
  pass: Pass,
  pairs: PairCounts,
): Promise<ValueCounts> {
  const { connection, join, signal, onPhase } = running;
  const nothing = pairs.unequal === 0 || join.values.length === 0;
  if (!nothing) onPhase('comparing the values of unequal rows');
  for (const side of SIDES) {
    const hasLone = pass.keepsLone && pairs[`rows_only${numberOf(side)}`] > 0;
    // Of text files the rows are wanted in any case, to check the types in which they are read.
    const isWanted = !keepsSide(pass, side) && (!nothing || hasLone || isWritten(join));
    if (isWanted) await connection.execute(copyUnequalRows(pass, side), signal);
  }
  return valueCounts(join, nothing ? {} : await compareKeptRows(running, pass));
}
