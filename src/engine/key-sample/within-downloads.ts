import { type DiffContext, wantedRows } from '../diff-context.ts';
import type { Comparing } from '../planning/planning.ts';
import type { Found } from '../results.ts';
import { countSides, countWithoutKey } from './in-databases.ts';
import { cannotStop, cutDownFurther, type Stop, TooManyToCopy, wholeStop } from './stop.ts';

/** How a diff is done of all rows, which is `null`, or of a part of them. */
type Compare = (stop: Stop | null, diff: DiffContext) => Promise<Found>;

/** A part of the rows of both sides, smaller than the one that was too large. */
async function smallerThan(
  stop: Stop | null,
  comparing: Comparing,
  diff: DiffContext,
  tooMany: TooManyToCopy,
): Promise<Stop> {
  if (comparing.columns.keys.length === 0) {
    throw cannotStop(diff.request, 'there is no key; name it in pk_columns');
  }
  if (stop) return cutDownFurther(stop, tooMany);
  diff.onPhase('counting rows');
  const of = await countSides(comparing.sides, diff);
  const nulls = await countWithoutKey(comparing, diff);
  return cutDownFurther(wholeStop(of, nulls, tooMany.room), tooMany);
}

/**
 * Compares both sides; where that would copy more rows than `download_limit`, with the rows of fewer keys,
 * the same on both sides, until it does not. Where a database has both sides, rows that are to be shown are
 * the first to be left out: it may not have to copy any others.
 *
 * @throws DiffError where no part of the rows can be chosen.
 */
export async function withinDownloads(
  comparing: Comparing,
  diff: DiffContext,
  compare: Compare,
): Promise<Found> {
  const unshown = { ...diff, request: { ...diff.request, sample_rows: null } };
  let isFirst = comparing.isOneSource && wantedRows(diff) === 'some';
  let [stop, context]: [Stop | null, DiffContext] = [null, diff];
  for (;;) {
    try {
      return await compare(stop, context);
    } catch (error) {
      if (!(error instanceof TooManyToCopy)) throw error;
      context = isFirst ? unshown : diff;
      if (!isFirst) stop = await smallerThan(stop, comparing, diff, error);
      isFirst = false;
    }
  }
}
