import { DiffError } from '../contract/errors.ts';
import { mapPair, type Pair, pairOf } from '../contract/pair.ts';
import { type DiffRequest, partnerName } from '../contract/request.ts';
import type { HashingDialect } from '../sources/dialect.ts';
import { BothSides, type Pairing } from './texts/both-sides.ts';
import type { OpenedRelation } from '../duckdb/relation.ts';
import { namingFilter, notOneCondition } from '../sources/errors.ts';
import { NO_VALUES } from '../sources/types/column-type.ts';
import { typeName } from '../sources/types/shown-type.ts';
import { type ColumnPlan, keyNames, planColumns, timeColumnNames } from './columns.ts';
import { askedOf, filtered } from './datasets.ts';
import type { DiffContext } from './diff-context.ts';
import type { HashJoin } from './join/sql.ts';

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
  for (const [index, name] of (timeColumnNames(request) ?? []).entries()) {
    if (sides[index]?.columns.some((column) => column.name === name)) continue;
    throw new DiffError('NoSuchColumnException', `${name} (time-column, not on side ${index + 1})`);
  }
}

/**
 * Whether there is anything to be compared: a key, or values. Not so in two files without even a
 * header.
 *
 * @throws DiffError where the sides have columns, but none in common.
 */
export function hasColumns({ keys, values, schema }: ColumnPlan): boolean {
  if (keys.length > 0 || values.length > 0) return true;
  if (schema.column_counts.every((columns) => columns === 0)) return false;
  const value =
    'the two sides have no column in common that can be compared, and there is no key to pair rows by';
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
