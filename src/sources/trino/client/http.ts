import { setTimeout as sleep } from 'node:timers/promises';
import type { TrinoConfig } from '../url.ts';
import type { Credentials } from './credentials.ts';

/** The server answered with a status that no statement has. */
export class StatusError extends Error {
  readonly status: number;

  constructor(status: number, statusText: string) {
    super(`the server answered with the status ${status} ${statusText}`.trimEnd());
    this.status = status;
  }
}

/** A request to the data source. */
export interface TrinoRequest {
  method: 'GET' | 'POST' | 'DELETE';
  /** Of another origin than the data source's, it is asked for there: nothing is sent elsewhere. */
  url: string;
  body?: string;
  /** Breaks it off. */
  signal: AbortSignal;
}

/** How requests are made. */
export interface HttpOptions {
  /** Of every statement. */
  headers: Record<string, string>;
  /** How long to wait before each further attempt, in milliseconds. */
  waits?: readonly number[];
}

/** 25 s in all: as long as a proxy takes to be replaced. */
const WAITS = [50, 100, 200, 400, 800, 1500, 2000, 4000, 8000, 8000];

/** Whoever still gets no answer then, gets none. */
const GIVE_UP_AFTER_MS = 60_000;

/** What those say who stand before a server that is not there for the moment, or has too much to do. */
const PASSING = new Set([429, 502, 503, 504]);

/** Connections that broke, or led to no answer. */
const BROKEN = new Set([
  'ECONNABORTED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'UND_ERR_BODY_TIMEOUT',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_SOCKET',
]);

/** Where nothing listens: a server that was there a moment ago may be there again. */
const NOWHERE = new Set(['EAI_AGAIN', 'ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND']);

/** Whether the same request may succeed later; of the first, only where somebody was there. */
function isPassing(error: unknown, method: TrinoRequest['method']): boolean {
  if (error instanceof StatusError) return PASSING.has(error.status);
  const { name, cause } = error as { name?: string; cause?: { code?: string } };
  if (BROKEN.has(cause?.code ?? '')) return true;
  return method !== 'POST' && (name === 'TimeoutError' || NOWHERE.has(cause?.code ?? ''));
}

/** The requests to one Trino. */
export class TrinoHttp {
  readonly #config: TrinoConfig;
  readonly #credentials: Credentials;
  readonly #options: HttpOptions;

  constructor(config: TrinoConfig, credentials: Credentials, options: HttpOptions) {
    this.#config = config;
    this.#credentials = credentials;
    this.#options = options;
  }

  /**
   * The body of the answer. What failed on the way is asked again, which is safe: a statement begins
   * with the first request after the one that hands it over, and each page can be had again.
   *
   * @throws StatusError where the server refuses; what `fetch` throws where none answers.
   */
  ask(request: TrinoRequest): Promise<string> {
    return this.#retried(request, () => this.#askRenewed(request));
  }

  /**
   * Bytes that lie elsewhere, such as in a store of objects: what they come with is sent there, and
   * credentials only where they are the data source's own.
   */
  bytes(url: string, headers: Headers, signal: AbortSignal): Promise<Buffer> {
    const { origin, withinMs } = this.#config;
    const authorization = this.#credentials.authorization();
    if (new URL(url).origin === origin && authorization !== null) {
      headers.set('Authorization', authorization);
    }
    return this.#retried({ method: 'GET', signal }, async () => {
      const response = await fetch(url, {
        headers,
        redirect: 'manual',
        signal: AbortSignal.any([signal, AbortSignal.timeout(withinMs)]),
      });
      if (!response.ok) throw await refusalOf(response);
      return Buffer.from(await response.arrayBuffer());
    });
  }

  async #retried<Answer>(
    { method, signal }: Pick<TrinoRequest, 'method' | 'signal'>,
    send: () => Promise<Answer>,
  ): Promise<Answer> {
    const { waits = WAITS } = this.#options;
    const givenUp = Date.now() + GIVE_UP_AFTER_MS;
    for (const wait of waits) {
      try {
        return await send();
      } catch (error) {
        const isOver = signal.aborted || Date.now() > givenUp;
        if (isOver || !isPassing(error, method)) throw error;
      }
      await sleep(wait, undefined, { signal });
    }
    return send();
  }

  async #askRenewed(request: TrinoRequest): Promise<string> {
    try {
      return await this.#send(request);
    } catch (error) {
      const isRefused = error instanceof StatusError && error.status === 401;
      if (!isRefused || !(await this.#credentials.renew())) throw error;
      return this.#send(request);
    }
  }

  async #send({ method, url, body, signal }: TrinoRequest): Promise<string> {
    const { origin, withinMs } = this.#config;
    const { pathname, search } = new URL(url, origin);
    const authorization = this.#credentials.authorization();
    const response = await fetch(`${origin}${pathname}${search}`, {
      method,
      headers: {
        ...this.#options.headers,
        ...(authorization === null ? {} : { Authorization: authorization }),
      },
      // A redirection could lead credentials elsewhere.
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(withinMs)]),
      ...(body === undefined ? {} : { body }),
    });
    if (!response.ok) throw await refusalOf(response);
    return response.text();
  }
}

async function refusalOf(response: Response): Promise<StatusError> {
  await response.body?.cancel();
  return new StatusError(response.status, response.statusText);
}
