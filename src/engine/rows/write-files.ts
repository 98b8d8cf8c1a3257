import { join } from 'node:path';
import type { DifferencePartName, ResultFiles } from '../../contract/differences.ts';
import type { DuckDBConnection } from '../../duckdb/connection.ts';
import { copySql } from './file-forms.ts';
import type { Differences } from './differences.ts';
import { withoutRoom } from './no-room.ts';

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
      throw withoutRoom(error, 'results-path', 'name a folder on another');
    });
  }
}
