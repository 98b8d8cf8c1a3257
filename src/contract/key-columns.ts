import { type DiffRequest, keyOf } from './request.ts';
import type { SuccessResults } from './summary-results.ts';

/**
 * The columns of the key by which rows were paired, as side 1 names them: those that the request
 * names, else those that the service found; empty where there are none.
 *
 * @param results `null` where the diff has not ended, or failed.
 */
export function keyColumns(
  request: Pick<DiffRequest, 'pk_columns'>,
  results: Pick<SuccessResults, 'inferred_pk'> | null,
): string[] {
  return results?.inferred_pk?.pk_columns ?? keyOf(request);
}
