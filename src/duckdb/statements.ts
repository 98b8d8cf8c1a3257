import { CancelledError } from '../contract/errors.ts';

/** What DuckDB does not end although it is asked to: while it parses and plans, it does not listen. */
export interface Abandonment {
  /** How long a statement may take to end, in ms, before nobody waits for it any more. */
  afterMs: number;
  /** Statements that run on. Each holds a thread, and keeps the process from ending by itself. */
  readonly running: Set<Promise<unknown>>;
}

const INTERRUPT_EVERY_MS = 50;

/** Longer than what listens takes, and well before the 10 s after which a runner kills a step. */
const END_WITHIN_MS = 3000;

/** For a process that ends when its work is done, whatever then runs on. */
export function abandonAfter(ms = END_WITHIN_MS): Abandonment {
  return { afterMs: ms, running: new Set() };
}

/** The statements of one connection, which runs one at a time. */
export class Statements {
  readonly #interrupt: () => void;
  readonly #abandonment: Abandonment | null;
  /** The statement that was given up, while it runs on. */
  #abandoned: Promise<unknown> | null = null;

  /**
   * @param interrupt asks DuckDB to end what runs.
   * @param abandonment `null` to wait for the end, however long it takes.
   */
  constructor(interrupt: () => void, abandonment: Abandonment | null) {
    this.#interrupt = interrupt;
    this.#abandonment = abandonment;
  }

  /**
   * Runs a statement, and ends it where the signal aborts.
   *
   * @throws CancelledError where the signal aborts, and where an abandoned statement still runs; else
   * what DuckDB says.
   */
  async run<T>(signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T> {
    if (signal?.aborted || this.#abandoned !== null) throw cancelled();
    const running = work();
    if (signal === undefined) return running;
    const givenUp = Promise.withResolvers<never>();
    let interrupting: NodeJS.Timeout | undefined;
    let patience: NodeJS.Timeout | undefined;
    const abort = (): void => {
      this.#interrupt();
      // DuckDB forgets an interrupt that comes before it has begun.
      interrupting = setInterval(this.#interrupt, INTERRUPT_EVERY_MS);
      if (this.#abandonment === null) return;
      patience = setTimeout(() => {
        this.#abandon(running, this.#abandonment);
        givenUp.reject(cancelled());
      }, this.#abandonment.afterMs);
    };
    signal.addEventListener('abort', abort);
    try {
      return await Promise.race([running, givenUp.promise]);
    } catch (error) {
      throw signal.aborted ? cancelled(error) : error;
    } finally {
      signal.removeEventListener('abort', abort);
      clearTimeout(patience);
      // It may listen later.
      void running.catch(() => undefined).then(() => clearInterval(interrupting));
    }
  }

  /** Calls back once nothing runs: to close a connection earlier would wait, with all of Node. */
  whenEnded(close: () => void): void {
    if (this.#abandoned === null) close();
    else void this.#abandoned.then(close);
  }

  #abandon(running: Promise<unknown>, abandonment: Abandonment | null): void {
    const ended = running.catch(() => undefined);
    this.#abandoned = ended;
    abandonment?.running.add(ended);
    void ended.then(() => abandonment?.running.delete(ended));
  }
}

function cancelled(cause?: unknown): CancelledError {
  return new CancelledError('the diff was cancelled', cause === undefined ? {} : { cause });
}
