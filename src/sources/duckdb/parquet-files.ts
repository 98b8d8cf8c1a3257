import { mayBeRenamed, requireDistinctNames } from './distinct-names.ts';
import type { OpenedRelation, SourceFile } from './files.ts';

/** The names of a file's columns, without those of the fields within them. */
async function columnNames({ connection, reader, signal }: SourceFile): Promise<string[]> {
  const rows = await connection.query(
    `SELECT name, num_children FROM parquet_schema(${reader})`,
    signal,
  );
  const names: string[] = [];
  // Depth first: the root, then each column with its fields behind it.
  let fields = 0;
  for (const { name, num_children } of rows.slice(1)) {
    if (fields === 0) names.push(String(name));
    else fields -= 1;
    fields += Number(num_children ?? 0);
  }
  return names;
}

/**
 * Opens a Parquet file.
 *
 * @throws DiffError where it is none, or two of its columns have one name.
 */
export async function openParquet(file: SourceFile): Promise<OpenedRelation> {
  const relation = `read_parquet(${file.reader})`;
  const columns = await file.connection.describe(relation, file.signal);
  const renamed = file.local !== null && mayBeRenamed(columns.map(({ name }) => name));
  if (renamed) requireDistinctNames(file.path, await columnNames(file));
  return { kind: 'typed', relation, columns };
}
