import { changedWhileRead } from '../../changed-while-read.ts';
import { DiffError } from '../../../contract/errors.ts';
import { mapPair, type Pair } from '../../../contract/pair.ts';
import type { Database } from '../../../sources/database.ts';
import type { Cell } from '../../../sources/dialect.ts';
import { compareInDuckDB } from '../../compare-in-duckdb.ts';
import { type DiffContext, roomOf } from '../../diff-context.ts';
import { runBoth } from '../../each-side.ts';
import type { JoinCounts } from '../../join/join.ts';
import type { Join } from '../../join/sql.ts';
import { type KeyList, listLone } from '../../join/key-lists-sql.ts';
import { compareUniqueKeys, isReadOnce } from '../../join/unique-keys-sql.ts';
import { landSides } from '../../land-sides.ts';
import type { Part } from '../../parts.ts';
import type { Found } from '../../results.ts';
import { addUp, countsOf } from './counts.ts';
import {
  columnLists,
  keyLists,
  listedKeys,
  type ListedKeys,
  longerLists,
  readKeys,
  smallest,
} from './listed-keys.ts';
import type { InSourcePlan } from './plan.ts';

type Row = Record<string, Cell>;

/** So many changed rows are looked at for examples of every column. */
const LOOKED_AT = 1000;

/** Compares the rows by their unique keys; gives a row for each part of the keys. */
async function joinedRows(
  { database, joins, isOrdered }: InSourcePlan,
  lists: KeyList[],
  signal: AbortSignal,
): Promise<Row[]> {
  const run = async (connection: Database, join: Join, until: AbortSignal): Promise<Row> => {
    const [row = {}] = await connection.query(
      compareUniqueKeys(join, isOrdered, lists),
      until,
      isOrdered ? 'by index' : 'any',
    );
    return row;
  };
  if (joins.length === 1) return [await run(database, joins[0], signal)];
  return runBoth(database, signal, (connection, index, either) =>
    run(connection, joins[index], either),
  );
}

function countsOfRows({ joins: [join] }: InSourcePlan, rows: readonly Row[]): JoinCounts | null {
  const [first, second] = rows.map((row) => countsOf(join, row, false));
  if (first === undefined) throw new DiffError('InternalError', 'a join gave no counts');
  return second === undefined ? first : addUp([first, second]);
}

function keysOfRows(rows: readonly Row[]): ListedKeys {
  const all = rows.map(listedKeys);
  return {
    changed: all.flatMap(({ changed }) => changed),
    lone: [all.flatMap(({ lone }) => lone[0]), all.flatMap(({ lone }) => lone[1])],
  };
}

/** Copies the rows of some keys, and compares them in DuckDB, where they are shown from. */
async function compareKeys(
  { sides, joins: [join] }: InSourcePlan,
  { changed, lone }: ListedKeys,
  diff: DiffContext,
): Promise<Found> {
  const parts: Pair<Part> = mapPair(sides, ({ relation: { relation } }, side) => {
    const keys = [...changed, ...lone[side]];
    const column = join.keys[0]?.references[side] ?? '';
    const where = [keys.length === 0 ? '1 = 0' : `${column} IN (${keys.join(', ')})`];
    return { relation, where, plan: 'by index', rows: keys.length };
  });
  const found = await compareInDuckDB(await landSides(sides, diff, parts), diff);
  const { rowsWithDifferences, exclusives } = found.counts;
  const isSame =
    rowsWithDifferences === changed.length &&
    exclusives.every((keys, side) => keys === lone[side]?.length);
  if (isSame) return found;
  throw changedWhileRead();
}

/** How many rows have these keys, on both sides together. */
const rowsOf = ({ changed, lone }: ListedKeys): number =>
  2 * changed.length + lone[0].length + lone[1].length;

