import { changedWhileRead } from '../changed-while-read.ts';
import { type Pair, pairOf, type SideIndex } from '../../contract/pair.ts';
import { wantedRows, wantsRows } from '../diff-context.ts';
import { COLUMNS_AT_ONCE } from '../../sources/columns-at-once.ts';
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
import { countKeptDifferences, isWritten, valueCounts } from './kept-values.ts';
import { findUnequalRows, keptValues, type Pass, unequalRows } from './pairs-sql.ts';
import { allRows, type Remains, remainsOf } from './remains.ts';
import { counts, countWithoutOther, pairRows, type Running } from './running.ts';
import { countRepeated, countRows, findRepeatedKeys } from './sql.ts';

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
    throw changedWhileRead();
  }
  return { pass: uniquePass, pairs: uniquePairs, repeated };
}

async function joined(
  running: Running,
  pass: Pass,
  rows: Pair<number>,
  { pairs, repeated }: { pairs: PairCounts; repeated: RepeatedCounts },
): Promise<Joined> {
  const differences = await countKeptDifferences(running, pass, pairs);
  const isSame = differences.rowsWithDifferences === 0;
  return {
    counts: { ...keyCounts(rows, pairs, repeated), ...differences, equalMultisets: 0 },
    remains: remainsOf(running.join, {
      pairs: isSame ? null : 'by rows',
      kept: isSame && !pass.keepsLone ? null : pass,
      ...(rows.includes(0) &&
        !isWritten(running.join) && { lone: allRows(running.join), hasOneSide: true }),
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
async function joinDense(
  running: Running,
  rows: Pair<number>,
  first: Pass,
): Promise<Omit<Joined, 'unequal'> | null> {
  const { join, onPhase } = running;
  onPhase('joining rows by key');
  // All of them are wanted again: to write them down here costs less than a second join.
  const pass: Pass | null = wantedRows(running) === 'all' ? { ...first, keeps: 'both' } : null;
  const kept = pass ? keptValues(pass) : [];
  const pairs = await pairRows(running, findDifferences(join, rows[0] + rows[1], kept));
  if (!pairs || !isUnique(pairs, rows)) return null;
  const row: Record<string, number> = await counts(running, countDifferences(join));
  const keys = keyCounts(rows, pairs, NOTHING_REPEATED);
  return {
    counts: { ...keys, ...valueCounts(join, row), equalMultisets: 0 },
    remains: remainsOf(join, { pairs: 'by flags', kept: pass }),
  };
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
  const keepsLone = isWritten(join) || wantsRows(running);
  const first: Pass = { join, keeps, keepsLone, rows: rows[0] + rows[1], isWithoutRepeated: false };
  if (!isWritten(join)) {
    if (rows.includes(0)) {
      const pairs = await countWithoutOther(running, keeps, rows[keeps]);
      // Nothing was kept.
      const pass: Pass = { ...first, keepsLone: false };
      return joined(running, pass, rows, { pairs, repeated: NOTHING_REPEATED });
    }
    const dense = (await isDense(running)) ? await joinDense(running, rows, first) : null;
    if (dense) return { ...dense, unequal: null };
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
  const pass: Pass = {
    join: running.join,
    keeps: 'both',
    keepsLone: true,
    rows: null,
    isWithoutRepeated: false,
  };
  const pairs = await pairRows(running, findUnequalRows(pass));
  if (!pairs) return null;
  const rows: Pair<number> = [pairs.rows1, pairs.rows2];
  if (!isUnique(pairs, rows)) return null;
  return joined(running, pass, rows, { pairs, repeated: NOTHING_REPEATED });
}
