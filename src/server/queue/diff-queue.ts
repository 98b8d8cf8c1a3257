import { messageOf } from '../../contract/errors.ts';
import type { DiffExecutor } from '../../service/embedded/diff-executor.ts';
import { describeDuration } from '../../text/quantities.ts';
import { within } from '../../service/timing.ts';
import type { ServerLog } from '../log.ts';
import type { Metrics } from '../metrics.ts';
import type { NamedDataSource } from '../store/data-sources.ts';
import type { CancelOutcome } from '../store/diffs/diffs.ts';
import type { Claim, Clusters } from '../store/queue.ts';
import type { StoredSourceTest } from '../store/source-tests.ts';
import type { Store } from '../store/store.ts';
import { type DiffEnd, RunningDiff } from './running-diff.ts';

export interface QueueOptions {
  store: Pick<Store, 'diffs' | 'queue' | 'sourceTests'>;
  executor: DiffExecutor;
  /** This server among those that share the store; another name after each start. */
  server: string;
  /** The data sources that this server has; files only where folders are configured. */
  sources: readonly NamedDataSource[];
  diffsAtOnce: number;
  diffsAtOncePerSource: number;
  /** Data sources of which it is another number. */
  clusters?: Clusters;
  /** How long one diff may run, in ms. */
  timeoutMs: number;
  log: ServerLog;
  metrics: Metrics;
  pace?: Pace | undefined;
}

/** How servers that share a store know of each other. */
export interface Pace {
  /** How often a server says that it lives, and looks for diffs that others left or cancelled. */
  heartbeatMs: number;
  /** A server that was silent for so long has died, or cannot reach the store. */
  silentMs: number;
}

const USUAL_PACE: Pace = { heartbeatMs: 2000, silentMs: 30_000 };
const SOURCE_TEST_LIMIT_MS = 30_000;
/** How long diffs that are told to stop may take to do so, and the store to hear of it. */
const STOP_LIMIT_MS = 6000;
/** How long a store may take to answer that is not asked again. */
const GIVE_UP_LIMIT_MS = 1000;

/** The end of a diff that was cancelled while no server ran it. */
const CANCELLED_UNRUN: DiffEnd = { status: 'cancelled', errorType: null, durationMs: 0 };

/** Takes diffs from the store in their order and runs them, several at once. */
export class DiffQueue {
  readonly #options: QueueOptions;
  readonly #pace: Pace;
  readonly #sourceIds: readonly number[];
  readonly #running = new Map<number, RunningDiff>();
  readonly #closing = new AbortController();
  readonly #handBack = new AbortController();
  readonly #giveUp = new AbortController();
  #heartbeat: NodeJS.Timeout | undefined;
  #beating: Promise<void> = Promise.resolve();
  #taking: Promise<void> | null = null;
  /** Diffs that were cancelled while one is being taken, which may be one of them. */
  readonly #cancelledMeanwhile = new Set<number>();
  #takeAgain = false;
  /** The most diffs of which was said that they wait for data sources that this server does not have. */
  #mostUnserved = 0;

  constructor(options: QueueOptions) {
    this.#options = options;
    this.#pace = options.pace ?? USUAL_PACE;
    this.#sourceIds = options.sources.map(({ id }) => id);
  }

