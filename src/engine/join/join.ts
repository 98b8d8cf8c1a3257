import { DiffError } from '../../contract/errors.ts';
import { type Pair, pairOf, type SideIndex, SIDES } from '../../contract/pair.ts';
import { COLUMNS_AT_ONCE, inStatements } from '../../sources/columns-at-once.ts';
import type { Sql } from '../../sources/dialect.ts';
import { countDifferences, findDifferences, sampleRows } from './dense-sql.ts';
import {
  isUnique,
  type KeyCounts,
  keyCounts,
  NOTHING_REPEATED,
  type PairCounts,
  type RepeatedCounts,
} from './key-counts.ts';
import {
  copyUnequalRows,
  findUnequalRows,
  keepsSide,
  type Pass,
  unequalRows,
} from './pairs-sql.ts';
import { allRows, type Remains, remainsOf } from './remains.ts';
import { counts, countWithoutOther, pairRows, type Running } from './running.ts';
import { countRepeated, countRows, findRepeatedKeys, type HashJoin } from './sql.ts';
import {
  addDifferingRows,
  compareValues,
  countDifferingRows,
  countWrittenOtherwise,
  startDifferingRows,
} from './values-sql.ts';

/** What a join counts, from which every figure follows. All in rows or keys. */
export interface JoinCounts extends KeyCounts {
  rowsWithDifferences: number;
  /** Differing values of each compared column, in the order of the join's values. */
  differences: number[];
  /** Of each compared column, values that are equal though their files write them differently. */
  rewritten: number[];
  /** Of the rows that no key pairs, those of one side that are equal to as many of the other. */
  equalMultisets: number;
}

/** The counts of no rows at all, of no columns. */
export const NOTHING_COUNTED: JoinCounts = {
  totalRows: [0, 0],
  nulls: [0, 0],
  dupes: [0, 0],
  distincts: [0, 0],
  exclusives: [0, 0],
  onceKeys: [0, 0],
  comparedRows: 0,
  exclusiveRows: [0, 0],
  uncomparedRows: [0, 0],
  rowsWithDifferences: 0,
  differences: [],
  rewritten: [],
  equalMultisets: 0,
};

/** Where rows of text files are that are not equal as written, or have no partner. */
export type Unequal =
  /** Of each side, a relation with the values that are named: `value_0`, … */
  | { kind: 'rows'; relations: Pair<(names: Sql[]) => Sql> }
  /** Of each side, a relation with a row for each: `column_number` (in the join) and `text`. */
  | { kind: 'cells'; relations: Pair<Sql> };

/** A join's counts, and where the rows are whose types are still to be checked. */
export interface Joined {
  counts: JoinCounts;
  unequal: Unequal | null;
  remains: Remains;
}

/** Pairs the rows; where keys turn out to be repeated, sets them aside and pairs the others. */
async function pairUnique(running: Running, pass: Pass, rows: Pair<number>) {
  const { connection, join, signal, onPhase } = running;
  onPhase('joining rows by key');
  const pairs = await pairRows(running, findUnequalRows(pass));
  if (pairs && isUnique(pairs, rows)) return { pass, pairs, repeated: NOTHING_REPEATED };
  onPhase('setting duplicate keys aside');
  await connection.execute(findRepeatedKeys(join), signal);
  const repeated = await counts<keyof RepeatedCounts>(running, countRepeated());
  const unique: Pair<number> = [rows[0] - repeated.rows1, rows[1] - repeated.rows2];
  onPhase('joining rows with unique keys');
  const uniquePass: Pass = { ...pass, rows: unique[0] + unique[1], isWithoutRepeated: true };
  const uniquePairs = await pairRows(running, findUnequalRows(uniquePass));
  if (!uniquePairs || !isUnique(uniquePairs, unique)) {
    throw new DiffError('InconsistentReadException', 'the data changed while it was being read');
  }
  return { pass: uniquePass, pairs: uniquePairs, repeated };
}

/** Whether there are texts among the values, whose types are still to be checked. */
const isWritten = ({ values }: HashJoin): boolean => values.some(({ written }) => written !== null);

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

function valueCounts({ values }: HashJoin, row: Record<string, number>): ValueCounts {
  return {
    rowsWithDifferences: row['rows_with_differences'] ?? 0,
    differences: values.map((_, index) => row[`differences_${index}`] ?? 0),
    rewritten: values.map((_, index) => row[`rewritten_${index}`] ?? 0),
  };
}

