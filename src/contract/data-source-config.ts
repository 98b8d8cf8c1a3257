import { z } from 'zod';
import { MOST_SAMPLE_ROWS } from './request-fields.ts';

/** One data source of the configuration: a URL, or a URL with settings. */
const dataSourceEntry = z.union([
  z.string().min(1),
  z.strictObject({
    url: z.string().min(1),
    id: z.number().int().positive().optional(),
    writable: z.boolean().optional(),
    'write-schema': z.string().min(1).optional(),
    'keep-tables': z
      .string()
      .regex(/^[1-9]\d{0,4}d$/)
      .optional(),
    'sample-rows': z.union([z.literal(false), z.int().min(0).max(MOST_SAMPLE_ROWS)]).optional(),
    options: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
  }),
]);

/** The `data-sources` map: name to URL. An id defaults to the position in the map, from 1. */
export const dataSourcesConfigSchema = z.record(z.string().min(1), dataSourceEntry);
export type DataSourcesConfig = z.infer<typeof dataSourcesConfigSchema>;

/** The id of the embedded engine's own data source: files, and queries that name none. */
export const FILES_ID = 0;

/** Its name. */
export const FILES_NAME = 'files';
