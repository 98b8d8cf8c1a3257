import type { DiffRequest } from '../contract/request.ts';
import type { SuccessResults } from '../contract/summary-results.ts';
import { compareDatabases } from './compare-databases.ts';
import { type CompareContext, copyAndJoin } from './copy-and-join.ts';
import { OpenSides } from './open-sides.ts';
import { comparesMultisets } from './join/multisets.ts';
import { assertInvariants, toResults } from './results.ts';

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
    if (comparesMultisets(request)) return results;
    delete results.uncompared;
    return results;
  } finally {
    await opening.close();
  }
}
