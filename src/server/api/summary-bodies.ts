import { z } from 'zod';
import {
  columnDiffStatSchema,
  dependenciesSchema,
  diffErrorSchema,
  inferredKeySchema,
  materializedResultsSchema,
  pksSchema,
  schemaDiffSchema,
  type SuccessResults,
  uncomparedSchema,
  valuesSchema,
  versionsSchema,
} from '../../contract/summary-results.ts';
import { atLeastSchema } from '../../contract/at-least.ts';
import { mendedSchema } from '../../contract/mended-rows.ts';
import { rowsLeftOutSchema, sampledRowsSchema } from '../../contract/rows.ts';
import { samplingSchema } from '../../contract/sampling.ts';
import { timeSeriesSchema } from '../../contract/time-series.ts';
import { unmatchedRows } from '../../contract/unpaired-rows.ts';
import { feedbackOf } from '../feedback.ts';
import type { NamedDataSource } from '../store/data-sources.ts';
import { diffStatuses, type StoredDiff } from '../store/diffs/stored-diff.ts';
import { dataDiffBodySchema, toDataDiffBody } from './data-diff-body.ts';

const stats = columnDiffStatSchema.required({ values_different: true });

/** What `GET /api/v1/datadiffs/{id}/summary_results` answers. */
export const summaryResultsBodySchema = z
  .union([
    z.object({ status: z.enum(['waiting', 'running']) }),
    z.object({
      status: z.literal('success'),
      pks: pksSchema.nullable(),
      values: valuesSchema.extend({ columns_diff_stats: z.array(stats).nullish() }).nullable(),
      dependencies: dependenciesSchema,
      schema: schemaDiffSchema.nullable(),
      uncompared: uncomparedSchema.optional().meta({
        description: 'Rows that no key pairs one to one, compared as whole rows.',
      }),
      inferred_pk: inferredKeySchema.optional().meta({
        description: 'The key that was found for a request that names none.',
      }),
      proposed_pk_columns: z.array(z.string()).min(1).optional().meta({
        description:
          'Where most keys are repeated on both sides: columns that are unique and never NULL on both.',
      }),
      versions: versionsSchema.optional().meta({
        description:
          'Where tables have versions: that of each side which was read, as its data source names it.',
      }),
      mended: mendedSchema.optional().meta({
        description:
          'Where files were read leniently: how many rows of each side were mended, and how.',
      }),
      sampling: samplingSchema.optional().meta({
        description:
          'Where a sample was compared: all other figures are of its rows alone, and these say what that means for all.',
      }),
      at_least: atLeastSchema.optional().meta({
        description:
          'Where the diff stopped early, as `per_column_diff_limit` asks for: which figures may be higher than they say, and why.',
      }),
      time_series: timeSeriesSchema.optional().meta({
        description: 'Where `time_aggregate` asks for it: what differs in each step of time.',
      }),
      rows: sampledRowsSchema.optional().meta({
        description:
          'Where `sample_rows` asks for them: some rows that differ, as long as they are kept.',
      }),
      rows_left_out: rowsLeftOutSchema.optional().meta({
        description: 'How many of them are not kept, since they are too large together.',
      }),
      materialized_results: materializedResultsSchema,
    }),
    z.object({ status: z.literal('failed'), error: diffErrorSchema }),
  ])
  .meta({ id: 'SummaryResults' });
export type SummaryResultsBody = z.infer<typeof summaryResultsBodySchema>;

const NOT_MATERIALIZED = { diff: null, duplicates1: null, duplicates2: null, exclusives: null };

