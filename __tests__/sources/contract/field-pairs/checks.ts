import { expect } from '@jest/globals';
import type { DiffRequest } from '../../../../src/contract/request.ts';
import { problemsOfRequest } from '../../../../src/contract/request-problems.ts';
import { hasStopped } from '../../../../src/contract/at-least.ts';
import type { SuccessResults } from '../../../../src/contract/summary-results.ts';
import { FILES } from '../../../../src/sources/registry.ts';
import { comparedOf } from '../../../engine/oracle.ts';
import { figuresOf as engineFigures } from '../../../engine/run-case.ts';
import { cutOf } from './cut.ts';
import { expectStopped } from './stopped.ts';
import { figuresOf, type Plain, plainOf } from './expected.ts';
import { inferredKey } from './inferred.ts';
import { type Outcome, parsed, type Run } from './runs.ts';
import {
  expectIntervals,
  expectPart,
  isTroubled,
  sampleOf,
  sampleSize,
  shareOf,
} from './sampled.ts';
import { seriesOf } from './series.ts';
import { expectRows } from './shown.ts';

/** The case of a run, with the key that is named or must be found. */
function plainRun({ tables }: Run, request: DiffRequest): Plain {
  const plain = plainOf(tables, request, request.pk_columns ?? []);
  if (request.pk_columns !== null || request.infer_pk !== true) return plain;
  return plainOf(tables, request, inferredKey(request, plain));
}

/** What must be said in place of results. */
function refusalOf(request: DiffRequest, plain: Plain): RegExp | null {
  if (request.time_travel_point1 !== null || request.time_travel_point2 !== null) {
    return /TimeTravelException/;
  }
  const hasNoKey = plain.request.keys.length === 0;
  const samples = sampleSize(request, 0) !== null;
  if (hasNoKey && (request.compare_duplicates === false || samples)) return /NoKeyException/;
  const step = request.time_aggregate;
  const hasNothing = hasNoKey && comparedOf(plain.tables, plain.request).compared.length === 0;
  if (hasNothing) return /no column in common/;
  return step !== null && seriesOf(plain, step) === null ? /InvalidTimeColumnException/ : null;
}

/** Whether more rows are copied than a number; `null` where that is for the engine to choose. */
function isAbove(
  most: number,
  strategy: Run['strategy'],
  request: DiffRequest,
  plain: Plain,
): boolean | null {
  const rows = plain.tables.reduce((sum, table) => sum + table.rows.length, 0);
  // A sample may be copied first, and then all rows.
  if (sampleSize(request, 0) !== null) return 2 * rows <= most ? false : null;
  if (rows <= most) return false;
  return strategy === 'copy' ? true : null;
}

/** Whether more rows would be copied than may be; `null` where that is for the engine to choose. */
function isTooMuch({ strategy, sources }: Run, request: DiffRequest, plain: Plain): boolean | null {
  const most = request.max_rows_fetched;
  if (most === null || sources.includes(FILES)) return false;
  // Where it is to stop sooner, it does.
  if (request.download_limit !== null && request.download_limit <= most) return false;
  return isAbove(most, strategy, request, plain);
}

/** Whether a diff that was to stop says that it cannot, for a reason. */
function cannotStop(
  { sources: [one, other] }: Run,
  { download_limit: limit }: DiffRequest,
  { request: { keys } }: Plain,
  refused: string,
): boolean {
  if (limit === null || !refused.includes('no part can be chosen that has the same keys'))
    return false;
  // One whole number has one hash in every database; for other keys SQLite has none, even by itself.
  const isHashed =
    ['id', 'n'].includes(keys.join()) || (one.id === other.id && one.name !== 'sqlite');
  return keys.length === 0 || !isHashed;
}

/** Tests one outcome against what the naive oracle says of it. */
export function check(run: Run, outcome: Outcome): void {
  const request = parsed(run);
  if ('refused' in outcome && problemsOfRequest(request).length > 0) return;
  const plain = plainRun(run, request);
  const refusal = refusalOf(request, plain);
  const isMuch = refusal === null ? isTooMuch(run, request, plain) : false;
  if ('refused' in outcome) {
    if (isMuch === null && /TooManyRows/.test(outcome.refused)) return;
    if (cannotStop(run, request, plain, outcome.refused)) return;
    expect(outcome.refused).toMatch(isMuch ? /TooManyRows/ : (refusal ?? /no refusal/));
    return;
  }
  expect({ refusal, isMuch: isMuch === true }).toEqual({ refusal: null, isMuch: false });
  const { inferred_pk: inferred } = outcome.results;
  const { keys } = plain.request;
  const found_in = keys.length > 0 ? 'data' : null;
  const wanted = request.pk_columns === null ? { pk_columns: keys, found_in } : undefined;
  expect(inferred).toEqual(wanted);
  checkResults(run, outcome.results, plain);
}

/** Tests the figures, and all that is shown besides. */
function checkAll(request: DiffRequest, results: SuccessResults, plain: Plain): void {
  const whole = figuresOf(plain, request.compare_duplicates !== false);
  if (!('schema' in whole)) throw new Error('there is nothing to compare');
  const { figures, bounded } = cutOf(whole, request.per_column_diff_limit);
  expect(engineFigures(results)).toEqual(figures);
  const stats = results.values?.columns_diff_stats ?? [];
  expect(stats.filter((column) => column.at_least).map((c) => c.column_name)).toEqual(bounded);
  const step = request.time_aggregate;
  expect(results.time_series).toEqual(step === null ? undefined : seriesOf(plain, step));
  expectRows(results, request, plain);
}

/** Whether a diff that copies all rows has to stop before; `null` where that is for the engine to choose. */
function mustStop({ strategy, sources }: Run, request: DiffRequest, plain: Plain): boolean | null {
  const limit = request.download_limit;
  if (limit === null || sources.includes(FILES)) return false;
  return isAbove(limit, strategy, request, plain);
}

function checkResults(run: Run, results: SuccessResults, plain: Plain): void {
  const request = parsed(run);
  const stops = mustStop(run, request, plain) ?? hasStopped(results);
  expect({ stops: hasStopped(results) }).toEqual({ stops });
  if (hasStopped(results)) {
    expectStopped(results, plain, request);
    return;
  }
  const isSmaller = request.download_limit !== null && results.sampling !== undefined;
  if (isSmaller) {
    // Of a sample only as much as may be copied.
    expectPart(results, plain);
    return;
  }
  const share = shareOf(request, plain);
  const isInDatabases = !run.sources.includes(FILES);
  const sample = share !== null && isInDatabases ? sampleOf(plain, share) : null;
  if (share !== null && results.sampling) expectIntervals(results, plain, request, share);
  if (sample) {
    const isPart = !isTroubled(request, plain, sample);
    expect(results.sampling !== undefined).toBe(isPart);
    checkAll(request, results, isPart ? sample : plain);
  } else if (results.sampling) {
    expect(share).not.toBe(null);
    expectPart(results, plain);
  } else {
    // Of a sample that nobody knows the rows of, these may have too many keys without a partner.
    expect(share === null || request.sampling_tolerance !== null).toBe(true);
    checkAll(request, results, plain);
  }
}
