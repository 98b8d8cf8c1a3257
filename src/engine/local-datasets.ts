import type { LocalContext, LocalDataset, LocalSource } from '../duckdb/local-source.ts';
import type { OpenedRelation } from '../duckdb/relation.ts';
import { openQuery } from '../sources/files/open-query.ts';
import { namingSource } from '../sources/naming-errors.ts';
import { FILES, type NamedSource } from '../sources/registry.ts';
import type { SourceAddress } from '../sources/source.ts';
import type { AskedSide } from './datasets.ts';

/** Where a side is read: in its data source, but for a file. */
export const readIn = (side: AskedSide, source: NamedSource): NamedSource =>
  side.file === null ? source : FILES;

function datasetOf({ file, query, table }: AskedSide): LocalDataset {
  if (query !== null) return { sql: query };
  return { table: file === null ? (table ?? []) : [file] };
}

/** What runs; where it fails, the error names the data source, if the user has given it a name. */
function naming<Result>(
  { place }: LocalSource,
  { name }: SourceAddress,
  running: Promise<Result>,
): Promise<Result> {
  return place === 'nowhere' ? running : namingSource(name, running);
}

/**
 * Makes ready what DuckDB itself reads of a side, before it is confined; gives the files that it must
 * be allowed to open then.
 *
 * @throws DiffError where it does not exist or may not be read.
 */
export function admitLocal(
  side: AskedSide,
  descriptor: LocalSource,
  address: SourceAddress,
  context: LocalContext,
): Promise<string[]> {
  return naming(descriptor, address, descriptor.admit(datasetOf(side), address, context));
}

async function openIn(
  side: AskedSide,
  descriptor: LocalSource,
  address: SourceAddress,
  context: LocalContext,
): Promise<OpenedRelation> {
  const dataset = datasetOf(side);
  if ('table' in dataset) return descriptor.openTable(dataset.table, address, context);
  const catalog = await descriptor.attach(address, context);
  return openQuery({ sql: dataset.sql, side: side.number, catalog }, context);
}

/**
 * Opens what DuckDB itself reads of a side.
 *
 * @throws DiffError where it does not exist or cannot be read.
 */
export function openLocal(
  side: AskedSide,
  descriptor: LocalSource,
  address: SourceAddress,
  context: LocalContext,
): Promise<OpenedRelation> {
  return naming(descriptor, address, openIn(side, descriptor, address, context));
}
