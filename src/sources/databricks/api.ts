import type { z } from 'zod';
import { linkedRows, refusal, type Rows } from './answers.ts';
import { withRetries } from './retries.ts';
import { type Tokens, tokensOf } from './tokens.ts';
import type { DatabricksConfig } from './url.ts';

/** A request that the service refuses. */
export class RefusedRequestError extends Error {
  override name = 'RefusedRequestError';
  readonly status: number;
  readonly code: string | null;

  constructor(status: number, code: string | null, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

async function refused(response: Response): Promise<RefusedRequestError> {
  const body: unknown = await response.json().catch(() => null);
  const { error_code: code = null, message = null } = refusal.safeParse(body).data ?? {};
  return new RefusedRequestError(
    response.status,
    code,
    message ?? `HTTP status ${response.status}`,
  );
}

/** What is asked: a path of the workspace, and a body where something is sent. */
interface Asked {
  path: string;
  body?: unknown;
  /** Whether asking twice is the same as asking once. */
  isIdempotent: boolean;
}

/** The Statement Execution API, with a login. */
export class DatabricksApi {
  readonly #config: DatabricksConfig;
  readonly #tokens: Tokens;

  constructor(config: DatabricksConfig) {
    this.#config = config;
    this.#tokens = tokensOf(config);
  }

  /** The answer to one request, in its form. */
  async ask<Answer extends z.ZodType>(
    asked: Asked,
    answer: Answer,
    signal: AbortSignal,
  ): Promise<z.infer<Answer>> {
    const response = await this.#answered(asked, signal);
    if (!response.ok) throw await refused(response);
    return answer.parse(await response.json());
  }

  /** Sends a request whose answer says nothing. */
  async tell(path: string, signal: AbortSignal): Promise<void> {
    const response = await this.#answered({ path, body: {}, isIdempotent: true }, signal);
    if (!response.ok) throw await refused(response);
    await response.body?.cancel();
  }

  /** The rows behind a link, which is of another service: it says who may read, and no token does. */
  async rowsBehind(link: string, signal: AbortSignal): Promise<Rows> {
    const ask = (): Promise<Response> => fetch(link, { signal: this.#within(signal) });
    const response = await withRetries(ask, true, signal);
    if (!response.ok) {
      await response.body?.cancel();
      throw new Error(`rows that lie elsewhere cannot be fetched: HTTP status ${response.status}`);
    }
    return linkedRows.parse(await response.json());
  }

  #within(signal: AbortSignal): AbortSignal {
    return AbortSignal.any([signal, AbortSignal.timeout(this.#config.answerWithinMs)]);
  }

  async #answered(asked: Asked, signal: AbortSignal, isSecond = false): Promise<Response> {
    const token = await this.#tokens.current(signal);
    const send = (): Promise<Response> => this.#send(asked, token, signal);
    const response = await withRetries(send, asked.isIdempotent, signal);
    if (response.status !== 401 || isSecond || !this.#tokens.forget(token)) return response;
    await response.body?.cancel();
    return this.#answered(asked, signal, true);
  }

  #send({ path, body }: Asked, token: string, signal: AbortSignal): Promise<Response> {
    return fetch(this.#config.origin + path, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        Authorization: `Bearer ${token}`,
        'User-Agent': 'data-diff',
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      redirect: 'error',
      signal: this.#within(signal),
    });
  }
}
