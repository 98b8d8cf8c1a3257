import { z } from 'zod';
import { readDocumented } from './documented.ts';
import { diffRequestSchema } from './request.ts';

const numberOrNull = z.number().nullable().default(null);

/** Shares of differing keys, rows and values, 0 to 1; `null` until the diff ends. */
const diffStatsSchema = z.looseObject({
  diff_pks: numberOrNull,
  diff_rows: numberOrNull,
  diff_values: numberOrNull,
});

/**
 * What `POST /api/v1/datadiffs` answers: the request with its missing values filled in, and the
 * metadata. Fields that we do not know are kept.
 */
export const dataDiffSchema = z.looseObject({
  ...diffRequestSchema.partial().shape,
  id: z.number().int(),
  user_id: z.number().int().nullish(),
  done: z.boolean().nullish(),
  status: z.string().nullish(),
  source: z.string().nullish(),
  result_statuses: z.record(z.string(), z.unknown()).nullish(),
  updated_at: z.string().nullish(),
  created_at: z.string().nullish(),
  diff_stats: diffStatsSchema.nullish(),
});
export type DataDiff = z.infer<typeof dataDiffSchema>;

/**
 * Reads the answer to a create request, whatever its generation. By then the diff exists, and its
 * id is what counts: a field whose form we do not know (some generations echo a list where others
 * echo a text) is left out rather than losing hold of a running diff.
 *
 * @throws UndocumentedFormError where there is no integer id.
 */
export function readDataDiff(body: unknown): DataDiff {
  const read = dataDiffSchema.safeParse(body);
  if (read.success) return read.data;
  const odd = new Set(read.error.issues.map((issue) => issue.path[0]));
  const fields = Object.entries(readDocumented(z.looseObject({}), body));
  return readDocumented(
    dataDiffSchema,
    Object.fromEntries(fields.filter(([field]) => field === 'id' || !odd.has(field))),
  );
}

/** An item of `GET /api/v1/data_sources`. */
export const dataSourceSchema = z.looseObject({
  id: z.number().int(),
  name: z.string(),
  type: z.string(),
});
export type DataSource = z.infer<typeof dataSourceSchema>;