  /** Begins to take diffs. Those that a dead server left wait again. */
  start(): void {
    const beat = () => {
      this.#beating = this.#beat()
        .catch((error: unknown) => this.#options.log.problem('look after the queue', error))
        .finally(() => {
          if (!this.#closing.signal.aborted)
            this.#heartbeat = setTimeout(beat, this.#pace.heartbeatMs);
        });
    };
    beat();
  }

  /** Looks for diffs to run now: one was added, or there is room. */
  nudge(): void {
    if (this.#taking) {
      this.#takeAgain = true;
      return;
    }
    this.#takeAgain = false;
    this.#taking = this.#take()
      .catch((error: unknown) => this.#options.log.problem('take a data diff', error))
      .finally(() => {
        this.#taking = null;
        this.#cancelledMeanwhile.clear();
        if (this.#takeAgain) this.nudge();
      });
  }

  /** Stops a diff that the store knows to be cancelled, where this server runs it. */
  cancel({ diff, hasEnded }: CancelOutcome): void {
    if (hasEnded) return this.#tellEnd({ diff, attempt: diff.attempts }, CANCELLED_UNRUN);
    const { id } = diff;
    const running = this.#running.get(id);
    if (running) running.stop('cancelled');
    else if (this.#taking) this.#cancelledMeanwhile.add(id);
  }

  /** What a diff is at, in one line; `null` where this server does not run it. */
  progressOf(id: number): string | null {
    return this.#running.get(id)?.progress ?? null;
  }

  /** Tests the connection of a data source, and keeps what came of it. */
  testSource({ id, dataSourceId }: StoredSourceTest): void {
    const { executor, store, log } = this.#options;
    const limit = AbortSignal.timeout(SOURCE_TEST_LIMIT_MS);
    // It may have waited for other tests all the time.
    const late = `no result within ${describeDuration(SOURCE_TEST_LIMIT_MS)}`;
    void executor
      .testSource(dataSourceId, AbortSignal.any([limit, this.#closing.signal]))
      .then(
        () => null,
        (error: unknown) => (limit.aborted ? late : messageOf(error)),
      )
      .then((message) => store.sourceTests.finish(id, message))
      .catch((error: unknown) => log.problem('keep the test of a data source', error));
  }

  /**
   * Takes no more diffs, waits for those that run, and after `graceMs` hands the rest back: they
   * run again on another server, or after the next start.
   */
  async close(graceMs: number): Promise<void> {
    this.#closing.abort();
    clearTimeout(this.#heartbeat);
    await within(graceMs, this.#ended());
    this.#handBack.abort();
    for (const diff of this.#running.values()) diff.stop('handed back');
    await within(STOP_LIMIT_MS, this.#ended());
    this.#giveUp.abort();
    await within(GIVE_UP_LIMIT_MS, Promise.all([this.#ended(), this.#beating]));
  }

  /** Ends with the last diff that runs here. */
  async #ended(): Promise<void> {
    await this.#taking;
    await Promise.all([...this.#running.values()].map(({ ended }) => ended));
  }

  async #take(): Promise<void> {
    const { store, server, diffsAtOnce, diffsAtOncePerSource, clusters } = this.#options;
    const limits = {
      perSource: diffsAtOncePerSource,
      ...(clusters && { clusters }),
      sources: this.#sourceIds,
    };
    while (this.#running.size < diffsAtOnce && !this.#closing.signal.aborted) {
      const claim = await store.queue.claim(server, limits);
      if (!claim) return;
      this.#run(claim);
    }
  }

  #run(claim: Claim): void {
    const { id } = claim.diff;
    const diff = new RunningDiff(claim, { ...this.#options, giveUp: this.#giveUp.signal });
    this.#running.set(id, diff);
    // The store may have taken long to answer.
    if (this.#cancelledMeanwhile.has(id)) diff.stop('cancelled');
    if (this.#handBack.signal.aborted) diff.stop('handed back');
    void diff.ended
      .then((end) => this.#tellEnd(claim, end))
      .catch((error: unknown) => this.#fail(claim, error))
      .finally(() => {
        this.#running.delete(id);
        this.nudge();
      });
  }

  #tellEnd(claim: Claim, end: DiffEnd): void {
    this.#options.metrics.diffEnded(end);
    this.#options.log.diffEnded(claim, end);
  }

  /** Ends a diff whose end the store did not take, so that nobody waits for it in vain. */
  async #fail(claim: Claim, error: unknown): Promise<void> {
    const { log, store } = this.#options;
    log.problem(`keep the end of data diff ${String(claim.diff.id)}`, error);
    const body = { error_type: 'InternalError', error_value: 'the results could not be kept' };
    await store.queue
      .finish(claim, { status: 'failed', error: body })
      .catch((again: unknown) => log.problem('keep that a data diff failed', again));
  }

  async #beat(): Promise<void> {
    const { store, server } = this.#options;
    const progress = new Map([...this.#running].map(([id, diff]) => [id, diff.progress]));
    for (const id of await store.queue.heartbeat(server, progress)) await this.#stopUnwanted(id);
    await store.queue.reclaim(server, this.#pace.silentMs);
    this.nudge();
    await this.#warnOfUnserved();
  }

  /** Says how many diffs no server runs but one that has more data sources, if more than were said. */
  async #warnOfUnserved(): Promise<void> {
    const { store, log } = this.#options;
    const waiting = await store.queue.countUnserved(this.#sourceIds);
    if (waiting <= this.#mostUnserved) return;
    this.#mostUnserved = waiting;
    log.warning('data diffs wait for data sources that this server does not have', { waiting });
  }

  /** Stops a diff that was cancelled elsewhere, or that another server has taken over. */
  async #stopUnwanted(id: number): Promise<void> {
    const running = this.#running.get(id);
    if (!running) return;
    const stored = await this.#options.store.diffs.get(id);
    const isOurs = stored?.status === 'processing' && stored.attempts === running.claim.attempt;
    running.stop(isOurs ? 'cancelled' : 'lost');
  }
}
