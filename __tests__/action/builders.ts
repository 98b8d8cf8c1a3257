import type { WorkflowEvent } from '../../src/action/event.ts';
import type { DiffOutcome } from '../../src/contract/outcome.ts';
import { diffRequestSchema, type DiffRequest } from '../../src/contract/request.ts';
import type { SuccessResults } from '../../src/contract/summary-results.ts';

/** A request of two files. */
export function buildRequest(overrides: Partial<DiffRequest> = {}): DiffRequest {
  const least = { data_source1_id: 0, data_source2_id: 0, pk_columns: ['id'] };
  const files = { file1: 'old.csv', file2: 'new.csv' };
  return { ...diffRequestSchema.parse({ ...least, ...files }), ...overrides };
}

/** Results of ten equal rows, or with what a test changes. */
export function buildResults(overrides: Partial<SuccessResults> = {}): SuccessResults {
  return {
    status: 'success',
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
    schema: {
      columns_mismatched: [0, 0],
      column_type_mismatches: 0,
      column_reorders: 0,
      column_counts: [3, 3],
    },
    dependencies: null,
    materialized_results: null,
    ...overrides,
  };
}

/** Results in which one key is on side 2 only. */
export function resultsWithAddedKey(): SuccessResults {
  const pks = {
    total_rows: [10, 11],
    nulls: [0, 0],
    dupes: [0, 0],
    exclusives: [0, 1],
    distincts: [10, 11],
  } satisfies Record<string, [number, number]>;
  return buildResults({ pks });
}

export function buildOutcome(overrides: Partial<DiffOutcome> = {}): DiffOutcome {
  return {
    name: 'orders',
    datasets: { side1: '', side2: '' },
    request: buildRequest(),
    id: 1,
    url: null,
    results: buildResults(),
    error: null,
    verdict: { passed: true, breaches: [] },
    durationMs: 5,
    ...overrides,
  };
}

/** A diff that could not be done. */
export function buildFailedOutcome(overrides: Partial<DiffOutcome> = {}): DiffOutcome {
  const error = { error_type: 'NoSuchTableException', error_value: 'DB.T1' };
  const verdict = { passed: false, breaches: [] };
  return buildOutcome({ results: null, error, verdict, ...overrides });
}

/** An event of nobody, or with what a test sets. */
export function buildEvent(overrides: Partial<WorkflowEvent> = {}): WorkflowEvent {
  return {
    name: 'schedule',
    payload: {},
    ref: null,
    sha: 'a'.repeat(40),
    repository: 'acme/shop',
    runUrl: 'https://github.com/acme/shop/actions/runs/1',
    withheld: null,
    ...overrides,
  };
}