async function countKeptDifferences(
  running: Running,
  pass: Pass,
  unequal: number,
): Promise<ValueCounts> {
  const { connection, join, signal, onPhase } = running;
  const nothing = unequal === 0 || join.values.length === 0;
  if (!nothing) onPhase('comparing the values of unequal rows');
  for (const side of SIDES) {
    // Of text files the rows are wanted in any case, to check the types in which they are read.
    const isWanted = !keepsSide(pass, side) && (!nothing || isWritten(join));
    if (isWanted) await connection.execute(copyUnequalRows(pass, side), signal);
  }
  return valueCounts(join, nothing ? {} : await compareKeptRows(running, pass));
}

async function joined(
  running: Running,
  pass: Pass,
  rows: Pair<number>,
  { pairs, repeated }: { pairs: PairCounts; repeated: RepeatedCounts },
): Promise<Joined> {
  const differences = await countKeptDifferences(running, pass, pairs.unequal);
  const isSame = differences.rowsWithDifferences === 0;
  return {
    counts: { ...keyCounts(rows, pairs, repeated), ...differences, equalMultisets: 0 },
    remains: remainsOf(running.join, {
      pairs: isSame ? null : 'by rows',
      kept: isSame && !isWritten(running.join) ? null : pass,
      ...(rows.includes(0) && !isWritten(running.join) && { lone: allRows(running.join) }),
      hasRepeated: pass.isWithoutRepeated,
    }),
    unequal: {
      kind: 'rows',
      relations: pairOf((side) => (names) => unequalRows(pass, side, names)),
    },
  };
}

/** The share of unequal rows from which on it pays to carry all values through the join. */
const DENSE = 0.1;

async function isDense(running: Running): Promise<boolean> {
  const { join } = running;
  if (join.values.length === 0 || join.values.length > COLUMNS_AT_ONCE) return false;
  const { pairs, unequal } = await counts<'pairs' | 'unequal'>(running, sampleRows(join));
  return unequal > DENSE * pairs;
}

/** Joins rows of which many differ; `null` where a key turns out to be repeated. */
async function joinDense(running: Running, rows: Pair<number>): Promise<JoinCounts | null> {
  const { join, onPhase } = running;
  onPhase('joining rows by key');
  const pairs = await pairRows(running, findDifferences(join, rows[0] + rows[1]));
  if (!pairs || !isUnique(pairs, rows)) return null;
  const row: Record<string, number> = await counts(running, countDifferences(join));
  const keys = keyCounts(rows, pairs, NOTHING_REPEATED);
  return { ...keys, ...valueCounts(join, row), equalMultisets: 0 };
}

/**
 * Compares two relations of one connection and counts what differs.
 *
 * @throws DiffError where the database fails or the data changes meanwhile.
 * @throws CancelledError where the signal aborts.
 */
export async function runJoin(running: Running): Promise<Joined> {
  const { join, onPhase } = running;
  onPhase('counting rows');
  const count = async (side: SideIndex): Promise<number> =>
    (await counts<'total_rows'>(running, countRows(join, side))).total_rows;
  const rows: Pair<number> = [await count(0), await count(1)];
  // The more rows a side has, the less it costs to carry its values along.
  const keeps = rows[0] < rows[1] ? 1 : 0;
  const first: Pass = { join, keeps, rows: rows[0] + rows[1], isWithoutRepeated: false };
  if (!isWritten(join)) {
    if (rows.includes(0)) {
      const pairs = await countWithoutOther(running, keeps, rows[keeps]);
      return joined(running, first, rows, { pairs, repeated: NOTHING_REPEATED });
    }
    const dense = (await isDense(running)) ? await joinDense(running, rows) : null;
    if (dense) {
      return { counts: dense, unequal: null, remains: remainsOf(join, { pairs: 'by flags' }) };
    }
  }
  const { pass, ...found } = await pairUnique(running, first, rows);
  return joined(running, pass, rows, found);
}

/**
 * Does the same in one pass over two text files, from the texts alone, where no key is repeated on
 * both sides; else gives `null`. Every value must be `written`.
 */
export async function runWrittenJoin(running: Running): Promise<Joined | null> {
  running.onPhase('joining rows by key');
  const pass: Pass = { join: running.join, keeps: 'both', rows: null, isWithoutRepeated: false };
  const pairs = await pairRows(running, findUnequalRows(pass));
  if (!pairs) return null;
  const rows: Pair<number> = [pairs.rows1, pairs.rows2];
  if (!isUnique(pairs, rows)) return null;
  return joined(running, pass, rows, { pairs, repeated: NOTHING_REPEATED });
}
