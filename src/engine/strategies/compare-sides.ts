import { DiffError } from '../../contract/errors.ts';
import { mapPair, type Pair } from '../../contract/pair.ts';
import { looksAt } from '../checksums/looks.ts';
import { planColumns } from '../columns.ts';
import { type DiffContext, wantedRows } from '../diff-context.ts';
import { isSameSource } from '../open-sides.ts';
import { countSides, sampledSides } from '../key-sample/in-databases.ts';
import {
  asksForSample,
  isToSample,
  type KeySample,
  keySampleOf,
  sampleOfStop,
} from '../key-sample/key-sample.ts';
import { cannotStop, type Stop, TooManyToCopy } from '../key-sample/stop.ts';
import { withinDownloads } from '../key-sample/within-downloads.ts';
import { can, type Cannot, type Comparing, type Cost } from '../planning/planning.ts';
import { requireCompared, requireTimeColumn } from '../prepare.ts';
import type { Found } from '../results.ts';
import { areInDatabases, areThin, type DatabaseSide, type OpenedSide } from '../sides.ts';
import { apart } from './apart/strategy.ts';
import { buckets } from './buckets/strategy.ts';
import { chooseStrategy } from './choose.ts';
import { copy, copyAll } from './copy/strategy.ts';
import { hashFirst } from './hash-first/strategy.ts';
import { inSource } from './in-source/strategy.ts';
import { type Planning, planningOf, type StrategyName, type StrategyShape } from './strategy.ts';
import { totals } from './totals/strategy.ts';

/** A strategy that can be taken. */
interface Attempt {
  cost: Cost;
  run: (diff: DiffContext, changed: number) => Promise<Found | null>;
}

function attempt<Plan extends { cost: Cost }>(
  { plan, run }: StrategyShape<Plan>,
  planning: Planning,
): Attempt | Cannot {
  const planned = plan(planning);
  if (!can(planned)) return planned;
  return { cost: planned.cost, run: (diff, changed) => run(planned, diff, changed) };
}

const attempts = (planning: Planning): Record<StrategyName, Attempt | Cannot> => ({
  copy: attempt(copy, planning),
  totals: attempt(totals, planning),
  buckets: attempt(buckets, planning),
  apart: attempt(apart, planning),
  'hash-first': attempt(hashFirst, planning),
  'in-source': attempt(inSource, planning),
});

/** Compares two sides in databases by the first strategy that does. */
async function compareDatabases(sides: Pair<DatabaseSide>, diff: DiffContext): Promise<Found> {
  const { request, connection, sources } = diff;
  const relations = mapPair(sides, ({ relation }) => relation);
  requireTimeColumn(request, relations);
  const columnsOfSides = mapPair(relations, (relation) => relation.columns);
  const columns = planColumns(request, columnsOfSides, connection.dialect);
  requireCompared(columns, columnsOfSides);
  const all = { request, sides, columns, isOneSource: isSameSource(sources) };
  return withinDownloads(all, diff, async (stop, context) => {
    const { comparing, keySample } = await cutDown(all, context, stop);
    const found = await compareByStrategy(comparing, {
      ...context,
      ...(keySample !== undefined && { keySample }),
    });
    return keySample ? { ...found, keySample, sides: comparing.sides } : found;
  });
}

/** Both sides with the rows alone that are to be compared; without a sample, where these are still to be chosen. */
async function cutDown(
  comparing: Comparing,
  diff: DiffContext,
  stop: Stop | null,
): Promise<{ comparing: Comparing; keySample?: KeySample | null }> {
  if (stop) return cutToStop(comparing, diff, stop);
  if (diff.keySample !== undefined || !asksForSample(diff.request))
    return { comparing, keySample: null };
  diff.onPhase('counting rows');
  const keySample = keySampleOf(diff.request, await countSides(comparing.sides, diff));
  if (!keySample) return { comparing, keySample };
  const sides = sampledSides(comparing, keySample);
  return sides ? { comparing: { ...comparing, sides }, keySample } : { comparing };
}

/** Both sides with so few rows that those which are copied are no more than may be. */
function cutToStop(
  comparing: Comparing,
  diff: DiffContext,
  stop: Stop,
): { comparing: Comparing; keySample: KeySample } {
  const asked = isToSample(diff) ? keySampleOf(diff.request, stop.of) : null;
  const keySample = sampleOfStop(asked, stop);
  const sides = sampledSides(comparing, keySample);
  if (!sides)
    throw cannotStop(diff.request, 'such keys have no hash that both sides work out alike');
  return { comparing: { ...comparing, sides }, keySample };
}

/** Whether a diff was about to copy more rows than it may. */
const isTooMuch = (error: unknown): boolean =>
  error instanceof TooManyToCopy ||
  (error instanceof DiffError && error.type === 'TooManyRowsException');

async function compareByStrategy(comparing: Comparing, diff: DiffContext): Promise<Found> {
  const { sides } = comparing;
  // Rows are chosen where they are joined, then.
  const strategy = isToSample(diff) ? 'copy' : diff.strategy;
  const planning = planningOf(comparing);
  const plans = attempts(planning);
  const looks = looksAt(sides, planning, diff);
  const { strategies, changed, instead } = await chooseStrategy(plans, looks, {
    strategy: strategy ?? null,
    rows: wantedRows(diff),
    isThin: areThin(sides),
  });
  const tried = new Set<StrategyName>();
  const attemptOne = (name: StrategyName): Promise<Found | null> => {
    tried.add(name);
    const plan = plans[name];
    return can(plan) ? plan.run(diff, changed) : Promise.resolve(null);
  };
  try {
    for (const name of strategies) {
      const found = await attemptOne(name);
      if (found) return found;
    }
  } catch (error) {
    if (!isTooMuch(error) || instead === null || tried.has(instead)) throw error;
    const found = await attemptOne(instead);
    if (!found) throw error;
    return found;
  }
  throw new DiffError('InternalError', 'there is no strategy to compare the two sides');
}

/** One side or both are read by DuckDB itself, of which nothing is copied. */
const compareBesideFile = (sides: Pair<OpenedSide>, diff: DiffContext): Promise<Found> =>
  copyAll(sides, diff).catch((error: unknown) => {
    if (!(error instanceof TooManyToCopy)) throw error;
    throw cannotStop(diff.request, 'one side is a file');
  });

/**
 * Compares two sides: by their key, or where there is none as multisets of rows.
 *
 * @throws DiffError where they cannot be read or compared.
 * @throws CancelledError where the signal aborts.
 */
export const compareSides = (sides: Pair<OpenedSide>, diff: DiffContext): Promise<Found> =>
  areInDatabases(sides) ? compareDatabases(sides, diff) : compareBesideFile(sides, diff);
