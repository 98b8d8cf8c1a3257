import type { Sql } from '../../dialect.ts';
import type { TrinoHttp } from './http.ts';
import { type Page, readPage, type ResultColumn, type Rows, type TrinoFailure } from './pages.ts';
import { rowsOf } from './segments.ts';

/** A statement failed on the server. */
export class FailedStatement extends Error {
  readonly failure: TrinoFailure;

  constructor(failure: TrinoFailure) {
    super(failure.message);
    this.failure = failure;
  }
}

/** One statement on the server, from the request that hands it over to its last page. */
export class Statement {
  readonly #http: TrinoHttp;
  readonly #sql: Sql;
  readonly #abort = new AbortController();
  /** The next page: where it is asked for, and where its statement is ended. */
  #next: string | undefined;
  #begun: Promise<unknown> = Promise.resolve();
  #columns: ResultColumn[] = [];

  constructor(http: TrinoHttp, sql: Sql) {
    this.#http = http;
    this.#sql = sql;
  }

  /** Those of the result, once there was a page that has them. */
  get columns(): ResultColumn[] {
    return this.#columns;
  }

  /**
   * The rows as they come; the server waits until the next ones are asked for. Whoever does not read
   * to the end ends the statement.
   *
   * @throws FailedStatement, or what `TrinoHttp` throws.
   */
  async *rows(): AsyncGenerator<Rows> {
    try {
      let page = await this.#begin();
      for (;;) {
        this.#columns = page.columns ?? this.#columns;
        const { columns } = this;
        yield* rowsOf(page, { http: this.#http, signal: this.#abort.signal, columns });
        if (this.#next === undefined) return;
        page = await this.#ask('GET', this.#next);
      }
    } finally {
      if (this.#next !== undefined) await this.end(this.#abort.signal).catch(() => undefined);
    }
  }

  /** Ends it on the server. */
  async end(signal: AbortSignal): Promise<void> {
    // Until it has answered, nobody knows what the statement is called.
    await this.#begun.catch(() => undefined);
    const url = this.#next;
    if (url !== undefined) await this.#http.ask({ method: 'DELETE', url, signal });
  }

  /** Waits for no answer any more. */
  cutOff(): void {
    this.#abort.abort();
  }

  #begin(): Promise<Page> {
    const begun = this.#ask('POST', '/v1/statement', this.#sql);
    this.#begun = begun;
    return begun;
  }

  async #ask(method: 'GET' | 'POST', url: string, body?: Sql): Promise<Page> {
    const { signal } = this.#abort;
    const answer = await this.#http.ask({ method, url, signal, ...(body ? { body } : {}) });
    const page = readPage(answer);
    this.#next = page.nextUri;
    if (page.error) throw new FailedStatement(page.error);
    return page;
  }
}
