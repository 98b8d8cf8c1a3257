import { sleep } from '../service/timing.ts';
import type { ServerLog } from './log.ts';
import type { Store } from './store/store.ts';

export interface RowExpiryOptions {
  store: Pick<Store, 'rows'>;
  /** How long rows are kept, in ms; `null`: as long as their diff. */
  keepRowsMs: number | null;
  log: Pick<ServerLog, 'problem'>;
}

/** How often it is looked for rows that are too old. */
const EVERY_MS = 60_000;

/** Removes sampled rows once they have been kept for long enough. */
export class RowExpiry {
  readonly #options: RowExpiryOptions;
  readonly #closing = new AbortController();
  #running: Promise<void> = Promise.resolve();

  constructor(options: RowExpiryOptions) {
    this.#options = options;
  }

  /** Begins; the first rows go at once. */
  start(): void {
    const { keepRowsMs } = this.#options;
    if (keepRowsMs !== null) this.#running = this.#untilClosed(keepRowsMs);
  }

  /** Ends with what is being removed. */
  async close(): Promise<void> {
    this.#closing.abort();
    await this.#running;
  }

  async #untilClosed(ageMs: number): Promise<void> {
    const { signal } = this.#closing;
    while (!signal.aborted) {
      await this.#remove(ageMs).catch((error: unknown) =>
        this.#options.log.problem('remove rows that are too old', error),
      );
      await sleep(EVERY_MS, signal).catch(() => undefined);
    }
  }

  async #remove(ageMs: number): Promise<void> {
    while (!this.#closing.signal.aborted) {
      if ((await this.#options.store.rows.expire(ageMs)) === 0) return;
    }
  }
}
