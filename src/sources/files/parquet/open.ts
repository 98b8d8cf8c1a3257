import type { Column, Sql } from '../../dialect.ts';
import { requireDistinctNames, requireNoTwins } from '../../../duckdb/distinct-names.ts';
import type { OpenedRelation } from '../../../duckdb/relation.ts';
import type { SourceFile } from '../source-file.ts';
import { readerOf } from '../locate-files.ts';
import { type ParquetFiles, type ParquetNode, parquetSchemas } from './schema.ts';
import { readExactly, withExact } from './read-exactly.ts';
import { NO_VALUES } from '../../types/column-type.ts';
import { type Part, uniteTyped } from '../unite-files.ts';

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

function requireNames({ path, local }: SourceFile, nodes: ParquetNode[]): void {
  const names = nodes.map(({ name }) => name);
  if (local === null) requireDistinctNames(path, names);
  else requireNoTwins(path, names);
}

/** The columns of files of one schema, and how each is to be read. */
async function openAlike({ files, nodes }: ParquetFiles, file: SourceFile): Promise<Part> {
  requireNames(file, nodes);
  const { connection, signal } = file;
  const quote = (name: string): Sql => connection.dialect.quoteIdentifier(name);
  const exact = await readExactly(files, nodes, file);
  const relation = `read_parquet(${readerOf(exact.files, connection.dialect).reader})`;
  const read = await connection.describe(relation, signal);
  const columns = nodes.flatMap((node, i) => {
    const column = read[i];
    return column ? [asNamed(node, column, quote)] : [];
  });
  const part = { file: files[0] ?? file.path, relation, columns };
  return exact.columns.size === 0 ? part : withExact(part, nodes, exact.columns, quote);
}

/**
 * Opens a Parquet file, or several as one: their columns are put together by their names.
 *
 * @throws DiffError where one is none, two columns have one name, or two files have one column in
 * types that cannot be read as one.
 */
export async function openParquet(file: SourceFile): Promise<OpenedRelation> {
  const parts: Part[] = [];
  for (const alike of await parquetSchemas(file)) parts.push(await openAlike(alike, file));
  const [only] = parts;
  if (parts.length === 1 && only) return { kind: 'typed', ...only };
  return { kind: 'typed', ...uniteTyped(file.path, parts, file.connection.dialect) };
}
