import type { DuckDBConnection } from '../../duckdb/connection.ts';

/**
 * The sets of columns of a table of a DuckDB file that are declared unique together and free of NULL,
 * that of the primary key first. A view has none.
 *
 * @param catalog the name by which the file is attached.
 * @param path the table's name, after its schema where that is given.
 */
export async function declaredKeys(
  connection: DuckDBConnection,
  catalog: string,
  path: string[],
  signal: AbortSignal,
): Promise<string[][]> {
  const { dialect } = connection;
  const [table = '', schema = 'main'] = path.toReversed();
  const isTable = (prefix: string): string =>
    `${prefix}database_name = ${dialect.quoteText(catalog)}
  AND lower(${prefix}schema_name) = lower(${dialect.quoteText(schema)})
  AND lower(${prefix}table_name) = lower(${dialect.quoteText(table)})`;
  // A primary key makes its columns NOT NULL; a unique constraint does not.
  const rows = await connection.query(
    `SELECT constraint_index AS key, parts.position, parts.name
FROM (
  SELECT constraint_index, constraint_type, unnest(constraint_column_names) AS name,
    generate_subscripts(constraint_column_names, 1) AS position
  FROM duckdb_constraints()
  WHERE ${isTable('')} AND constraint_type IN ('PRIMARY KEY', 'UNIQUE')
    AND NOT EXISTS (
      FROM duckdb_columns() AS columns
      WHERE ${isTable('columns.')} AND columns.is_nullable
        AND list_contains(constraint_column_names, columns.column_name)
    )
) AS parts
ORDER BY constraint_type <> 'PRIMARY KEY', key, parts.position`,
    signal,
  );
  const keys = Map.groupBy(rows, ({ key }) => String(key));
  return [...keys.values()].map((parts) => parts.map(({ name }) => String(name)));
}