/** For each column that no row is an example of, the changed row with the smallest hash that is one. */
async function exampleKeys(
  plan: InSourcePlan,
  columns: number[],
  counts: JoinCounts,
  signal: AbortSignal,
): Promise<bigint[]> {
  if (columns.length === 0) return [];
  const lists = columnLists(columns, counts);
  const rows = await joinedRows(plan, lists, signal);
  const keys = lists.flatMap(({ name }) =>
    smallest(
      rows.flatMap((row) => readKeys(row[name])),
      1,
    ),
  );
  return [...new Set(keys)];
}

/** More lists, without counts; those of rows of one side alone by statements of their own, where an inner join is merged. */
async function rowsOfLists(
  plan: InSourcePlan,
  lists: KeyList[],
  signal: AbortSignal,
): Promise<Row[]> {
  const { database, joins, isOrdered } = plan;
  if (isReadOnce(joins[0], isOrdered)) return joinedRows(plan, lists, signal);
  const rows: Row[] = [];
  for (const list of lists) {
    const { of } = list;
    if (of === 'changed' || !('alone' in of)) continue;
    for (const join of joins) {
      rows.push(...(await database.query(listLone(join, list, of.alone), signal, 'by index')));
    }
  }
  const paired = lists.filter(({ of }) => of === 'changed' || !('alone' in of));
  return paired.length === 0 ? rows : [...rows, ...(await joinedRows(plan, paired, signal))];
}

/** The keys that rows are chosen from; where too few were listed, those that are listed by another statement. */
async function enoughKeys(
  plan: InSourcePlan,
  rows: readonly Row[],
  counts: JoinCounts,
  { request, signal }: DiffContext,
): Promise<ListedKeys> {
  const listed = keysOfRows(rows);
  const lists = longerLists(listed, counts, request.sample_rows ?? 0);
  if (lists.length === 0) return listed;
  const more = keysOfRows(await rowsOfLists(plan, lists, signal));
  const longer = (few: bigint[], many: bigint[]) => (many.length > few.length ? many : few);
  return {
    changed: longer(listed.changed, more.changed),
    lone: mapPair(listed.lone, (few, side) => longer(few, more.lone[side])),
  };
}

/**
 * Counts what differs, and brings those rows here that are to be shown: their keys are listed beside the
 * counts, by the same statement. `null` where the database cannot tell of some whether they differ.
 *
 * @param changed the share of rows that differ, as far as it is known; 0 where it is not.
 */
export async function compareAndShow(
  plan: InSourcePlan,
  diff: DiffContext,
  changed: number,
): Promise<Found | null> {
  const { request, signal } = diff;
  const estimated = mapPair(plan.sides, ({ relation }) => relation.estimatedRows);
  const rows = await joinedRows(plan, keyLists({ rows: estimated, changed }), signal);
  const counts = countsOfRows(plan, rows);
  if (!counts) return null;
  const found = { plan: plan.columns, counts };
  const { rowsWithDifferences, exclusives } = counts;
  if (rowsWithDifferences + exclusives[0] + exclusives[1] === 0) return { ...found, remains: null };
  const listed = await enoughKeys(plan, rows, counts, diff);
  // A changed row is two, and the rows of each side are added to that.
  const most = Math.floor(roomOf(diff) / 4);
  const keys: ListedKeys = {
    changed: smallest(listed.changed, Math.min(LOOKED_AT, most)),
    lone: mapPair(listed.lone, (lone) => smallest(lone, Math.min(request.sample_rows ?? 0, most))),
  };
  const { counts: shown, remains } = await compareKeys(plan, keys, diff);
  const unseen = counts.differences.flatMap((differing, column) =>
    differing > 0 && shown.differences[column] === 0 ? [column] : [],
  );
  const examples = await exampleKeys(plan, unseen, counts, signal);
  const all = { ...keys, changed: [...keys.changed, ...examples] };
  const isTooMany = rowsOf(all) > roomOf(diff);
  if (examples.length === 0 || isTooMany) return { ...found, remains };
  return { ...found, remains: (await compareKeys(plan, all, diff)).remains };
}
