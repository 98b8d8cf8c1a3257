import { CancelledError } from '../contract/errors.ts';
import type { DiffRequest } from '../contract/request.ts';

/** A diff that waits until its data sources are free. */
interface Waiting {
  sources: ReadonlySet<number>;
  begin: () => void;
}

/** Lets diffs begin in their order, but for those of a data source that enough of them read already. */
export class SourceTurns {
  readonly #most: number;
  readonly #reading = new Map<number, number>();
  #waiting: Waiting[] = [];

  /** @param most how many diffs may read one data source at once. */
  constructor(most: number) {
    this.#most = most;
  }

  /**
   * Runs once both data sources of a request are free.
   *
   * @throws CancelledError where the signal aborts before.
   */
  async run<Result>(
    request: DiffRequest,
    signal: AbortSignal,
    work: () => Promise<Result>,
  ): Promise<Result> {
    const sources = new Set([request.data_source1_id, request.data_source2_id]);
    await this.#turn(sources, signal);
    try {
      return await work();
    } finally {
      for (const id of sources) this.#count(id, -1);
      this.#beginOthers();
    }
  }

  #turn(sources: ReadonlySet<number>, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const give = (): void => {
        this.#waiting = this.#waiting.filter((one) => one !== waiting);
        reject(new CancelledError('The run was cancelled', { cause: signal.reason }));
      };
      const begin = (): void => {
        signal.removeEventListener('abort', give);
        for (const id of sources) this.#count(id, 1);
        resolve();
      };
      const waiting = { sources, begin };
      if (signal.aborted) return give();
      signal.addEventListener('abort', give, { once: true });
      this.#waiting.push(waiting);
      this.#beginOthers();
    });
  }

  #beginOthers(): void {
    // What begins changes for the next which data sources are free.
    this.#waiting = this.#waiting.filter(({ sources, begin }) => {
      if ([...sources].some((id) => this.#count(id, 0) >= this.#most)) return true;
      begin();
      return false;
    });
  }

  /** How many diffs read a data source, once `more` do. */
  #count(id: number, more: number): number {
    const reading = (this.#reading.get(id) ?? 0) + more;
    this.#reading.set(id, reading);
    return reading;
  }
}
