import { join } from 'node:path';
import type { DifferencePartName } from '../../contract/differences.ts';
import type { DuckDBConnection } from '../../duckdb/connection.ts';
import type { Differences } from '../rows/differences.ts';
import { withoutRoom } from '../rows/no-room.ts';

/** All differences, in a file of DuckDB's: the sides may be closed while they are written elsewhere. */
export interface Staged {
  path: string;
  parts: DifferencePartName[];
}

/** The name by which the file is attached. */
const CATALOG = 'staged';

/** What can follow FROM for a kind of rows. */
export const stagedTable = (part: DifferencePartName): string => `${CATALOG}.main."${part}"`;

/**
 * Copies all differences to a file.
 *
 * @param folder that DuckDB may write to.
 * @throws DiffError where a row cannot be read, or the disk is full.
 */
export async function stage(
  differences: Differences,
  connection: DuckDBConnection,
  folder: string,
  signal: AbortSignal,
): Promise<Staged> {
  const path = join(folder, 'staged.duckdb');
  await connection.execute(`ATTACH ${connection.dialect.quoteText(path)} AS ${CATALOG}`, signal);
  const copy = async (): Promise<void> => {
    for (const { name, select } of differences) {
      await connection.execute(`CREATE TABLE ${stagedTable(name)} AS ${select}`, signal);
    }
    await connection.execute(`DETACH ${CATALOG}`, signal);
  };
  await copy().catch((error: unknown) => {
    throw withoutRoom(error, 'the temporary folder', 'put it on a larger one');
  });
  return { path, parts: differences.map(({ name }) => name) };
}

/** Makes a file of differences readable in another DuckDB. */
export async function attachStaged(
  { path }: Staged,
  connection: DuckDBConnection,
  signal: AbortSignal,
): Promise<void> {
  const literal = connection.dialect.quoteText(path);
  await connection.execute(`ATTACH ${literal} AS ${CATALOG} (READ_ONLY)`, signal);
}
