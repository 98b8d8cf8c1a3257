import { errorBodyOf, TimeoutError } from '../../contract/errors.ts';
import type { FailedResults, SuccessResults } from '../../contract/summary-results.ts';
import type { DiffExecutor } from '../../service/embedded/diff-executor.ts';
import { describeDuration } from '../../text/quantities.ts';
import { sleep } from '../../service/timing.ts';
import { StoreUnavailableError } from '../errors.ts';
import type { Claim } from '../store/queue.ts';
import type { Store } from '../store/store.ts';

/** How a diff ended on this server. `handed back`: another run of it will end it. */
export interface DiffEnd {
  status: 'done' | 'failed' | 'cancelled' | 'handed back';
  /** The API's `error_type` of a failed diff. */
  errorType: string | null;
  /** Why it failed, where that is a bug of ours: no other reason is sure to quote no data. */
  bug?: string;
  /** How long it ran here, in ms; 0 where it was cancelled while it waited. */
  durationMs: number;
}

/** Why a diff is stopped before its end. `lost`: another server has taken it over. */
export type StopReason = 'cancelled' | 'lost' | 'handed back' | 'out of time';

export interface RunningOptions {
  store: Pick<Store, 'queue'>;
  executor: DiffExecutor;
  /** How long the diff may run, in ms. */
  timeoutMs: number;
  /** Aborts when the server can wait for the store no longer. */
  giveUp: AbortSignal;
}

/** What a diff came to; `null` where it did not end here. */
type Outcome = SuccessResults | FailedResults | 'cancelled' | null;

const SAVE_AGAIN_MS = 1000;

/** A diff that this server runs, from its claim until its end is kept. */
export class RunningDiff {
  readonly claim: Claim;
  /** Never rejects for what the diff or its data did. */
  readonly ended: Promise<DiffEnd>;
  readonly #options: RunningOptions;
  readonly #abort = new AbortController();
  #stop: StopReason | null = null;
  #progress = '';

  constructor(claim: Claim, options: RunningOptions) {
    this.claim = claim;
    this.#options = options;
    this.ended = this.#run();
  }

  /** What it is at, in one line. */
  get progress(): string {
    return this.#progress;
  }

  /** Stops it, for the first reason that is given. */
  stop(why: StopReason): void {
    this.#stop ??= why;
    this.#abort.abort();
  }

  async #run(): Promise<DiffEnd> {
    const startedAt = performance.now();
    const outcome = await this.#compare();
    const isKept = await this.#keep(outcome);
    const durationMs = performance.now() - startedAt;
    if (!isKept || outcome === null) return { status: 'handed back', errorType: null, durationMs };
    if (outcome === 'cancelled') return { status: 'cancelled', errorType: null, durationMs };
    if (outcome.status === 'success') return { status: 'done', errorType: null, durationMs };
    const { error_type: errorType, error_value: reason } = outcome.error;
    const bug = errorType === 'InternalError' ? { bug: reason } : {};
    return { status: 'failed', errorType, ...bug, durationMs };
  }

  async #compare(): Promise<Outcome> {
    const { executor, timeoutMs } = this.#options;
    const timer = setTimeout(() => this.stop('out of time'), timeoutMs);
    try {
      return await executor.run(this.claim.diff.request, {
        writing: { diffId: this.claim.diff.id },
        signal: this.#abort.signal,
        onProgress: (line) => (this.#progress = line),
      });
    } catch (error) {
      if (this.#stop === 'cancelled') return 'cancelled';
      if (this.#stop === 'lost' || this.#stop === 'handed back') return null;
      const message = `the data diff did not end within ${describeDuration(timeoutMs)}`;
      const cause = this.#stop === 'out of time' ? new TimeoutError(message) : error;
      return { status: 'failed', error: errorBodyOf(cause) };
    } finally {
      clearTimeout(timer);
    }
  }

  /** Keeps the outcome, however long the store is away; `false` where the claim is not valid. */
  async #keep(outcome: Outcome): Promise<boolean> {
    const { store, giveUp } = this.#options;
    while (!giveUp.aborted) {
      try {
        if (outcome !== null) return await store.queue.finish(this.claim, outcome);
        if (this.#stop !== 'lost') await store.queue.release(this.claim);
        return false;
      } catch (error) {
        if (!(error instanceof StoreUnavailableError)) throw error;
        await sleep(SAVE_AGAIN_MS, giveUp).catch(() => undefined);
      }
    }
    return false;
  }
}
