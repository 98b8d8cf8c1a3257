import { CancelledError } from '../../../contract/errors.ts';
import type { DiffRequest } from '../../../contract/request.ts';
import type { SuccessResults } from '../../../contract/summary-results.ts';
import { provideDuckDB } from '../../../duckdb/native.ts';
import type { ExecuteOptions } from '../diff-executor.ts';
import { shareOf } from '../memory.ts';
import type { Launch } from './diff-process.ts';
import { ProcessExecutor } from './executor.ts';

/** How the program that runs is started anew, for processes that run diffs. */
export type Program = Pick<Launch, 'entry' | 'args' | 'env'>;

/** How several diffs run at once for who owns the machine. */
export interface OwnDiffsOptions extends Omit<Launch, 'yields'> {
  /** How many run at the same time, each in a process; they share the memory. */
  diffsAtOnce: number;
}

/** Several diffs of one run, each in a process that is kept for the next one. */
export class OwnDiffs {
  readonly #options: OwnDiffsOptions;
  readonly #executor: ProcessExecutor;
  readonly #closing = new AbortController();
  /** Whether the processes will find DuckDB: only one may fetch it. */
  #provided: Promise<void> | null = null;

  /** @throws ConfigurationError where a data source's URL or id cannot be right. */
  constructor(options: OwnDiffsOptions) {
    const { settings, diffsAtOnce } = options;
    const memoryLimit = shareOf(settings.memoryLimit, diffsAtOnce);
    this.#options = options;
    this.#executor = new ProcessExecutor({
      ...options,
      settings: { ...settings, memoryLimit },
      yields: false,
      keepsRows: true,
    });
  }

  /**
   * Runs one diff to its end.
   *
   * @throws ConfigurationError where the request cannot be right, or DuckDB cannot be had.
   * @throws DiffError where a dataset cannot be read or compared, or the process ended twice.
   * @throws CancelledError where the signal aborts.
   */
  async run(request: DiffRequest, options: ExecuteOptions): Promise<SuccessResults> {
    await unlessAborted((this.#provided ??= this.#provide()), options.signal);
    return this.#executor.run(request, options);
  }

  /** Ends what still runs, and every process. */
  async close(): Promise<void> {
    this.#closing.abort();
    await this.#provided?.catch(() => undefined);
    await this.#executor.close();
  }

  #provide(): Promise<void> {
    const { settings, log } = this.#options;
    return provideDuckDB({
      cacheDirectory: settings.toolCacheDirectory,
      log,
      signal: this.#closing.signal,
    });
  }
}

/** Waits for something no longer than until the signal aborts. */
async function unlessAborted(work: Promise<void>, signal: AbortSignal): Promise<void> {
  const aborted = Promise.withResolvers<never>();
  const abort = (): void => aborted.reject(new CancelledError('the diff was cancelled'));
  if (signal.aborted) abort();
  signal.addEventListener('abort', abort);
  await Promise.race([work, aborted.promise]).finally(() =>
    signal.removeEventListener('abort', abort),
  );
}
