import { isDeepStrictEqual } from 'node:util';
import type { DiffRequest } from '../contract/request.ts';
import { InvalidRequestError } from './errors.ts';
import type { NewDiff, StoredDiff } from './store/diffs/stored-diff.ts';

/**
 * Makes sure that a diff is what is asked for once more.
 *
 * @throws InvalidRequestError where it is another one.
 */
export function requireSame(
  diff: StoredDiff,
  request: DiffRequest,
  { purged }: Pick<NewDiff, 'purged'>,
): void {
  const isSame = isDeepStrictEqual(diff.request, asKept(request));
  if (!isSame || (purged === true && !diff.purged)) throw otherRequest();
}

/** A request as the store gives it back: JSON has no -0, for one. */
function asKept(request: DiffRequest): unknown {
  return JSON.parse(JSON.stringify(request));
}

function otherRequest(): InvalidRequestError {
  const msg = 'this key was used for another request; use a new one for each data diff';
  return new InvalidRequestError([
    { loc: ['header', 'Idempotency-Key'], msg, type: 'value_error' },
  ]);
}
