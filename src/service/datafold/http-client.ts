import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import axios, { type AxiosInstance, type AxiosResponse } from 'axios';
import { CancelledError } from '../../contract/errors.ts';
import { isLoopback } from '../../contract/loopback.ts';
import { type Ask, httpFailure, networkFailure, type Scrub } from './http-errors.ts';
import { readRetryAfter } from '../../contract/retry-after.ts';
import type { CallOutcome } from './retry.ts';
import { describeDuration } from '../../text/quantities.ts';
import { startDeadline } from '../timing.ts';

/** Summary results are kilobytes, a list of data sources is at most a few megabytes. */
const LARGEST_ANSWER_BYTES = 16 * 1024 * 1024;

/** What every request has in common. */
export interface HttpClientOptions {
  headers: Record<string, string>;
  /** For one call, from its start to the end of its answer. */
  timeoutMs: number;
  scrub: Scrub;
}

function connect(headers: Record<string, string>, closed: AbortSignal): AxiosInstance {
  // Without keep-alive: a pooled socket that the server has just closed fails with ECONNRESET, which
  // a create must not answer with another try; and no idle socket outlives the run. The agents'
  // options reach the sockets, those to a proxy too, so that the signal closes what is still open.
  const options = { keepAlive: false, signal: closed };
  return axios.create({
    headers,
    httpAgent: new HttpAgent(options),
    httpsAgent: new HttpsAgent(options),
    maxRedirects: 0,
    maxContentLength: LARGEST_ANSWER_BYTES,
    responseType: 'text',
    validateStatus: () => true,
  });
}

function timedOut(ms: number): Error {
  return Object.assign(new Error(`no answer within ${describeDuration(ms)}`), {
    code: 'ETIMEDOUT',
  });
}

function textHeader(response: AxiosResponse, name: string): string | undefined {
  const value: unknown = response.headers[name];
  return typeof value === 'string' ? value : undefined;
}

/**
 * No proxy where the service is on this machine: to a proxy that is another machine, and it would
 * read the key, which http to this machine does not encrypt.
 */
function proxyFor(url: string): { proxy?: false } {
  return isLoopback(new URL(url).hostname) ? { proxy: false } : {};
}

/** A body as it is sent. Not by axios, which copies it: a number with all its digits would be none in the copy. */
function jsonOf(body: unknown): { data?: string; headers?: Record<string, string> } {
  if (body === undefined) return {};
  return { data: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } };
}

/** Sends single requests. Proxies of the environment are honoured; redirects are not followed. */
export class HttpClient {
  readonly #axios: AxiosInstance;
  readonly #timeoutMs: number;
  readonly #scrub: Scrub;
  readonly #closing = new AbortController();

  constructor(options: HttpClientOptions) {
    this.#axios = connect(options.headers, this.#closing.signal);
    this.#timeoutMs = options.timeoutMs;
    this.#scrub = options.scrub;
  }

  /** Aborts when the client is closed. */
  get closed(): AbortSignal {
    return this.#closing.signal;
  }

  /**
   * Sends a request once.
   *
   * @throws CancelledError where the signal aborts. Other failures are returned.
   */
  async send(ask: Ask, signal: AbortSignal): Promise<CallOutcome> {
    if (signal.aborted) throw new CancelledError(`Cancelled: ${ask.what}`);
    const deadline = startDeadline(this.#timeoutMs, signal);
    try {
      const response = await this.#axios.request<string>({
        method: ask.method,
        url: ask.url,
        ...jsonOf(ask.body),
        signal: deadline.signal,
        ...proxyFor(ask.url),
      });
      return this.#read(ask, response);
    } catch (error) {
      // No cause: axios errors hold the request's headers, and so the key.
      if (signal.aborted) throw new CancelledError(`Cancelled: ${ask.what}`);
      const reason = deadline.expired() ? timedOut(this.#timeoutMs) : error;
      return { failure: networkFailure(ask, reason, this.#scrub) };
    } finally {
      deadline.release();
    }
  }

  /** Closes every connection; requests under way end as cancelled. */
  close(): void {
    this.#closing.abort();
  }

  #read(ask: Ask, response: AxiosResponse<string>): CallOutcome {
    const { status, data } = response;
    if (status >= 200 && status < 300) return { body: data };
    const retryAfterMs = readRetryAfter(textHeader(response, 'retry-after'), Date.now());
    const answer = { status, body: data, location: textHeader(response, 'location') };
    return { failure: httpFailure(ask, answer, retryAfterMs, this.#scrub) };
  }
}
