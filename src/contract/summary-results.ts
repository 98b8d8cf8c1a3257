import { z } from 'zod';
import { type AtLeast, atLeastSchema } from './at-least.ts';
import type { ResultPaths } from './differences.ts';
import { readDocumented } from './documented.ts';
import { mendedSchema } from './mended-rows.ts';
import { type TimeSeries, timeSeriesSchema } from './time-series.ts';
import { type SamplingSummary, samplingSchema, valueEstimateSchema } from './sampling.ts';
import {
  type RowsLeftOut,
  rowsLeftOutSchema,
  type SampledRows,
  sampledRowsSchema,
} from './rows.ts';

export type { Pair } from './pair.ts';

const pair = z.tuple([z.number(), z.number()]);

/** Key figures, each `[side 1, side 2]`. Definitions: docs/numbers.md. */
export const pksSchema = z.object({
  total_rows: pair,
  nulls: pair,
  dupes: pair,
  exclusives: pair,
  distincts: pair,
});

/** One compared column; `match` is the percentage of compared cells that are equal, 0 to 100. */
export const columnDiffStatSchema = z.object({
  column_name: z.string(),
  match: z.number(),
  values_different: z.number().optional(),
  /** Beyond Datafold's API: present where `values_different` may be higher, and so `match` lower. */
  at_least: z.literal(true).optional(),
  /** Where rows were sampled: how many values of all differ, with a confidence from 0 to 1. */
  values_different_estimate: valueEstimateSchema.nullish(),
});
export type ColumnDiffStat = z.infer<typeof columnDiffStatSchema>;

export const valuesSchema = z.object({
  total_rows: z.number(),
  rows_with_differences: z.number(),
  total_values: z.number(),
  values_with_differences: z.number(),
  compared_columns: z.number(),
  columns_with_differences: z.number(),
  columns_diff_stats: z.array(columnDiffStatSchema).nullish(),
});

/** A column of the same name on both sides, whose types cannot be compared. */
export const incomparableColumnSchema = z.object({
  column_name: z.string(),
  /** As the sources call them. */
  types: z.tuple([z.string(), z.string()]),
});
export type IncomparableColumn = z.infer<typeof incomparableColumnSchema>;

export const schemaDiffSchema = z.object({
  columns_mismatched: pair,
  column_type_mismatches: z.number(),
  column_reorders: z.number(),
  column_counts: pair,
  column_type_differs: z.array(z.string()).nullish(),
  exclusive_columns: z.tuple([z.array(z.string()), z.array(z.string())]).nullish(),
  /**
   * Beyond Datafold's API: the columns of `column_type_differs` with their types, where there are
   * any. A service that gives them compares every other column in full, so that a limit on values
   * cannot be checked for these alone.
   */
  incomparable_columns: z.array(incomparableColumnSchema).nullish(),
});

/**
 * Beyond Datafold's API: rows that no key pairs one to one, compared as multisets. They are those whose
 * key is on both sides but more than once on at least one, and those with NULL in the key.
 */
export const uncomparedSchema = z.object({
  /** On each side. */
  rows: pair,
  /** Pairs of rows, one of each side, that are equal in all compared columns. */
  equal: z.number(),
  /** Rows of each side that remain: `rows[i] = equal + unequal[i]`. */
  unequal: pair,
});
export type UncomparedSummary = z.infer<typeof uncomparedSchema>;

/** Beyond Datafold's API: the key that was found for a request that names none. */
export const inferredKeySchema = z.object({
  /** As side 1 names them; empty where none was found: every row is compared as one of a multiset. */
  pk_columns: z.array(z.string()),
  /** In the catalogs of both sides, or in all of their rows; `null` where none was found. */
  found_in: z.enum(['catalog', 'data']).nullable(),
});
export type InferredKey = z.infer<typeof inferredKeySchema>;

/**
 * Beyond Datafold's API: of each side, the version of its table that was read, as its data source names it;
 * `null` where it has none.
 */
export const versionsSchema = z.tuple([z.string().nullable(), z.string().nullable()]);

const materializedResult = z.object({
  data_source_id: z.number(),
  path: z.array(z.string()),
  is_sampled: z.boolean(),
});

export const materializedResultsSchema = z.object({
  diff: z.array(materializedResult).nullish(),
  duplicates1: z.array(materializedResult).nullish(),
  duplicates2: z.array(materializedResult).nullish(),
  exclusives: z.array(materializedResult).nullish(),
});

export const dependenciesSchema = z.union([
  z.object({ deps: z.record(z.string(), z.array(z.unknown())) }),
  z.array(z.unknown()),
]);

export const diffErrorSchema = z.object({ error_type: z.string(), error_value: z.string() });
export type DiffErrorBody = z.infer<typeof diffErrorSchema>;

export type PksSummary = z.infer<typeof pksSchema>;
export type ValuesSummary = z.infer<typeof valuesSchema>;
export type SchemaSummary = z.infer<typeof schemaDiffSchema>;

/** The diff has not ended. */
export interface RunningResults {
  status: 'waiting' | 'running';
  /** The service's own word for its state, e.g. `queued`. */
  reported_status: string;
  /** One line on what is being done, where the service tells. */
  progress?: string;
}

