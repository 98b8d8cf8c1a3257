import { DiffError } from '../../contract/errors.ts';
import type { Pair } from '../../contract/summary-results.ts';
import { COLUMNS_AT_ONCE, inStatements } from '../../sources/columns-at-once.ts';
import type { Cell, Connection, Sql } from '../../sources/dialect.ts';
import {
  countPairs,
  countRepeated,
  countRows,
  findRepeatedKeys,
  findUnequalKeys,
  type HashJoin,
} from './sql.ts';
import {
  addDifferingRows,
  compareValues,
  copyUnequalRows,
  countDifferingRows,
  startDifferingRows,
} from './values-sql.ts';

/** What a join counts, from which every figure follows. All in rows or keys. */
export interface JoinCounts {
  totalRows: Pair<number>;
  nulls: Pair<number>;
  dupes: Pair<number>;
  distincts: Pair<number>;
  exclusives: Pair<number>;
  /** Keys that occur exactly once on that side. */
  onceKeys: Pair<number>;
  /** Keys that occur exactly once on both sides. */
  comparedRows: number;
  rowsWithDifferences: number;
  /** Differing values of each compared column, in the order of the join's values. */
  differences: number[];
  /** Of each compared column, values that are equal though their files write them differently. */
  rewritten: number[];
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
  rowsWithDifferences: 0,
  differences: [],
  rewritten: [],
};

/** What the join says it is doing. */
export type OnPhase = (phase: string) => void;

interface Running {
  connection: Connection;
  join: HashJoin;
  signal: AbortSignal;
  onPhase: OnPhase;
}

async function counts<Name extends string>(
  { connection, signal }: Running,
  sql: Sql,
): Promise<Record<Name, number>> {
  const [row] = await connection.query(sql, signal);
  const entries = Object.entries<Cell>(row ?? {}).map(([name, value]) => [name, Number(value)]);
  return Object.fromEntries(entries) as Record<Name, number>;
}

type PairCounts = Record<
  'matched' | 'unequal' | `${'rows' | 'keys' | 'dupes'}_only${1 | 2}`,
  number
>;
type RepeatedCounts = Record<`${'rows' | 'dupes' | 'keys' | 'keys_only'}${1 | 2}`, number>;

const NOTHING_REPEATED: RepeatedCounts = {
  rows1: 0,
  rows2: 0,
  dupes1: 0,
  dupes2: 0,
  keys1: 0,
  keys2: 0,
  keys_only1: 0,
  keys_only2: 0,
};

/**
 * Whether the pairs account for every row exactly once. Only then no key that is on both sides
 * occurs twice on one of them: a second row on side 2 would show as one more row of side 1.
 */
function isUnique(pairs: PairCounts, keyed: Pair<number>): boolean {
  return (
    pairs.matched + pairs.rows_only1 === keyed[0] && pairs.matched + pairs.rows_only2 === keyed[1]
  );
}

async function pairRows(running: Running, keyed: Pair<number>, withRepeated: boolean) {
  const { connection, join, signal } = running;
  await connection.execute(findUnequalKeys(join, keyed[0] + keyed[1], withRepeated), signal);
  return counts<keyof PairCounts>(running, countPairs());
}

/** Pairs the rows; where keys turn out to be repeated, sets them aside and pairs the others. */
async function pairUnique(running: Running, keyed: Pair<number>) {
  const { connection, join, signal, onPhase } = running;
  onPhase('joining rows by key');
  const pairs = await pairRows(running, keyed, false);
  if (isUnique(pairs, keyed)) return { pairs, repeated: NOTHING_REPEATED };
  onPhase('setting duplicate keys aside');
  await connection.execute(findRepeatedKeys(join), signal);
  const repeated = await counts<keyof RepeatedCounts>(running, countRepeated());
  const unique: Pair<number> = [keyed[0] - repeated.rows1, keyed[1] - repeated.rows2];
  onPhase('joining rows with unique keys');
  const uniquePairs = await pairRows(running, unique, true);
  if (!isUnique(uniquePairs, unique)) {
    throw new DiffError('InconsistentReadException', 'the data changed while it was being read');
  }
  return { pairs: uniquePairs, repeated };
}

/** Compares the copied rows, in several statements where there are many columns. */
async function compareCopiedRows(running: Running): Promise<Record<string, number>> {
  const { connection, join, signal } = running;
  const all = join.values.map((_, index) => index);
  if (all.length <= COLUMNS_AT_ONCE) return counts(running, compareValues(join, all));
  const found: Record<string, number> = {};
  await connection.execute(startDifferingRows(join), signal);
  for (const columns of inStatements(all)) {
    const some = await counts(running, compareValues(join, columns));
    if ((some['rows_with_differences'] ?? 0) > 0) {
      await connection.execute(addDifferingRows(join, columns), signal);
    }
    Object.assign(found, some);
  }
  return { ...found, ...(await counts(running, countDifferingRows(join))) };
}

async function countDifferences(
  running: Running,
  unequal: number,
): Promise<Pick<JoinCounts, 'rowsWithDifferences' | 'differences' | 'rewritten'>> {
  const { connection, join, signal, onPhase } = running;
  const nothing = unequal === 0 || join.values.length === 0;
  if (!nothing) onPhase('comparing the values of unequal rows');
  const isWritten = join.values.some(({ written }) => written !== null);
  // Of text files the rows are wanted in any case, to check the types in which they are read.
  if (!nothing || isWritten) {
    await connection.execute(copyUnequalRows(join, 0), signal);
    await connection.execute(copyUnequalRows(join, 1), signal);
  }
  const row = nothing ? {} : await compareCopiedRows(running);
  return {
    rowsWithDifferences: row['rows_with_differences'] ?? 0,
    differences: join.values.map((_, index) => row[`differences_${index}`] ?? 0),
    rewritten: join.values.map((_, index) => row[`rewritten_${index}`] ?? 0),
  };
}

/**
 * Compares two relations of one connection and counts what differs.
 *
 * @throws DiffError where the database fails or the data changes meanwhile.
 * @throws CancelledError where the signal aborts.
 */
export async function runJoin(running: Running): Promise<JoinCounts> {
  const { join, onPhase } = running;
  onPhase('counting rows');
  const [rows1, rows2] = [
    await counts<'total_rows' | 'nulls'>(running, countRows(join, 0)),
    await counts<'total_rows' | 'nulls'>(running, countRows(join, 1)),
  ];
  const keyed: Pair<number> = [rows1.total_rows - rows1.nulls, rows2.total_rows - rows2.nulls];
  const { pairs, repeated } = await pairUnique(running, keyed);
  return {
    totalRows: [rows1.total_rows, rows2.total_rows],
    nulls: [rows1.nulls, rows2.nulls],
    dupes: [pairs.dupes_only1 + repeated.dupes1, pairs.dupes_only2 + repeated.dupes2],
    distincts: [
      pairs.matched + pairs.keys_only1 + repeated.keys1,
      pairs.matched + pairs.keys_only2 + repeated.keys2,
    ],
    exclusives: [pairs.keys_only1 + repeated.keys_only1, pairs.keys_only2 + repeated.keys_only2],
    onceKeys: [
      pairs.matched + pairs.rows_only1 - pairs.dupes_only1 + repeated.rows1 - repeated.dupes1,
      pairs.matched + pairs.rows_only2 - pairs.dupes_only2 + repeated.rows2 - repeated.dupes2,
    ],
    comparedRows: pairs.matched,
    ...(await countDifferences(running, pairs.unequal)),
  };
}
