import type { Writable } from 'node:stream';
import { CancelledError } from '../../contract/errors.ts';
import type { Cell, Sql } from '../dialect.ts';
import { writeAll } from '../write-all.ts';
import type { Options } from '../options.ts';
import { SqliteProcess } from './process.ts';
import { oneCopy, type ReaderColumn, type TextFormat } from './protocol.ts';
import { READER_CODE } from './reader.ts';

/** How long another process may write, in ms, before the file counts as locked, by default. */
const BUSY_TIMEOUT = 10_000;

/** What a process opens a file with, by the options of its data source. */
export function openingOf({ busy_timeout: waitMs = BUSY_TIMEOUT, ...pragmas }: Options): {
  waitMs: number;
  settings: Sql[];
} {
  // All are numbers, or words that SQLite knows.
  const settings = Object.entries(pragmas).map(([name, value]) => `PRAGMA ${name} = ${value}`);
  return { waitMs: Number(waitMs), settings };
}

/**
 * A SQLite file, read by a process of its own, in one transaction. Its methods throw DiffError
 * where SQLite fails, and CancelledError where the signal aborts; the process is then killed.
 */
export class SqliteSession {
  readonly #reader: SqliteProcess;
  /** How its texts come out. */
  texts: TextFormat = { isUtf16: false, endAtZero: false };

  private constructor(reader: SqliteProcess) {
    this.#reader = reader;
  }

  /** @param options those of the data source. */
  static async open(path: string, signal: AbortSignal, options: Options): Promise<SqliteSession> {
    const session = new SqliteSession(new SqliteProcess(READER_CODE, signal));
    try {
      const request = { kind: 'open', path, ...openingOf(options) } as const;
      const { texts } = await session.#reader.ask(request, signal);
      if (texts) session.texts = texts;
      return session;
    } catch (error) {
      await session.close();
      throw error;
    }
  }

  async rows(sql: Sql, signal: AbortSignal): Promise<Record<string, Cell>[]> {
    const { rows } = await this.#reader.ask({ kind: 'rows', sql }, signal);
    return rows ?? [];
  }

  /** The columns of one statement, which is not run. */
  async describe(sql: Sql, signal: AbortSignal): Promise<ReaderColumn[]> {
    const { columns } = await this.#reader.ask({ kind: 'columns', sql }, signal);
    return columns ?? [];
  }

  /** Writes the rows of one SELECT as CSV, bytes as hexadecimal digits, and gives their number. */
  async copyCsv(sql: Sql, output: Writable, signal: AbortSignal): Promise<number> {
    // What is not asked for is never written, and would be waited for without end.
    if (signal.aborted) throw new CancelledError('the diff was cancelled');
    // Nobody reads on: without this the reader would write all the rest.
    output.once('error', () => this.#reader.send({ kind: 'stop' }));
    const [answer, written] = await Promise.allSettled([
      this.#reader.ask({ kind: 'copy', sql }, signal),
      writeAll(oneCopy(this.#reader.output), output),
    ]);
    if (answer.status === 'rejected') throw answer.reason;
    if (written.status === 'rejected') throw written.reason;
    return answer.value.copied ?? 0;
  }

  close(): Promise<void> {
    return this.#reader.close();
  }
}
