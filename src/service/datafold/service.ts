import {
  type DataDiff,
  type DataSource,
  dataSourceSchema,
  readDataDiff,
} from '../../contract/data-diff.ts';
import { ConfigurationError } from '../../contract/errors.ts';
import type { ListedTables } from '../../contract/listed-table.ts';
import { UndocumentedFormError } from '../../contract/documented.ts';
import type { DiffRequest } from '../../contract/request.ts';
import { toRequestBody } from '../../contract/request.ts';
import { readSummaryResults, type SummaryResults } from '../../contract/summary-results.ts';
import { parseApiKey, parseApiUrl } from './api-url.ts';
import type { DiffService } from '../diff-service.ts';
import { describeErrorBody } from './error-body.ts';
import { HttpClient } from './http-client.ts';
import { type Ask, type Scrub, unusableAnswer } from './http-errors.ts';
import { callWithRetries } from './retry.ts';
import { type Sleep, sleep } from '../timing.ts';

/** Where the service is, who asks, and what a test replaces. */
export interface DatafoldOptions {
  /** `https`, or `http` on this machine; a path before `/api` is kept. */
  apiUrl: string;
  apiKey: string;
  /** Default: `data-diff-action`. */
  userAgent?: string;
  /** Takes one line for each retry; it never holds a secret. */
  log?: (line: string) => void;
  sleep?: Sleep;
  /** From 0 to below 1, for jitter. */
  random?: () => number;
  /** For one call without its retries; default: 30,000. */
  requestTimeoutMs?: number;
}

const DEFAULT_REQUEST_TIMEOUT_MS = 30_000;

/** The list in an answer that is one, or that wraps one. */
function listIn(body: unknown): unknown[] {
  const parts: unknown[] = typeof body === 'object' && body !== null ? Object.values(body) : [];
  const list = [body, ...parts].find((part) => Array.isArray(part));
  if (Array.isArray(list)) return list;
  throw new UndocumentedFormError('a list of data sources was expected');
}

/** The data sources in an answer. Entries without an id cannot be referred to, so they are left out. */
function dataSourcesIn(body: unknown): DataSource[] {
  return listIn(body).flatMap((entry) => {
    const read = dataSourceSchema.safeParse(entry);
    return read.success ? [read.data] : [];
  });
}

/** Datafold Cloud, or any other server with its REST API. */
export class DatafoldService implements DiffService {
  readonly #url: string;
  readonly #http: HttpClient;
  readonly #scrub: Scrub;
  readonly #retries: { log: (line: string) => void; sleep: Sleep; random: () => number };

  /** @throws ConfigurationError where the address or the key cannot be used. */
  constructor(options: DatafoldOptions) {
    const key = parseApiKey(options.apiKey);
    this.#url = parseApiUrl(options.apiUrl);
    const quotedKey = JSON.stringify(key).slice(1, -1);
    this.#scrub = (text) => text.replaceAll(key, '***').replaceAll(quotedKey, '***');
    this.#http = new HttpClient({
      headers: {
        Accept: 'application/json',
        Authorization: `Key ${key}`,
        'User-Agent': options.userAgent ?? 'data-diff-action',
      },
      timeoutMs: options.requestTimeoutMs ?? DEFAULT_REQUEST_TIMEOUT_MS,
      scrub: this.#scrub,
    });
    this.#retries = {
      log: options.log ?? (() => undefined),
      sleep: options.sleep ?? sleep,
      random: options.random ?? Math.random,
    };
  }

  async create(request: DiffRequest, signal?: AbortSignal): Promise<DataDiff> {
    const ask: Ask = {
      what: 'create the data diff',
      method: 'POST',
      url: `${this.#url}/api/v1/datadiffs`,
      body: toRequestBody(request),
      idempotent: false,
    };
    return this.#read(ask, readDataDiff, signal);
  }

  async summaryResults(id: number, signal?: AbortSignal): Promise<SummaryResults> {
    const ask: Ask = {
      what: `read the results of data diff ${id}`,
      method: 'GET',
      url: `${this.#url}/api/v1/datadiffs/${id}/summary_results`,
      idempotent: true,
    };
    return this.#read(ask, readSummaryResults, signal);
  }

  async cancel(id: number, signal?: AbortSignal): Promise<void> {
    const ask: Ask = {
      what: `cancel data diff ${id}`,
      method: 'POST',
      url: `${this.#url}/api/v1/datadiffs/${id}/cancel`,
      idempotent: true,
    };
    await this.#call(ask, signal);
  }

  async dataSources(signal?: AbortSignal): Promise<DataSource[]> {
    const ask: Ask = {
      what: 'list the data sources',
      method: 'GET',
      url: `${this.#url}/api/v1/data_sources`,
      idempotent: true,
    };
    return this.#read(ask, dataSourcesIn, signal);
  }

  tables(): Promise<ListedTables> {
    const message =
      'Datafold lists no tables; the embedded engine does, which compares where no `api-key` is set';
    return Promise.reject(new ConfigurationError(message));
  }

  diffUrl(id: number): string {
    return `${this.#url}/datadiffs/${id}/overview`;
  }

  close(): Promise<void> {
    this.#http.close();
    return Promise.resolve();
  }

  async #call(ask: Ask, signal: AbortSignal | undefined): Promise<string> {
    const stop = signal ? AbortSignal.any([signal, this.#http.closed]) : this.#http.closed;
    return callWithRetries(() => this.#http.send(ask, stop), {
      ...this.#retries,
      what: ask.what,
      idempotent: ask.idempotent,
      signal: stop,
    });
  }

  async #read<T>(ask: Ask, read: (body: unknown) => T, signal?: AbortSignal): Promise<T> {
    const text = await this.#call(ask, signal);
    let body: unknown;
    try {
      body = JSON.parse(text);
    } catch {
      // Something between us and the service spoke, which may pass: a wait lives on.
      const detail = describeErrorBody(text) || 'it is empty';
      throw unusableAnswer(ask, detail, this.#scrub, { retryable: ask.idempotent });
    }
    try {
      return read(body);
    } catch (error) {
      if (!(error instanceof UndocumentedFormError)) throw error;
      throw unusableAnswer(ask, error.message, this.#scrub, { retryable: false });
    }
  }
}
