import { join } from 'node:path';
import { type DiffRequest, diffRequestSchema } from '../../src/contract/request.ts';
import { EmbeddedService } from '../../src/service/embedded/service.ts';
import { withDuckDB } from './run-diff.ts';
import type { Dataset } from './write-dataset.ts';

const OPTIONS = { csv: 'FORMAT csv, HEADER', parquet: 'FORMAT parquet', jsonl: 'FORMAT json' };
/** The formats of files in which these are written. */
export type Format = keyof typeof OPTIONS;

/** Writes what a query gives as `<name>.<format>`. */
export async function write(
  folder: string,
  name: string,
  format: Format,
  sql: string,
): Promise<Dataset> {
  const file = `${name}.${format}`;
  const copy = `COPY (${sql}) TO '${join(folder, file)}' (${OPTIONS[format]})`;
  await withDuckDB(folder, (connection) => connection.execute(copy), 2);
  return { database: null, file };
}

/** An embedded service that reads and writes in one folder alone, with a limit such as `300MB`. */
export const serviceIn = (folder: string, memoryLimit: string): EmbeddedService =>
  new EmbeddedService({
    dataSources: {},
    memoryLimit,
    workingDirectory: folder,
    temporaryDirectory: folder,
    toolCacheDirectory: folder,
    log: () => {},
  });

/** To compare what two queries give, by `id`. */
export const requestOf = (query1: string, query2: string): DiffRequest =>
  diffRequestSchema.parse({
    data_source1_id: 0,
    data_source2_id: 0,
    query1,
    query2,
    pk_columns: ['id'],
  });
