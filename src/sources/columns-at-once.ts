/** A database plans a statement in the square of its columns; this many take no time. */
export const COLUMNS_AT_ONCE = 100;

/**
 * So many texts of a file are read at once, as one list. DuckDB holds 32 KiB for every column that
 * it reads, however few its rows are.
 */
export const TEXTS_AT_ONCE = 2000;

/** Items in groups of at most `size`. */
export function inGroups<Item>(items: readonly Item[], size: number): Item[][] {
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, i) => items.slice(i * size, (i + 1) * size));
}

/** Columns, or what stands for them, in groups that one statement can hold. */
export function inStatements<Item>(columns: readonly Item[]): Item[][] {
  return inGroups(columns, COLUMNS_AT_ONCE);
}
