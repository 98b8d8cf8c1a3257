import type { DifferencePartName } from '../../contract/differences.ts';
import { DiffError } from '../../contract/errors.ts';
import type { Pair } from '../../contract/pair.ts';
import type { TimeSeries, TimeStep } from '../../contract/time-series.ts';
import { shownType } from '../../sources/types/shown-type.ts';
import { count } from '../../text/quantities.ts';
import { changedWhileRead } from '../changed-while-read.ts';
import type { ColumnPair } from '../columns.ts';
import type { DiffContext } from '../diff-context.ts';
import type { Found } from '../results.ts';
import { differencesOf } from '../rows/all-rows.ts';
import type { OpenedSide } from '../sides.ts';
import { countSteps, type Steps, stepsOfSide } from './steps.ts';

/** Nobody reads more. */
const MOST_STEPS = 10_000;

/** @throws DiffError where the column is not compared, or holds no times. */
function timePair({ plan }: Found, name: string, step: TimeStep): ColumnPair {
  const pair = [...plan.keys, ...plan.values].find(({ names }) => names[0] === name);
  if (!pair) {
    const value = `time_aggregate needs "${name}" among the columns that are compared`;
    throw new DiffError('InvalidTimeColumnException', value);
  }
  const other = pair.types.find(({ kind }) => !['date', 'timestamp', 'noValues'].includes(kind));
  if (!other) return pair;
  const holds = other.kind === 'mixed' ? 'holds other values, too, than' : 'holds no';
  const value = `the column "${name}" of type ${shownType({ type: other })} ${holds} dates or timestamps, so that ${step}s cannot be told apart`;
  throw new DiffError('InvalidTimeColumnException', value);
}

/** The rows of each part of the differences by their steps, and those of side 2. */
interface Counted {
  parts: Map<DifferencePartName, Steps>;
  all: Steps;
}

function seriesOf({ parts, all }: Counted, hasZone: boolean): TimeSeries {
  const of = (part: DifferencePartName, start: string | null): number =>
    parts.get(part)?.get(start) ?? 0;
  const starts = new Set([...all.keys(), ...(parts.get('exclusives1')?.keys() ?? [])]);
  const inOrder = [...starts].toSorted((a, b) => ((a ?? '~') < (b ?? '~') ? -1 : 1));
  return inOrder.map((start) => {
    const [added, changed] = [of('exclusives2', start), of('diff', start)];
    const unchanged = (all.get(start) ?? 0) - added - changed - of('duplicates2', start);
    const iso = start === null ? null : `${start.replace(' ', 'T')}${hasZone ? 'Z' : ''}`;
    return { start: iso, added, removed: of('exclusives1', start), changed, unchanged };
  });
}

/** What is read once more must add up to what was counted. */
function requireSums(series: TimeSeries, { plan, counts }: Found): void {
  const sum = (of: 'changed' | 'unchanged'): number =>
    series.reduce((total, entry) => total + entry[of], 0);
  const isKeyed = plan.keys.length > 0;
  const equal = isKeyed ? counts.comparedRows - counts.rowsWithDifferences : counts.equalMultisets;
  if (sum('unchanged') !== equal || sum('changed') !== counts.rowsWithDifferences) {
    throw changedWhileRead();
  }
}

/**
 * What differs in each step of time, where a request asks for it; else `null`.
 *
 * @throws DiffError where the time column holds no times, or there are too many steps.
 */
export async function timeSeriesOf(
  found: Found,
  opened: Pair<OpenedSide>,
  diff: DiffContext,
): Promise<TimeSeries | null> {
  const { time_column: name, time_aggregate: step } = diff.request;
  if (name === null || step === null) return null;
  const pair = timePair(found, name, step);
  diff.onPhase('counting rows by their times');
  const sides = found.sides ?? opened;
  const all = await stepsOfSide(found, sides[1], pair, step, diff);
  if (all.size > MOST_STEPS) {
    const value = `time_aggregate ${step} makes ${count(all.size)} steps of "${name}", and ${count(MOST_STEPS)} are the most; take a longer one`;
    throw new DiffError('InvalidTimeColumnException', value);
  }
  const differences = await differencesOf(found, diff, () => null);
  const parts = new Map<DifferencePartName, Steps>();
  for (const part of differences) {
    if (part.name === 'duplicates1') continue;
    parts.set(part.name, await countSteps(part, differences, { found, pair, step }, diff));
  }
  const type = pair.types[1];
  const series = seriesOf({ parts, all }, type.kind === 'timestamp' && type.hasZone);
  requireSums(series, found);
  return series;
}
