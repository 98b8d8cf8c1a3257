import { DiffError } from '../contract/errors.ts';
import type { DatabaseColumn } from '../sources/database.ts';
import { shownType } from '../sources/types/shown-type.ts';

/**
 * The column that cannot be copied, `null` where each can when it is tried again. Halves are tried:
 * each try reads every row, and the columns may be many.
 */
async function misfitAmong(
  columns: DatabaseColumn[],
  isMisfit: (some: DatabaseColumn[]) => Promise<boolean>,
): Promise<DatabaseColumn | null> {
  const [only, ...others] = columns;
  if (only === undefined) return null;
  if (others.length === 0) return (await isMisfit([only])) ? only : null;
  const half = columns.slice(0, columns.length >> 1);
  return misfitAmong((await isMisfit(half)) ? half : columns.slice(half.length), isMisfit);
}

/**
 * An error of a value that cannot be copied, with the name of its column.
 *
 * @param copy copies the values of some columns, and throws where one cannot be.
 */
export async function namingColumn(
  error: DiffError,
  columns: DatabaseColumn[],
  copy: (some: DatabaseColumn[]) => Promise<void>,
): Promise<DiffError> {
  const isMisfit = (some: DatabaseColumn[]): Promise<boolean> =>
    copy(some).then(
      () => false,
      (other: unknown) => other instanceof DiffError && other.type === error.type,
    );
  const column = await misfitAmong(columns, isMisfit);
  if (!column) return error;
  const value = `the column "${column.name}" of type ${shownType(column)}: ${error.value}`;
  return new DiffError(error.type, value, { cause: error });
}