/** The diff ended with figures. A section that the service does not report is `null`. */
export interface SuccessResults {
  status: 'success';
  pks: PksSummary | null;
  values: ValuesSummary | null;
  schema: SchemaSummary | null;
  /** Absent where the service does not compare such rows. */
  uncompared?: UncomparedSummary;
  /** Present where the request names no key, and the service tells which it found. */
  inferred_pk?: InferredKey;
  /**
   * Present where most keys are repeated on both sides: columns, as side 1 names them, that are unique
   * and never NULL on both.
   */
  proposed_pk_columns?: string[];
  /** Present where a side has versions: that of each which was read, as its data source names it. */
  versions?: z.infer<typeof versionsSchema>;
  /** Present where a side was read leniently: what of its rows was mended. */
  mended?: z.infer<typeof mendedSchema>;
  /** Present where a sample was compared: all other figures are of its rows alone. */
  sampling?: SamplingSummary;
  /** Present where some figures may be higher than they say. */
  at_least?: AtLeast;
  /** Present where the request asks for a view by time. */
  time_series?: TimeSeries;
  /** Present where the request asks for sample rows, and the service shows them. */
  rows?: SampledRows;
  /** Where rows were sampled that there was no room for. */
  rows_left_out?: RowsLeftOut;
  /** Present where the embedded engine wrote all differences to files. */
  results_paths?: ResultPaths;
  dependencies: z.infer<typeof dependenciesSchema> | null;
  materialized_results: z.infer<typeof materializedResultsSchema> | null;
}

/** The diff ended without figures. */
export interface FailedResults {
  status: 'failed';
  error: DiffErrorBody;
}

/** What `GET /api/v1/datadiffs/{id}/summary_results` says, whatever its generation. */
export type SummaryResults = RunningResults | SuccessResults | FailedResults;

const succeeded = z.object({
  pks: pksSchema.nullish(),
  values: valuesSchema.nullish(),
  schema: schemaDiffSchema.nullish(),
  uncompared: uncomparedSchema.nullish(),
  inferred_pk: inferredKeySchema.nullish().catch(null),
  proposed_pk_columns: z.array(z.string()).min(1).nullish().catch(null),
  versions: versionsSchema.nullish().catch(null),
  mended: mendedSchema.nullish().catch(null),
  sampling: samplingSchema.nullish(),
  at_least: atLeastSchema.nullish(),
  time_series: timeSeriesSchema.nullish().catch(null),
  rows: sampledRowsSchema.nullish().catch(null),
  rows_left_out: rowsLeftOutSchema.nullish().catch(null),
  // No figure depends on these two, so a form of them that we do not know must not hide the figures.
  dependencies: dependenciesSchema.nullish().catch(null),
  materialized_results: materializedResultsSchema.nullish().catch(null),
});

const failed = z.object({
  error: z
    .union([z.record(z.string(), z.unknown()), z.string()])
    .nullish()
    .catch(null),
  message: z.string().nullish().catch(null),
});

/** States that never end by themselves, and what the user can do about each. */
const BLOCKED = new Map<string, DiffErrorBody>([
  [
    'needs_confirmation',
    {
      error_type: 'NeedsConfirmation',
      error_value: 'the service waits for a person to confirm this diff; open it and confirm',
    },
  ],
  [
    'needs_authentication',
    {
      error_type: 'NeedsAuthentication',
      error_value: 'the data source needs a person to log in; open the diff and authenticate',
    },
  ],
  ['cancelled', { error_type: 'Cancelled', error_value: 'the diff was cancelled on the service' }],
]);

function readFailure(body: unknown): FailedResults {
  const { error, message } = readDocumented(failed, body);
  const details = typeof error === 'string' ? { error_value: error } : (error ?? {});
  const { error_type: type, error_value: value, ...others } = details;
  const rest = Object.keys(others).length > 0 ? others : 'the service gave no reason';
  const reason = value ?? message ?? rest;
  return {
    status: 'failed',
    error: {
      error_type: typeof type === 'string' ? type : 'UnknownError',
      error_value: typeof reason === 'string' ? reason : JSON.stringify(reason),
    },
  };
}

function readSuccess(body: unknown): SuccessResults {
  const read = readDocumented(succeeded, body);
  return {
    status: 'success',
    pks: read.pks ?? null,
    values: read.values ?? null,
    schema: read.schema ?? null,
    ...(read.uncompared ? { uncompared: read.uncompared } : {}),
    ...(read.inferred_pk ? { inferred_pk: read.inferred_pk } : {}),
    ...(read.proposed_pk_columns ? { proposed_pk_columns: read.proposed_pk_columns } : {}),
    ...(read.versions ? { versions: read.versions } : {}),
    ...(read.mended ? { mended: read.mended } : {}),
    ...(read.sampling ? { sampling: read.sampling } : {}),
    ...(read.at_least ? { at_least: read.at_least } : {}),
    ...(read.time_series ? { time_series: read.time_series } : {}),
    ...(read.rows ? { rows: read.rows } : {}),
    ...(read.rows_left_out ? { rows_left_out: read.rows_left_out } : {}),
    dependencies: read.dependencies ?? null,
    materialized_results: read.materialized_results ?? null,
  };
}

/**
 * Reads summary results of every documented generation: `success` or `done`, `failed` or `error`,
 * sections absent or null. A status that nobody documented counts as running.
 *
 * @throws UndocumentedFormError where the body is not of any documented form.
 */
export function readSummaryResults(body: unknown): SummaryResults {
  const { status } = readDocumented(z.looseObject({ status: z.string() }), body);
  if (status === 'success' || status === 'done') return readSuccess(body);
  if (status === 'failed' || status === 'error') return readFailure(body);
  const blocked = BLOCKED.get(status);
  if (blocked) return { status: 'failed', error: blocked };
  const waiting = ['waiting', 'queued', 'pending'].includes(status);
  return { status: waiting ? 'waiting' : 'running', reported_status: status };
}
