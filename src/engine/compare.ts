import type { DiffRequest } from '../contract/request.ts';
import type { Pair, SuccessResults } from '../contract/summary-results.ts';
import type { DuckDBConnection } from '../sources/duckdb/connection.ts';
import type { NamedSource } from '../sources/registry.ts';
import { compareBuckets, countEqualKeys, withEqualRows } from './buckets/equal-rows.ts';
import { type BucketPlan, planBuckets } from './buckets/plan.ts';
import { estimatedRows } from './buckets/sample.ts';
import { type ColumnPlan, planColumns } from './columns.ts';
import { type InSourcePlan, planInSource } from './in-source-plan.ts';
import { joinInDuckDB, requireTimeColumn } from './join-in-duckdb.ts';
import { joinInSource } from './join/in-source.ts';
import type { JoinCounts, OnPhase } from './join/join.ts';
import { landSides } from './land-sides.ts';
import { type DatabaseSide, isSameSource, type OpenedSide, OpenSides } from './open-sides.ts';
import { assertInvariants, toResults } from './results.ts';
import { bucketsFor, chooseStrategy, MOST_UNEQUAL, type Strategy } from './strategy.ts';

/** What a diff runs with. */
export interface CompareContext {
  connection: DuckDBConnection;
  sources: Pair<NamedSource>;
  /** Relative paths start here. */
  workingDirectory: string;
  /** An existing folder for what goes through files. */
  temporaryDirectory: string;
  signal: AbortSignal;
  onPhase: OnPhase;
  /** The strategy to take where it can be taken; without it, the likely fastest. */
  strategy?: Strategy;
}

interface Comparing extends CompareContext {
  request: DiffRequest;
}

/** What a comparison found: what was compared, and its counts. */
interface Found {
  plan: ColumnPlan;
  counts: JoinCounts;
}

async function copyAndJoin(sides: Pair<OpenedSide>, context: Comparing): Promise<Found> {
  context.onPhase('reading the datasets');
  return joinInDuckDB(context.request, await landSides(sides, context), context);
}

async function joinWhereTheyAre(
  plan: ColumnPlan,
  { database, join, isOrdered }: InSourcePlan,
  { onPhase, signal }: Comparing,
): Promise<Found> {
  onPhase('joining in the database');
  return { plan, counts: await joinInSource(database, join, isOrdered, signal) };
}

/** `null` where so many buckets differ that all rows are to be compared. */
async function compareUnequalBuckets(
  sides: Pair<DatabaseSide>,
  buckets: BucketPlan,
  context: Comparing,
): Promise<Found | null> {
  const { request, signal, onPhase, strategy } = context;
  onPhase('comparing checksums');
  const count = bucketsFor(estimatedRows(buckets));
  const compared = await compareBuckets(buckets, count, context);
  const { equal, unequal, unequalRows } = compared;
  const most = MOST_UNEQUAL * (equal.rows + Math.max(...unequalRows));
  if (strategy === undefined && Math.max(...unequalRows) > most) return null;
  onPhase('reading the rows that may differ');
  const some = buckets.rows.map((rows) => [
    unequal.length === 0 ? 'false' : buckets.checksums.isIn(rows, unequal, count),
  ]) as Pair<string[]>;
  const keys = await countEqualKeys(buckets, count, compared, signal);
  const landed = await landSides(sides, context, some);
  const { plan, counts } = await joinInDuckDB(request, landed, context);
  return { plan, counts: withEqualRows(counts, { ...equal, ...keys }) };
}

/** Compares two sides that are both in databases of their own. */
async function compareDatabases(sides: Pair<DatabaseSide>, context: Comparing): Promise<Found> {
  const { request, connection, signal } = context;
  const [{ relation: relation1 }, { relation: relation2 }] = sides;
  requireTimeColumn(request, [relation1, relation2]);
  const plan = planColumns(request, [relation1.columns, relation2.columns], connection.dialect);
  const buckets = planBuckets(request, sides, plan);
  const inSource = isSameSource(context.sources) ? planInSource(request, sides, plan) : null;
  const fallback = inSource ? 'in-source' : 'copy';
  // To merge two indexes takes no longer than two checksums, and leaves nothing to fetch.
  const isMerge = inSource?.isOrdered === true;
  const strategy =
    context.strategy ?? (isMerge ? 'in-source' : await chooseStrategy(buckets, fallback, signal));
  if (strategy === 'buckets' && buckets) {
    const found = await compareUnequalBuckets(sides, buckets, context);
    if (found) return found;
  }
  const isCopy = strategy === 'copy' || !inSource;
  return isCopy ? copyAndJoin(sides, context) : joinWhereTheyAre(plan, inSource, context);
}

/**
 * Runs one data diff.
 *
 * @throws DiffError where a dataset cannot be read or compared.
 * @throws CancelledError where the signal aborts.
 */
export async function compare(
  request: DiffRequest,
  context: CompareContext,
): Promise<SuccessResults> {
  context.onPhase('opening the datasets');
  const opening = new OpenSides(context);
  try {
    const [side1, side2] = await opening.open(request);
    const comparing = { ...context, request };
    const { plan, counts } =
      side1.kind === 'database' && side2.kind === 'database'
        ? await compareDatabases([side1, side2], comparing)
        : await copyAndJoin([side1, side2], comparing);
    const results = toResults(plan, counts);
    assertInvariants(results, counts);
    return results;
  } finally {
    await opening.close();
  }
}
