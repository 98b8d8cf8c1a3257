import { type DiffRequestInput, diffRequestSchema } from '../../src/contract/request.ts';
import type { DiffRequest } from '../../src/contract/request.ts';

/** A create request for two tables of one data source. */
export function buildRequest(overrides: Partial<DiffRequestInput> = {}): DiffRequest {
  return diffRequestSchema.parse({
    data_source1_id: 1,
    data_source2_id: 1,
    table1: ['DATABASE', 'SCHEMA', 'TABLE_1'],
    table2: ['DATABASE', 'SCHEMA', 'TABLE_2'],
    pk_columns: ['PRIMARY_KEY'],
    ...overrides,
  });
}

/** What a service answers to a create request. */
export function buildDataDiffBody(
  overrides: Record<string, unknown> = {},
): Record<string, unknown> {
  return {
    ...buildRequest(),
    include_columns: [],
    exclude_columns: [],
    id: 544266,
    user_id: 3126,
    done: false,
    status: 'waiting',
    source: 'api',
    result_statuses: {},
    updated_at: '2022-10-12T20:06:27.653283+00:00',
    created_at: '2022-10-12T20:06:27.653283+00:00',
    diff_stats: { diff_pks: null, diff_rows: null, diff_values: null },
    ...overrides,
  };
}

/** Summary results of a diff that ended, in the form of 2022. */
export function buildSuccessBody(overrides: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    status: 'success',
    pks: {
      total_rows: [1509, 1761],
      nulls: [0, 0],
      dupes: [0, 303],
      exclusives: [0, 5],
      distincts: [1509, 1514],
    },
    values: {
      total_rows: 1453,
      rows_with_differences: 0,
      total_values: 10171,
      values_with_differences: 0,
      compared_columns: 7,
      columns_with_differences: 0,
    },
    dependencies: { deps: {} },
    schema: {
      columns_mismatched: [0, 0],
      column_type_mismatches: 0,
      column_reorders: 0,
      column_counts: [8, 8],
    },
    ...overrides,
  };
}
