import { setTimeout as sleep } from 'node:timers/promises';
import { readRetryAfter } from '../../contract/retry-after.ts';

/** An answer that is none: too many requests, or a service that is not there for a moment. */
const PASSING = new Set([429, 500, 502, 503, 504]);

/** Of these the service surely did nothing yet. */
const NOT_PROCESSED = new Set([429, 503]);

const ATTEMPTS = 6;
const FIRST_DELAY_MS = 500;
const LONGEST_DELAY_MS = 20_000;

/** Who asks for more is not back in time. */
const LONGEST_RETRY_AFTER_MS = 300_000;

/** Doubling, and never less than the service asks; not all who were refused come back at once. */
function delayMs(attempt: number, asked: number | null): number {
  const longest = Math.min(FIRST_DELAY_MS * 2 ** attempt, LONGEST_DELAY_MS);
  return Math.max(longest * (0.5 + 0.5 * Math.random()), asked ?? 0);
}

/**
 * Asks again where the answer is that of a moment.
 *
 * @param isIdempotent whether asking twice is the same as asking once.
 */
export async function withRetries(
  ask: () => Promise<Response>,
  isIdempotent: boolean,
  signal: AbortSignal,
): Promise<Response> {
  for (let attempt = 0; ; attempt += 1) {
    const isLast = attempt + 1 === ATTEMPTS;
    const response = await ask().catch((error: unknown) => {
      if (!isIdempotent || isLast || signal.aborted) throw error;
      return null;
    });
    const passing = isIdempotent ? PASSING : NOT_PROCESSED;
    if (response && (isLast || !passing.has(response.status))) return response;
    const header = response?.headers.get('retry-after') ?? undefined;
    const asked = readRetryAfter(header, Date.now());
    if (response && asked !== null && asked > LONGEST_RETRY_AFTER_MS) return response;
    await response?.body?.cancel();
    await sleep(delayMs(attempt, asked), undefined, { signal });
  }
}
