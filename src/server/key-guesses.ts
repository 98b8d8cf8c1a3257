import { CancelledError, ConfigurationError, DiffError, errorBodyOf } from '../contract/errors.ts';
import type { DiffExecutor, GuessedKey, KeyGuess } from '../service/embedded/diff-executor.ts';
import { startDeadline } from '../service/timing.ts';
import { describeDuration } from '../text/quantities.ts';
import { QueueFullError, StoppingError } from './errors.ts';
import type { ServerLog } from './log.ts';

/** What a search for keys came to. */
export interface GuessedKeys {
  keys: GuessedKey[];
  /** Why there are none, where the table could not be searched; else `null`. */
  error: string | null;
}

export interface KeyGuessesOptions {
  executor: Pick<DiffExecutor, 'guessKeys'>;
  log: Pick<ServerLog, 'problem'>;
  /** How long one diff may run, in ms: a search is allowed no more. */
  timeoutMs: number;
  /** Aborts when the server is about to stop. */
  stopping: AbortSignal;
}

/** Clients wait for the answer, the patient ones for five minutes. */
const LONGEST_MS = 240_000;

/** Each holds a connection open. */
const MOST_AT_ONCE = 20;

const RETRY_AFTER_SECONDS = 10;

/** Searches for keys, whose answers are waited for: they last as long as a request, and no longer. */
export class KeyGuesses {
  readonly #options: KeyGuessesOptions;
  #underWay = 0;

  constructor(options: KeyGuessesOptions) {
    this.#options = options;
  }

  /**
   * Looks for keys.
   *
   * @param gone aborts when nobody waits for the answer any more.
   * @throws QueueFullError where too many wait.
   * @throws StoppingError where the server stops meanwhile.
   * @throws CancelledError where nobody waits.
   */
  async guess(guess: KeyGuess, gone: AbortSignal): Promise<GuessedKeys> {
    if (this.#underWay >= MOST_AT_ONCE) {
      throw new QueueFullError(this.#underWay, RETRY_AFTER_SECONDS, 'searches for keys');
    }
    this.#underWay += 1;
    const limitMs = Math.min(this.#options.timeoutMs, LONGEST_MS);
    const { executor, stopping } = this.#options;
    const deadline = startDeadline(limitMs, AbortSignal.any([gone, stopping]));
    try {
      return { keys: await executor.guessKeys(guess, deadline.signal), error: null };
    } catch (error) {
      return { keys: [], error: this.#reasonOf(error, deadline.expired(), limitMs) };
    } finally {
      deadline.release();
      this.#underWay -= 1;
    }
  }

  /** Why there are no keys, for those who asked; throws what is no answer to that. */
  #reasonOf(error: unknown, isOutOfTime: boolean, limitMs: number): string {
    const { stopping, log } = this.#options;
    if (error instanceof CancelledError && isOutOfTime) {
      return `Timeout: the search for a key did not end within ${describeDuration(limitMs)}`;
    }
    if (error instanceof CancelledError && stopping.aborted) throw new StoppingError();
    if (!(error instanceof DiffError || error instanceof ConfigurationError)) throw error;
    const { error_type: type, error_value: value } = errorBodyOf(error);
    if (type === 'InternalError') log.problem('look for a key', error);
    return `${type}: ${value}`;
  }
}
