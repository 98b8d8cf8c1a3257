import type { Pair } from '../../contract/summary-results.ts';
import { NULL_KEYS } from '../../sources/checksums.ts';
import { countEqualKeys, withEqualRows } from '../checksums/equal-rows.ts';
import { type BucketPlan, planBuckets } from '../checksums/hashed-sides.ts';
import { findUnequalBuckets, partsIn, type UnequalBuckets } from './buckets/run.ts';
import { type ColumnPlan, planColumns } from '../columns.ts';
import { type Comparing, copyAndJoin } from './copy/run.ts';
import { type InSourcePlan, planInSource } from './in-source/plan.ts';
import { joinInDuckDB } from '../compare-in-duckdb.ts';
import { joinInSource } from './in-source/run.ts';
import { NOTHING_COUNTED } from '../join/join.ts';
import { comparesMultisets } from '../join/multisets.ts';
import { landSides } from '../land-sides.ts';
import { type DatabaseSide, isSameSource } from '../open-sides.ts';
import { type Found, requireTimeColumn } from '../prepare.ts';
import { type Choice, chooseStrategy } from './strategy.ts';

/** What two sides in databases are compared with. */
interface Databases {
  sides: Pair<DatabaseSide>;
  plan: ColumnPlan;
  context: Comparing;
}

async function joinWhereTheyAre(
  { plan, context }: Databases,
  inSource: InSourcePlan,
): Promise<Found | null> {
  const { onPhase, signal } = context;
  onPhase('joining in the database');
  const counts = await joinInSource(inSource, signal);
  return counts && { plan, counts };
}

/** Reads and joins the rows in unequal buckets, and adds what is known of the others. */
async function joinUnequal(
  { sides, plan, context }: Databases,
  buckets: BucketPlan,
  { partition, compared }: UnequalBuckets,
): Promise<Found> {
  const { request, signal, onPhase } = context;
  const keys = await countEqualKeys(buckets, partition, compared, signal);
  // Rows without a key are compared as multisets, where both sides have some.
  const hasNulls = comparesMultisets(request) && compared.equal.nulls.every((rows) => rows > 0);
  const unequal = hasNulls ? [...compared.unequal, BigInt(NULL_KEYS)] : compared.unequal;
  const nulls: Pair<number> = hasNulls ? [0, 0] : compared.equal.nulls;
  const equal = { ...compared.equal, nulls, ...keys };
  if (unequal.length === 0) {
    const nothing = { ...NOTHING_COUNTED, differences: plan.values.map(() => 0) };
    return { plan, counts: withEqualRows(nothing, equal) };
  }
  onPhase('reading the rows that may differ');
  const parts = partsIn(buckets, partition, unequal);
  const landed = await landSides(sides, context, parts);
  const found = await joinInDuckDB(request, landed, context);
  return { plan: found.plan, counts: withEqualRows(found.counts, equal) };
}

/** Compares two sides that are both in databases of their own. */
export async function compareDatabases(
  sides: Pair<DatabaseSide>,
  context: Comparing,
): Promise<Found> {
  const { request, connection } = context;
  const [{ relation: relation1 }, { relation: relation2 }] = sides;
  requireTimeColumn(request, [relation1, relation2]);
  const plan = planColumns(request, [relation1.columns, relation2.columns], connection.dialect);
  const databases = { sides, plan, context };
  const buckets = planBuckets(request, sides, plan);
  const inSource = isSameSource(context.sources) ? planInSource(request, sides, plan) : null;
  const choice = await choose(context, buckets, inSource);
  if (buckets && !['copy', 'in-source'].includes(choice.strategy)) {
    const unequal = await findUnequalBuckets(buckets, choice, context);
    if (unequal) return joinUnequal(databases, buckets, unequal);
  }
  const isWanted =
    context.strategy === undefined ? inSource?.isPreferred : context.strategy !== 'copy';
  const found = inSource && isWanted ? await joinWhereTheyAre(databases, inSource) : null;
  return found ?? copyAndJoin(sides, context);
}

async function choose(
  { strategy, request, signal }: Comparing,
  buckets: BucketPlan | null,
  inSource: InSourcePlan | null,
): Promise<Choice> {
  if (strategy) return { strategy, changed: 0 };
  // To merge two indexes takes no longer than two checksums, and leaves nothing to fetch.
  if (inSource?.isPreferred && inSource.isUnique && inSource.isOrdered) {
    return { strategy: 'in-source', changed: 0 };
  }
  return chooseStrategy(buckets, inSource?.isPreferred ? 'in-source' : 'copy', request, signal);
}
