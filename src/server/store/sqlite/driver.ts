import type { DatabaseSync } from 'node:sqlite';
import type { Connection, Driver, Lock, Row, Value } from '../sql/driver.ts';
import { readSqliteError } from './errors.ts';
import { toSqlite } from './to-sqlite.ts';

/** A file, of which one process at a time is the server. */
export class SqliteDriver implements Driver {
  readonly isShared = false;
  readonly #database: DatabaseSync;
  readonly #release: () => void;
  #last: Promise<unknown> = Promise.resolve();

  /** @param release called once the file is closed. */
  constructor(database: DatabaseSync, release: () => void) {
    this.#database = database;
    this.#release = release;
  }

  rows(sql: string, values: readonly Value[] = []): Promise<Row[]> {
    return this.#inTurn(() => this.#run(sql, values));
  }

  transaction<Result>(
    _lock: Lock | null,
    work: (connection: Connection) => Promise<Result>,
  ): Promise<Result> {
    const connection: Connection = {
      // eslint-disable-next-line @typescript-eslint/require-await
      rows: async (sql, values = []) => this.#run(sql, values),
    };
    return this.#inTurn(async () => {
      // A transaction that reads first and then writes could fail in between.
      this.#run('BEGIN IMMEDIATE');
      try {
        const result = await work(connection);
        this.#run('COMMIT');
        return result;
      } catch (error) {
        // SQLite ends it by itself after some errors.
        if (this.#database.isTransaction) this.#run('ROLLBACK');
        throw error;
      }
    });
  }

  close(): Promise<void> {
    return this.#inTurn(() => {
      if (!this.#database.isOpen) return;
      this.#database.close();
      this.#release();
    });
  }

  /** One after the other: there is one connection, and a transaction has it to itself. */
  #inTurn<Result>(work: () => Result | Promise<Result>): Promise<Result> {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  #run(sql: string, values: readonly Value[] = []): Row[] {
    try {
      return this.#database.prepare(toSqlite(sql)).all(...values) as Row[];
    } catch (error) {
      throw readSqliteError(error);
    }
  }
}
