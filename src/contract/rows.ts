import { z } from 'zod';

/**
 * A value as its file spells it, else as the engine prints it; `null` is NULL. A long one is cut
 * around the first difference, `…` where it is. Of a masked column it is a keyed hash.
 */
const shownValue = z.string().nullable();
export type ShownValue = z.infer<typeof shownValue>;

/** Columns as side 1 names them; those of side 2 alone by their own names. */
const valuesByColumn = z.record(z.string(), shownValue);

/** A key that is once on both sides, and the columns that differ, each `[old, new]`. */
export const changedRowSchema = z.object({
  key: valuesByColumn,
  columns: z.record(z.string(), z.tuple([shownValue, shownValue])),
});
export type ChangedRow = z.infer<typeof changedRowSchema>;

/** A row of one side that has no counterpart on the other; without a key, `key` is empty. */
export const loneRowSchema = z.object({ key: valuesByColumn, columns: valuesByColumn });
export type LoneRow = z.infer<typeof loneRowSchema>;

/** A key that is repeated on a side, and how many rows each side has of it. */
export const duplicatedKeySchema = z.object({
  key: valuesByColumn,
  rows: z.tuple([z.number(), z.number()]),
});
export type DuplicatedKey = z.infer<typeof duplicatedKeySchema>;

/**
 * Beyond Datafold's API: some rows of each kind, those with the smallest hashes of their keys, which
 * are the same ones however the sides were compared. Of changed rows the last may have given way to
 * some that are examples of a column that no other row shows. A repeated key is under `duplicated` alone,
 * also where one side lacks it.
 */
export const sampledRowsSchema = z.object({
  changed: z.array(changedRowSchema),
  removed: z.array(loneRowSchema),
  added: z.array(loneRowSchema),
  duplicated: z.array(duplicatedKeySchema),
});
export type SampledRows = z.infer<typeof sampledRowsSchema>;

/** The kinds of rows, in the order in which they are shown. */
export const rowKinds = ['changed', 'removed', 'added', 'duplicated'] as const;
export type RowKind = (typeof rowKinds)[number];

/** How many rows of each kind were left out of a sample that had no room for them. */
export const rowsLeftOutSchema = z.record(z.enum(rowKinds), z.int().min(0));
export type RowsLeftOut = z.infer<typeof rowsLeftOutSchema>;
