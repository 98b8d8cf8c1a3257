import type { Writable } from 'node:stream';
import { CancelledError, type DiffError } from '../contract/errors.ts';
import { OutputError, writeAll } from './write-all.ts';

/** Long enough for a server that is far away, short enough for somebody who waits. */
export const CONNECT_WITHIN_MS = 30_000;

/** Before a silent connection is asked whether it still lives. */
export const KEEP_ALIVE_AFTER_MS = 30_000;

/** A statement that is to end has ended after this time, whatever the network does. */
const END_WITHIN_MS = 3000;

/** How long a connection may take to say goodbye. */
const CLOSE_WITHIN_MS = 1000;

/** The connection that a statement runs on. */
export interface StatementOwner {
  /** Why the connection broke, where it did while nothing ran. */
  broken: () => Error | null;
  /** Asks the server to end the running statement: it does not notice a closed connection at once. */
  endStatement: (signal: AbortSignal) => Promise<void>;
  /** Breaks the connection; what runs on it fails. */
  cutOff: () => void;
  /** An error of the driver or the server in the API's words. */
  read: (error: unknown) => DiffError;
}

/**
 * Ends the running statement, by the server or else by its connection.
 *
 * @returns what to call once it has ended; it waits until no request to end it is under way.
 */
function ending({ endStatement, cutOff }: StatementOwner): () => Promise<void> {
  // The server's answer may never arrive.
  const timer = setTimeout(cutOff, END_WITHIN_MS);
  const asked = endStatement(AbortSignal.timeout(END_WITHIN_MS)).catch(cutOff);
  return async () => {
    clearTimeout(timer);
    await asked;
  };
}

/** Waits for the end of a connection, and cuts it off where that takes long. */
export async function closing(ended: Promise<unknown>, cutOff: () => void): Promise<void> {
  const timer = setTimeout(cutOff, CLOSE_WITHIN_MS);
  await ended.catch(() => undefined);
  clearTimeout(timer);
}

/**
 * Runs a statement, and ends it on the server where the signal aborts.
 *
 * @throws CancelledError where the signal aborted, OutputError as it is, else what `read` gives.
 */
export async function cancellable<Result>(
  owner: StatementOwner,
  signal: AbortSignal,
  run: () => Promise<Result>,
): Promise<Result> {
  if (signal.aborted) throw new CancelledError('the diff was cancelled');
  const reason = owner.broken();
  if (reason) throw owner.read(reason);
  let ended = (): Promise<void> => Promise.resolve();
  const cancel = (): void => void (ended = ending(owner));
  signal.addEventListener('abort', cancel);
  try {
    return await run();
  } catch (error) {
    if (signal.aborted) throw new CancelledError('the diff was cancelled', { cause: error });
    throw error instanceof OutputError ? error : owner.read(error);
  } finally {
    signal.removeEventListener('abort', cancel);
    await ended();
  }
}

/**
 * Writes what a statement yields. Where the output fails, nobody reads on: the statement is ended,
 * since the server would send all the rest.
 *
 * @throws OutputError where the output failed.
 */
export async function writeAllOf(
  owner: StatementOwner,
  chunks: AsyncIterable<Uint8Array>,
  output: Writable,
): Promise<void> {
  const ends: (() => Promise<void>)[] = [];
  const stop = (): void => void ends.push(ending(owner));
  output.once('error', stop);
  try {
    await writeAll(chunks, output);
  } catch (error) {
    if (ends.length === 0 || error instanceof OutputError) throw error;
    throw new OutputError('the output was closed', { cause: error });
  } finally {
    output.off('error', stop);
    await Promise.all(ends.map((ended) => ended()));
  }
}

/** No connection could be made: nothing came back. */
export class NoConnectionError extends Error {
  /** As the system calls it. */
  readonly code = 'ETIMEDOUT';

  constructor(withinMs: number) {
    const seconds = Math.round(withinMs / 1000);
    super(`no connection within ${seconds} second${seconds === 1 ? '' : 's'}`);
  }
}
