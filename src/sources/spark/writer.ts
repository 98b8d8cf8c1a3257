import { InsertingWriter } from '../inserting-writer.ts';
import type { OpenOptions, SourceAddress } from '../source.ts';
import type { TableWriter, WriterOptions } from '../table-writer.ts';
import { openSparkSession } from './open.ts';
import { SparkTarget } from './write-target.ts';

/** Spark of version 3 would make tables of text files. */
const FORMAT = ' USING parquet';

/**
 * Opens Spark to be written to.
 *
 * @throws DiffError where the server cannot be reached, or refuses the login or the database.
 */
export async function openSparkWriter(
  address: SourceAddress,
  { schema }: WriterOptions,
  options: OpenOptions,
): Promise<TableWriter> {
  const session = await openSparkSession(address, options);
  const writing = {
    format: () => FORMAT,
    another: (signal: AbortSignal) => openSparkSession(address, { ...options, signal }),
  };
  try {
    return new InsertingWriter(await SparkTarget.open(session, writing, schema, options.signal));
  } catch (error) {
    await session.close();
    throw error;
  }
}
