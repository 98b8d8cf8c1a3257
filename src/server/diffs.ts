import { FILES_ID } from '../contract/data-source-config.ts';
import type { DiffRequest } from '../contract/request.ts';
import type { RowsLeftOut } from '../contract/rows.ts';
import { problemsOfRequest } from '../contract/request-problems.ts';
import { rowCap, type RowCaps, withinRowCap } from '../contract/row-cap.ts';
import { type Caller, isAllowed, maySee } from './access/caller.ts';
import {
  ForbiddenError,
  InvalidRequestError,
  NotFoundError,
  QueueFullError,
  StoppingError,
} from './errors.ts';
import type { KeyGuess } from '../service/embedded/diff-executor.ts';
import type { GuessedKeys, KeyGuesses } from './key-guesses.ts';
import type { DiffQueue } from './queue/diff-queue.ts';
import type { NamedDataSource } from './store/data-sources.ts';
import type { NewDiff, StoredDiff } from './store/diffs/stored-diff.ts';
import type { Right } from './store/keys.ts';
import { type DiffPage, PageTooLargeError } from './store/lists/lists.ts';
import type { ListQuery } from './store/lists/query.ts';
import type { RowPage, RowQuery } from './store/rows.ts';
import { requireSame } from './same-request.ts';
import { bodyProblem, sourceProblems } from './source-problems.ts';
import type { StoredSourceTest } from './store/source-tests.ts';
import type { Store } from './store/store.ts';

/** How a diff is asked for. */
export type Asking = Pick<NewDiff, 'source' | 'idempotencyKey' | 'archived' | 'purged'>;

/** Some rows of a diff. */
export interface ShownRows extends RowPage {
  /** How many were sampled and are not kept, of each kind; `null`: all are. */
  leftOut: RowsLeftOut | null;
}

const NOTHING: ShownRows = { count: 0, rows: [], isKept: false, leftOut: null };

export interface DiffsOptions {
  store: Pick<Store, 'diffs' | 'lists' | 'rows' | 'sourceTests'>;
  queue: DiffQueue;
  guesses: KeyGuesses;
  /** Those that requests may name; files only where folders are configured. */
  sources: readonly NamedDataSource[];
  queueLimit: number;
  caps: RowCaps;
  /** Aborts when the server is about to stop. */
  stopping: AbortSignal;
}

/** How long a caller waits before it asks again, where as many diffs wait as may wait. */
const RETRY_AFTER_SECONDS = 10;

/**
 * What callers can do with diffs, each within the rights of its key. The API and the pages are two
 * faces of it. Every method throws ForbiddenError where the key lacks the right, NotFoundError where
 * there is no such thing that the key may see, and StoreUnavailableError.
 */
export class Diffs {
  readonly #options: DiffsOptions;

  constructor(options: DiffsOptions) {
    this.#options = options;
  }

  /**
   * Accepts a diff, which then waits for its turn. Asked twice with one idempotency key, it is
   * accepted once. It shows as many rows as it may, where more are asked for.
   *
   * @throws InvalidRequestError where the request cannot be right.
   * @throws QueueFullError where too many wait.
   * @throws StoppingError where the server stops.
   */
  async create(caller: Caller, asked: DiffRequest, asking: Asking): Promise<StoredDiff> {
    requireRight(caller, 'create');
    this.#requireRunning();
    this.#check(caller, asked);
    const { store, queue, queueLimit, caps } = this.#options;
    const request = withinRowCap(asked, caps);
    const user = { userId: caller.keyId, userName: caller.name };
    const outcome = await store.diffs.create({ request, ...user, ...asking }, queueLimit);
    if (outcome.kind === 'full') throw new QueueFullError(outcome.waiting, RETRY_AFTER_SECONDS);
    const { kind, diff } = outcome;
    if (kind === 'repeated') requireSame(diff, request, asking);
    // One that is purged from the start has ended.
    if (kind === 'created' && diff.purged) queue.cancel({ diff, hasEnded: true });
    else if (kind === 'created') queue.nudge();
    return diff;
  }

  /** Asks for the same comparison once more. */
  async createAgain(caller: Caller, id: number, source: NewDiff['source']): Promise<StoredDiff> {
    const { request } = await this.get(caller, id);
    return this.create(caller, request, { source, idempotencyKey: null });
  }

  /** One diff, with the newest that is known of its progress. */
  async get(caller: Caller, id: number): Promise<StoredDiff> {
    requireRight(caller, 'read');
    return this.#withProgress(this.#visible(caller, id, await this.#options.store.diffs.get(id)));
  }

