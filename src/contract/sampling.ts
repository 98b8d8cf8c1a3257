import { z } from 'zod';

const pair = z.tuple([z.number(), z.number()]);

/** How many values of a column differ in a sample, and of all, with a confidence from 0 to 1; as Datafold has it. */
export const valueEstimateSchema = z.object({
  value: z.number(),
  estimate: z.number(),
  confidence: z.number(),
  interval: z.object({ min: z.number(), max: z.number() }),
});

/** How many there are of all rows, and from where to where that lies at the confidence of the sample. */
const intervalSchema = z.object({ estimate: z.number(), min: z.number(), max: z.number() });
export type SampledInterval = z.infer<typeof intervalSchema>;

/** Beyond Datafold's API: how much of the rows was compared, where not all were, and what that says of all. */
export const samplingSchema = z.object({
  /** Rows that were compared. */
  rows: pair,
  /** All rows. */
  of: pair,
  /** In percent. */
  confidence: z.number(),
  intervals: z.object({
    exclusives: z.tuple([intervalSchema, intervalSchema]),
    dupes: z.tuple([intervalSchema, intervalSchema]),
    rows_with_differences: intervalSchema,
    values_with_differences: intervalSchema,
  }),
});
export type SamplingSummary = z.infer<typeof samplingSchema>;

/** How many rows of the larger side were compared, and of how many: what is said of a sample. */
export function sampledRows({ rows, of }: SamplingSummary): { rows: number; of: number } {
  const side = of[0] >= of[1] ? 0 : 1;
  return { rows: rows[side], of: of[side] };
}
