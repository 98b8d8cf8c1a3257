import type { DifferencePartName } from '../../contract/differences.ts';
import { CancelledError, messageOf } from '../../contract/errors.ts';
import type { SuccessResults } from '../../contract/summary-results.ts';
import { rowsOf } from '../../duckdb/row-source.ts';
import { namingSource } from '../../sources/naming-errors.ts';
import type { NamedSource } from '../../sources/registry.ts';
import { openWriter, type WritingContext } from './open-writer.ts';
import type { TableWriter } from '../../sources/table-writer.ts';
import { isOlder, PREFIX, uniqueName } from './table-names.ts';
import { attachStaged, type Staged, stagedTable } from './stage.ts';

/** All differences of a diff, and where they are written. */
export interface WrittenDiff {
  staged: Staged;
  destination: NamedSource;
  /** What the names of the tables have in them; `null` for nothing. */
  diffId: number | null;
  /** Whether they are of a sample alone. */
  isSampled: boolean;
}

/**
 * Writes all differences as tables of a data source: all of them, or none.
 *
 * @throws DiffError where they cannot be written.
 * @throws CancelledError where the signal aborts.
 */
export async function writeTables(
  { staged, destination, diffId, isSampled }: WrittenDiff,
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
    await dropOld(writer, destination, context);
  };
  await namingSource(destination.name, writing()).finally(() => writer.close());
  return resultsOf(paths, destination, isSampled);
}

/** Drops what diffs wrote longer ago than it is to be kept. The diff has ended well, whatever comes of it. */
async function dropOld(
  writer: TableWriter,
  { name, writing }: NamedSource,
  { signal, log }: WritingContext,
): Promise<void> {
  const days = writing?.keepDays ?? null;
  if (days === null) return;
  const old = async (): Promise<string[]> => {
    const tables = await writer.tables(PREFIX, signal);
    return tables.filter((table) => isOlder(table, days));
  };
  const dropOne = async (table: string): Promise<void> => {
    // Where one cannot be dropped, nothing of that may stand in the way of the next.
    await writer.drop(table, signal).finally(() => writer.commit());
  };
  const tell = (error: unknown): void =>
    log(`An old table of a data diff in ${name} could not be dropped: ${messageOf(error)}`);
  const tables = await old().catch((error: unknown) => {
    tell(error);
    return [];
  });
  for (const table of tables) await dropOne(table).catch(tell);
}

/** As the API has them: the exclusive rows of both sides in one list. */
function resultsOf(
  paths: ReadonlyMap<DifferencePartName, string[]>,
  { id }: NamedSource,
  isSampled: boolean,
): NonNullable<SuccessResults['materialized_results']> {
  const tables = (...parts: DifferencePartName[]) => {
    const written = parts.flatMap((part) => {
      const path = paths.get(part);
      return path ? [{ data_source_id: id, path, is_sampled: isSampled }] : [];
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
