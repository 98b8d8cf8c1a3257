import type { OpenedRelation } from '../duckdb/relation.ts';
import type { Sql } from '../sources/dialect.ts';
import { type AttachContext, attachDatabase, openTable } from '../sources/duckdb/open-table.ts';
import { openFile } from '../sources/files/open-file.ts';
import { openQuery } from '../sources/files/open-query.ts';
import type { FileContext } from '../sources/files/source-file.ts';
import type { NamedSource } from '../sources/source.ts';
import type { Side } from './datasets.ts';

/** What the engine's own DuckDB reads of a side. */
export type LocalDataset =
  | { kind: 'file'; path: string }
  /** `database` is a DuckDB file. */
  | { kind: 'table'; database: string; path: string[] }
  /** `database` is where the query's tables are, if it needs any. */
  | { kind: 'query'; database: string | null; sql: Sql; side: 1 | 2 };

/** What these are opened with. */
export interface LocalContext extends FileContext, AttachContext {}

/** Where a side's rows come from. */
export function datasetOf(side: Side, source: NamedSource): LocalDataset {
  const database = source.type === 'duckdb' ? source.location : null;
  if (side.file !== null) return { kind: 'file', path: side.file };
  if (side.query !== null) return { kind: 'query', database, sql: side.query, side: side.number };
  const table = side.table ?? [];
  return database === null
    ? { kind: 'file', path: table.join('.') }
    : { kind: 'table', database, path: table };
}

/**
 * Opens what DuckDB itself reads of a side.
 *
 * @throws DiffError where it does not exist or cannot be read.
 */
export async function openDataset(
  dataset: LocalDataset,
  context: LocalContext,
): Promise<OpenedRelation> {
  if (dataset.kind === 'file') return openFile(dataset.path, context);
  if (dataset.kind === 'table') return openTable(dataset, context);
  const { sql, side, database } = dataset;
  const catalog = database === null ? 'memory' : await attachDatabase(database, context);
  return openQuery({ sql, side, catalog }, context);
}
