import { z } from 'zod';
import type { SuccessResults } from './summary-results.ts';

/** The figures that may be lower bounds, by where they are in the results. */
export const boundedFigures = [
  'pks.dupes',
  'pks.distincts',
  'pks.exclusives',
  'values.total_rows',
  'values.total_values',
  'values.values_with_differences',
  'values.rows_with_differences',
  'values.columns_with_differences',
  'uncompared.rows',
  'uncompared.equal',
  'uncompared.unequal',
  'time_series',
] as const;
export type BoundedFigure = (typeof boundedFigures)[number];

/** Beyond Datafold's API: which figures are lower bounds, since a diff stopped early as its request asks for, and why. */
export const atLeastSchema = z.object({
  figures: z.array(z.enum(boundedFigures)).min(1),
  /** Differences of each column were counted up to so many; `null` where no column reached them. */
  per_column_diff_limit: z.number().nullable(),
  /** So many rows were copied out of databases before the diff stopped; `null` where it did not. */
  rows_copied: z.number().nullable(),
});
export type AtLeast = z.infer<typeof atLeastSchema>;

/** Whether a figure may be higher than the results say. */
export const isAtLeast = (
  { at_least: bounds }: Pick<SuccessResults, 'at_least'>,
  figure: BoundedFigure,
): boolean => bounds?.figures.includes(figure) ?? false;

/** Whether a diff stopped before it had compared all rows. */
export const hasStopped = ({ at_least: bounds }: Pick<SuccessResults, 'at_least'>): boolean =>
  (bounds?.rows_copied ?? null) !== null;
