import type { Sql } from '../dialect.ts';
import { InsertingWriter } from '../inserting-writer.ts';
import type { OpenOptions, SourceAddress } from '../source.ts';
import { SparkTarget } from '../spark/write-target.ts';
import type { TableWriter, WriterOptions } from '../table-writer.ts';
import { openStatements } from './open.ts';

/** What Delta's files cannot have in the names of columns. */
const UNUSUAL = /[ ,;{}()\n\t=]/;

/** Lets such names be others in the files; who reads the table has to know of it. */
const MAPPED: Sql =
  ` TBLPROPERTIES ('delta.columnMapping.mode' = 'name', ` +
  `'delta.minReaderVersion' = '2', 'delta.minWriterVersion' = '5')`;

/**
 * Opens a SQL warehouse of Databricks to be written to.
 *
 * @throws DiffError where it cannot be reached, refuses the login, or is not in UTC.
 */
export async function openDatabricksWriter(
  address: SourceAddress,
  { schema }: WriterOptions,
  options: OpenOptions,
): Promise<TableWriter> {
  const writing = {
    format: (columns: readonly string[]) =>
      columns.some((name) => UNUSUAL.test(name)) ? MAPPED : '',
    another: (signal: AbortSignal) => openStatements(address, { ...options, signal }),
  };
  const statements = await openStatements(address, options);
  return new InsertingWriter(await SparkTarget.open(statements, writing, schema, options.signal));
}