function successBody(results: SuccessResults): SummaryResultsBody {
  const { status, pks, values, dependencies, schema, materialized_results } = results;
  const { uncompared, inferred_pk, proposed_pk_columns, versions, mended } = results;
  const { sampling, at_least, time_series, rows, rows_left_out } = results;
  const columns = values?.columns_diff_stats?.map((column) => ({
    ...column,
    values_different: column.values_different ?? 0,
  }));
  return {
    status,
    pks,
    values: values && { ...values, columns_diff_stats: columns },
    dependencies: dependencies ?? { deps: {} },
    schema,
    ...(uncompared && { uncompared }),
    ...(inferred_pk && { inferred_pk }),
    ...(proposed_pk_columns && { proposed_pk_columns }),
    ...(versions && { versions }),
    ...(mended && { mended }),
    ...(sampling && { sampling }),
    ...(at_least && { at_least }),
    ...(time_series && { time_series }),
    ...(rows && { rows }),
    ...(rows_left_out && { rows_left_out }),
    materialized_results: materialized_results ?? NOT_MATERIALIZED,
  };
}

const CANCELLED = { error_type: 'Cancelled', error_value: 'the diff was cancelled' };
const PURGED = { error_type: 'Purged', error_value: 'the results were removed' };

/**
 * How a diff stands, in the words of the 2022 document. It has none for a cancelled diff or a purged
 * one, and a
 * client that knows only its words must not wait for ever: such a diff has failed.
 */
export function toSummaryResultsBody({ status, results, purged }: StoredDiff): SummaryResultsBody {
  if (status === 'waiting') return { status };
  if (status === 'processing') return { status: 'running' };
  if (results?.status === 'success') return successBody(results);
  return { status: 'failed', error: results?.error ?? (purged ? PURGED : CANCELLED) };
}

const shape = dataDiffBodySchema.shape;

/** What `GET /api/v1/datadiffs/{id}/summary` answers: the essentials, and a sentence for people. */
export const summaryBodySchema = z
  .object({
    id: shape.id,
    status: z.enum(diffStatuses),
    data_source1_id: shape.data_source1_id,
    data_source2_id: shape.data_source2_id,
    data_source1_name: z.string().nullable(),
    data_source2_name: z.string().nullable(),
    table1: shape.table1,
    table2: shape.table2,
    pk_columns: shape.pk_columns,
    include_columns: shape.include_columns,
    algorithm: shape.algorithm,
    created_at: shape.created_at,
    finished_at: shape.finished_at,
    result: shape.result,
    result_status: z.string().nullable(),
    results_count: z.number().int().meta({
      description:
        'Keys added and removed, rows with differences, and rows of both sides that no key pairs and that have no equal on the other.',
    }),
    diff_stats: shape.diff_stats,
    feedback: z.string(),
    error: z.string().nullable(),
  })
  .meta({ id: 'DataDiffSummary' });

function countOf(results: StoredDiff['results']): number {
  if (results?.status !== 'success') return 0;
  const [removed, added] = results.pks?.exclusives ?? [0, 0];
  const changed = results.values?.rows_with_differences ?? 0;
  return removed + added + changed + unmatchedRows(results);
}

/** The essentials of a diff. */
export function toSummaryBody(
  diff: StoredDiff,
  sources: readonly NamedDataSource[],
): z.infer<typeof summaryBodySchema> {
  const body = toDataDiffBody(diff);
  const nameOf = (id: number) => sources.find((source) => source.id === id)?.name ?? null;
  const error = diff.results?.status === 'failed' ? diff.results.error : null;
  return {
    id: body.id,
    status: body.status,
    data_source1_id: body.data_source1_id,
    data_source2_id: body.data_source2_id,
    data_source1_name: nameOf(body.data_source1_id),
    data_source2_name: nameOf(body.data_source2_id),
    table1: body.table1,
    table2: body.table2,
    pk_columns: body.pk_columns,
    include_columns: body.include_columns,
    algorithm: body.algorithm,
    created_at: body.created_at,
    finished_at: body.finished_at,
    result: body.result,
    result_status: diff.results?.status ?? null,
    results_count: countOf(diff.results),
    diff_stats: body.diff_stats,
    feedback: feedbackOf(diff),
    error: error && `${error.error_type}: ${error.error_value}`,
  };
}
