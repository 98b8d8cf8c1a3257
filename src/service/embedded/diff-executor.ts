import type { DiffRequest } from '../../contract/request.ts';
import type { SuccessResults } from '../../contract/summary-results.ts';
import type { GuessedKey, KeyGuess } from '../../engine/guess-keys.ts';

import type { Writing } from './engine.ts';

export type { GuessedKey, KeyGuess } from '../../engine/guess-keys.ts';

/** How to run one diff. */
export interface ExecuteOptions {
  /** Where all differences are written besides what the request says; default: nowhere. */
  writing?: Writing;
  signal: AbortSignal;
  /** Told in one line what is being done, several times a second at most. */
  onProgress: (line: string) => void;
}

/** Runs diffs, several at once. */
export interface DiffExecutor {
  /**
   * Runs one diff to its end.
   *
   * @throws ConfigurationError where the request cannot be right.
   * @throws DiffError where a dataset cannot be read or compared.
   * @throws CancelledError where the signal aborts.
   */
  run(request: DiffRequest, options: ExecuteOptions): Promise<SuccessResults>;

  /**
   * Opens a data source and closes it.
   *
   * @throws DiffError where it cannot be reached, or refuses the login.
   */
  testSource(id: number, signal: AbortSignal): Promise<void>;

  /**
   * Looks for keys of side 1 of a request, one search at a time, which waits for its turn among the
   * diffs.
   *
   * @throws ConfigurationError where the request cannot be right.
   * @throws DiffError where the side cannot be read.
   * @throws CancelledError where the signal aborts.
   */
  guessKeys(guess: KeyGuess, signal: AbortSignal): Promise<GuessedKey[]>;

  /** Ends what still runs, and frees processes and temporary files. */
  close(): Promise<void>;
}
