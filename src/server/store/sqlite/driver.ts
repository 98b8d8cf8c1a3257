import type { DatabaseSync } from 'node:sqlite';
import { sleep } from '../../../service/timing.ts';
import type { StoreConnection, StoreDriver, Lock, Row, Value } from '../driver.ts';
import { isBusy, readSqliteError } from './errors.ts';
import type { OpenedFile } from './opened-file.ts';
import { toSqlite } from './to-sqlite.ts';
import { Turns } from './turns.ts';

/** How long a call waits where another process writes to the file, in ms. */
export const WAIT_MS = 2000;

/** How long until the file is tried again, in ms: others write to it for some ms, and seldom. */
const RETRY_MS = 10;

/** A file, of which one process at a time is the server. */
export class SqliteDriver implements StoreDriver {
  readonly isShared = false;
  readonly #database: DatabaseSync;
  readonly #file: OpenedFile;
  readonly #release: () => void;
  /** There is one connection, and a transaction has it to itself. */
  readonly #connection = new Turns();
  /** Whether the log beside the file may have what was removed: an earlier process may have left it. */
  #hasRemains = true;
  /** Calls that wait for another process: the first of them tries again, and the rest only once. */
  readonly #waiting = new Turns();

  /**
   * @param database must not wait by itself for other processes: all of this one would wait.
   * @param file the database's.
   * @param release called once the file is closed.
   */
  constructor(database: DatabaseSync, file: OpenedFile, release: () => void) {
    this.#database = database;
    this.#file = file;
    this.#release = release;
  }

  rows(sql: string, values: readonly Value[] = []): Promise<Row[]> {
    return this.#patiently(() => this.#run(sql, values));
  }

  transaction<Result>(
    _lock: Lock | null,
    work: (connection: StoreConnection) => Promise<Result>,
  ): Promise<Result> {
    const connection: StoreConnection = {
      // eslint-disable-next-line @typescript-eslint/require-await
      rows: async (sql, values = []) => this.#run(sql, values),
    };
    return this.#patiently(async () => {
      // Nothing may be accepted that no restart would find.
      this.#file.checkPlace();
      // A transaction that reads first and then writes could fail in between.
      this.#run('BEGIN IMMEDIATE');
      try {
        const result = await work(connection);
        this.#run('COMMIT');
        this.#emptyLog();
        return result;
      } catch (error) {
        // SQLite ends it by itself after some errors.
        if (this.#database.isTransaction) this.#run('ROLLBACK');
        throw error;
      }
    });
  }

  forget(): Promise<void> {
    return this.#connection.take(() => {
      this.#hasRemains = true;
      this.#emptyLog();
    });
  }

  async close(): Promise<void> {
    // Those that are about to find the file in use line up first.
    await this.#connection.take(() => undefined);
    await this.#waiting.take(() => undefined);
    await this.#connection.take(() => {
      if (!this.#database.isOpen) return;
      this.#database.close();
      this.#release();
    });
  }

  /**
   * Does something that happens as a whole or not at all; where another process writes to the file,
   * again and again. Meanwhile the connection is free, so that others can read.
   */
  async #patiently<Result>(work: () => Result | Promise<Result>): Promise<Result> {
    const giveUpAt = performance.now() + WAIT_MS;
    try {
      return await this.#connection.take(work);
    } catch (error) {
      if (!isBusy(error)) throw error;
    }
    return this.#waiting.take(() => this.#untilFree(work, giveUpAt));
  }

  async #untilFree<Result>(
    work: () => Result | Promise<Result>,
    giveUpAt: number,
  ): Promise<Result> {
    for (;;) {
      try {
        return await this.#connection.take(work);
      } catch (error) {
        if (!isBusy(error) || performance.now() >= giveUpAt) throw error;
      }
      await sleep(RETRY_MS);
    }
  }

  /**
   * The log keeps what was removed until it is written over. Where another process reads the file, or
   * the disk is full, a later transaction empties it: what was removed is removed all the same.
   */
  #emptyLog(): void {
    if (!this.#hasRemains) return;
    try {
      const [emptied] = this.#run('PRAGMA wal_checkpoint(TRUNCATE)');
      this.#hasRemains = emptied?.['busy'] !== 0;
    } catch {
      this.#hasRemains = true;
    }
  }

  #run(sql: string, values: readonly Value[] = []): Row[] {
    try {
      return this.#database.prepare(toSqlite(sql)).all(...values) as Row[];
    } catch (error) {
      throw readSqliteError(error);
    }
  }
}
