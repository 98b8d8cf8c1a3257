import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Client, FieldDef } from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { cancellable, closing, writeAllOf } from '../cancellable.ts';
import type { Cell, Sql } from '../dialect.ts';
import { OutputError } from '../write-all.ts';
import { type CancelKey, requestCancel } from './cancel-request.ts';
import { connect, type Connected, cutOff } from './connect.ts';
import { CsvQuery } from './csv-query.ts';
import { readPostgresError } from './errors.ts';
import type { PostgresConfig } from '../../contract/postgresql/url.ts';

/** Every value as the server writes it: figures are read where they are used. */
const AS_TEXT = { getTypeParser: () => (value: string | Buffer) => value };

const BEFORE_COPY = 'data_diff_copy';

/** The end of a copy's command: the number of its rows may arrive after the last of them. */
function endOf(stream: Readable): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.on('error', reject);
    Object.assign(stream, { handleReadyForQuery: resolve });
  });
}

/**
 * One connection to PostgreSQL. Its methods throw DiffError where the server fails, and
 * CancelledError where the signal aborts; the statement is then ended on the server too.
 */
export class PostgresSession {
  /** What the connection was made with. */
  readonly config: PostgresConfig;
  readonly #client: Client;
  readonly #mark: Sql;
  /** Why the connection broke, where it did while nothing ran. */
  #broken: Error | null = null;

  private constructor({ client, config }: Connected, mark: Sql) {
    this.config = config;
    this.#mark = mark;
    this.#client = client;
    this.#client.on('error', (error) => (this.#broken = error));
  }

  /**
   * Connects by the first way that a URL allows and the server takes.
   *
   * @param mark stands before each statement.
   */
  static async open(
    config: PostgresConfig,
    signal: AbortSignal,
    mark: Sql = '',
  ): Promise<PostgresSession> {
    return new PostgresSession(await connect(config, signal), mark);
  }

  /** Runs a statement for its effect. */
  async run(sql: Sql, signal: AbortSignal): Promise<void> {
    await this.#cancellable(signal, () => this.#client.query(this.#mark + sql));
  }

  /** The rows of one statement, every value as text. */
  async rows(sql: Sql, values: unknown[], signal: AbortSignal): Promise<Record<string, Cell>[]> {
    const query = { text: this.#mark + sql, values, types: AS_TEXT, queryMode: 'extended' };
    const result = await this.#cancellable(signal, () =>
      this.#client.query<Record<string, Cell>>(query),
    );
    return result.rows;
  }

  /** The columns of one statement, which may yield no rows. */
  async describe(sql: Sql, signal: AbortSignal): Promise<FieldDef[]> {
    // Prepared, and so refused where the text is more than one statement.
    const query = { text: this.#mark + sql, values: [] as unknown[], queryMode: 'extended' };
    const result = await this.#cancellable(signal, () => this.#client.query(query));
    return result.fields;
  }

  /** Writes the rows of one SELECT as CSV, and gives their number. */
  async copyCsv(select: Sql, output: Writable, signal: AbortSignal): Promise<number> {
    // A statement that is ended takes the transaction with it, or else what came since this point.
    await this.run(`SAVEPOINT ${BEFORE_COPY}`, signal);
    try {
      return await this.#cancellable(signal, () => this.#copy(select, output));
    } catch (error) {
      if (error instanceof OutputError) await this.#afterCopy('ROLLBACK TO', signal);
      throw error;
    } finally {
      await this.#afterCopy('RELEASE', signal);
    }
  }

  /** The same without COPY. The transaction ends where the output fails. */
  async streamCsv(select: Sql, output: Writable, signal: AbortSignal): Promise<number> {
    return this.#cancellable(signal, async () => {
      const query = this.#client.query(new CsvQuery(this.#mark + select));
      await writeAllOf(this.#owner, query.chunks, output);
      return query.rows;
    });
  }

  /** Gives the texts to a `COPY … FROM STDIN`. */
  async copyIn(copy: Sql, texts: AsyncIterable<string[]>, signal: AbortSignal): Promise<void> {
    async function* chunks(): AsyncGenerator<Buffer> {
      for await (const some of texts) yield Buffer.from(some.join(''));
    }
    await this.#cancellable(signal, () =>
      pipeline(Readable.from(chunks()), this.#client.query(copyFrom(this.#mark + copy))),
    );
  }

  /** Fails only where every later statement fails too, and says why. */
  async #afterCopy(command: 'ROLLBACK TO' | 'RELEASE', signal: AbortSignal): Promise<void> {
    await this.run(`${command} SAVEPOINT ${BEFORE_COPY}`, signal).catch(() => undefined);
  }

  close(): Promise<void> {
    return closing(this.#client.end(), this.#cutOff);
  }

  async #copy(select: Sql, output: Writable): Promise<number> {
    const stream = this.#client.query(
      copyTo(`${this.#mark}COPY (\n${select}\n) TO STDOUT (FORMAT csv)`),
    );
    const ended = endOf(stream);
    // Where the output fails, that is the reason, and not what it does to the statement.
    ended.catch(() => undefined);
    await writeAllOf(this.#owner, stream as AsyncIterable<Buffer>, output);
    await ended;
    return stream.rowCount;
  }

  #cancellable<Result>(signal: AbortSignal, run: () => Promise<Result>): Promise<Result> {
    return cancellable(this.#owner, signal, run);
  }

  readonly #cutOff = (): void => cutOff(this.#client);

  readonly #owner = {
    broken: () => this.#broken,
    endStatement: (signal: AbortSignal) =>
      requestCancel(this.config, this.#client as unknown as CancelKey, signal),
    cutOff: this.#cutOff,
    read: (error: unknown) => readPostgresError(this.#broken ?? error, this.#place()),
  };

  #place(): string {
    return `${this.#client.host}:${this.#client.port}`;
  }
}
