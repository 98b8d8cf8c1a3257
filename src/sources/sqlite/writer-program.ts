import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Sql } from '../dialect.ts';
import type { ReaderAnswer } from './protocol.ts';

/** What the writer is asked. */
export type WriterRequest =
  | { kind: 'open to write'; path: string; waitMs: number; settings: readonly Sql[] }
  | { kind: 'columns' | 'rows' | 'execute'; sql: Sql }
  /** What is inserted from then on: an INSERT, and what its values are. */
  | { kind: 'insert into'; sql: Sql; classes: readonly WrittenClass[] }
  /** Rows as a JSON array of arrays of texts and `null`. */
  | { kind: 'insert'; rows: string };

/** As what SQLite stores the values of a column. */
export type WrittenClass = 'INTEGER' | 'REAL' | 'TEXT' | 'BLOB';

/**
 * The program that writes to a SQLite file, in a process of its own, in one transaction: one that is
 * killed leaves the file as it was. It answers its parent's messages.
 *
 * The text of this class is all that the process gets: it must refer to nothing outside itself.
 */
class Writer {
  #database: DatabaseSync | null = null;
  #insert: StatementSync | null = null;
  #classes: readonly WrittenClass[] = [];

  serve(): void {
    process.on('message', (request: WriterRequest) => this.#reply(request));
    // The parent decides when it ends, and not who interrupts them both.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined);
    // It ends with its parent, however that ends, in the middle of a statement too.
    const { Worker } = process.getBuiltinModule('node:worker_threads');
    const watch = `require('node:fs').read(0, Buffer.alloc(1), () => process.kill(process.pid, 'SIGKILL'))`;
    new Worker(watch, { eval: true, stdout: true, stderr: true });
  }

  #reply(request: WriterRequest): void {
    try {
      process.send?.(this.#answer(request));
    } catch (error) {
      const { message, errcode = 0 } = error as Error & { errcode?: number };
      const isRunning = request.kind === 'insert';
      process.send?.({ error: { message, code: errcode, isRunning } });
    }
  }

  #answer(request: WriterRequest): ReaderAnswer {
    switch (request.kind) {
      case 'open to write':
        this.#open(request);
        return {};
      case 'columns': {
        const columns = this.#prepare(request.sql).columns();
        return { columns: columns.map(({ name, type }) => ({ name, type })) };
      }
      case 'rows':
        return { rows: this.#prepare(request.sql).all() as NonNullable<ReaderAnswer['rows']> };
      case 'execute':
        this.#prepare(request.sql).run();
        return {};
      case 'insert into':
        this.#insert = this.#prepare(request.sql);
        this.#classes = request.classes;
        return {};
      case 'insert':
        for (const row of JSON.parse(request.rows) as (string | null)[][]) {
          this.#insert?.run(...row.map((value, i) => this.#stored(value, this.#classes[i])));
        }
        return {};
    }
  }

  #open({ path, waitMs, settings }: Extract<WriterRequest, { kind: 'open to write' }>): void {
    const { DatabaseSync: Database } = process.getBuiltinModule('node:sqlite');
    const database = new Database(path, { timeout: waitMs });
    for (const sql of settings) database.exec(sql);
    // The file may come from somebody who is not trusted.
    database.exec('PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; BEGIN IMMEDIATE');
    this.#database = database;
  }

  #prepare(sql: string): StatementSync {
    if (!this.#database) throw new Error('the file is not open');
    const statement = this.#database.prepare(sql);
    // What follows the first statement would be ignored.
    if (statement.sourceSQL.trim() === sql.trim()) return statement;
    const refusal = 'several statements';
    throw Object.assign(new Error('it is more than one statement'), { refusal });
  }

  #stored(
    text: string | null,
    as: WrittenClass | undefined,
  ): string | number | bigint | Buffer | null {
    if (text === null) return null;
    if (as === 'INTEGER') return BigInt(text);
    if (as === 'BLOB') return Buffer.from(text, 'hex');
    if (as === 'TEXT') return text;
    const number = Number(text);
    // SQLite would store NULL.
    return Number.isNaN(number) ? text : number;
  }
}

/** The writer as text, for `node --eval`: so it is found in the bundle, in tests and in a checkout. */
export const WRITER_CODE = `new (${Writer.toString()})().serve();`;
