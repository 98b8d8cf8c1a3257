import { availableParallelism } from 'node:os';
import type { DataDiff, DataSource } from '../../contract/data-diff.ts';
import type { ListedTables, SearchedSchema } from '../../contract/listed-table.ts';
import type { ResultFiles } from '../../contract/differences.ts';
import { CancelledError, ConfigurationError, errorBodyOf } from '../../contract/errors.ts';
import type { DiffRequest } from '../../contract/request.ts';
import type { SuccessResults, SummaryResults } from '../../contract/summary-results.ts';
import { DiffProgress } from './diff-progress.ts';
import { abandonAfter } from '../../duckdb/statements.ts';
import type { DiffService } from '../diff-service.ts';
import { EmbeddedEngine, type EngineOptions, type EngineSettings } from './engine.ts';
import { diffsWithin } from './memory.ts';
import { OwnDiffs, type OwnDiffsOptions, type Program } from './processes/own-diffs.ts';

/** What the engine runs with for who owns the machine: it takes all threads, and reads any file. */
export interface EmbeddedOptions extends Omit<
  EngineOptions,
  'threads' | 'confinement' | 'abandonment'
> {
  /** How long what is cancelled may take to end before the diff ends without it; default: 3,000. */
  endWithinMs?: number;
  /** How to start processes for several diffs at once; without it, one runs at a time, in this process. */
  program?: Program | null;
  /** Takes secrets out of what a process says; default: nothing. */
  redact?: (text: string) => string;
}

interface Job {
  request: DiffRequest;
  files: ResultFiles | null;
  results: SummaryResults;
  /** How far it is, in one line. */
  progress: () => string;
  abort: AbortController;
  ended: Promise<void>;
}

/** No runner has more cores, and each process takes memory of its own. */
const MOST_AT_ONCE = 4;

/**
 * Data diffs by our engine: no account, no server. One runs at a time, in this process; where several are
 * to come, each runs in a process of its own, since two in one may wait for each other for ever.
 */
export class EmbeddedService implements DiffService {
  readonly #settings: EngineSettings;
  /** What processes are started with; `null` where there are to be none. */
  readonly #processes: Omit<OwnDiffsOptions, 'settings' | 'diffsAtOnce'> | null;
  readonly #engine: EmbeddedEngine;
  readonly #jobs = new Map<number, Job>();
  /** Runs several at once. */
  #several: OwnDiffs | null = null;
  #last: Promise<void> = Promise.resolve();

  /** @throws ConfigurationError where a data source's URL or id cannot be right. */
  constructor(options: EmbeddedOptions) {
    const { log, endWithinMs, program = null, redact = (text) => text, ...settings } = options;
    const abandonment = abandonAfter(endWithinMs);
    this.#settings = { ...settings, threads: null, confinement: null };
    this.#processes = program && { ...program, endWithinMs: abandonment.afterMs, log, redact };
    this.#engine = new EmbeddedEngine({ ...this.#settings, log, abandonment });
  }

  /**
   * Readies itself for so many diffs, before the first is created.
   *
   * @param most how many may run at once; `null` for as many as the machine has cores and memory for.
   * @returns how many run at once.
   */
  prepareFor(diffs: number, most: number | null): number {
    const settings = this.#settings;
    const withinMemory = diffsWithin(settings.memoryLimit);
    const forMachine = Math.min(MOST_AT_ONCE, availableParallelism(), withinMemory);
    const diffsAtOnce = Math.min(diffs, most ?? forMachine);
    if (this.#processes === null || diffsAtOnce < 2) return 1;
    this.#several = new OwnDiffs({ ...this.#processes, settings, diffsAtOnce });
    return diffsAtOnce;
  }

  async create(
    request: DiffRequest,
    _signal?: AbortSignal,
    files: ResultFiles | null = null,
  ): Promise<DataDiff> {
    this.#engine.check(request);
    const id = this.#jobs.size + 1;
    const job: Job = {
      request,
      files,
      results: { status: 'waiting', reported_status: 'waiting' },
      progress: () => '',
      abort: new AbortController(),
      ended: Promise.resolve(),
    };
    const before = this.#several ? Promise.resolve() : this.#last;
    job.ended = before.then(() => this.#run(id, job));
    this.#last = job.ended;
    this.#jobs.set(id, job);
    return Promise.resolve({ ...request, id, done: false, status: 'waiting', source: 'api' });
  }

  async summaryResults(id: number): Promise<SummaryResults> {
    const { results, progress } = this.#job(id);
    if (results.status !== 'running') return Promise.resolve(results);
    return Promise.resolve({ ...results, progress: progress() });
  }

  async cancel(id: number): Promise<void> {
    const job = this.#job(id);
    job.abort.abort();
    await job.ended;
  }

  dataSources(): Promise<DataSource[]> {
    return Promise.resolve(this.#engine.dataSources());
  }

  tables(
    id: number,
    searched: readonly SearchedSchema[],
    signal: AbortSignal,
  ): Promise<ListedTables> {
    return this.#engine.listTables(id, searched, signal);
  }

  diffUrl(): null {
    return null;
  }

  async close(): Promise<void> {
    const jobs = [...this.#jobs.values()];
    for (const job of jobs) job.abort.abort();
    await Promise.all(jobs.map(({ ended }) => ended));
    await this.#several?.close();
  }

  #job(id: number): Job {
    const job = this.#jobs.get(id);
    if (!job) throw new ConfigurationError(`There is no diff ${id}`);
    return job;
  }

  async #run(id: number, job: Job): Promise<void> {
    try {
      if (job.abort.signal.aborted) throw new CancelledError('the diff was cancelled');
      job.results = { status: 'running', reported_status: 'running' };
      job.results = await (this.#several
        ? this.#runElsewhere(this.#several, id, job)
        : this.#runHere(id, job));
    } catch (error) {
      job.results = { status: 'failed', error: errorBodyOf(error) };
    }
  }

  #runHere(id: number, job: Job): Promise<SuccessResults> {
    const { request, files, abort } = job;
    const progress = new DiffProgress();
    job.progress = () => progress.line();
    return this.#engine.run(request, abort.signal, progress, { files, jobId: id });
  }

  #runElsewhere(several: OwnDiffs, id: number, job: Job): Promise<SuccessResults> {
    const { request, files, abort } = job;
    const onProgress = (line: string): void => {
      job.progress = () => line;
    };
    const { signal } = abort;
    return several.run(request, { signal, onProgress, writing: { files, jobId: id } });
  }
}
