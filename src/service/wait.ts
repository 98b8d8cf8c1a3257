import { ApiError, CancelledError, TimeoutError } from '../contract/errors.ts';
import type { FailedResults, SuccessResults, SummaryResults } from '../contract/summary-results.ts';
import type { DiffService } from './diff-service.ts';
import { describeDuration } from '../text/quantities.ts';
import { clip, plainLine } from '../text/foreign.ts';
import { type Sleep, sleep as realSleep, startDeadline } from './timing.ts';

/** How long and how often to ask, and what a test replaces. */
export interface WaitOptions {
  timeoutMs: number;
  /** A fixed interval; `null`: from 1 s, growing to 20 s, with jitter. */
  pollIntervalMs: number | null;
  signal?: AbortSignal | undefined;
  /** A clock in ms; only differences count. */
  now?: () => number;
  sleep?: Sleep;
  /** From 0 to below 1, for jitter. */
  random?: () => number;
  /** How long the poll at the deadline may take to answer; default: 10,000. */
  lastPollMs?: number;
  /** Told of every answer, the last one too. */
  onResults?: (results: SummaryResults, elapsedMs: number) => void;
  /** Told of every poll that failed and will be tried again. */
  onPollError?: (error: ApiError, elapsedMs: number) => void;
}

const FIRST_INTERVAL_MS = 1000;
const LONGEST_INTERVAL_MS = 20_000;
const GROWTH = 1.5;
const LAST_POLL_MS = 10_000;

/** One wait for one diff: what it knows so far. */
interface Wait {
  service: DiffService;
  id: number;
  options: WaitOptions;
  now: () => number;
  startedAt: number;
  lastStatus: string | null;
  lastError: ApiError | null;
}

function elapsed(wait: Wait): number {
  return wait.now() - wait.startedAt;
}

function cancelled(wait: Wait): CancelledError {
  return new CancelledError(`Cancelled while waiting for data diff ${wait.id}`);
}

function timedOut(wait: Wait): TimeoutError {
  const { id, options, lastStatus, lastError } = wait;
  const status = lastStatus === null ? 'none was read' : clip(plainLine(lastStatus), 100);
  const error = lastError === null ? '' : `, last error: ${lastError.message}`;
  return new TimeoutError(
    `Data diff ${id} did not end within ${describeDuration(options.timeoutMs)} ` +
      `(last status: ${status}${error}); a larger \`timeout\` gives it more time`,
    lastError === null ? undefined : { cause: lastError },
  );
}

/** Asks once; `null` where the service could not tell now but may later. */
async function poll(wait: Wait): Promise<SummaryResults | null> {
  const { service, id, options } = wait;
  const remainingMs = Math.max(options.timeoutMs - elapsed(wait), 0);
  const limitMs = remainingMs + (options.lastPollMs ?? LAST_POLL_MS);
  const deadline = startDeadline(limitMs, options.signal);
  try {
    const results = await service.summaryResults(id, deadline.signal);
    if (results.status !== 'success' && results.status !== 'failed') {
      wait.lastStatus = results.reported_status;
    }
    wait.lastError = null;
    options.onResults?.(results, elapsed(wait));
    return results;
  } catch (error) {
    if (options.signal?.aborted) throw cancelled(wait);
    if (deadline.expired()) throw timedOut(wait);
    if (!(error instanceof ApiError) || !error.retryable) throw error;
    wait.lastError = error;
    options.onPollError?.(error, elapsed(wait));
    return null;
  } finally {
    deadline.release();
  }
}

async function pause(wait: Wait, ms: number): Promise<void> {
  const { signal, timeoutMs, sleep = realSleep } = wait.options;
  try {
    await sleep(Math.max(Math.min(ms, timeoutMs - elapsed(wait)), 0), signal);
  } catch (error) {
    if (!signal?.aborted) throw error;
  }
  if (signal?.aborted) throw cancelled(wait);
}

/**
 * Polls a diff until it ends, and returns how. Errors that may pass are survived until the timeout;
 * a status that nobody documented counts as running. What the last poll says still counts.
 *
 * @throws TimeoutError where the diff does not end in time. It still runs: cancelling is up to the
 *   caller.
 * @throws CancelledError where the signal aborts.
 * @throws ApiError where asking again cannot help, such as a refused key.
 */
export async function waitForResults(
  service: DiffService,
  id: number,
  options: WaitOptions,
): Promise<SuccessResults | FailedResults> {
  const { pollIntervalMs, random = Math.random, now = () => performance.now() } = options;
  const wait: Wait = {
    service,
    id,
    options,
    now,
    startedAt: now(),
    lastStatus: null,
    lastError: null,
  };
  let interval = FIRST_INTERVAL_MS;
  for (;;) {
    await pause(wait, pollIntervalMs ?? interval * (0.8 + 0.4 * random()));
    const results = await poll(wait);
    if (results?.status === 'success' || results?.status === 'failed') return results;
    if (elapsed(wait) >= options.timeoutMs) throw timedOut(wait);
    interval = Math.min(interval * GROWTH, LONGEST_INTERVAL_MS);
  }
}
