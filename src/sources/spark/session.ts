import type { Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { CancelledError, DiffError } from '../../contract/errors.ts';
import { cancellable, closing, type StatementOwner, writeAllOf } from '../cancellable.ts';
import type { Sql } from '../dialect.ts';
import { networkError, readComplaint } from './errors.ts';
import { PageSize } from './page-size.ts';
import type { SparkStatements } from './statements.ts';
import { csvQuery, describeQuery } from './text-outputs.ts';
import { type Handle, HiveService, type Page, ServerError } from './thrift/service.ts';
import { RefusedLoginError } from './thrift/transport.ts';
import type { SparkConfig } from './url.ts';

/** Between two questions of a server that does not wait with its answer. */
const ASK_AGAIN_MS = 50;

const NEWLINE = Buffer.from('\n');

const placeOf = ({ host, port }: SparkConfig): string => `${host}:${port}`;

function readError(error: unknown, config: SparkConfig): DiffError {
  if (error instanceof DiffError) return error;
  if (error instanceof ServerError) return readComplaint(error, placeOf(config), error);
  if (error instanceof RefusedLoginError) {
    const value = `${placeOf(config)} refuses the login`;
    return new DiffError('AuthenticationException', value, { cause: error });
  }
  return networkError(error, placeOf(config));
}

/** The rows of one page, as texts. */
function rowsOf(page: Page): (string | null)[][] {
  const [first = []] = page;
  return first.map((_, row) => page.map((column) => column[row]?.toString() ?? null));
}

/** One session of a Thrift server. */
export class SparkSession implements SparkStatements {
  readonly #config: SparkConfig;
  readonly #service: HiveService;
  readonly #session: Handle;
  /** What stands before each statement, so that whoever runs the cluster knows whose it is. */
  readonly #mark: Sql;
  /** The running statement, once the server has it. */
  #running: Promise<Handle> | null = null;

  private constructor(config: SparkConfig, service: HiveService, session: Handle, mark: Sql) {
    this.#config = config;
    this.#service = service;
    this.#session = session;
    this.#mark = mark;
  }

  /** @param mark a comment that every statement begins with. */
  static async open(config: SparkConfig, mark: Sql, signal: AbortSignal): Promise<SparkSession> {
    if (signal.aborted) throw new CancelledError('the diff was cancelled');
    let cutOff = (): void => undefined;
    const abort = (): void => cutOff();
    signal.addEventListener('abort', abort);
    try {
      const service = await HiveService.connect(config);
      cutOff = () => service.cutOff();
      if (signal.aborted) cutOff();
      const session = await service.openSession(config);
      return new SparkSession(config, service, session, mark);
    } catch (error) {
      cutOff();
      if (signal.aborted) throw new CancelledError('the diff was cancelled', { cause: error });
      throw readError(error, config);
    } finally {
      signal.removeEventListener('abort', abort);
    }
  }

  async run(sql: Sql, signal: AbortSignal): Promise<void> {
    await this.#cancellable(signal, () => this.#whileRunning(sql, () => Promise.resolve()));
  }

  async texts(sql: Sql, signal: AbortSignal): Promise<(string | null)[][]> {
    return this.#cancellable(signal, () =>
      this.#whileRunning(sql, async (operation) => {
        const rows: (string | null)[][] = [];
        for await (const page of this.#pages(operation)) rows.push(...rowsOf(page));
        return rows;
      }),
    );
  }

  async copyCsv(query: Sql, output: Writable, signal: AbortSignal): Promise<number> {
    const columns = await describeQuery(this, query, signal);
    return this.#cancellable(signal, () =>
      this.#whileRunning(csvQuery(query, columns), async (operation) => {
        let rows = 0;
        const lines = async function* (pages: AsyncIterable<Page>): AsyncGenerator<Buffer> {
          for await (const [page = []] of pages) {
            rows += page.length;
            yield Buffer.concat(page.flatMap((line) => [line ?? Buffer.alloc(0), NEWLINE]));
          }
        };
        await writeAllOf(this.#owner, lines(this.#pages(operation)), output);
        return rows;
      }),
    );
  }

  async close(): Promise<void> {
    const cutOff = (): void => this.#service.cutOff();
    await closing(this.#service.closeSession(this.#session), cutOff);
    cutOff();
  }

  /** Runs a statement until it has finished, and lets the server forget it once its rows are read. */
  async #whileRunning<Result>(
    sql: Sql,
    read: (operation: Handle) => Promise<Result>,
  ): Promise<Result> {
    const running = this.#service.execute(this.#session, `${this.#mark}${sql}`);
    this.#running = running;
    const operation = await running;
    try {
      while (!(await this.#service.hasFinished(operation))) await sleep(ASK_AGAIN_MS);
      return await read(operation);
    } finally {
      this.#running = null;
      await this.#service.closeOperation(operation).catch(() => undefined);
    }
  }

  /** Until there is an empty one: a page that is not full need not be the last. */
  async *#pages(operation: Handle): AsyncGenerator<Page> {
    const size = new PageSize();
    for (;;) {
      const page = await this.#service.fetch(operation, size.rows);
      if ((page[0]?.length ?? 0) === 0) return;
      size.learn(page);
      yield page;
    }
  }

  #cancellable<Result>(signal: AbortSignal, run: () => Promise<Result>): Promise<Result> {
    return cancellable(this.#owner, signal, run);
  }

  readonly #owner: StatementOwner = {
    broken: () => null,
    endStatement: () => this.#cancel(),
    cutOff: () => this.#service.cutOff(),
    read: (error: unknown) => readError(error, this.#config),
  };

  /** By a connection of its own: the session's may be waiting for an answer. */
  async #cancel(): Promise<void> {
    const operation = await this.#running;
    if (!operation) return;
    const other = await HiveService.connect(this.#config);
    try {
      await other.cancel(operation);
    } finally {
      other.cutOff();
    }
  }
}
