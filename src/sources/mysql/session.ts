import type { Writable } from 'node:stream';
import type { Connection, FieldPacket, QueryError, RowDataPacket } from 'mysql2';
import { CancelledError } from '../../contract/errors.ts';
import { cancellable, closing, writeAllOf } from '../cancellable.ts';
import type { Cell, Sql } from '../dialect.ts';
import { connect, cutOff, whenEnded } from './connect.ts';
import { startCsvCopy } from './copy-csv.ts';
import { readMysqlError } from './errors.ts';
import { readField, type ResultField } from './fields.ts';
import type { MysqlConfig } from './url.ts';

interface Answer {
  rows: string[][];
  fields: FieldPacket[];
}

/** The server that a connection leads to, as far as servers can be told apart. */
const SERVER_SQL = `SELECT CONCAT_WS(' ', @@hostname, @@port, @@server_id) AS server`;

/** Every value as the server writes it: figures are read where they are used. */
function ask(connection: Connection, sql: Sql): Promise<Answer> {
  return new Promise((resolve, reject) => {
    connection.query<RowDataPacket[]>(
      { sql, rowsAsArray: true, typeCast: (field) => field.string('utf8') },
      (error: QueryError | null, rows, fields) => {
        if (error) reject(error);
        else resolve({ rows: rows as unknown as string[][], fields: fields ?? [] });
      },
    );
  });
}

/**
 * One connection to MySQL or MariaDB. Its methods throw DiffError where the server fails, and
 * CancelledError where the signal aborts; the statement is then ended on the server too.
 */
export class MysqlSession {
  readonly #config: MysqlConfig;
  readonly #connection: Connection;
  #id = '';
  #server = '';
  /** Why the connection broke, where it did while nothing ran. */
  #broken: Error | null = null;

  private constructor(config: MysqlConfig, connection: Connection) {
    this.#config = config;
    this.#connection = connection;
    connection.on('error', (error: Error) => (this.#broken = error));
  }

  static async open(config: MysqlConfig, signal: AbortSignal): Promise<MysqlSession> {
    if (signal.aborted) throw new CancelledError('the diff was cancelled');
    const connection = await connect(config, signal).catch((error: unknown) => {
      if (error instanceof CancelledError) throw error;
      throw readMysqlError(error, placeOf(config));
    });
    const session = new MysqlSession(config, connection);
    try {
      const [row] = await session.rows(`SELECT CONNECTION_ID() AS id`, signal);
      const [server] = await session.rows(SERVER_SQL, signal);
      session.#id = String(row?.['id']);
      session.#server = String(server?.['server']);
      return session;
    } catch (error) {
      await session.close();
      throw error;
    }
  }

  /** Runs a statement for its effect. */
  async run(sql: Sql, signal: AbortSignal): Promise<void> {
    await this.#cancellable(signal, () => ask(this.#connection, sql));
  }

  /** The rows of one statement, every value as text. */
  async rows(sql: Sql, signal: AbortSignal): Promise<Record<string, Cell>[]> {
    const { rows, fields } = await this.#cancellable(signal, () => ask(this.#connection, sql));
    return rows.map((row) =>
      Object.fromEntries(fields.map(({ name }, i) => [name, row[i] ?? null])),
    );
  }

  /** The columns of one SELECT, which may yield no rows. */
  async describe(sql: Sql, signal: AbortSignal): Promise<ResultField[]> {
    const { fields } = await this.#cancellable(signal, () => ask(this.#connection, sql));
    return fields.map(readField);
  }

  /** Writes the rows of one SELECT as CSV, and gives their number. */
  async copyCsv(select: Sql, output: Writable, signal: AbortSignal): Promise<number> {
    return this.#cancellable(signal, async () => {
      const { chunks, rows } = startCsvCopy(this.#connection, select);
      await writeAllOf(this.#owner, chunks, output);
      return rows();
    });
  }

  async close(): Promise<void> {
    const connection = this.#connection;
    const ended = whenEnded(connection);
    connection.resume();
    connection.end();
    await closing(ended, this.#owner.cutOff);
  }

  #cancellable<Result>(signal: AbortSignal, run: () => Promise<Result>): Promise<Result> {
    return cancellable(this.#owner, signal, run);
  }

  readonly #owner = {
    broken: () => this.#broken,
    endStatement: (signal: AbortSignal) => this.#kill(signal),
    cutOff: () => cutOff(this.#connection),
    read: (error: unknown) => readMysqlError(error, placeOf(this.#config)),
  };

  async #kill(signal: AbortSignal): Promise<void> {
    const other = await connect(this.#config, signal);
    const abort = (): void => cutOff(other);
    signal.addEventListener('abort', abort);
    try {
      // Behind one address there may be several servers, each with a connection of this number.
      const { rows } = await ask(other, SERVER_SQL);
      if (rows[0]?.[0] !== this.#server) throw new Error('the address leads to another server now');
      await ask(other, `KILL QUERY ${this.#id}`);
    } finally {
      signal.removeEventListener('abort', abort);
      cutOff(other);
    }
  }
}

function placeOf({ options }: MysqlConfig): string {
  return options.socketPath ?? `${options.host}:${options.port}`;
}
