import { closestMatch } from 'leven';
import { z } from '@hono/zod-openapi';
import {
  type AcceptedNumbers,
  samplingConfidence,
  samplingTolerance,
} from '../../config/accepted.ts';
import { isTime, MUST_BE_TIME } from '../../contract/times.ts';
import { diffRequestSchema, type DiffRequest } from '../../contract/request.ts';
import { holdsNul } from '../../text/message.ts';
import { tolerancesBodySchema } from './tolerances.ts';

/** Fields of today's API that change nothing where every row is compared: taken and not used. */
const INERT = [
  'algorithm',
  'bisection_factor',
  'bisection_threshold',
  'diff_threshold',
  'download_limit',
  'kind',
  'per_column_diff_limit',
  'run_profiles',
  'sampling_max_rows',
  'sampling_ratio',
] as const;

/** Fields of today's API that would change the figures, and what to do instead. */
const REFUSED: Record<string, string> = {
  columns_to_compare: 'use include_columns',
  column_rules: 'use a query that maps the values',
  data_source1_session_parameters: 'set them in the data source',
  data_source2_session_parameters: 'set them in the data source',
  datetime_tolerance: 'use a query that rounds the times',
  diff_tolerance: 'use diff_tolerances_per_column',
  file1_options: 'the format follows from the ending of file1',
  file2_options: 'the format follows from the ending of file2',
  sort_array_columns: 'use a query that sorts them',
  table_modifiers: 'use a query that changes the values',
  tolerance_mode: 'use diff_tolerances_per_column',
};

/** Fields that a diff has besides its request, and that can be set. */
export const recordFields = {
  archived: z.boolean().nullish(),
  purged: z
    .boolean()
    .nullish()
    .refine((purged) => purged !== true, 'must be false: nothing is purged here')
    .openapi({ enum: [false, null], description: 'Nothing is purged here.' }),
};

const described = { ...diffRequestSchema.shape, ...recordFields };
const knownFields = [...Object.keys(described), ...INERT, ...Object.keys(REFUSED)];

/** A longer name is like none of these, and to find that out takes long. */
const LONGEST_NAME = 100;

/** Whether a value asks for nothing: what clients send for every field that they know. */
function asksForNothing(value: unknown): boolean {
  if (value === null || value === false || value === undefined) return true;
  return Array.isArray(value) && value.length === 0;
}

function problemOfField(field: string, value: unknown): string | null {
  if (Object.hasOwn(described, field)) return null;
  if (INERT.some((inert) => inert === field) || asksForNothing(value)) return null;
  const instead = Object.hasOwn(REFUSED, field) ? REFUSED[field] : undefined;
  if (instead !== undefined) return `is not supported here; ${instead}`;
  const nearest = field.length > LONGEST_NAME ? undefined : closestMatch(field, knownFields);
  return `is no field of a data diff${nearest === undefined ? '' : `; the nearest is ${nearest}`}`;
}

/** Databases number their rows by four bytes, and so do ids here. */
const LARGEST_ID = 2 ** 31 - 1;
const sourceId = z.number().int().min(0).max(LARGEST_ID);

/** Each word of a filter is looked at before the request is accepted. */
const LONGEST_FILTER = 100_000;
const filterText = z.string().max(LONGEST_FILTER).nullable().default(null);

const time = z.string().refine(isTime, MUST_BE_TIME).nullable().default(null);

function between({ above, below, must }: AcceptedNumbers) {
  const error = `must be ${must}`;
  return z.number().gt(above, error).lt(below, error).nullable().default(null);
}

/**
 * The body of `POST /api/v1/datadiffs`. A field that would change the figures and that is not
 * supported is refused: to ignore it would be a wrong answer.
 */
export const createBodySchema = z
  .looseObject({
    ...described,
    data_source1_id: sourceId,
    data_source2_id: sourceId,
    filter1: filterText,
    filter2: filterText,
    diff_tolerances_per_column: tolerancesBodySchema,
    time_interval_start: time,
    time_interval_end: time,
    sampling_tolerance: between(samplingTolerance),
    sampling_confidence: between(samplingConfidence),
    sampling_threshold: z
      .int()
      .nonnegative('must be a whole number from 0 up')
      .nullable()
      .default(null),
  })
  .superRefine(
    (body, context) => {
      for (const [field, value] of Object.entries(body)) {
        const message = holdsNul(value) ? 'holds a NUL character' : problemOfField(field, value);
        if (message !== null) context.addIssue({ code: 'custom', path: [field], message });
      }
    },
    // A field that is misspelt is missing, too: both are said at once.
    { when: ({ value }) => typeof value === 'object' && value !== null && !Array.isArray(value) },
  )
  .meta({ id: 'CreateDataDiff', description: 'What to compare.' });

/** The request without what is not used. */
export function toDiffRequest(body: z.infer<typeof createBodySchema>): DiffRequest {
  return diffRequestSchema.parse(body);
}
