import { type ApiError, CancelledError } from '../../contract/errors.ts';
import { describeDuration } from '../../text/quantities.ts';
import type { Sleep } from '../timing.ts';

/** One call that failed. */
export interface CallFailure {
  error: ApiError;
  /** The failure in a few words of our own, fit for a log: `answered 503`, `ECONNRESET`. */
  summary: string;
  /** Whether the service surely did not act on the request. */
  notProcessed: boolean;
  /** How long the service asks to wait, in ms; `null` where it does not say. */
  retryAfterMs: number | null;
}

/** What one call came to. */
export type CallOutcome = { body: string } | { failure: CallFailure };

/** How to call again. */
export interface RetryOptions {
  /** What is asked, for the log and for a cancellation: `create the data diff`. */
  what: string;
  /** Whether asking twice is the same as asking once. */
  idempotent: boolean;
  signal: AbortSignal;
  sleep: Sleep;
  random: () => number;
  log: (line: string) => void;
}

const ATTEMPTS = 5;
const FIRST_DELAY_MS = 1000;
const LONGEST_DELAY_MS = 30_000;
/** A service that asks for more than this is not coming back in time: say so instead of waiting. */
const LONGEST_RETRY_AFTER_MS = 600_000;

/** The wait before the next try: doubling, never less than the service asks, with jitter. */
function delayMs(attempt: number, retryAfterMs: number | null, random: () => number): number {
  const longest = Math.min(FIRST_DELAY_MS * 2 ** (attempt - 1), LONGEST_DELAY_MS);
  const backoff = longest * (0.5 + 0.5 * random());
  return Math.max(backoff, (retryAfterMs ?? 0) * (1 + 0.1 * random()));
}

/** The line that says why a call is made again, and when (`waitMs`). */
export function announceRetry(
  what: string,
  reason: string,
  waitMs: number,
  attempt: number,
  attempts: number,
): string {
  return `Could not ${what} yet (${reason}): next try in ${describeDuration(waitMs)}, attempt ${attempt} of ${attempts}`;
}

function mayRetry(failure: CallFailure, idempotent: boolean): boolean {
  if (!failure.error.retryable) return false;
  if ((failure.retryAfterMs ?? 0) > LONGEST_RETRY_AFTER_MS) return false;
  return idempotent || failure.notProcessed;
}

/**
 * Calls until it works or there is no point in another try; returns the answer's body.
 *
 * Own code since no library we know lets the sleep be injected *and* decides on whether the request
 * was processed, which is what keeps a diff from being created twice.
 *
 * @throws ApiError the last failure.
 * @throws CancelledError where the signal aborts between two calls.
 */
export async function callWithRetries(
  call: () => Promise<CallOutcome>,
  options: RetryOptions,
): Promise<string> {
  for (let attempt = 1; ; attempt++) {
    const outcome = await call();
    if ('body' in outcome) return outcome.body;
    const { failure } = outcome;
    if (attempt === ATTEMPTS || !mayRetry(failure, options.idempotent)) throw failure.error;
    const wait = delayMs(attempt, failure.retryAfterMs, options.random);
    options.log(announceRetry(options.what, failure.summary, wait, attempt + 1, ATTEMPTS));
    try {
      await options.sleep(wait, options.signal);
    } catch (error) {
      if (!options.signal.aborted) throw error;
    }
    if (options.signal.aborted) throw new CancelledError(`Cancelled: ${options.what}`);
  }
}
