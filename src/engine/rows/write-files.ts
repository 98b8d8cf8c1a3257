import { join } from 'node:path';
import type { DifferencePartName, ResultFiles } from '../../contract/differences.ts';
import { DiffError } from '../../contract/errors.ts';
import type { DuckDBConnection } from '../../duckdb/connection.ts';
import { copySql } from './file-forms.ts';
import type { Differences } from './differences.ts';

/** What the system says where a file cannot grow, as DuckDB quotes it. */
const NO_ROOM = /No space left on device|Disk quota exceeded|File too large/;

/** The name of a kind's file. */
export const fileName = (part: DifferencePartName, format: ResultFiles['format']): string =>
  `${part}.${format}`;

/**
 * Writes all differences to files of a folder, which has none of them; nothing is collected.
 *
 * @throws DiffError where a disk is full, or a row cannot be read.
 * @throws CancelledError where the signal aborts.
 */
export async function writeFiles(
  differences: Differences,
  connection: DuckDBConnection,
  { folder, format }: ResultFiles,
  signal: AbortSignal,
): Promise<void> {
  for (const { name, select } of differences) {
    const columns = await connection.describe(`(${select}) AS differences`, signal);
    const path = connection.dialect.quoteText(join(folder, fileName(name, format)));
    await connection.execute(copySql(select, columns, format, path), signal).catch((error) => {
      throw withoutRoom(error);
    });
  }
}

/** An error of a full disk in words that say what to do; any other as it is. */
function withoutRoom(error: unknown): unknown {
  if (!(error instanceof DiffError) || error.type !== 'IOException') return error;
  const [reason] = NO_ROOM.exec(error.value) ?? [];
  if (reason === undefined) return error;
  const value = `results-path has no room for all differences (${reason}): free some disk, or name a folder on another`;
  return new DiffError('DiskFullException', value, { cause: error });
}
