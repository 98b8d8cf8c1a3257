import type { Writable } from 'node:stream';
import { Client, type ClientConfig, type FieldDef } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { cancellable } from '../cancellable.ts';
import type { Cell, Sql } from '../dialect.ts';
import { writeAll } from '../write-all.ts';
import { readPostgresError } from './errors.ts';

/** Every value as the server writes it: figures are read where they are used. */
const AS_TEXT = { getTypeParser: () => (value: string | Buffer) => value };

/** What the driver has, and its types do not show. */
interface Internals {
  processID: number;
  connection: { stream: Writable };
}

/**
 * One connection to PostgreSQL. Its methods throw DiffError where the server fails, and
 * CancelledError where the signal aborts; the statement is then ended on the server too.
 */
export class PostgresSession {
  readonly config: ClientConfig;
  readonly #client: Client;
  /** Why the connection broke, where it did while nothing ran. */
  #broken: Error | null = null;

  constructor(config: ClientConfig) {
    this.config = config;
    this.#client = new Client(config);
    this.#client.on('error', (error) => (this.#broken = error));
  }

  async connect(): Promise<void> {
    await this.#client.connect().catch((error: unknown) => {
      throw readPostgresError(error, this.#place());
    });
  }

  /** Runs a statement for its effect. */
  async run(sql: Sql, signal: AbortSignal): Promise<void> {
    await this.#cancellable(signal, () => this.#client.query(sql));
  }

  /** The rows of one statement, every value as text. */
  async rows(sql: Sql, values: unknown[], signal: AbortSignal): Promise<Record<string, Cell>[]> {
    const query = { text: sql, values, types: AS_TEXT, queryMode: 'extended' };
    const result = await this.#cancellable(signal, () =>
      this.#client.query<Record<string, Cell>>(query),
    );
    return result.rows;
  }

  /** The columns of one statement, which may yield no rows. */
  async describe(sql: Sql, signal: AbortSignal): Promise<FieldDef[]> {
    // Prepared, and so refused where the text is more than one statement.
    const query = { text: sql, values: [] as unknown[], queryMode: 'extended' };
    const result = await this.#cancellable(signal, () => this.#client.query(query));
    return result.fields;
  }

  /** Writes the rows of one SELECT as CSV, and gives their number. */
  async copyCsv(select: Sql, output: Writable, signal: AbortSignal): Promise<number> {
    return this.#cancellable(signal, async () => {
      const stream = this.#client.query(copyTo(`COPY (\n${select}\n) TO STDOUT (FORMAT csv)`));
      await writeAll(stream as AsyncIterable<Buffer>, output);
      return stream.rowCount;
    });
  }

  async close(): Promise<void> {
    await this.#client.end().catch(() => undefined);
  }

  #cancellable<Result>(signal: AbortSignal, run: () => Promise<Result>): Promise<Result> {
    const owner = {
      broken: () => this.#broken,
      endStatement: () => this.#endStatement(),
      read: (error: unknown) => readPostgresError(this.#broken ?? error, this.#place()),
    };
    return cancellable(owner, signal, run);
  }

  async #endStatement(): Promise<void> {
    const internals = this.#client as unknown as Internals;
    const other = new Client(this.config);
    other.on('error', () => undefined);
    try {
      await other.connect();
      await other.query('SELECT pg_catalog.pg_cancel_backend($1)', [internals.processID]);
    } catch {
      // Without a second connection, the first one is cut off.
      internals.connection.stream.destroy();
    } finally {
      await other.end().catch(() => undefined);
    }
  }

  #place(): string {
    return `${this.#client.host}:${this.#client.port}`;
  }
}
