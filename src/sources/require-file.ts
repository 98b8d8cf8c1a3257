import type { Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { DiffErrorType } from '../contract/error-types.ts';
import { DiffError } from '../contract/errors.ts';

/** What stands at a path where no file does; `null` for a file. */
function otherKind(status: Stats): string | null {
  if (status.isFile()) return null;
  if (status.isDirectory()) return 'a folder';
  if (status.isFIFO()) return 'a named pipe';
  if (status.isSocket()) return 'a socket';
  return 'a device';
}

/**
 * Refuses what is no file. To open a pipe would wait for whoever writes to it, and what has no size
 * would be taken for a file that is empty.
 *
 * @param shown the path as the user names it.
 * @throws DiffError where it is a folder, a pipe, a socket or a device.
 */
export function requireFileStatus(status: Stats, shown: string, type: DiffErrorType): void {
  const kind = otherKind(status);
  if (kind === null) return;
  throw new DiffError(type, `${shown} is not a file: it is ${kind}`);
}

/**
 * Makes sure that there is a database file before anything opens it.
 *
 * @param shown the path as the user names it.
 * @throws DiffError where there is nothing, or something that is no file.
 */
export async function requireDatabaseFile(path: string, shown: string): Promise<void> {
  const type = 'NoSuchDatabaseException';
  const status = await stat(path).catch(() => null);
  if (!status) throw new DiffError(type, `there is no file ${shown}`);
  requireFileStatus(status, shown, type);
}
