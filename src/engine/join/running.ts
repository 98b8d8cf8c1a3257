import { DiffError } from '../../contract/errors.ts';
import type { Cell, Sql } from '../../sources/dialect.ts';
import type { DiffContext } from '../diff-context.ts';
import type { PairCounts } from './key-counts.ts';
import { countOneSide, countPairs, REPEATED, startCounting } from './pairs-sql.ts';
import { type HashJoin, type Join, keyList } from './sql.ts';
import { pairOf, type SideIndex } from '../../contract/pair.ts';

/** A join that is under way. */
export interface Running extends DiffContext {
  join: HashJoin;
}

/** The one row that a statement gives, as numbers. */
export async function counts<Name extends string>(
  { connection, signal }: Running,
  sql: Sql,
): Promise<Record<Name, number>> {
  const [row] = await connection.query(sql, signal);
  const entries = Object.entries<Cell>(row ?? {}).map(([name, value]) => [name, Number(value)]);
  return Object.fromEntries(entries) as Record<Name, number>;
}

/** SQL can raise an error by its words alone. */
const isRepeated = (error: unknown): boolean =>
  error instanceof DiffError && error.value.includes(REPEATED);

/** Pairs the rows by a statement; `null` where a key turns out to be repeated. */
export async function pairRows(running: Running, pass: Sql) {
  const { connection, join, signal } = running;
  await connection.execute(startCounting(), signal);
  try {
    await connection.execute(pass, signal);
  } catch (error) {
    if (isRepeated(error)) return null;
    throw error;
  }
  return counts<keyof PairCounts | 'rows1' | 'rows2'>(running, countPairs(join));
}

/** The longest row of bits, of 32 MiB, and the most bits for each row. */
const [MOST_BITS, BITS_PER_ROW] = [2 ** 28, 32];

const INTEGERS = ['TINYINT', 'SMALLINT', 'INTEGER', 'BIGINT'].map((type) => `'${type}'`);

const keysOf = (join: Join, side: SideIndex): string =>
  `(SELECT ${keyList(join, side)} FROM ${join.relations[side]}) AS keyed`;

/**
 * The distinct keys, where each is an integer not far from the others and none is repeated: a bit
 * for each takes a fraction of the time and memory that grouping them does. Else `null`.
 */
async function uniqueIntegers(
  running: Running,
  side: SideIndex,
  rows: number,
): Promise<number | null> {
  const { join } = running;
  if (join.keys.length !== 1) return null;
  const from = keysOf(join, side);
  const range = await counts<'lowest' | 'highest' | 'are_integers'>(
    running,
    `SELECT min(key_0) AS lowest, max(key_0) AS highest,
  coalesce(typeof(min(key_0)) IN (${INTEGERS.join(', ')}), false) AS are_integers
FROM ${from}`,
  );
  const { lowest, highest } = range;
  const isNear = highest - lowest < Math.min(MOST_BITS, BITS_PER_ROW * rows);
  const isExact = Number.isSafeInteger(lowest) && Number.isSafeInteger(highest);
  if (range.are_integers !== 1 || !isExact || !isNear) return null;
  const { keys, keyed } = await counts<'keys' | 'keyed'>(
    running,
    `SELECT bit_count(bitstring_agg(key_0, ${lowest}, ${highest})) AS keys, count(key_0) AS keyed
FROM ${from}`,
  );
  return keys === keyed ? keys : null;
}

/** What there is to count where the other side has no rows: the other columns need not be read. */
export async function countWithoutOther(
  running: Running,
  side: SideIndex,
  rows: number,
): Promise<PairCounts> {
  const keys = await uniqueIntegers(running, side, rows);
  if (keys === null) return counts<keyof PairCounts>(running, countOneSide(running.join, side));
  const [side1, side2] = pairOf((of) =>
    of === side ? { rows, nulls: rows - keys, keys } : { rows: 0, nulls: 0, keys: 0 },
  );
  return {
    pairs: rows,
    unequal: 0,
    rows_only1: side1.rows,
    rows_only2: side2.rows,
    nulls1: side1.nulls,
    nulls2: side2.nulls,
    keys_only1: side1.keys,
    keys_only2: side2.keys,
    dupes_only1: 0,
    dupes_only2: 0,
  };
}
