import type { Column, Sql } from '../dialect.ts';
import { requireDistinctNames, requireNoTwins } from './distinct-names.ts';
import type { OpenedRelation, SourceFile } from './files.ts';
import { readerOf } from './locate-files.ts';
import { type ParquetNode, parquetSchemas } from './parquet-schema.ts';
import { NO_VALUES } from './types.ts';
import { uniteTyped } from './unite-files.ts';

/** Read as integers by DuckDB, but of no type: nothing but NULL was ever written to it. */
const isUntyped = ({ duckdb_type: type }: ParquetNode): boolean => type === '"NULL"';

/**
 * A column as the file names it. DuckDB tells no upper case from lower case in names, and renames
 * the second of two.
 */
function asNamed(node: ParquetNode, read: Column, quote: (name: string) => Sql): Column {
  const { name } = node;
  const type = isUntyped(node) ? NO_VALUES : read.type;
  return name === read.name ? { name, type } : { name, type, reference: quote(read.name) };
}

/** The columns of files of one schema. */
async function columnsOf(
  { connection, path, local, signal }: SourceFile,
  relation: Sql,
  nodes: ParquetNode[],
): Promise<Column[]> {
  const names = nodes.map(({ name }) => name);
  if (local === null) requireDistinctNames(path, names);
  else requireNoTwins(path, names);
  const read = await connection.describe(relation, signal);
  const quote = (name: string): Sql => connection.dialect.quoteIdentifier(name);
  return nodes.flatMap((node, i) => {
    const column = read[i];
    return column ? [asNamed(node, column, quote)] : [];
  });
}

/**
 * Opens a Parquet file, or several as one: their columns are put together by their names.
 *
 * @throws DiffError where one is none, two columns have one name, or two files have one column in
 * types that cannot be read as one.
 */
export async function openParquet(file: SourceFile): Promise<OpenedRelation> {
  const parts = [];
  for (const { files, nodes } of await parquetSchemas(file)) {
    const relation = `read_parquet(${readerOf(files, file.connection.dialect).reader})`;
    const columns = await columnsOf(file, relation, nodes);
    parts.push({ file: files[0] ?? file.path, relation, columns });
  }
  const [only] = parts;
  if (parts.length === 1 && only) return { kind: 'typed', ...only };
  return { kind: 'typed', ...uniteTyped(file.path, parts, file.connection.dialect) };
}
