import type { Pair } from '../../contract/pair.ts';
import type { DiffRequest } from '../../contract/request.ts';
import { HASHES } from '../../sources/whole-key-hash.ts';
import type { Stop } from './stop.ts';

/** Which rows are compared, where not all of them are: those of some keys, the same on both sides. */
export interface KeySample {
  /** The share of the keys, above 0 and below 1. */
  share: number;
  /** Rows of each side, its filter applied. */
  of: Pair<number>;
  /** Why not all rows are compared, where nobody has asked for a sample; else `null`. */
  stop: Stop | null;
}

/** In percent, where a request names none; as Datafold's own form has it. */
const CONFIDENCE = 99;

/** The confidence of a sample's intervals, in percent. */
export const confidenceOf = ({ sampling_confidence: asked }: DiffRequest): number =>
  asked ?? CONFIDENCE;

/** How many keys a request asks to compare, of so many; `null` where it asks for no sample. */
function wantedKeys(request: DiffRequest, rows: number): number | null {
  const { sampling_ratio: ratio, sampling_max_rows: most, sampling_tolerance: tolerance } = request;
  if (ratio !== null) return ratio * rows;
  if (most !== null) return most;
  if (tolerance === null) return null;
  // So many rows without a difference leave no larger share of all that differs: (1 − t)ⁿ ≤ e^(−nt) = 1 − c.
  return Math.ceil(-Math.log(1 - confidenceOf(request) / 100) / tolerance);
}

/** Whether a request asks for a sample. */
export const asksForSample = (request: DiffRequest): boolean =>
  request.materialize_without_sampling !== true && wantedKeys(request, 0) !== null;

/**
 * The sample that a request asks for.
 *
 * @param of rows of each side.
 * @returns `null` where every row is to be compared.
 */
export function keySampleOf(request: DiffRequest, of: Pair<number>): KeySample | null {
  const larger = Math.max(...of);
  const keys = wantedKeys(request, larger);
  if (!asksForSample(request) || keys === null || larger === 0) return null;
  if (larger < (request.sampling_threshold ?? 0)) return null;
  const share = keys / larger;
  return share < 1 ? { share: Math.max(share, 1 / HASHES), of, stop: null } : null;
}

/**
 * A sample that is small enough for a diff to stop in time: of the sample that a request asks for as large a
 * part as of all rows.
 *
 * @param asked the sample that a request asks for; `null` for all rows.
 */
export function sampleOfStop(asked: KeySample | null, stop: Stop): KeySample {
  const share = Math.max((asked?.share ?? 1) * stop.share, 1 / HASHES);
  // Without its rows that have no key, a sample is not what its intervals say.
  const isAsked = asked !== null && stop.keepsNulls;
  return { share, of: stop.of, stop: isAsked ? null : stop };
}

/** The share of the keys that a request asks for, where it says that without a look at how many there are. */
export const namedShare = ({
  sampling_ratio: ratio,
  sampling_threshold: threshold,
}: DiffRequest): number | null => (threshold === null ? ratio : null);

/** Whether both sides are still to be cut down to a sample. */
export const isToSample = ({
  request,
  keySample,
}: {
  request: DiffRequest;
  keySample?: KeySample | null;
}): boolean => keySample === undefined && asksForSample(request);
