import { randomBytes } from 'node:crypto';
import type { DifferencePartName } from '../../contract/differences.ts';
import { CancelledError } from '../../contract/errors.ts';
import type { SuccessResults } from '../../contract/summary-results.ts';
import { rowsOf } from '../../duckdb/row-source.ts';
import { namingSource } from '../../sources/naming-errors.ts';
import type { NamedSource } from '../../sources/registry.ts';
import { openWriter, type WritingContext } from './open-writer.ts';
import { attachStaged, type Staged, stagedTable } from './stage.ts';

/** A name that no other diff has. */
export const uniqueName = (prefix: string): string => `${prefix}_${randomBytes(8).toString('hex')}`;

/** All differences of a diff, and where they are written. */
export interface WrittenDiff {
  staged: Staged;
  destination: NamedSource;
  /** What the names of the tables have in them; `null` for nothing. */
  diffId: number | null;
}

/**
 * Writes all differences as tables of a data source: all of them, or none.
 *
 * @throws DiffError where they cannot be written.
 * @throws CancelledError where the signal aborts.
 */
export async function writeTables(
  { staged, destination, diffId }: WrittenDiff,
  context: WritingContext,
): Promise<NonNullable<SuccessResults['materialized_results']>> {
  const { connection, signal } = context;
  const diff = uniqueName(diffId === null ? 'data_diff' : `data_diff_${diffId}`);
  await attachStaged(staged, connection, signal);
  const writer = await openWriter(destination, context);
  const paths = new Map<DifferencePartName, string[]>();
  const writing = async (): Promise<void> => {
    for (const part of staged.parts) {
      const table = `${diff}_${part}`;
      const relation = stagedTable(part);
      const columns = await connection.describe(relation, signal);
      await writer.write(table, rowsOf(connection, relation, columns), signal);
      paths.set(part, writer.pathOf(table));
    }
    if (signal.aborted) throw new CancelledError('the diff was cancelled');
    await writer.commit();
  };
  await namingSource(destination.name, writing()).finally(() => writer.close());
  return resultsOf(paths, destination);
}

/** As the API has them: the exclusive rows of both sides in one list. */
function resultsOf(
  paths: ReadonlyMap<DifferencePartName, string[]>,
  { id }: NamedSource,
): NonNullable<SuccessResults['materialized_results']> {
  const tables = (...parts: DifferencePartName[]) => {
    const written = parts.flatMap((part) => {
      const path = paths.get(part);
      return path ? [{ data_source_id: id, path, is_sampled: false }] : [];
    });
    return written.length > 0 ? written : null;
  };
  return {
    diff: tables('diff'),
    duplicates1: tables('duplicates1'),
    duplicates2: tables('duplicates2'),
    exclusives: tables('exclusives1', 'exclusives2'),
  };
}
