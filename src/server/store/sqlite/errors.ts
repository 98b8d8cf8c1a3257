import { StoreUnavailableError } from '../../errors.ts';

/** The result code where another process uses the file. */
export const BUSY = 5;

/** What SQLite's result codes say, of those that may be over later. */
const REASONS = new Map([
  [3, 'its file may not be opened'],
  [BUSY, 'another process writes to its file'],
  [6, 'another process writes to its file'],
  [7, 'there is too little memory'],
  [8, 'its file can only be read'],
  [10, 'its file cannot be read or written'],
  [13, 'the disk is full'],
  [14, 'its file cannot be opened'],
  [15, 'another process writes to its file'],
]);

/** SQLite's primary result code of an error; `null` where the error is not SQLite's. */
export function sqliteCode(error: unknown): number | null {
  const { code, errcode } = (error ?? {}) as { code?: unknown; errcode?: unknown };
  return code === 'ERR_SQLITE_ERROR' && typeof errcode === 'number' ? errcode % 256 : null;
}

/** An error of SQLite as the store's; others as they are. */
export function readSqliteError(error: unknown): unknown {
  const reason = REASONS.get(sqliteCode(error) ?? 0);
  if (reason === undefined) return error;
  return new StoreUnavailableError(`The store cannot be used now: ${reason}.`, { cause: error });
}

/** Whether an error of the store says that another process writes to the file. */
export function isBusy(error: unknown): boolean {
  return error instanceof StoreUnavailableError && sqliteCode(error.cause) === BUSY;
}
