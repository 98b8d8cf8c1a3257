import type { SourceFile } from '../source-file.ts';

/** A node of a Parquet file's schema, as DuckDB tells it. */
export interface ParquetNode {
  /** Its place among all nodes, depth first; the root is 0. */
  index: number;
  name: string;
  /** The physical type; `null` where it has children. */
  type: string | null;
  converted_type: string | null;
  logical_type: string | null;
  /** What DuckDB reads a leaf as. */
  duckdb_type: string | null;
  precision: number | null;
  scale: number | null;
  children: ParquetNode[];
}

/** Files with the same schema. */
export interface ParquetFiles {
  files: string[];
  /** Of its columns, with what is beneath these. */
  nodes: ParquetNode[];
}

type Row = Omit<ParquetNode, 'index' | 'children'> & { num_children: number | null };

/** The node that comes next, depth first, with what is beneath it. */
function nextNode(rows: Iterator<[number, Row]>): ParquetNode {
  const [index, { num_children, ...node }] = rows.next().value as [number, Row];
  const children = Array.from({ length: num_children ?? 0 }, () => nextNode(rows));
  return { index, ...node, children };
}

const FIELDS = [
  'name',
  'type',
  'converted_type',
  'logical_type',
  'duckdb_type',
  'precision',
  'scale',
  'num_children',
];

/**
 * The schemas of Parquet files, as they wrote them: the names in their own case, and the types
 * behind those that DuckDB reads.
 *
 * @throws DiffError where a file is none.
 */
export async function parquetSchemas(file: SourceFile): Promise<ParquetFiles[]> {
  const node = FIELDS.map((field) => `"${field}" := "${field}"`).join(', ');
  const rows = await file.connection.query(
    `SELECT to_json(list(file_name))::VARCHAR AS files, nodes
    FROM (
      SELECT file_name, to_json(list(struct_pack(${node}) ORDER BY column_id))::VARCHAR AS nodes
      FROM parquet_schema(${file.list})
      GROUP BY file_name
    )
    GROUP BY nodes`,
    file.signal,
  );
  const groups = rows.map(({ files, nodes }) => ({
    files: JSON.parse(String(files)) as string[],
    nodes: nextNode((JSON.parse(String(nodes)) as Row[]).entries()).children,
  }));
  const place = new Map(file.files.map((path, index) => [path, index]));
  const placeOf = (path: string | undefined): number => place.get(path ?? '') ?? 0;
  for (const { files } of groups) files.sort((a, b) => placeOf(a) - placeOf(b));
  return groups.sort((a, b) => placeOf(a.files[0]) - placeOf(b.files[0]));
}
