import pLimit, { type LimitFunction } from 'p-limit';
import {
  ApiError,
  CancelledError,
  errorBodyOf,
  messageOf,
  TimeoutError,
} from '../contract/errors.ts';
import type { DiffOutcome, Limits } from '../contract/outcome.ts';
import type { DiffErrorBody, SuccessResults } from '../contract/summary-results.ts';
import { startDeadline, type Sleep } from '../service/timing.ts';
import { describeDuration } from '../text/quantities.ts';
import { waitForResults } from '../service/wait.ts';
import type { ConnectedService } from './connect-service.ts';
import type { RunProgress } from './progress.ts';
import type { NamedRequest } from './requests.ts';
import { SourceTurns, type Used } from './source-turns.ts';

/** A diff that has ended, before the gate has seen it. */
export interface FinishedDiff extends Omit<DiffOutcome, 'verdict'> {
  limits: Limits;
}

/** How diffs are run. */
export interface DiffRun {
  timeoutMs: number;
  pollIntervalMs: number | null;
  /** How many diffs may be under way at once; `null`: as many as the service takes. */
  diffsAtOnce: number | null;
  /** How many diffs may read one data source at once; `null`: as many as the service takes. */
  diffsAtOncePerSource: number | null;
  signal: AbortSignal;
  now: () => number;
  sleep: Sleep;
  random: () => number;
  progress: RunProgress;
  /** Told of the diffs that the service works on, whenever they change. */
  onUnfinished: (ids: number[]) => void;
}

/** Requests under way at once; the diffs themselves queue at the service. */
const SUBMISSIONS_AT_ONCE = 8;
const CANCEL_LIMIT_MS = 5000;
/** A diff whose id we never read cannot be cancelled, so its answer is awaited that long. */
const SUBMISSION_GRACE_MS = 2000;

/** Asks the service to stop a diff, for a few seconds at most; answers what went wrong. */
export async function cancelDiff(
  { service }: Pick<ConnectedService, 'service'>,
  id: number,
): Promise<string | null> {
  const deadline = startDeadline(CANCEL_LIMIT_MS);
  try {
    await service.cancel(id, deadline.signal);
    return null;
  } catch (error) {
    return messageOf(error);
  } finally {
    deadline.release();
  }
}

/** A signal that aborts some time after another one. */
function delayedAbort(signal: AbortSignal, ms: number) {
  const controller = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const start = () => {
    timer = setTimeout(() => controller.abort(), ms);
  };
  signal.addEventListener('abort', start, { once: true });
  const release = () => {
    signal.removeEventListener('abort', start);
    clearTimeout(timer);
  };
  return { signal: controller.signal, release };
}

function notCreated(timeoutMs: number, cause: unknown): TimeoutError {
  return new TimeoutError(
    `The data diff was not created within ${describeDuration(timeoutMs)}; a larger \`timeout\` gives it more time`,
    { cause },
  );
}

/** Runs the diffs of one connection. */
class Runner {
  readonly #connection: ConnectedService;
  readonly #run: DiffRun;
  readonly #submissions: LimitFunction = pLimit(SUBMISSIONS_AT_ONCE);
  readonly #unfinished = new Set<number>();

  constructor(connection: ConnectedService, run: DiffRun) {
    this.#connection = connection;
    this.#run = run;
  }

  /** Runs one diff to its end; only a cancellation of the whole run is thrown. */
  async runOne(named: NamedRequest): Promise<FinishedDiff> {
    const { name, datasets, request, limits } = named;
    const { now, signal, progress } = this.#run;
    let startedAt = now();
    let id: number | null = null;
    const finish = (results: SuccessResults | null, error: DiffErrorBody | null): FinishedDiff => {
      const durationMs = now() - startedAt;
      progress.ended(name, error ? `failed (${error.error_type})` : 'done', durationMs);
      const url = id === null ? null : this.#connection.service.diffUrl(id);
      return { name, datasets, request, limits, id, url, results, error, durationMs };
    };
    try {
      id = await this.#submissions(() => {
        startedAt = now();
        return this.#submit(named);
      });
      const results = await this.#wait(name, id);
      return results.status === 'success' ? finish(results, null) : finish(null, results.error);
    } catch (error) {
      if (signal.aborted) throw new CancelledError('The run was cancelled', { cause: error });
      return finish(null, errorBodyOf(error));
    }
  }

  async #submit({ name, request, files }: NamedRequest): Promise<number> {
    const { service } = this.#connection;
    const { signal, timeoutMs, progress } = this.#run;
    signal.throwIfAborted();
    const patience = delayedAbort(signal, SUBMISSION_GRACE_MS);
    const deadline = startDeadline(timeoutMs, patience.signal);
    try {
      const { id } = await service.create(request, deadline.signal, files);
      this.#note(() => this.#unfinished.add(id));
      progress.submitted(name, id, service.diffUrl(id));
      return id;
    } catch (error) {
      throw deadline.expired() ? notCreated(timeoutMs, error) : error;
    } finally {
      deadline.release();
      patience.release();
    }
  }

  async #wait(name: string, id: number) {
    const { progress, pollIntervalMs, timeoutMs, signal, now, sleep, random } = this.#run;
    try {
      const results = await waitForResults(this.#connection.service, id, {
        timeoutMs,
        signal,
        now,
        sleep,
        random,
        pollIntervalMs: pollIntervalMs ?? this.#connection.pollIntervalMs,
        onResults: (answer) => progress.results(name, answer),
        onPollError: (error: ApiError) => progress.pollError(name, error),
      });
      this.#note(() => this.#unfinished.delete(id));
      return results;
    } catch (error) {
      const problem = await cancelDiff(this.#connection, id);
      progress.stopped(name, id, problem);
      if (problem === null) this.#note(() => this.#unfinished.delete(id));
      throw error;
    }
  }

  #note(change: () => void): void {
    change();
    this.#run.onUnfinished([...this.#unfinished]);
  }
}

function usedBy({ request }: NamedRequest, { filesOf }: ConnectedService): Used {
  const { data_source1_id: one, data_source2_id: two } = request;
  return { sources: new Set([one, two]), files: filesOf(request) };
}

/**
 * Runs all diffs and returns how each ended, in their order; one that fails stops no other.
 *
 * @throws CancelledError where the signal aborts, after every diff under way was cancelled.
 */
export async function runDiffs(
  requests: readonly NamedRequest[],
  connection: ConnectedService,
  run: DiffRun,
): Promise<FinishedDiff[]> {
  const runner = new Runner(connection, run);
  const turn = pLimit(connection.prepareFor(requests.length, run.diffsAtOnce));
  const sources = new SourceTurns(run.diffsAtOncePerSource ?? Infinity);
  const ends = requests.map((named) =>
    sources.run(usedBy(named, connection), run.signal, () => turn(() => runner.runOne(named))),
  );
  const settled = await Promise.allSettled(ends);
  const broken = settled.find((end) => end.status === 'rejected');
  if (broken) throw broken.reason;
  return settled.flatMap((end) => (end.status === 'fulfilled' ? [end.value] : []));
}
