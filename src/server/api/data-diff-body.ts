import { z } from 'zod';
import { keyColumns } from '../../contract/key-columns.ts';
import { type DiffRequest, diffRequestSchema, withNumbers } from '../../contract/request.ts';
import { type FieldName, laterFields, seedFields } from '../../contract/request-fields.ts';
import { percentIn } from '../../service/embedded/diff-progress.ts';
import {
  diffStatuses,
  diffVerdicts,
  type StoredDiff,
  isDone,
  runTime,
} from '../store/diffs/stored-diff.ts';
import { sharesOf } from '../store/diffs/verdict.ts';
import { amountAnswerSchema, tolerancesAnswerSchema } from './tolerances.ts';

const time = z.iso.datetime({ offset: true });
const figure = z.number().nullable();
const whole = z.number().int().nullable();

/** What a diff came to, in figures; all `null` until it ends. Shares are from 0 to 1. */
const diffStatsSchema = z
  .object({
    diff_pks: figure,
    diff_rows: figure,
    diff_values: figure,
    version: z.string(),
    diff_rows_count: whole,
    rows_added: whole,
    rows_removed: whole,
    table_a_row_count: whole,
    table_b_row_count: whole,
    sampled: z.boolean().nullable(),
  })
  .meta({ id: 'DiffStats' });

const UNKNOWN = { diff_pks: null, diff_rows: null, diff_values: null, version: '1' };

/** The figures of a diff that ended with some; else nothing is known. */
function diffStatsOf(results: StoredDiff['results']): z.infer<typeof diffStatsSchema> {
  const { pks, values } = results?.status === 'success' ? results : { pks: null, values: null };
  const shares = results?.status === 'success' ? sharesOf(results) : null;
  return {
    ...UNKNOWN,
    ...(shares && { diff_pks: shares.pks, diff_rows: shares.rows, diff_values: shares.values }),
    diff_rows_count: values?.rows_with_differences ?? null,
    rows_added: pks?.exclusives[1] ?? null,
    rows_removed: pks?.exclusives[0] ?? null,
    table_a_row_count: pks?.total_rows[0] ?? null,
    table_b_row_count: pks?.total_rows[1] ?? null,
    sampled: results?.status === 'success' ? results.sampling !== undefined : null,
  };
}

/** A data diff as this API shows it: the request with its missing values filled in, and its state. */
export const dataDiffBodySchema = z
  .object({
    ...diffRequestSchema.shape,
    diff_tolerances_per_column: tolerancesAnswerSchema,
    diff_tolerance: amountAnswerSchema,
    pk_columns: z.array(z.string()),
    infer_pk: z.boolean(),
    include_columns: z.array(z.string()),
    exclude_columns: z.array(z.string()),
    id: z.number().int(),
    user_id: z.number().int(),
    done: z.boolean(),
    status: z.enum(diffStatuses),
    source: z.enum(['api', 'manual']),
    result_statuses: z.record(z.string(), z.string()),
    updated_at: time,
    created_at: time,
    diff_stats: diffStatsSchema,
    kind: z.enum(['in_db', 'cross_db']),
    algorithm: z.enum(['join', 'fetch_and_join']),
    result: z.enum(diffVerdicts).nullable(),
    finished_at: time.nullable(),
    runtime: figure.meta({ description: 'From its last start to its end, in seconds.' }),
    archived: z.boolean(),
    purged: z.boolean(),
  })
  .meta({ id: 'DataDiff' });
export type DataDiffBody = z.infer<typeof dataDiffBodySchema>;

/** The same, and how far it is. */
export const dataDiffWithProgressSchema = z
  .object({
    ...dataDiffBodySchema.shape,
    diff_progress: z.object({
      version: z.string(),
      completed_steps: whole.meta({ description: 'Of the whole, in percent, where it is known.' }),
      total_steps: whole.meta({ description: '100 where the completed steps are known.' }),
      message: z.string().nullable().meta({ description: 'What is being done, in one line.' }),
    }),
  })
  .meta({ id: 'DataDiffWithProgress' });

/** The values of some fields, in the order that these have. */
function only<Field extends FieldName, Values extends Record<Field, unknown>>(
  fields: Record<Field, unknown>,
  values: Values,
): Pick<Values, Field> {
  const names = Object.keys(fields) as Field[];
  return Object.fromEntries(names.map((name) => [name, values[name]])) as Pick<Values, Field>;
}

/** The request of the 2022 document in its order; later fields follow the metadata. */
function splitRequest(request: DiffRequest) {
  const values = withNumbers({ ...request, infer_pk: request.infer_pk ?? false });
  const { tags, ...later } = only(laterFields, values);
  return { seed: only(seedFields, values), tags, later };
}

/** The columns of the key: what was found of it takes the place of what was not said. */
function keyOfDiff({ request, results }: StoredDiff): string[] {
  return keyColumns(request, results?.status === 'success' ? results : null);
}

function runtimeOf(diff: StoredDiff): number | null {
  const ms = runTime(diff, null);
  return ms === null ? null : ms / 1000;
}

/** A diff in the form of the API, its fields in the order of the 2022 document. */
export function toDataDiffBody(diff: StoredDiff): DataDiffBody {
  const { seed, tags, later } = splitRequest(diff.request);
  const isInOne = seed.data_source1_id === seed.data_source2_id;
  return {
    ...seed,
    pk_columns: keyOfDiff(diff),
    include_columns: seed.include_columns ?? [],
    exclude_columns: seed.exclude_columns ?? [],
    tags,
    id: diff.id,
    user_id: diff.userId,
    done: isDone(diff),
    status: diff.status,
    source: diff.source,
    result_statuses: {},
    updated_at: diff.updatedAt,
    created_at: diff.createdAt,
    diff_stats: diffStatsOf(diff.results),
    ...later,
    kind: isInOne ? 'in_db' : 'cross_db',
    algorithm: isInOne ? 'join' : 'fetch_and_join',
    result: diff.verdict,
    finished_at: diff.finishedAt,
    runtime: runtimeOf(diff),
    archived: diff.archived,
    purged: diff.purged,
  };
}

/** The answer to the request that created a diff, whatever has become of it since. */
export function toCreatedBody(
  diff: StoredDiff,
  asked: Pick<StoredDiff, 'archived' | 'purged'>,
): DataDiffBody {
  return toDataDiffBody({
    ...diff,
    ...asked,
    status: asked.purged ? 'cancelled' : 'waiting',
    updatedAt: diff.createdAt,
    startedAt: null,
    finishedAt: asked.purged ? diff.finishedAt : null,
    results: null,
    verdict: null,
  });
}

/** The same with its progress. */
export function toDataDiffWithProgress(
  diff: StoredDiff,
): z.infer<typeof dataDiffWithProgressSchema> {
  const message = diff.progress === '' ? null : diff.progress;
  const percent = percentIn(diff.progress ?? '');
  const steps = { completed_steps: percent, total_steps: percent === null ? null : 100 };
  return { ...toDataDiffBody(diff), diff_progress: { version: '1', ...steps, message } };
}
