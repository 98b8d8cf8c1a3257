import pLimit from 'p-limit';
import { CancelledError } from '../../../contract/errors.ts';
import type { DiffRequest } from '../../../contract/request.ts';
import type { SuccessResults } from '../../../contract/summary-results.ts';
import type { DiffExecutor, ExecuteOptions, GuessedKey, KeyGuess } from '../diff-executor.ts';
import { EmbeddedEngine } from '../engine.ts';
import { memoryForEach } from '../memory.ts';
import { describeDeath, DiedError, processDied } from './death.ts';
import { DiffProcess, type Launch, type TaskOptions } from './diff-process.ts';
import type { ResultOf, Task } from './protocol.ts';
import { redactedRows } from './redacted-rows.ts';

/** How diffs are run in processes of their own. */
export interface ProcessOptions extends Omit<Launch, 'endWithinMs'> {
  /** How many diffs run at the same time, each in a process. */
  diffsAtOnce: number;
  /** How long a process waits for its next diff before it is ended; default: a minute. */
  idleMs?: number;
  /** Whether all sampled rows are kept, however large; default: as many as a server keeps. */
  keepsRows?: boolean;
  /** How long an aborted diff may take to end before its process is killed; default: 5,000. */
  endWithinMs?: number;
}

const IDLE_MS = 60_000;
const END_WITHIN_MS = 5000;

/**
 * Runs diffs in processes of their own: what crashes there, or takes all memory, takes nothing else
 * along, and this process stays free to answer. Processes are kept for the next diffs.
 */
export class ProcessExecutor implements DiffExecutor {
  readonly #options: ProcessOptions;
  readonly #launch: Launch;
  /** Only checks requests; it runs none. */
  readonly #engine: EmbeddedEngine;
  readonly #diffs: ReturnType<typeof pLimit>;
  /** Apart from diffs, which a test would wait for. */
  readonly #tests = pLimit(1);
  readonly #guesses = pLimit(1);
  readonly #processes = new Set<DiffProcess>();
  /** Processes without a task, and when they are to end. */
  readonly #idle = new Map<DiffProcess, NodeJS.Timeout>();
  readonly #closing = new AbortController();
  readonly #underWay = new Set<Promise<unknown>>();

  /** @throws ConfigurationError where a data source's URL or id cannot be right. */
  constructor(options: ProcessOptions) {
    const { settings, diffsAtOnce, log, endWithinMs = END_WITHIN_MS } = options;
    const memoryLimit = settings.memoryLimit ?? memoryForEach(diffsAtOnce);
    this.#options = options;
    this.#launch = { ...options, endWithinMs, settings: { ...settings, memoryLimit } };
    this.#engine = new EmbeddedEngine({ ...settings, log });
    this.#diffs = pLimit(diffsAtOnce);
  }

  /** @throws DiffError `ProcessDiedException` where the process ended twice. */
  async run(request: DiffRequest, options: ExecuteOptions): Promise<SuccessResults> {
    this.#engine.check(request);
    const { writing = {} } = options;
    const asked = { request, writing, keepsRows: this.#options.keepsRows ?? false };
    const results = await this.#inTurn(this.#diffs, options.signal, (signal) =>
      this.#perform({ kind: 'run', asked }, { ...options, signal }),
    );
    return redactedRows(results, this.#options.redact);
  }

  async testSource(id: number, until: AbortSignal): Promise<void> {
    await this.#inTurn(this.#tests, until, (signal) =>
      this.#perform({ kind: 'test', asked: id }, { signal, onProgress: () => undefined }),
    );
  }

