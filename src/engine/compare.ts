import { DiffError } from '../contract/errors.ts';
import type { MendedRows } from '../contract/mended-rows.ts';
import { mapPair, type Pair } from '../contract/pair.ts';
import { type DiffRequest, keyOf } from '../contract/request.ts';
import type { SampledRows } from '../contract/rows.ts';
import type { SuccessResults } from '../contract/summary-results.ts';
import { type DiffContext, wantsRows } from './diff-context.ts';
import { cutDifferences } from './cut-differences.ts';
import { FetchLimit } from './fetch-limit.ts';
import { proposeKey } from './infer-key.ts';
import { comparesMultisets } from './join/multisets.ts';
import { isTroubled, withEstimates } from './key-sample/estimates.ts';
import { asksForSample, type KeySample } from './key-sample/key-sample.ts';
import { withLowerBounds } from './key-sample/lower-bounds.ts';
import { OpenSides, withRequest } from './open-sides.ts';
import { settleNames } from './settle-names.ts';
import { assertInvariants, type Found, toResults } from './results.ts';
import { differencesOf } from './rows/all-rows.ts';
import { maskOf } from './rows/mask.ts';
import { sampleRows } from './rows/sample.ts';
import { timeSeriesOf } from './time-series/time-series.ts';
import { settleKey } from './settle-key.ts';
import type { OpenedSide } from './sides.ts';
import { compareSides } from './strategies/compare-sides.ts';

async function resultsOf(sides: Pair<OpenedSide>, diff: DiffContext): Promise<SuccessResults> {
  const isMultisets = comparesMultisets(diff.request);
  if (keyOf(diff.request).length === 0 && !isMultisets) {
    const value =
      'no key is named or declared on both sides, and compare_duplicates is false, so that nothing is left to compare; name the key in pk_columns';
    throw new DiffError('NoKeyException', value);
  }
  const found = await compareSample(sides, diff);
  const counted = toResults(found);
  assertInvariants(counted, found);
  const { keySample } = found;
  if (!isMultisets) delete counted.uncompared;
  const results = keySample ? ofPart(counted, found, keySample, diff) : counted;
  const proposed = await proposeKey(results, sides, diff);
  const series = await timeSeriesOf(found, sides, diff);
  const rows = wantsRows(diff) ? await showRows(found, diff) : null;
  const versions = versionsOf(sides);
  const mended = mendedOf(sides);
  return {
    ...cutDifferences(results, diff.request.per_column_diff_limit),
    ...(versions && { versions }),
    ...(mended && { mended }),
    ...(proposed && { proposed_pk_columns: proposed }),
    ...(series && { time_series: series }),
    ...(rows && { rows }),
  };
}

/** What is said of all rows where a part of them was compared: as a sample, or since the diff stopped. */
const ofPart = (
  results: SuccessResults,
  { counts }: Found,
  keySample: KeySample,
  { request, fetchLimit }: DiffContext,
): SuccessResults =>
  keySample.stop
    ? withLowerBounds(results, request, keySample, fetchLimit?.fetched ?? 0)
    : withEstimates(results, counts, keySample, request);

/**
 * Compares what a request asks for of the rows: of a sample, all of them where too many keys of it have no
 * partner.
 */
async function compareSample(sides: Pair<OpenedSide>, diff: DiffContext): Promise<Found> {
  const { request } = diff;
  if (asksForSample(request) && keyOf(request).length === 0) {
    const value =
      'a sample is of the rows of some keys, and no key is named or declared on both sides; name it in pk_columns';
    throw new DiffError('NoKeyException', value);
  }
  const found = await compareSides(sides, diff);
  const { keySample, counts } = found;
  if (!keySample || keySample.stop || !isTroubled(counts, keySample, request)) return found;
  return compareSides(sides, { ...diff, keySample: null });
}

/** The version of each side's table that every statement read; `null` where neither has one. */
function versionsOf(sides: Pair<OpenedSide>): Pair<string | null> | null {
  const versions = mapPair(sides, (side) =>
    side.kind === 'database' ? (side.relation.version ?? null) : null,
  );
  return versions.some((version) => version !== null) ? versions : null;
}

/** What of the rows of each side was mended; `null` where no side was read leniently. */
function mendedOf(sides: Pair<OpenedSide>): Pair<MendedRows | null> | null {
  const mended = mapPair(sides, (side) =>
    side.kind === 'local' && side.opened.kind === 'text' ? (side.opened.mended ?? null) : null,
  );
  return mended.some((rows) => rows !== null) ? mended : null;
}

/** Hands all rows that differ to who wants them, and gives some to show; `null` where none are asked for. */
async function showRows(found: Found, diff: DiffContext): Promise<SampledRows | null> {
  const { request, connection, signal, writeDifferences } = diff;
  const mask = await maskOf(request, connection, signal);
  const rows = request.sample_rows ? await sampleRows(found, diff, mask) : null;
  await writeDifferences?.(await differencesOf(found, diff, mask));
  return rows;
}

/**
 * Runs one data diff.
 *
 * @throws DiffError where a dataset cannot be read or compared.
 * @throws CancelledError where the signal aborts.
 */
export async function compare(
  request: DiffRequest,
  context: Omit<DiffContext, 'request'>,
): Promise<SuccessResults> {
  const diff = { ...context, request };
  diff.onPhase('opening the datasets');
  const opening = new OpenSides(diff);
  try {
    const opened = await opening.open();
    const named = settleNames(request, opened);
    const sides = mapPair(opened, (side) => withRequest(side, named));
    const fetchLimit = FetchLimit.of(named, sides, context.mostRowsFetched ?? null);
    const { request: settled, inferred } = await settleKey(sides, { ...diff, request: named });
    const results = await resultsOf(sides, { ...diff, request: settled, fetchLimit });
    return inferred ? { ...results, inferred_pk: inferred } : results;
  } finally {
    await opening.close();
  }
}
