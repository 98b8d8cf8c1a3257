import { DiffError } from '../../contract/errors.ts';
import type { Cell, Sql } from '../../sources/dialect.ts';
import type { DiffContext } from '../diff-context.ts';
import { countPairs } from './count-pairs-sql.ts';
import type { PairCounts } from './key-counts.ts';
import { REPEATED, startCounting } from './pairs-sql.ts';
import type { HashJoin } from './sql.ts';

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
