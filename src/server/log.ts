import { messageOf } from '../contract/errors.ts';
import { StoreUnavailableError } from './errors.ts';
import type { DiffEnd } from './queue/running-diff.ts';
import type { Claim } from './store/queue.ts';

/** One request that was answered. */
export interface AnsweredRequest {
  id: string;
  /** `null` where the request could not be read. */
  method: string | null;
  /** The pattern, e.g. `/api/v1/datadiffs/{id}`: a path may hold anything. `null` as above. */
  route: string | null;
  status: number;
  durationMs: number;
  /** The name of the key that asked; `null` where none did. */
  user: string | null;
}

function rounded(ms: number): number {
  return Math.round(ms * 10) / 10;
}

/**
 * The server's log: one JSON object a line, for requests, diffs and problems. It holds names of
 * keys, ids and numbers, and nothing of the data, of queries or of secrets.
 */
export class ServerLog {
  readonly #write: (line: string) => void;
  readonly #redact: (text: string) => string;

  /** @param redact takes the secrets out of a text: messages of drivers may quote a URL. */
  constructor(write: (line: string) => void, redact: (text: string) => string) {
    this.#write = write;
    this.#redact = redact;
  }

  /** Something that an operator wants to know: the server started, or stops. */
  info(message: string, facts: Record<string, unknown> = {}): void {
    this.#line('info', message, facts);
  }

  /** Something that an operator may have to change. */
  warning(message: string, facts: Record<string, unknown>): void {
    this.#line('warning', message, facts);
  }

  /** A request was answered. */
  request({ id, method, route, status, durationMs, user }: AnsweredRequest): void {
    const facts = { request_id: id, method, route, status, ms: rounded(durationMs), user };
    this.#line(status >= 500 ? 'error' : 'info', 'request', facts);
  }

  /** A diff ended on this server. */
  diffEnded({ diff, attempt }: Claim, { status, errorType, bug, durationMs }: DiffEnd): void {
    this.#line('info', 'data diff', {
      diff_id: diff.id,
      user: diff.userName,
      data_sources: [diff.request.data_source1_id, diff.request.data_source2_id],
      status,
      error_type: errorType,
      reason: bug,
      attempt,
      ms: rounded(durationMs),
    });
  }

  /** Something went wrong that no caller can be told of. */
  problem(what: string, error: unknown): void {
    const { name, message, stack, cause } =
      error instanceof Error ? error : new Error(String(error));
    // Where it happened, without the message, which stands above it.
    const at = stack?.split('\n').filter((line) => /^\s+at /.test(line));
    this.#line('error', `could not ${what}`, {
      error: name,
      reason: message,
      ...(cause === undefined ? {} : { cause: messageOf(cause) }),
      at,
    });
  }

  #line(level: string, message: string, facts: Record<string, unknown>): void {
    const entry = { time: new Date().toISOString(), level, message, ...facts };
    const text = JSON.stringify(entry, (_, value: unknown) =>
      typeof value === 'string' ? this.#redact(value) : value,
    );
    this.#write(`${text}\n`);
  }
}

/** How often the log says why the store cannot be used, in ms. */
const AGAIN_MS = 1000;

/**
 * The log of why requests failed. While the store is away all of them fail alike, and each has a
 * line of its own with the status: one reason a second tells as much, and the log stays readable.
 */
export function failureLog(log: Pick<ServerLog, 'problem'>): Pick<ServerLog, 'problem'> {
  let saidAt = -Infinity;
  return {
    problem: (what, error) => {
      if (error instanceof StoreUnavailableError) {
        if (performance.now() - saidAt < AGAIN_MS) return;
        saidAt = performance.now();
      }
      log.problem(what, error);
    },
  };
}
