import { z } from 'zod';
import { ApiError, messageOf } from '../../contract/errors.ts';
import { isPermanentFailure } from '../../service/datafold/http-errors.ts';
import { readRetryAfter } from '../../contract/retry-after.ts';
import { announceRetry } from '../../service/datafold/retry.ts';
import type { Sleep } from '../../service/timing.ts';

/** What a request that failed tells: Octokit's errors, and those of the network. */
const failureSchema = z.looseObject({
  status: z.number().optional().catch(undefined),
  response: z
    .looseObject({ headers: z.record(z.string(), z.coerce.string()).catch({}) })
    .optional()
    .catch(undefined),
});

const ATTEMPTS = 4;
const FIRST_DELAY_MS = 1000;
/** A limit that lasts longer than this is not worth a comment. */
const LONGEST_WAIT_MS = 60_000;
/** What GitHub wants after a secondary rate limit that names no time. */
const UNNAMED_LIMIT_MS = 60_000;

/** What retries need from outside. */
export interface RetryTools {
  sleep: Sleep;
  now: () => number;
  log: (line: string) => void;
  signal?: AbortSignal | undefined;
}

/** The HTTP status of a failed request; `null` where no answer came. */
export function statusOf(error: unknown): number | null {
  return failureSchema.safeParse(error).data?.status ?? null;
}

function header(error: unknown, name: string): string | undefined {
  return failureSchema.safeParse(error).data?.response?.headers[name];
}

/** Whether GitHub, or a proxy, only wants to be asked later: it says so by 403, too. */
export function isRateLimit(error: unknown): boolean {
  const status = statusOf(error);
  if (status === 429) return true;
  if (status !== 403) return false;
  const isSpent = header(error, 'x-ratelimit-remaining') === '0';
  const asksToWait = header(error, 'retry-after') !== undefined;
  // Of its limits beside that of the hour, GitHub says by its words alone.
  return isSpent || asksToWait || /rate limit|abuse detection/i.test(messageOf(error));
}

/** How long a rate limit lasts, in ms. */
function limitLasts(error: unknown, attempt: number, nowMs: number): number {
  const retryAfter = readRetryAfter(header(error, 'retry-after'), nowMs);
  if (retryAfter !== null) return Math.max(retryAfter, FIRST_DELAY_MS);
  const isSpent = header(error, 'x-ratelimit-remaining') === '0';
  const reset = Number(header(error, 'x-ratelimit-reset')) * 1000 - nowMs;
  if (isSpent && Number.isFinite(reset)) return Math.max(reset, FIRST_DELAY_MS);
  return UNNAMED_LIMIT_MS * 2 ** (attempt - 1);
}

/** When to ask again after a failure, in ms; `null` where it would not help. */
function waitAfter(error: unknown, attempt: number, nowMs: number): number | null {
  if (isRateLimit(error)) return limitLasts(error, attempt, nowMs);
  const status = statusOf(error);
  const backoff = FIRST_DELAY_MS * 2 ** (attempt - 1);
  if (error instanceof ApiError) return error.retryable ? backoff : null;
  const retryAfter = readRetryAfter(header(error, 'retry-after'), nowMs);
  const passing = status === null ? !isPermanentFailure(error) : status >= 500 || status === 408;
  return passing ? Math.max(backoff, retryAfter ?? 0) : null;
}

/**
 * Asks GitHub a few times where the failure may pass: 5xx, no answer, rate limits. Own code, since
 * Octokit's plugin neither waits for rate limits nor lets the look before a second try in.
 *
 * @param what is asked, for the log: `list the comments`.
 * @param beforeRetry may find that the request did arrive after all; its result is then the result.
 */
export async function askGitHub<Result>(
  what: string,
  ask: () => Promise<Result>,
  tools: RetryTools,
  beforeRetry: () => Promise<Result | null> = () => Promise.resolve(null),
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await ask();
    } catch (error) {
      const wait = waitAfter(error, attempt, tools.now());
      if (wait === null || wait > LONGEST_WAIT_MS || attempt === ATTEMPTS) throw error;
      const reason = String(statusOf(error) ?? messageOf(error));
      tools.log(announceRetry(what, reason, wait, attempt + 1, ATTEMPTS));
      await tools.sleep(wait, tools.signal);
    }
    const found = await beforeRetry();
    if (found !== null) return found;
  }
}
