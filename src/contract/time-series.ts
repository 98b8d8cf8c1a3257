import { z } from 'zod';

/** How long a step of a view by time is. */
export const timeSteps = ['minute', 'hour', 'day', 'week', 'month', 'year'] as const;
export type TimeStep = (typeof timeSteps)[number];

/**
 * Beyond Datafold's API: what differs in each step of time, in order; steps without rows are left out. Rows
 * that no key pairs one to one are in none.
 */
export const timeSeriesSchema = z.array(
  z.object({
    /** ISO 8601, in UTC; without a zone where the column has none; `null` for rows without a time. */
    start: z.string().nullable(),
    /** Rows of side 2, or side 1, whose key the other side lacks. */
    added: z.number(),
    removed: z.number(),
    /** Pairs of rows, by the time of side 2. */
    changed: z.number(),
    unchanged: z.number(),
  }),
);
export type TimeSeries = z.infer<typeof timeSeriesSchema>;
