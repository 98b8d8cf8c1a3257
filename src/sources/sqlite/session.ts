import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import type { Writable } from 'node:stream';
import { CancelledError, DiffError } from '../../contract/errors.ts';
import { cancellable } from '../cancellable.ts';
import type { Cell, Sql } from '../dialect.ts';
import { writeAll } from '../write-all.ts';
import type { Options } from '../options.ts';
import { readSqliteError } from './errors.ts';
import {
  oneCopy,
  type ReaderAnswer,
  type ReaderColumn,
  type ReaderRequest,
  type TextFormat,
} from './protocol.ts';
import { READER_CODE } from './reader.ts';

/** How long another process may write, in ms, before the file counts as locked, by default. */
const BUSY_TIMEOUT = 10_000;

const FLAGS = ['--disable-warning=ExperimentalWarning', '--eval', READER_CODE];

/**
 * A SQLite file, read by a process of its own, in one transaction. Its methods throw DiffError
 * where SQLite fails, and CancelledError where the signal aborts; the process is then killed.
 */
export class SqliteSession {
  readonly #reader: ChildProcess;
  /** What the reader writes where it fails as a whole. */
  #complaint = '';
  /** How its texts come out. */
  texts: TextFormat = { isUtf16: false, endAtZero: false };

  private constructor(reader: ChildProcess) {
    this.#reader = reader;
    reader.stderr?.setEncoding('utf8').on('data', (text: string) => (this.#complaint += text));
    reader.on('error', (error) => (this.#complaint += `Error: ${error.message}\n`));
  }

  /** @param options those of the data source, which are all numbers, or words that SQLite knows. */
  static async open(path: string, signal: AbortSignal, options: Options): Promise<SqliteSession> {
    if (signal.aborted) throw new CancelledError('the diff was cancelled');
    const reader = spawn(process.execPath, FLAGS, {
      // The reader ends where its input does.
      stdio: ['pipe', 'pipe', 'pipe', 'ipc'],
      // Options of Node's and secrets are not for it.
      env: { SQLITE_TMPDIR: tmpdir() },
    });
    const session = new SqliteSession(reader);
    try {
      const { busy_timeout: waitMs = BUSY_TIMEOUT, ...pragmas } = options;
      const settings = Object.entries(pragmas).map(([name, value]) => `PRAGMA ${name} = ${value}`);
      const request = { kind: 'open', path, waitMs: Number(waitMs), settings } as const;
      const { texts } = await session.#ask(request, signal);
      if (texts) session.texts = texts;
      return session;
    } catch (error) {
      await session.close();
      throw error;
    }
  }

  async rows(sql: Sql, signal: AbortSignal): Promise<Record<string, Cell>[]> {
    const { rows } = await this.#ask({ kind: 'rows', sql }, signal);
    return rows ?? [];
  }

  /** The columns of one statement, which is not run. */
  async describe(sql: Sql, signal: AbortSignal): Promise<ReaderColumn[]> {
    const { columns } = await this.#ask({ kind: 'columns', sql }, signal);
    return columns ?? [];
  }

  /** Writes the rows of one SELECT as CSV, bytes as hexadecimal digits, and gives their number. */
  async copyCsv(sql: Sql, output: Writable, signal: AbortSignal): Promise<number> {
    const { stdout } = this.#reader;
    if (!stdout) throw new DiffError('InternalError', 'the reader of SQLite has no output');
    // Nobody reads on: without this the reader would write all the rest.
    output.once('error', () => this.#send({ kind: 'stop' }));
    const [answer, written] = await Promise.allSettled([
      this.#ask({ kind: 'copy', sql }, signal),
      writeAll(oneCopy(stdout), output),
    ]);
    if (answer.status === 'rejected') throw answer.reason;
    if (written.status === 'rejected') throw written.reason;
    return answer.value.copied ?? 0;
  }

  async close(): Promise<void> {
    const reader = this.#reader;
    if (this.#hasEnded()) return;
    const ended = once(reader, 'exit');
    reader.kill('SIGKILL');
    await ended;
    // What it wrote nobody wants any more.
    reader.stdout?.destroy();
  }

  #hasEnded(): boolean {
    const { exitCode, signalCode, pid } = this.#reader;
    return exitCode !== null || signalCode !== null || pid === undefined;
  }

  #ask(request: ReaderRequest, signal: AbortSignal): Promise<ReaderAnswer> {
    const owner = {
      broken: () => null,
      endStatement: () => this.close(),
      cutOff: () => void this.close(),
      read: (error: unknown) => (error instanceof DiffError ? error : this.#failure()),
    };
    return cancellable(owner, signal, async () => {
      const answer = await this.#answer(request);
      if (answer.error) throw readSqliteError(answer.error);
      return answer;
    });
  }

  async #answer(request: ReaderRequest): Promise<ReaderAnswer> {
    if (this.#hasEnded()) throw this.#failure();
    const stop = new AbortController();
    const options = { signal: stop.signal };
    try {
      const answered = once(this.#reader, 'message', options) as Promise<[ReaderAnswer]>;
      const ended = once(this.#reader, 'close', options);
      this.#send(request);
      const first = await Promise.race([answered, ended.then(() => null)]);
      if (!first) throw this.#failure();
      return first[0];
    } finally {
      stop.abort();
    }
  }

  #send(request: ReaderRequest): void {
    // Where the reader has ended, nobody waits for that it takes the message.
    if (this.#reader.connected) this.#reader.send(request, () => undefined);
  }

  /** Why the reader ended, where that was not its parent's doing. */
  #failure(): DiffError {
    const reason = /^(?:\w*Error): (.*)$/m.exec(this.#complaint)?.[1] ?? 'it was killed';
    return new DiffError('SQLiteException', `the process that reads the file ended: ${reason}`);
  }
}