  async guessKeys(guess: KeyGuess, until: AbortSignal): Promise<GuessedKey[]> {
    this.#engine.check(guess.request);
    const task = { kind: 'guess', asked: guess } as const;
    // However many ask: between two of them, a diff that waits has its turn.
    return this.#inTurn(this.#guesses, until, (waiting) =>
      this.#inTurn(this.#diffs, waiting, (signal) =>
        this.#perform(task, { signal, onProgress: () => undefined }),
      ),
    );
  }

  /** Ends what still runs, and every process. */
  async close(): Promise<void> {
    this.#closing.abort();
    await Promise.allSettled(this.#underWay);
    await Promise.all([...this.#processes].map((process) => this.#end(process)));
  }

  /** Works once it is its turn. What is aborted before waits no longer. */
  async #inTurn<Result>(
    limit: ReturnType<typeof pLimit>,
    until: AbortSignal,
    work: (signal: AbortSignal) => Promise<Result>,
  ): Promise<Result> {
    const signal = AbortSignal.any([until, this.#closing.signal]);
    if (signal.aborted) throw cancelled();
    let hasBegun = false;
    const performing = limit(() => {
      hasBegun = true;
      return work(signal);
    });
    this.#underWay.add(performing);
    const leave = Promise.withResolvers<never>();
    const abort = (): void => {
      if (!hasBegun) leave.reject(cancelled());
    };
    signal.addEventListener('abort', abort);
    try {
      return await Promise.race([performing, leave.promise]);
    } finally {
      signal.removeEventListener('abort', abort);
      void performing.catch(() => undefined).then(() => this.#underWay.delete(performing));
    }
  }

  /** A process that dies is no proof against the diff: another may not. A second is. */
  async #perform<Of extends Task>(task: Of, options: TaskOptions): Promise<ResultOf<Of>> {
    const { log, redact } = this.#options;
    try {
      return await this.#attempt(task, options, this.#takeIdle());
    } catch (error) {
      if (!(error instanceof DiedError)) throw error;
      log(`The process of a diff ended (${describeDeath(error.death)}): trying once more`);
    }
    try {
      return await this.#attempt(task, options, null);
    } catch (error) {
      throw error instanceof DiedError ? processDied(error.death, redact) : error;
    }
  }

  /** @throws DiedError where the process ends before the task does. */
  async #attempt<Of extends Task>(
    task: Of,
    options: TaskOptions,
    idle: DiffProcess | null,
  ): Promise<ResultOf<Of>> {
    const { signal } = options;
    if (signal.aborted) throw cancelled();
    try {
      const process = idle ?? (await this.#start(signal));
      const results = await process.perform(task, options).finally(() => this.#release(process));
      if (signal.aborted) throw cancelled();
      return results;
    } catch (error) {
      throw signal.aborted ? cancelled(error) : error;
    }
  }

  async #start(signal: AbortSignal): Promise<DiffProcess> {
    const process = await DiffProcess.start(this.#launch, signal);
    this.#processes.add(process);
    void process.ended.then(() => this.#forget(process));
    return process;
  }

  #takeIdle(): DiffProcess | null {
    const [process] = [...this.#idle.keys()].filter(({ isAlive }) => isAlive).slice(-1);
    if (!process) return null;
    this.#wake(process);
    return process;
  }

  /** Keeps a process for the next task, unless there are enough without it. */
  #release(process: DiffProcess): void {
    if (!process.isAlive) return;
    if (this.#processes.size > this.#options.diffsAtOnce || this.#closing.signal.aborted) {
      void this.#end(process);
      return;
    }
    const ending = setTimeout(() => void this.#end(process), this.#options.idleMs ?? IDLE_MS);
    this.#idle.set(process, ending);
  }

  #wake(process: DiffProcess): void {
    clearTimeout(this.#idle.get(process));
    this.#idle.delete(process);
  }

  #forget(process: DiffProcess): void {
    this.#wake(process);
    this.#processes.delete(process);
  }

  async #end(process: DiffProcess): Promise<void> {
    this.#wake(process);
    await process.end();
  }
}

function cancelled(cause?: unknown): CancelledError {
  return new CancelledError('the diff was cancelled', { cause });
}
