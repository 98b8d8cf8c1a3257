import { ApiError, messageOf } from '../contract/errors.ts';
import type { WebhookMessage } from '../report/webhook.ts';
import { callWithRetries } from '../service/datafold/retry.ts';
import { type Sleep, startDeadline } from '../service/timing.ts';
import { describeDuration } from '../text/quantities.ts';

/** What delivering needs from outside. */
export interface DeliveryTools {
  signal: AbortSignal;
  sleep: Sleep;
  random: () => number;
  log: (line: string) => void;
}

/** No message is worth a longer wait for one answer, or for all tries together. */
const LONGEST_CALL_MS = 10_000;
const LONGEST_MS = 15_000;

/** What the user can do, by the status of the answer. */
function adviseOn(status: number): string {
  if (status >= 300 && status < 400) return '; redirects are not followed';
  if ([401, 403, 404, 410].includes(status)) return '; check that the address is still in use';
  if (status === 400 || status === 415 || status === 422) {
    return "; what is there does not take messages in Slack's form";
  }
  return '';
}

/** Why a message was not delivered, in words that hold nothing of the address. */
function reasonOf(error: ApiError): string {
  if (error.status !== null) return `it answered ${String(error.status)}${adviseOn(error.status)}`;
  const { cause } = error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'UNKNOWN';
  if (code === 'ETIMEDOUT') return `no answer within ${describeDuration(LONGEST_CALL_MS)}`;
  return `it could not be reached: ${code}`;
}

/**
 * Sends a message to a webhook, and again only where the last try surely did not arrive: nobody wants
 * to be told twice. The address is a secret, so nothing that is said or thrown holds it.
 *
 * @returns why it was not delivered; `null` where it was.
 */
export async function deliver(
  url: string,
  message: WebhookMessage,
  { signal, ...tools }: DeliveryTools,
): Promise<string | null> {
  // Loaded here, since most runs tell nobody.
  const { HttpClient } = await import('../service/datafold/http-client.ts');
  const client = new HttpClient({
    headers: {},
    timeoutMs: LONGEST_CALL_MS,
    scrub: (text) => text.replaceAll(url, '***'),
  });
  const deadline = startDeadline(LONGEST_MS, signal);
  const what = 'send the message to `notify-webhook`';
  const ask = { what, method: 'POST', url, body: message, idempotent: false } as const;
  let last: ApiError | null = null;
  const call = async () => {
    const outcome = await client.send(ask, deadline.signal);
    if ('body' in outcome) return outcome;
    last = outcome.failure.error;
    if ((outcome.failure.retryAfterMs ?? 0) > LONGEST_MS) throw last;
    return outcome;
  };
  try {
    await callWithRetries(call, { ...tools, what, idempotent: false, signal: deadline.signal });
    return null;
  } catch (error) {
    if (signal.aborted) throw error;
    const failure = error instanceof ApiError ? error : (last as ApiError | null);
    return failure === null ? messageOf(error) : reasonOf(failure);
  } finally {
    deadline.release();
    client.close();
  }
}
