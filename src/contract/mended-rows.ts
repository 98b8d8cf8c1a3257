import { z } from 'zod';

const count = z.int().min(0);

/** What of a file was read that is no CSV by the rules: rows that were mended, and how. */
const mendedRowsSchema = z.object({
  /** Rows with too few cells, which end in NULL. */
  short_rows: count,
  /** Rows with more cells than the file has columns, which make columns of their own. */
  long_rows: count,
  /** Cells with a quote that nothing closes, which is a character. */
  lone_quotes: count,
});
export type MendedRows = z.infer<typeof mendedRowsSchema>;

/** Beyond Datafold's API: the same for each side; `null` for one that was not read leniently. */
export const mendedSchema = z.tuple([mendedRowsSchema.nullable(), mendedRowsSchema.nullable()]);

/** Files without any such row. */
export const NOTHING_MENDED: MendedRows = { short_rows: 0, long_rows: 0, lone_quotes: 0 };

/** What was mended in several files; `null` where none was read leniently. */
export function allMended(files: (MendedRows | null | undefined)[]): MendedRows | null {
  const lenient = files.filter((mended) => mended !== null && mended !== undefined);
  if (lenient.length === 0) return null;
  const sum = (name: keyof MendedRows): number =>
    lenient.reduce((total, mended) => total + mended[name], 0);
  return {
    short_rows: sum('short_rows'),
    long_rows: sum('long_rows'),
    lone_quotes: sum('lone_quotes'),
  };
}
