/** A database plans a statement in the square of its columns; this many take no time. */
export const COLUMNS_AT_ONCE = 100;

/** Columns, or what stands for them, in groups that one statement can hold. */
export function inStatements<Item>(columns: readonly Item[]): Item[][] {
  const count = Math.ceil(columns.length / COLUMNS_AT_ONCE);
  return Array.from({ length: count }, (_, i) =>
    columns.slice(i * COLUMNS_AT_ONCE, (i + 1) * COLUMNS_AT_ONCE),
  );
}
