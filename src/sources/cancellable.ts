import { CancelledError, type DiffError } from '../contract/errors.ts';
import { OutputError } from './write-all.ts';

/** Long enough for a server that is far away, short enough for somebody who waits. */
export const CONNECT_WITHIN_MS = 30_000;

/** The connection that a statement runs on. */
export interface StatementOwner {
  /** Why the connection broke, where it did while nothing ran. */
  broken: () => Error | null;
  /** Ends the running statement on the server, which does not notice a closed connection at once. */
  endStatement: () => Promise<void>;
  /** An error of the driver or the server in the API's words. */
  read: (error: unknown) => DiffError;
}

/**
 * Runs a statement, and ends it on the server where the signal aborts.
 *
 * @throws CancelledError where the signal aborted, OutputError as it is, else what `read` gives.
 */
export async function cancellable<Result>(
  { broken, endStatement, read }: StatementOwner,
  signal: AbortSignal,
  run: () => Promise<Result>,
): Promise<Result> {
  if (signal.aborted) throw new CancelledError('the diff was cancelled');
  const reason = broken();
  if (reason) throw read(reason);
  const ending: Promise<void>[] = [];
  const cancel = (): void => void ending.push(endStatement());
  signal.addEventListener('abort', cancel);
  try {
    return await run();
  } catch (error) {
    if (signal.aborted) throw new CancelledError('the diff was cancelled', { cause: error });
    throw error instanceof OutputError ? error : read(error);
  } finally {
    signal.removeEventListener('abort', cancel);
    await Promise.all(ending);
  }
}
