import { DiffError } from '../../contract/errors.ts';

/** What the system says where a file cannot grow, as DuckDB quotes it: in errors of several types. */
const NO_ROOM =
  /Could not write file .*: (No space left on device|Disk quota exceeded|File too large)/;

/**
 * An error of a full disk in words that say what to do; any other as it is.
 *
 * @param place what has no room.
 * @param advice what may help besides to free some.
 */
export function withoutRoom(error: unknown, place: string, advice: string): unknown {
  if (!(error instanceof DiffError)) return error;
  const [, reason] = NO_ROOM.exec(error.value) ?? [];
  if (reason === undefined) return error;
  const value = `${place} has no room for all differences (${reason}): free some disk, or ${advice}`;
  return new DiffError('DiskFullException', value, { cause: error });
}
