import type { Column, Sql } from '../../dialect.ts';
import { storedType } from '../../../duckdb/types.ts';
import { type ColumnType, TIMESTAMP_NS } from '../../types/column-type.ts';
import {
  bareType,
  changeFor,
  type ExactValue,
  exactValue,
  type Lossy,
  lossyLeaves,
} from './exact-columns.ts';
import { copyFiles, type Int96Reading, int96Readings } from './exact-copies.ts';
import type { SourceFile } from '../source-file.ts';
import type { ParquetNode } from './schema.ts';
import type { Part } from '../unite-files.ts';

type Leaf = { node: ParquetNode; loss: Lossy };

/** How a column is to be made of what was read. */
export type ExactColumn =
  | { kind: 'value'; loss: Lossy }
  /** What DuckDB reads anyway, in a type that says its precision. */
  | { kind: 'cast'; type: ColumnType }
  | { kind: 'bare'; leaves: Leaf[] };

/** The files to read, which may be copies, and how. */
interface Exact {
  files: string[];
  columns: Map<ParquetNode, ExactColumn>;
}

function exactColumn(
  node: ParquetNode,
  leaves: Leaf[],
  int96: ReadonlyMap<ParquetNode, Int96Reading>,
): ExactColumn | null {
  const [leaf] = leaves;
  if (!leaf) return null;
  if (leaf.node !== node) return { kind: 'bare', leaves };
  const reading = int96.get(node);
  if (reading === 'microseconds') return null;
  return reading === 'widened'
    ? { kind: 'cast', type: TIMESTAMP_NS }
    : { kind: 'value', loss: leaf.loss };
}

/**
 * What DuckDB would read with a loss is read from copies of the files, in which it is declared as
 * what it is stored as. Files without such columns are read as they are.
 *
 * @throws DiffError where a file cannot be copied, or a column cannot be read without a loss.
 */
export async function readExactly(
  files: string[],
  nodes: ParquetNode[],
  file: SourceFile,
): Promise<Exact> {
  const lossy = nodes.map((node) => ({ node, leaves: lossyLeaves(node) }));
  const int96 = nodes.filter(({ type }) => type === 'INT96');
  const readings = await int96Readings(files, int96, file);
  const columns = new Map<ParquetNode, ExactColumn>();
  for (const { node, leaves } of lossy) {
    const column = exactColumn(node, leaves, readings);
    if (column) columns.set(node, column);
  }
  const changed = lossy.filter(
    ({ node }) => !['cast', undefined].includes(columns.get(node)?.kind),
  );
  if (changed.length === 0) return { files, columns };
  const changes = new Map(
    changed.flatMap(({ leaves }) => leaves).map((leaf) => [leaf.node.index, changeFor(leaf.loss)]),
  );
  return { files: await copyFiles(files, changes, 'everything', file), columns };
}

function valueOf(exact: ExactColumn, node: ParquetNode, column: Column, quoted: Sql): ExactValue {
  switch (exact.kind) {
    case 'value':
      return exactValue(exact.loss, node, quoted);
    case 'cast':
      return { type: exact.type, sql: `CAST(${quoted} AS ${storedType(exact.type)})` };
    case 'bare':
      return { type: bareType(column.type, exact.leaves), sql: quoted };
  }
}

/** A part with its columns in their own types, of which DuckDB read something else. */
export function withExact(
  { file, relation, columns }: Part,
  nodes: ParquetNode[],
  exact: ReadonlyMap<ParquetNode, ExactColumn>,
  quote: (name: string) => Sql,
): Part {
  const read = columns.map((column, i) => {
    const node = nodes[i];
    const own = node && exact.get(node);
    const quoted = column.reference ?? quote(column.name);
    if (!node || !own) return { column, select: quoted };
    const { type, sql } = valueOf(own, node, column, quoted);
    return { column: { ...column, type }, select: `${sql} AS ${quoted}` };
  });
  const select = read.map((each) => each.select).join(', ');
  return {
    file,
    relation: `(SELECT ${select} FROM ${relation})`,
    columns: read.map(({ column }) => column),
  };
}
