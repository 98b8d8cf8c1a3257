import { DiffError } from '../contract/errors.ts';
import { someOf } from '../text/lists.ts';

/** The columns of a table that a diff is about, by the names that they have there. */
export interface WantedColumns {
  /** Those that it names; `null` where it is about all that there are. */
  named: string[] | null;
  leftOut: string[];
}

/** All that there are. */
export const EVERY_COLUMN: WantedColumns = { named: null, leftOut: [] };

const WAY_OUT =
  'leave out what it may not read by exclude-columns, name what it may by include-columns, or grant SELECT';

/**
 * An error that names columns which a login may not read.
 *
 * @param unreadable what is not, such as `the columns a, b`.
 */
export function notReadable(path: string[], unreadable: string): DiffError {
  const value = `${path.join('.')}: the login may not read ${unreadable}; ${WAY_OUT}`;
  return new DiffError('PermissionException', value);
}

/**
 * Makes sure that a login may read what is wanted of a table, all of whose columns are known.
 *
 * @throws DiffError that names those which it may not.
 */
export function requireReadable(
  path: string[],
  columns: { name: string; isReadable: boolean }[],
  { named, leftOut }: WantedColumns,
): void {
  const unreadable = columns
    .filter(({ name, isReadable }) => !isReadable && (named?.includes(name) ?? true))
    .map(({ name }) => name)
    .filter((name) => !leftOut.includes(name));
  if (unreadable.length === 0) return;
  const word = unreadable.length === 1 ? 'column' : 'columns';
  throw notReadable(path, `the ${word} ${someOf(unreadable)}`);
}
