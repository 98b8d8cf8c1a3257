import { ApiError } from '../../contract/errors.ts';
import { describeErrorBody } from './error-body.ts';
import type { CallFailure } from './retry.ts';
import { describeDuration } from '../../text/quantities.ts';
import { clip, plainLine } from '../../text/foreign.ts';

/** One request to the service. */
export interface Ask {
  /** What it is for, as it follows "Cannot": `create the data diff`. */
  what: string;
  method: 'GET' | 'POST';
  url: string;
  /** Sent as JSON. */
  body?: unknown;
  /** Whether asking twice is the same as asking once. */
  idempotent: boolean;
}

/** Takes a secret out of a text. */
export type Scrub = (text: string) => string;

const LONGEST_DETAIL = 300;
const LONGEST_MESSAGE = 500;

/** Failures before a connection was there: the request cannot have arrived. */
const NOT_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN']);

const EXPLAINED: Record<string, string> = {
  EAI_AGAIN: 'the host name could not be looked up for now',
  ECONNREFUSED: 'the connection was refused',
  ECONNRESET: 'the connection broke',
  ENETUNREACH: 'the network cannot be reached',
  ENOTFOUND: 'the host name is not known',
  EPIPE: 'the connection broke',
};

/** Failures that another try cannot mend: certificates, protocols, requests that cannot be sent. */
const PERMANENT = /CERT|SIGNATURE|^ERR_TLS|^ERR_SSL|^EPROTO$|^ERR_INVALID|^ERR_BAD_OPTION|^HPE_/;

const MAY_HAVE_ARRIVED = 'the service may have acted on it all the same, so it was not sent again';

const NOT_FOLLOWED =
  'redirects are not followed, since the API key goes to `api-url` only: set that to the address of the API itself';

const TRY_LATER = 'the service itself failed; try again later';

/** What the user can do about a status below 500; empty where that is not known. */
function adviseOnStatus(status: number, ask: Ask): string {
  const diff = /\/datadiffs\/(\d+)/.exec(ask.url)?.[1];
  const asks: Record<number, string> = {
    401: 'check `api-key`: this service does not accept it',
    403: '`api-key` is accepted but lacks the permission for this; use a key that may do it',
    404: diff
      ? `check \`api-url\`, and that data diff ${diff} exists and is visible to this key`
      : 'check that `api-url` is the address of the API',
    405: 'check that `api-url` is the address of the API',
    407: 'the proxy wants a user and password: check HTTPS_PROXY',
    422: 'correct the inputs that it names',
    429: 'the service limits how often it is asked; run fewer diffs at once, or later',
  };
  return asks[status] ?? '';
}

/** The parts that say something, as one sentence without the secret, of bounded length. */
function sentence(scrub: Scrub, start: string, detail: string, advice: string): string {
  // Scrubbed before it is cut: half a key is still a leak.
  const said = clip(scrub(plainLine(detail)), LONGEST_DETAIL);
  const whole = `${start}${said === '' ? '' : `: ${said}`}${advice === '' ? '' : `; ${advice}`}`;
  return clip(scrub(whole), LONGEST_MESSAGE);
}

/** An error whose answer came but cannot be used: it is not JSON, or not of a documented form. */
export function unusableAnswer(
  ask: Ask,
  detail: string,
  scrub: Scrub,
  { retryable }: { retryable: boolean },
): ApiError {
  const start = `Cannot ${ask.what}: ${ask.method} ${ask.url} answered in a form that is not the API's`;
  return new ApiError(sentence(scrub, start, detail, 'check `api-url`'), {
    status: 200,
    retryable,
  });
}

/** Where a redirect leads, without its query, which may hold a secret. */
function redirectTarget(location: string | undefined, ask: Ask): string {
  const target = URL.parse(location ?? '', ask.url);
  if (!location || !target) return 'a redirect';
  const elsewhere = target.origin === new URL(ask.url).origin ? '' : ', another origin';
  return `a redirect to ${target.origin}${target.pathname}${elsewhere}`;
}

/** What an answer other than 2xx means. */
export function httpFailure(
  ask: Ask,
  answer: { status: number; body: string; location?: string | undefined },
  retryAfterMs: number | null,
  scrub: Scrub,
): CallFailure {
  const { status } = answer;
  const isRedirect = status >= 300 && status < 400;
  const detail = isRedirect ? redirectTarget(answer.location, ask) : describeErrorBody(answer.body);
  const notProcessed = status === 429 || (status === 503 && retryAfterMs !== null);
  let advice = adviseOnStatus(status, ask);
  if (isRedirect) advice = NOT_FOLLOWED;
  if (status >= 500) advice = ask.idempotent || notProcessed ? TRY_LATER : MAY_HAVE_ARRIVED;
  const wait = retryAfterMs ? ` and asked to wait ${describeDuration(retryAfterMs)}` : '';
  const start = `Cannot ${ask.what}: ${ask.method} ${ask.url} answered ${status}${wait}`;
  const retryable = status === 408 || status === 425 || status === 429 || status >= 500;
  return {
    error: new ApiError(sentence(scrub, start, detail, advice), { status, retryable }),
    summary: `answered ${status}`,
    notProcessed,
    retryAfterMs,
  };
}

/** The code of a failed connection, also where several addresses were tried. */
function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : 'UNKNOWN';
}

/** Whether a call failed in a way that another try cannot mend, at any depth of its causes. */
export function isPermanentFailure(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return PERMANENT.test(codeOf(error)) || isPermanentFailure(error.cause);
}

/** What the user can do about a call that got no answer. */
function adviseOnNetwork(code: string, permanent: boolean, ask: Ask): string {
  if (/CERT|SIGNATURE/.test(code)) {
    return 'check `api-url`, or name your certificate authority in NODE_EXTRA_CA_CERTS';
  }
  if (permanent || NOT_SENT.has(code)) return 'check `api-url` and the way there';
  return ask.idempotent ? '' : MAY_HAVE_ARRIVED;
}

/**
 * What a call without a usable answer means. The caught error holds the request's headers, and so
 * the key: only its code and its cleaned message go on.
 */
export function networkFailure(ask: Ask, caught: unknown, scrub: Scrub): CallFailure {
  const code = codeOf(caught);
  const raw = caught instanceof Error ? caught.message : String(caught);
  const message = scrub(plainLine(raw)) || code;
  const permanent = raw.startsWith('maxContentLength') || PERMANENT.test(code);
  const explained = EXPLAINED[code];
  const detail = explained ? `${explained} (${message})` : `${message} (${code})`;
  const start = `Cannot ${ask.what}: ${ask.method} ${ask.url} got no usable answer`;
  const text = sentence(scrub, start, detail, adviseOnNetwork(code, permanent, ask));
  const cause = Object.assign(new Error(clip(message, LONGEST_MESSAGE)), { code });
  return {
    error: new ApiError(text, { status: null, retryable: !permanent, cause }),
    summary: code,
    notProcessed: NOT_SENT.has(code),
    retryAfterMs: null,
  };
}
