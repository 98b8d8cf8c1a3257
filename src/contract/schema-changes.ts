import type { SchemaSummary } from './summary-results.ts';

/** Columns that changed between the sides. A column that only moved is none of these. */
export interface SchemaChanges {
  removed: number;
  added: number;
  /** Of the same name, and of types that cannot be compared. */
  retyped: number;
}

/**
 * Columns removed, added and of a mismatched type. `columns_mismatched` counts a column of another
 * type on both sides, so where the names of the columns are not given, types are taken out of it.
 */
export function schemaChanges(schema: SchemaSummary): SchemaChanges {
  const retyped = Math.max(schema.column_type_mismatches, schema.column_type_differs?.length ?? 0);
  const [removed = 0, added = 0] = schema.exclusive_columns
    ? schema.exclusive_columns.map((columns) => columns.length)
    : schema.columns_mismatched.map((columns) => Math.max(0, columns - retyped));
  return { removed, added, retyped };
}
