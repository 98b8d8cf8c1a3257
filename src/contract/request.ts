import { z } from 'zod';
import { asJsonNumber, readDecimal } from './decimal.ts';

const text = z.string().nullable().default(null);
const names = z.array(z.string().min(1)).nullable().default(null);
const flag = z.boolean().nullable().default(false);

/**
 * The decimal that the user wrote, as a text: a double would be another number. A number is the
 * decimal that it prints as.
 */
const toleranceValue = z.union([z.number(), z.string()]).transform((value, context) => {
  const decimal = readDecimal(String(value));
  if (decimal !== null) return decimal;
  context.addIssue({ code: 'custom', message: 'must be a number of 0 or more' });
  return z.NEVER;
});

/** A tolerance for one column: two numbers within it count as equal. */
export const columnToleranceSchema = z.object({
  column_name: z.string().min(1),
  tolerance_value: toleranceValue,
  tolerance_mode: z.enum(['absolute', 'relative']),
});
export type ColumnTolerance = z.infer<typeof columnToleranceSchema>;

export const timeAggregates = ['minute', 'hour', 'day', 'week', 'month', 'year'] as const;

/** A relative offset (negative seconds), a timestamp, or a statement's id. */
const timeTravelPoint = z.union([z.number().int(), z.string()]).nullable().default(null);

/**
 * The body of `POST /api/v1/datadiffs`: the 2022 document's fields in its order, then those that
 * today's API adds and this project uses. A missing field reads as `null` or its default.
 */
export const diffRequestSchema = z.object({
  data_source1_id: z.number().int(),
  data_source2_id: z.number().int(),
  table1: z.array(z.string().min(1)).min(1).nullable().default(null),
  table2: z.array(z.string().min(1)).min(1).nullable().default(null),
  query1: text,
  query2: text,
  materialize_dataset1: flag,
  materialize_dataset2: flag,
  materialization_destination_id: z.number().int().nullable().default(null),
  materialize_without_sampling: flag,
  /** `null` where it is left out: the key is found, or there is none. An empty list names no key. */
  pk_columns: names,
  include_columns: names,
  exclude_columns: names,
  time_column: text,
  time_aggregate: z.enum(timeAggregates).nullable().default(null),
  filter1: text,
  filter2: text,
  time_travel_point1: timeTravelPoint,
  time_travel_point2: timeTravelPoint,
  time_interval_start: text,
  time_interval_end: text,
  sampling_tolerance: z.number().nullable().default(null),
  sampling_confidence: z.number().nullable().default(null),
  sampling_threshold: z.number().int().nullable().default(null),
  diff_tolerances_per_column: z.array(columnToleranceSchema).nullable().default(null),
  tags: z.array(z.string()).nullable().default(null),
  file1: z.string().min(1).nullable().default(null),
  file2: z.string().min(1).nullable().default(null),
  column_mapping: z
    .array(z.tuple([z.string(), z.string()]))
    .nullable()
    .default(null),
  hive_partitions: z.boolean().nullable().default(null),
  /** Whether rows that no key pairs one to one are compared as multisets; `null` for true. */
  compare_duplicates: z.boolean().nullable().default(null),
  /** Whether the key is searched in the data where `pk_columns` names none. */
  infer_pk: z.boolean().nullable().default(null),
  /** Columns that are no part of a key that is searched for, by their names and types. */
  infer_pk_avoid_names: names,
  infer_pk_avoid_types: names,
});

/** A create request with every field present. */
export type DiffRequest = z.infer<typeof diffRequestSchema>;

/** A create request as a user writes it: only ids are required. */
export type DiffRequestInput = z.input<typeof diffRequestSchema>;

/** The request fields of the 2022 document: always sent; the others only where set. */
const SEED_FIELDS = new Set<string>([
  'data_source1_id',
  'data_source2_id',
  'table1',
  'table2',
  'query1',
  'query2',
  'materialize_dataset1',
  'materialize_dataset2',
  'materialization_destination_id',
  'materialize_without_sampling',
  'pk_columns',
  'include_columns',
  'exclude_columns',
  'time_column',
  'time_aggregate',
  'filter1',
  'filter2',
  'time_travel_point1',
  'time_travel_point2',
  'time_interval_start',
  'time_interval_end',
  'sampling_tolerance',
  'sampling_confidence',
  'sampling_threshold',
  'diff_tolerances_per_column',
]);

/** The columns of the key that a request names; empty where it names none. */
export const keyOf = ({ pk_columns: names }: Pick<DiffRequest, 'pk_columns'>): string[] =>
  names ?? [];

/** The JSON that we send: the 2022 document's form plus the later fields that the user set. */
export function toRequestBody(request: DiffRequest): Record<string, unknown> {
  // The 2022 document knows no request without this list.
  const listed = { ...withNumbers(request), pk_columns: keyOf(request) };
  return Object.fromEntries(
    Object.entries(listed).filter(([field, value]) => SEED_FIELDS.has(field) || value !== null),
  );
}

/** The same for `JSON.stringify`, which writes each tolerance as a number with all its digits. */
export function withNumbers<Of extends Pick<DiffRequest, 'diff_tolerances_per_column'>>(
  request: Of,
) {
  const tolerances = request.diff_tolerances_per_column?.map((tolerance) => ({
    ...tolerance,
    tolerance_value: asJsonNumber(tolerance.tolerance_value),
  }));
  return { ...request, diff_tolerances_per_column: tolerances ?? null };
}
