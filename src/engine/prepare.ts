import { DiffError } from '../contract/errors.ts';
import { mapPair, otherSide, type Pair, pairOf, type SideIndex, SIDES } from '../contract/pair.ts';
import { type DiffRequest, partnerName } from '../contract/request.ts';
import type { HashingDialect, Sql } from '../sources/dialect.ts';
import { BothSides, type Pairing, type WrittenRows } from './texts/both-sides.ts';
import type { OpenedRelation, TextColumn } from '../duckdb/relation.ts';
import { namingFilter, notOneCondition } from '../sources/errors.ts';
import { NO_VALUES, sameType } from '../sources/types/column-type.ts';
import { typeName } from '../sources/types/shown-type.ts';
import { type ColumnPlan, keyNames, planColumns, timeColumnNames } from './columns.ts';
import { askedOf, filtered } from './datasets.ts';
import type { DiffContext } from './diff-context.ts';
import type { HashJoin, Join } from './join/sql.ts';
import { noSuchColumn } from './no-such-column.ts';
import type { Joined, Unequal } from './join/join.ts';

/** Which columns of the two sides belong together. */
export function pairingOf(request: DiffRequest): Pairing {
  const keys = keyNames(request);
  return {
    keys,
    partner: (side, name) => partnerName(request, side, name),
    isKey: (side, name) => keys[side].includes(name),
  };
}

/** Lets the database read each filter, so that what is wrong with it is said of the filter. */
export async function checkFilters(
  data: BothSides,
  { request, connection, signal }: DiffContext,
): Promise<void> {
  const filters = mapPair(data.relations(), (read, side) => ({
    ...read,
    ...askedOf(request, side),
  }));
  for (const { relation, isFiltered, filter, number } of filters) {
    if (filter === null || isFiltered === true) continue;
    const input = `filter${number}`;
    const relationOf = `(SELECT (\n${filter}\n) AS condition FROM ${relation} AS dataset)`;
    const [condition] = await namingFilter(input, connection.describe(relationOf, signal));
    if (condition?.type.kind === 'boolean') continue;
    throw notOneCondition(input, typeName(condition?.type ?? NO_VALUES));
  }
}

/** Both sides in the types that hold all of their values. */
export async function settledSides(
  opened: Pair<OpenedRelation>,
  { request, connection, signal }: DiffContext,
): Promise<BothSides> {
  const data = new BothSides(connection, opened, pairingOf(request));
  await data.keep(signal);
  await data.look(signal);
  await data.settle(() => true, signal);
  return data;
}

/** @throws DiffError where a side lacks the column that the time interval is of. */
export function requireTimeColumn(
  request: DiffRequest,
  sides: Pair<{ columns: { name: string }[] }>,
): void {
  const names = timeColumnNames(request);
  const known = mapPair(sides, ({ columns }) => columns.map(({ name }) => name));
  const side = SIDES.find((each) => names !== null && !known[each].includes(names[each]));
  if (names && side !== undefined) throw noSuchColumn(names[side], known, side, 'time-column');
}

/**
 * Makes sure that there is anything to be compared: a key, or values.
 *
 * @param all the columns of the sides, with those that the request leaves out.
 * @throws DiffError where the sides have no column, none in common, or none that is not left out.
 */
export function requireCompared({ keys, values, schema }: ColumnPlan, all: Pair<unknown[]>): void {
  if (keys.length > 0 || values.length > 0) return;
  const isLeftOut = schema.column_counts.every((columns) => columns === 0);
  const why = all.every(({ length }) => length === 0)
    ? 'neither side has a column'
    : isLeftOut
      ? 'the columns to include and exclude leave none to compare'
      : 'the two sides have no column in common that can be compared';
  const value = `${why}, and there is no key to pair rows by`;
  throw new DiffError('NoCommonColumnsException', value);
}

/** What is to be joined, and how its columns were planned. */
export interface Prepared {
  plan: ColumnPlan;
  join: HashJoin;
}

/**
 * Plans the join of both sides in the types that are known by now.
 *
 * @throws DiffError where a column that the request names does not exist or cannot be compared.
 */
export function prepare(request: DiffRequest, data: BothSides, dialect: HashingDialect): Prepared {
  const typed = data.relations();
  requireTimeColumn(request, typed);
  const columns = mapPair(typed, (side) => side.columns);
  const plan = planColumns(request, columns, dialect);
  const relations = pairOf((side) =>
    filtered(typed[side], askedOf(request, side), request, dialect),
  );
  return { plan, join: { dialect, relations, keys: plan.keys, values: plan.values } };
}

/** Whether a filter or a time interval reads the values of a side. */
export const isRead = ({ filter1, filter2, time_column }: DiffRequest): boolean =>
  [filter1, filter2, time_column].some((value) => value !== null);

/** Whether a column is read in one type on both sides, or the other side lacks it. */
export function isAlike(data: BothSides, pairing: Pairing, side: SideIndex, name: string): boolean {
  const partner = pairing.partner(side, name);
  const own = data.column(side, name);
  const other = partner === null ? undefined : data.column(otherSide(side), partner);
  // A column that the other side lacks is not compared.
  if (!own || !other) return true;
  return sameType(own.type, other.type) && own.written?.format === other.written?.format;
}

/** Whether every column is read in one type on both sides, as far as both have it. */
export function areAlike(data: BothSides, pairing: Pairing): boolean {
  const sides = data.relations();
  return SIDES.every((side) =>
    sides[side].columns.every(({ name }) => isAlike(data, pairing, side, name)),
  );
}

/**
 * Makes sure of the types that the join depends on: of keys, of columns that are not written the
 * same way on both sides, and of all where a filter reads them.
 */
export async function settleBeforeJoin(
  request: DiffRequest,
  pairing: Pairing,
  data: BothSides,
  signal: AbortSignal,
) {
  const wanted = (side: SideIndex, name: string): boolean =>
    isRead(request) || pairing.isKey(side, name) || !isAlike(data, pairing, side, name);
  while (await data.settle(wanted, signal));
}

/**
 * Checks the types with which the join was done, and answers whether one was wrong. Values that are
 * written the same on both sides need no check: they are equal in any type, and they widen the
 * types of both sides alike. That leaves the rows that are not equal as written; and where values
 * of a column are equal though written differently, its type decides, so all of it is checked.
 */
export async function settleAfterJoin(
  join: Join,
  { counts, unequal }: Joined,
  data: BothSides,
  signal: AbortSignal,
): Promise<boolean> {
  const rewritten = join.values.filter((_, index) => (counts.rewritten[index] ?? 0) > 0);
  const names = pairOf((side) => new Set(rewritten.map((pair) => pair.names[side])));
  const changed = await data.settle((side, name) => names[side].has(name), signal);
  if (changed || unequal === null) return changed;
  const rows = pairOf((side) => writtenRows(join, unequal, side));
  return data.settleWithin(rows, signal);
}

/** What of one side is not equal as written. */
function writtenRows(join: Join, unequal: Unequal, side: SideIndex): WrittenRows {
  const columns = join.values.flatMap(({ names, written }, i) =>
    written ? [{ name: names[side], format: written[side].format, column: `value_${i}` }] : [],
  );
  if (unequal.kind === 'cells') {
    return { columns, rows: { kind: 'cells', relation: unequal.relations[side] } };
  }
  const relation = unequal.relations[side];
  const inColumns = (some: TextColumn[]): Sql =>
    relation(some.map(({ text, json }) => json ?? text));
  return { columns, rows: { kind: 'columns', relation: inColumns } };
}
