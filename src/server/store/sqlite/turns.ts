import { setImmediate as othersRan } from 'node:timers/promises';

/** How long turns may follow each other until the process does something else in between, in ms. */
const LONGEST_RUN_MS = 10;

/** Lets what is asked for run one after the other, in its order. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();
  #othersRanAt = -Infinity;

  /** Runs `work` once everything before it has ended, and gives or throws what it does. */
  take<Result>(work: () => Result | Promise<Result>): Promise<Result> {
    const turn = this.#last.then(() => this.#letOthersRun()).then(work);
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  /** Promises alone would keep timers and requests waiting until the last turn has ended. */
  async #letOthersRun(): Promise<void> {
    if (performance.now() - this.#othersRanAt < LONGEST_RUN_MS) return;
    await othersRan();
    this.#othersRanAt = performance.now();
  }
}