  /**
   * The diffs that a query asks for, and that the key may see.
   *
   * @throws InvalidRequestError where they are too much for one page.
   */
  async list(caller: Caller, query: Omit<ListQuery, 'sources'>): Promise<DiffPage> {
    requireRight(caller, 'read');
    const sources = caller.sources === null ? null : [...caller.sources];
    const page = this.#options.store.lists.page({ ...query, sources });
    const { count, diffs } = await page.catch((error: unknown) => {
      throw error instanceof PageTooLargeError ? tooLargePage(error) : error;
    });
    return { count, diffs: diffs.map((diff) => this.#withProgress(diff)) };
  }

  /** Stops a diff; nothing happens to one that has ended. */
  async cancel(caller: Caller, id: number): Promise<StoredDiff> {
    requireRight(caller, 'create');
    const { store, queue } = this.#options;
    this.#visible(caller, id, await store.diffs.get(id));
    const outcome = await store.diffs.cancel(id);
    if (outcome) queue.cancel(outcome);
    return this.#visible(caller, id, outcome?.diff ?? null);
  }

  /** Sets whether a diff is archived: lists leave it out unless they are asked for such. */
  async archive(caller: Caller, id: number, archived: boolean): Promise<StoredDiff> {
    requireRight(caller, 'create');
    // The answer is the whole diff.
    requireRight(caller, 'read');
    const { store } = this.#options;
    this.#visible(caller, id, await store.diffs.get(id));
    return this.#visible(caller, id, await store.diffs.archive(id, archived));
  }

  /** Removes the results of a diff for good, with its rows; one that has not ended is cancelled. */
  async purge(caller: Caller, id: number): Promise<StoredDiff> {
    requireRight(caller, 'create');
    requireRight(caller, 'read');
    const { store, queue } = this.#options;
    this.#visible(caller, id, await store.diffs.get(id));
    const outcome = await store.diffs.purge(id);
    if (outcome && (outcome.hasEnded || outcome.diff.status === 'processing')) {
      queue.cancel(outcome);
    }
    return this.#visible(caller, id, outcome?.diff ?? null);
  }

  /** Whether a diff shows rows; those that were kept before a cap became 0 are not shown either. */
  showsRows({ request, results }: StoredDiff): boolean {
    const isAsked = Boolean(request.sample_rows) && results?.status === 'success';
    return isAsked && rowCap(request, this.#options.caps) > 0;
  }

  /** Some sampled rows of a diff; none where it shows none. */
  async rows(caller: Caller, diff: StoredDiff, query: RowQuery): Promise<ShownRows> {
    requireRight(caller, 'read');
    this.#visible(caller, diff.id, diff);
    if (!this.showsRows(diff)) return NOTHING;
    const page = await this.#options.store.rows.page(diff.id, query);
    return { ...page, leftOut: leftOutOf(diff) };
  }

  /** A diff with its results and their sampled rows, where it shows and has some. */
  async getWithRows(caller: Caller, id: number): Promise<StoredDiff> {
    const diff = await this.get(caller, id);
    const { results } = diff;
    if (results?.status !== 'success') return diff;
    const rows = this.showsRows(diff) ? await this.#options.store.rows.all(id) : null;
    const { rows_left_out: leftOut, ...figures } = results;
    if (rows === null) return { ...diff, results: figures };
    return { ...diff, results: { ...figures, rows, ...(leftOut && { rows_left_out: leftOut }) } };
  }

  /** The data sources that the key may use. */
  sources(caller: Caller): NamedDataSource[] {
    requireRight(caller, 'read');
    return this.#options.sources.filter(({ id }) => maySee(caller, id));
  }

  /** One data source. */
  source(caller: Caller, id: number): NamedDataSource {
    const source = this.sources(caller).find((known) => known.id === id);
    if (!source) throw new NotFoundError(`There is no data source ${String(id)}.`);
    return source;
  }

  /**
   * Begins the test of a data source's connection.
   *
   * @throws StoppingError where the server stops.
   */
  async testSource(caller: Caller, id: number): Promise<StoredSourceTest> {
    requireRight(caller, 'create');
    this.#requireRunning();
    this.source(caller, id);
    const test = await this.#options.store.sourceTests.add(id);
    this.#options.queue.testSource(test);
    return test;
  }

  /**
   * Looks for keys of a table, and waits for what comes of it. Keys tell of the data, as results do.
   *
   * @param gone aborts when nobody waits for the answer any more.
   * @throws QueueFullError where too many wait.
   * @throws StoppingError where the server stops.
   */
  async guessKeys(caller: Caller, guess: KeyGuess, gone: AbortSignal): Promise<GuessedKeys> {
    requireRight(caller, 'create');
    this.#requireRunning();
    this.source(caller, guess.request.data_source1_id);
    return this.#options.guesses.guess(guess, gone);
  }

  /** How the test of a data source stands. */
  async sourceTest(caller: Caller, testId: number): Promise<StoredSourceTest> {
    requireRight(caller, 'read');
    const test = await this.#options.store.sourceTests.get(testId);
    if (!test || !maySee(caller, test.dataSourceId)) {
      throw new NotFoundError(`There is no test ${String(testId)} of a data source.`);
    }
    return test;
  }

  #requireRunning(): void {
    if (this.#options.stopping.aborted) throw new StoppingError();
  }

  #visible(caller: Caller, id: number, diff: StoredDiff | null): StoredDiff {
    const seen = diff !== null && sourceIds(diff.request).every((source) => maySee(caller, source));
    if (!seen) throw new NotFoundError(`There is no data diff ${String(id)}.`);
    return diff;
  }

  #withProgress(diff: StoredDiff): StoredDiff {
    if (diff.status !== 'processing') return diff;
    return { ...diff, progress: this.#options.queue.progressOf(diff.id) ?? diff.progress };
  }

  #check(caller: Caller, request: DiffRequest): void {
    const known = this.#options.sources.filter(({ id }) => maySee(caller, id));
    const problems = [
      ...sourceProblems(request, known),
      ...problemsOfRequest(request).map(({ field, message }) => bodyProblem(field, message)),
    ];
    if (problems.length > 0) throw new InvalidRequestError(problems);
  }
}

function leftOutOf({ results }: StoredDiff): RowsLeftOut | null {
  return (results?.status === 'success' && results.rows_left_out) || null;
}

function tooLargePage({ message }: PageTooLargeError): InvalidRequestError {
  return new InvalidRequestError([
    { loc: ['query', 'page_size'], msg: message, type: 'value_error' },
  ]);
}

function requireRight(caller: Caller, right: Right): void {
  if (!isAllowed(caller, right)) throw new ForbiddenError(right);
}

/** The data sources that a diff reads. */
function sourceIds(request: DiffRequest): number[] {
  const files = request.file1 !== null || request.file2 !== null ? [FILES_ID] : [];
  return [request.data_source1_id, request.data_source2_id, ...files];
}
