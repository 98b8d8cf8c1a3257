import { DiffError } from '../contract/errors.ts';
import { type DiffRequest, keyOf } from '../contract/request.ts';
import type { Pair, SuccessResults } from '../contract/summary-results.ts';
import { compareDatabases } from './strategies/compare-sides.ts';
import { type CompareContext, type Comparing, copyAndJoin } from './strategies/copy/run.ts';
import { proposeKey } from './infer-key.ts';
import { comparesMultisets } from './join/multisets.ts';
import { type OpenedSide, OpenSides } from './open-sides.ts';
import { assertInvariants, assertRowInvariants, toResults, toRowResults } from './results.ts';
import { settleKey } from './settle-key.ts';
import { compareWholeRows } from './whole-rows.ts';

async function compareByKey(
  [side1, side2]: Pair<OpenedSide>,
  context: Comparing,
): Promise<SuccessResults> {
  const { plan, counts } =
    side1.kind === 'database' && side2.kind === 'database'
      ? await compareDatabases([side1, side2], context)
      : await copyAndJoin([side1, side2], context);
  const results = toResults(plan, counts);
  assertInvariants(results, counts);
  if (!comparesMultisets(context.request)) delete results.uncompared;
  const proposed = await proposeKey(results, [side1, side2], context);
  return proposed ? { ...results, proposed_pk_columns: proposed } : results;
}

async function compareWithoutKey(
  sides: Pair<OpenedSide>,
  context: Comparing,
): Promise<SuccessResults> {
  if (!comparesMultisets(context.request)) {
    const value =
      'no key is named or declared on both sides, and compare_duplicates is false, so that nothing is left to compare; name the key in pk_columns';
    throw new DiffError('NoKeyException', value);
  }
  const results = toRowResults(await compareWholeRows(sides, context));
  assertRowInvariants(results);
  return results;
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
    const sides = await opening.open(request);
    const { request: settled, inferred } = await settleKey(request, sides, context);
    const compareSides = keyOf(settled).length > 0 ? compareByKey : compareWithoutKey;
    const results = await compareSides(sides, { ...context, request: settled });
    return inferred ? { ...results, inferred_pk: inferred } : results;
  } finally {
    await opening.close();
  }
}
