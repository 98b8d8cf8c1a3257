import { isDeepStrictEqual } from 'node:util';
import { mapPair, type Pair } from '../../../contract/pair.ts';
import type { Sql } from '../../../sources/dialect.ts';
import { compareInDuckDB } from '../../compare-in-duckdb.ts';
import { type DiffContext, roomOf, wantsRows } from '../../diff-context.ts';
import { changedWhileRead } from '../../changed-while-read.ts';
import { withEqualRows } from '../../join/equal-rows.ts';
import { type JoinCounts, NOTHING_COUNTED } from '../../join/join.ts';
import type { KeyCounts } from '../../join/key-counts.ts';
import { landSides } from '../../land-sides.ts';
import type { Part } from '../../parts.ts';
import type { Found } from '../../results.ts';
import { rowsOfKeys } from './keys-sql.ts';
import type { HashFirstPlan } from './plan.ts';

/** What is known of the keys of two sides. */
export interface KnownKeys {
  counts: KeyCounts;
  /** Pairs of equal rows. */
  equal: number;
}

/** Rows without a key that are all brought here, where no more than these are shown. */
const FEW_ROWS = 4000;

function requireSameKeys(counts: KeyCounts, found: JoinCounts): void {
  const names = Object.keys(counts) as (keyof KeyCounts)[];
  if (!names.every((name) => isDeepStrictEqual(counts[name], found[name]))) {
    throw changedWhileRead();
  }
}

/** Some keys, as a relation, and how many rows each side has of them. */
export interface SomeKeys {
  keys: Sql;
  rows: Pair<number>;
}

/**
 * Copies the rows of some keys to be shown, and compares them in DuckDB.
 *
 * @param counts of all keys.
 * @returns what is left of the comparison, by which they are found.
 */
export async function fetchShown(
  plan: HashFirstPlan,
  { nulls }: KeyCounts,
  { keys, rows }: SomeKeys,
  diff: DiffContext,
): Promise<Found['remains']> {
  const room = roomOf(diff) - rows[0] - rows[1];
  const withoutKey = plan.comparesMultisets && nulls[0] + nulls[1] <= Math.min(FEW_ROWS, room);
  const parts = mapPair(plan.sides, (_, side): Part => {
    const relation = rowsOfKeys(plan, side, keys, withoutKey);
    const all = rows[side] + (withoutKey ? nulls[side] : 0);
    return { relation, where: [], plan: 'any', rows: all };
  });
  return (await compareInDuckDB(await landSides(plan.sides, diff, parts), diff)).remains;
}

/**
 * Copies the rows that are not pairs of equal ones, and compares them in DuckDB.
 *
 * @param keys a relation of their keys; `null` where there are none but rows without a key.
 */
export async function compareFetched(
  plan: HashFirstPlan,
  { counts, equal }: KnownKeys,
  keys: Sql | null,
  diff: DiffContext,
): Promise<Found> {
  const { nulls } = counts;
  const areWanted = wantsRows(diff) ? nulls[0] + nulls[1] > 0 : nulls[0] > 0 && nulls[1] > 0;
  const hasNulls = plan.comparesMultisets && areWanted;
  const left: Pair<number> = hasNulls ? [0, 0] : nulls;
  const equalKeys = { dupes: 0, distincts: equal };
  if (keys === null && !hasNulls) {
    const none = { ...NOTHING_COUNTED, differences: plan.columns.values.map(() => 0) };
    return {
      plan: plan.columns,
      counts: withEqualRows(none, equal, equalKeys, left),
      remains: null,
    };
  }
  diff.onPhase('reading the rows that may differ');
  const parts = mapPair(plan.sides, (_, side): Part => {
    const relation = rowsOfKeys(plan, side, keys, hasNulls);
    const rows = counts.totalRows[side] - equal - left[side];
    return { relation, where: [], plan: 'any', rows };
  });
  const found = await compareInDuckDB(await landSides(plan.sides, diff, parts), diff);
  const all = withEqualRows(found.counts, equal, equalKeys, left);
  requireSameKeys(counts, all);
  return { ...found, counts: all };
}
