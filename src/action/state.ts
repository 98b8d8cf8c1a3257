import { z } from 'zod';
import type { Toolkit } from './log.ts';

/** What `main` leaves for `post`, which is the same bundle: the runner starts it after the job. */
export class SavedState {
  readonly #toolkit: Pick<Toolkit, 'saveState' | 'getState'>;

  constructor(toolkit: Pick<Toolkit, 'saveState' | 'getState'>) {
    this.#toolkit = toolkit;
  }

  /** Whether this process is `post`. */
  get isPost(): boolean {
    return this.#toolkit.getState('is-post') === 'true';
  }

  /** From here on the next process is `post`. */
  start(): void {
    this.#toolkit.saveState('is-post', 'true');
  }

  /** Notes the diffs that a service works on. The latest note counts. */
  keepUnfinished(ids: readonly number[]): void {
    this.#toolkit.saveState('diff-ids', JSON.stringify(ids));
  }

  /** The diffs that `main` left unfinished. */
  get unfinished(): number[] {
    try {
      return z.array(z.int()).parse(JSON.parse(this.#toolkit.getState('diff-ids')));
    } catch {
      return [];
    }
  }
}
