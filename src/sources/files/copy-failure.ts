import { basename } from 'node:path';
import { DiffError, messageOf } from '../../contract/errors.ts';

/** Why a file could not be copied; what is said of the file itself stays. */
export function copyFailure(file: string, error: unknown): DiffError {
  if (error instanceof DiffError) return error;
  if ((error as NodeJS.ErrnoException).code === 'ENOSPC') {
    const value = `the temporary folder has no room for a copy of ${basename(file)}: free some disk`;
    return new DiffError('DiskFullException', value, { cause: error });
  }
  const value = `${basename(file)} cannot be read: ${messageOf(error)}`;
  return new DiffError('InvalidInputException', value, { cause: error });
}
