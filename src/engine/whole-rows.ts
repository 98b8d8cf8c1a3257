import { DiffError } from '../contract/errors.ts';
import type { Pair } from '../contract/summary-results.ts';
import type { OpenedRelation } from '../duckdb/relation.ts';
import { type BucketPlan, planBuckets } from './checksums/hashed-sides.ts';
import { findUnequalBuckets, partsIn, type UnequalBuckets } from './strategies/buckets/run.ts';
import { type ColumnPlan, planColumns } from './columns.ts';
import { confirmed } from './confirm-reading.ts';
import type { Comparing } from './strategies/copy/run.ts';
import { planRowsInSource, type RowsInSource } from './strategies/in-source/plan.ts';
import { multisetCounts } from './strategies/in-source/run.ts';
import type { MultisetCounts } from './join/multisets.ts';
import { compareWholeRows as compareSql } from './join/multisets-sql.ts';
import { counts } from './join/running.ts';
import { landSides } from './land-sides.ts';
import { type DatabaseSide, isSameSource, type OpenedSide } from './open-sides.ts';
import { prepare, requireTimeColumn } from './prepare.ts';
import { chooseStrategy } from './strategies/strategy.ts';
import { checkFilters, settledSides } from './typed-sides.ts';

/** What a comparison without a key found: what was compared, and its counts. */
export interface FoundRows {
  plan: ColumnPlan;
  counts: MultisetCounts;
}

const NO_ROWS: MultisetCounts = { rows1: 0, rows2: 0, equal: 0 };

/**
 * Whether there is anything of a row to be compared: not so in two files without even a header.
 *
 * @throws DiffError where the sides have columns, but none in common.
 */
function hasColumns({ values, schema }: ColumnPlan): boolean {
  if (values.length > 0) return true;
  if (schema.column_counts.every((columns) => columns === 0)) return false;
  const value =
    'the two sides have no column in common that can be compared, and there is no key to pair rows by';
  throw new DiffError('NoCommonColumnsException', value);
}

async function compareAsRead(
  opened: Pair<OpenedRelation>,
  { request, ...context }: Comparing,
): Promise<FoundRows> {
  const data = await settledSides(request, opened, context);
  await checkFilters(request, data, context);
  const { join, plan } = prepare(request, data, context.connection.dialect);
  if (!hasColumns(plan)) return { plan, counts: NO_ROWS };
  context.onPhase('comparing whole rows');
  return {
    plan,
    counts: await counts<keyof MultisetCounts>({ ...context, join }, compareSql(join)),
  };
}

const compareInDuckDB = (opened: Pair<OpenedRelation>, context: Comparing): Promise<FoundRows> =>
  confirmed(opened, context.signal, (relations) => compareAsRead(relations, context));

async function copyAndCompare(sides: Pair<OpenedSide>, context: Comparing): Promise<FoundRows> {
  context.onPhase('reading the datasets');
  return compareInDuckDB(await landSides(sides, context), context);
}

/** Reads and compares the rows in unequal buckets; those in the others are equal. */
async function compareUnequal(
  sides: Pair<DatabaseSide>,
  buckets: BucketPlan,
  { partition, compared: { equal, unequal } }: UnequalBuckets,
  context: Comparing,
): Promise<MultisetCounts> {
  const { rows } = equal;
  if (unequal.length === 0) return { rows1: rows, rows2: rows, equal: rows };
  context.onPhase('reading the rows that may differ');
  const landed = await landSides(sides, context, partsIn(buckets, partition, unequal));
  const { counts: found } = await compareInDuckDB(landed, context);
  return { rows1: found.rows1 + rows, rows2: found.rows2 + rows, equal: found.equal + rows };
}

async function compareInSource(
  { database, join }: RowsInSource,
  { signal, onPhase }: Comparing,
): Promise<MultisetCounts> {
  onPhase('joining in the database');
  const [row = {}] = await database.query(compareSql(join), signal);
  return multisetCounts(row);
}

async function compareDatabases(sides: Pair<DatabaseSide>, context: Comparing): Promise<FoundRows> {
  const { request, connection, signal } = context;
  const [{ relation: relation1 }, { relation: relation2 }] = sides;
  requireTimeColumn(request, [relation1, relation2]);
  const plan = planColumns(request, [relation1.columns, relation2.columns], connection.dialect);
  if (!hasColumns(plan)) return { plan, counts: NO_ROWS };
  const buckets = planBuckets(request, sides, plan);
  const inSource = isSameSource(context.sources) ? planRowsInSource(request, sides, plan) : null;
  const fallback = inSource?.isPreferred ? 'in-source' : 'copy';
  const choice = context.strategy
    ? { strategy: context.strategy, changed: 0 }
    : await chooseStrategy(buckets, fallback, request, signal);
  if (buckets && !['copy', 'in-source'].includes(choice.strategy)) {
    const found = await findUnequalBuckets(buckets, choice, context);
    if (found) return { plan, counts: await compareUnequal(sides, buckets, found, context) };
  }
  const isWanted =
    context.strategy === undefined ? inSource?.isPreferred : context.strategy !== 'copy';
  if (inSource && isWanted) return { plan, counts: await compareInSource(inSource, context) };
  return copyAndCompare(sides, context);
}

/**
 * Compares two sides without a key, as multisets of rows.
 *
 * @throws DiffError where they cannot be read or compared.
 * @throws CancelledError where the signal aborts.
 */
export async function compareWholeRows(
  [side1, side2]: Pair<OpenedSide>,
  context: Comparing,
): Promise<FoundRows> {
  return side1.kind === 'database' && side2.kind === 'database'
    ? compareDatabases([side1, side2], context)
    : copyAndCompare([side1, side2], context);
}
