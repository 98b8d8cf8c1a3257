import type { DataDiff, DataSource } from '../../contract/data-diff.ts';
import type { ListedTables, SearchedSchema } from '../../contract/listed-table.ts';
import type { ResultFiles } from '../../contract/differences.ts';
import { CancelledError, ConfigurationError, errorBodyOf } from '../../contract/errors.ts';
import type { DiffRequest } from '../../contract/request.ts';
import type { SummaryResults } from '../../contract/summary-results.ts';
import { DiffProgress } from './diff-progress.ts';
import { abandonAfter } from '../../duckdb/statements.ts';
import type { DiffService } from '../diff-service.ts';
import { EmbeddedEngine, type EngineOptions } from './engine.ts';

/** What the engine runs with for who owns the machine: it takes all threads, and reads any file. */
export interface EmbeddedOptions extends Omit<
  EngineOptions,
  'threads' | 'confinement' | 'abandonment'
> {
  /** How long a statement may take to end before the diff ends without it; default: 3,000. */
  endWithinMs?: number;
}

interface Job {
  request: DiffRequest;
  files: ResultFiles | null;
  results: SummaryResults;
  progress: DiffProgress;
  abort: AbortController;
  ended: Promise<void>;
}

/** Data diffs by the engine in this process: no account, no server. One diff runs at a time. */
export class EmbeddedService implements DiffService {
  readonly #engine: EmbeddedEngine;
  readonly #jobs = new Map<number, Job>();
  #last: Promise<void> = Promise.resolve();

  /** @throws ConfigurationError where a data source's URL or id cannot be right. */
  constructor(options: EmbeddedOptions) {
    const abandonment = abandonAfter(options.endWithinMs);
    this.#engine = new EmbeddedEngine({
      ...options,
      threads: null,
      confinement: null,
      abandonment,
    });
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
      progress: new DiffProgress(),
      abort: new AbortController(),
      ended: Promise.resolve(),
    };
    job.ended = this.#last.then(() => this.#run(id, job));
    this.#last = job.ended;
    this.#jobs.set(id, job);
    return Promise.resolve({ ...request, id, done: false, status: 'waiting', source: 'api' });
  }

  async summaryResults(id: number): Promise<SummaryResults> {
    const { results, progress } = this.#job(id);
    if (results.status !== 'running') return Promise.resolve(results);
    return Promise.resolve({ ...results, progress: progress.line() });
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
    for (const job of this.#jobs.values()) job.abort.abort();
    await this.#last;
  }

  #job(id: number): Job {
    const job = this.#jobs.get(id);
    if (!job) throw new ConfigurationError(`There is no diff ${id}`);
    return job;
  }

  async #run(id: number, job: Job): Promise<void> {
    const { request, files, abort, progress } = job;
    try {
      if (abort.signal.aborted) throw new CancelledError('the diff was cancelled');
      job.results = { status: 'running', reported_status: 'running' };
      job.results = await this.#engine.run(request, abort.signal, progress, { files, jobId: id });
    } catch (error) {
      job.results = { status: 'failed', error: errorBodyOf(error) };
    }
  }
}
