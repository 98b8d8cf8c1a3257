import { z } from 'zod';
import { messageOf } from '../../contract/errors.ts';
import { isPermanentFailure } from '../../service/http-errors.ts';
import { announceRetry, readRetryAfter } from '../../service/retry.ts';
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

/** When to ask again after a failure, in ms; `null` where it would not help. */
function waitAfter(error: unknown, attempt: number, nowMs: number): number | null {
  const status = statusOf(error);
  const backoff = FIRST_DELAY_MS * 2 ** (attempt - 1);
  const retryAfter = readRetryAfter(header(error, 'retry-after'), nowMs);
  if (status === 403 || status === 429) {
    const spent = header(error, 'x-ratelimit-remaining') === '0';
    const reset = Number(header(error, 'x-ratelimit-reset')) * 1000 - nowMs;
    const limited = /rate limit|abuse/i.test(messageOf(error));
    if (retryAfter !== null) return retryAfter;
    if (spent && Number.isFinite(reset)) return Math.max(reset, FIRST_DELAY_MS);
    return limited || status === 429 ? backoff : null;
  }
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
