import { expect } from '@jest/globals';
import type { DiffRequest } from '../../../../src/contract/request.ts';
import type { SuccessResults } from '../../../../src/contract/summary-results.ts';
import { figuresOf, type Plain } from './expected.ts';
import { expectPart } from './sampled.ts';

/** Tests a diff that stopped: rows and NULL keys are those of all rows, and no other figure is above these. */
export function expectStopped(results: SuccessResults, plain: Plain, request: DiffRequest): void {
  expectPart(results, plain);
  const whole = figuresOf(plain, true);
  if (!('pks' in whole) || !whole.pks) throw new Error('a diff that stops has a key');
  expect(results.at_least!.rows_copied).toBeLessThanOrEqual(request.download_limit!);
  expect(results.pks!.total_rows).toEqual(whole.pks.total_rows);
}
