import { z } from 'zod';
import type { StoredDiff } from '../store/diffs/stored-diff.ts';
import { sharesOf } from '../store/diffs/verdict.ts';

const share = z.number().nullable();
const whole = z.number().int().nullable();

/** What a diff came to, in figures; all `null` until it ends. Shares are from 0 to 1. */
export const diffStatsSchema = z
  .object({
    diff_pks: share,
    diff_rows: share,
    diff_values: share,
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
export function diffStatsOf(results: StoredDiff['results']): z.infer<typeof diffStatsSchema> {
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
    sampled: shares && false,
  };
}
