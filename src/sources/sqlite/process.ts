import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import type { Readable } from 'node:stream';
import { CancelledError, DiffError } from '../../contract/errors.ts';
import { cancellable } from '../cancellable.ts';
import { readSqliteError } from './errors.ts';
import type { ReaderAnswer, ReaderRequest } from './protocol.ts';
import type { WriterRequest } from './writer-program.ts';

const FLAGS = ['--disable-warning=ExperimentalWarning', '--eval'];

/**
 * A process that works on a SQLite file: it can be killed in the middle of a statement, which holds up
 * a thread until it ends. It answers one request at a time.
 */
export class SqliteProcess {
  readonly #child: ChildProcess;
  /** What it writes where it fails as a whole. */
  #complaint = '';

  /**
   * @param code of its program.
   * @throws CancelledError where the signal has aborted.
   */
  constructor(code: string, signal: AbortSignal) {
    if (signal.aborted) throw new CancelledError('the diff was cancelled');
    const child = spawn(process.execPath, [...FLAGS, code], {
      // It ends where its input does.
      stdio: ['pipe', 'pipe', 'pipe', 'ipc'],
      // Options of Node's and secrets are not for it.
      env: { SQLITE_TMPDIR: tmpdir() },
    });
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (this.#complaint += text));
    child.on('error', (error) => (this.#complaint += `Error: ${error.message}\n`));
    this.#child = child;
  }

  /** What it writes besides its answers. */
  get output(): Readable {
    const { stdout } = this.#child;
    if (!stdout) throw new DiffError('InternalError', 'the process of SQLite has no output');
    return stdout;
  }

  /**
   * Asks for something.
   *
   * @throws DiffError where SQLite fails.
   * @throws CancelledError where the signal aborts; the process is then killed.
   */
  ask(request: ReaderRequest | WriterRequest, signal: AbortSignal): Promise<ReaderAnswer> {
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

  /** Says something that has no answer. */
  send(request: ReaderRequest | WriterRequest): void {
    // Where the process has ended, nobody waits for that it takes the message.
    if (this.#child.connected) this.#child.send(request, () => undefined);
  }

  /** Kills it. */
  async close(): Promise<void> {
    if (this.#hasEnded()) return;
    const ended = once(this.#child, 'exit');
    this.#child.kill('SIGKILL');
    await ended;
    // What it wrote nobody wants any more.
    this.#child.stdout?.destroy();
  }

  #hasEnded(): boolean {
    const { exitCode, signalCode, pid } = this.#child;
    return exitCode !== null || signalCode !== null || pid === undefined;
  }

  async #answer(request: ReaderRequest | WriterRequest): Promise<ReaderAnswer> {
    if (this.#hasEnded()) throw this.#failure();
    const stop = new AbortController();
    const options = { signal: stop.signal };
    try {
      const answered = once(this.#child, 'message', options) as Promise<[ReaderAnswer]>;
      const ended = once(this.#child, 'close', options);
      this.send(request);
      const first = await Promise.race([answered, ended.then(() => null)]);
      if (!first) throw this.#failure();
      return first[0];
    } finally {
      stop.abort();
    }
  }

  /** Why the process ended, where that was not its parent's doing. */
  #failure(): DiffError {
    const reason = /^(?:\w*Error): (.*)$/m.exec(this.#complaint)?.[1] ?? 'it was killed';
    return new DiffError('SQLiteException', `the process that reads the file ended: ${reason}`);
  }
}
