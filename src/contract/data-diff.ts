import { z } from 'zod';
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

/** An item of `GET /api/v1/data_sources`. */
export const dataSourceSchema = z.looseObject({
  id: z.number().int(),
  name: z.string(),
  type: z.string(),
});
export type DataSource = z.infer<typeof dataSourceSchema>;
