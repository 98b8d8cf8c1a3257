import {
  type FailedResults,
  readSummaryResults,
  type SuccessResults,
} from '../../../src/contract/summary-results.ts';
import type { DiffRequestInput } from '../../../src/contract/request.ts';
import type { NewDiff, StoredDiff } from '../../../src/server/store/diffs/stored-diff.ts';
import type { ListQuery } from '../../../src/server/store/lists/query.ts';
import type { Store } from '../../../src/server/store/store.ts';
import { buildRequest, buildSuccessBody } from '../../contract/builders.ts';

/** A diff that one user asks for over the API. */
export function buildNewDiff(
  request: Partial<DiffRequestInput> = {},
  overrides: Partial<Omit<NewDiff, 'request'>> = {},
): NewDiff {
  return {
    request: buildRequest(request),
    source: 'api',
    userId: 7,
    userName: 'ci',
    idempotencyKey: null,
    ...overrides,
  };
}

/** Results of two equal tables of 10 rows and 2 compared columns. */
export function buildSuccess(overrides: Partial<SuccessResults> = {}): SuccessResults {
  const body = buildSuccessBody({
    pks: {
      total_rows: [10, 10],
      nulls: [0, 0],
      dupes: [0, 0],
      exclusives: [0, 0],
      distincts: [10, 10],
    },
    values: {
      total_rows: 10,
      rows_with_differences: 0,
      total_values: 20,
      values_with_differences: 0,
      compared_columns: 2,
      columns_with_differences: 0,
    },
  });
  return { ...(readSummaryResults(body) as SuccessResults), ...overrides };
}

export const FAILURE: FailedResults = {
  status: 'failed',
  error: { error_type: 'NoSuchTableException', error_value: 'orders' },
};

/** A list of everything, the oldest first. */
export function buildQuery(overrides: Partial<ListQuery> = {}): ListQuery {
  return {
    page: 1,
    pageSize: 100,
    orderBy: 'id',
    order: 'asc',
    conditions: [],
    sources: null,
    ...overrides,
  };
}

/** More than any test lets wait. */
export const NO_LIMIT = 1000;

/** The data sources of all tests. */
export const SOURCES = [0, 1, 2, 3];

/** The same as a queue is told them. */
export const NAMED_SOURCES = SOURCES.map((id) => ({ id, name: `source ${id}`, type: 'duckdb' }));

/** As many at once as there are. */
export const ANY = { perSource: NO_LIMIT, sources: SOURCES };

/** Keeps a diff, and gives it. */
export async function create(store: Store, diff = buildNewDiff()): Promise<StoredDiff> {
  const outcome = await store.diffs.create(diff, NO_LIMIT);
  if (outcome.kind === 'full') throw new Error('the queue is full');
  return outcome.diff;
}

/** Begins the diff that waits longest. */
export async function claim(store: Store, server = 'server 1') {
  const claimed = await store.queue.claim(server, ANY);
  if (!claimed) throw new Error('nothing waits');
  return claimed;
}
