import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, totalmem } from 'node:os';
import { join } from 'node:path';
import type { DataDiff, DataSource } from '../contract/data-diff.ts';
import type { DataSourcesConfig } from '../contract/data-source-config.ts';
import { CancelledError, ConfigurationError, errorBodyOf } from '../contract/errors.ts';
import type { DiffRequest } from '../contract/request.ts';
import type { SummaryResults } from '../contract/summary-results.ts';
import { compare } from '../engine/compare.ts';
import { checkRequest } from '../engine/datasets.ts';
import { DuckDBConnection } from '../sources/duckdb/connection.ts';
import { type DuckDBModule, loadDuckDB } from '../sources/duckdb/native.ts';
import { type NamedSource, readDataSources } from '../sources/registry.ts';
import type { DiffService } from './diff-service.ts';

export interface EmbeddedOptions {
  dataSources: DataSourcesConfig;
  /** DuckDB's own notation, e.g. `2GB`; `null` for half of the machine's memory. */
  memoryLimit: string | null;
  /** Relative paths of files and databases start here. */
  workingDirectory: string;
  /** An existing folder for what is spilled to disk. */
  temporaryDirectory: string;
  /** Where a fetched DuckDB library is kept. */
  toolCacheDirectory: string;
  log: (line: string) => void;
}

interface Job {
  request: DiffRequest;
  results: SummaryResults;
  rowsRead: () => number;
  abort: AbortController;
  ended: Promise<void>;
}

/** Half of the memory that this process may use, in DuckDB's notation. */
function halfOfMemory(): string {
  const limit = process.constrainedMemory();
  const bytes = limit > 0 && limit < totalmem() ? limit : totalmem();
  return `${Math.floor(bytes / 2 / 2 ** 20)}MiB`;
}

/** Data diffs by the engine in this process: no account, no server. One diff runs at a time. */
export class EmbeddedService implements DiffService {
  readonly #options: EmbeddedOptions;
  readonly #sources: NamedSource[];
  readonly #jobs = new Map<number, Job>();
  #duckdb: Promise<DuckDBModule> | null = null;
  #last: Promise<void> = Promise.resolve();

  /** @throws ConfigurationError where a data source's URL or id cannot be right. */
  constructor(options: EmbeddedOptions) {
    this.#options = options;
    this.#sources = readDataSources(options.dataSources);
  }

  async create(request: DiffRequest): Promise<DataDiff> {
    checkRequest(request);
    const sources: [NamedSource, NamedSource] = [
      this.#source(request.data_source1_id),
      this.#source(request.data_source2_id),
    ];
    const id = this.#jobs.size + 1;
    const job: Job = {
      request,
      results: { status: 'waiting', reported_status: 'waiting' },
      rowsRead: () => 0,
      abort: new AbortController(),
      ended: Promise.resolve(),
    };
    job.ended = this.#last.then(() => this.#run(job, sources));
    this.#last = job.ended;
    this.#jobs.set(id, job);
    return Promise.resolve({ ...request, id, done: false, status: 'waiting', source: 'api' });
  }

  async summaryResults(id: number): Promise<SummaryResults> {
    const { results, rowsRead } = this.#job(id);
    if (results.status !== 'running') return Promise.resolve(results);
    const rows = rowsRead();
    const detail = rows > 0 ? `, ${rows.toLocaleString('en-US')} rows read` : '';
    return Promise.resolve({ ...results, progress: `${results.progress ?? ''}${detail}` });
  }

  async cancel(id: number): Promise<void> {
    const job = this.#job(id);
    job.abort.abort();
    await job.ended;
  }

  dataSources(): Promise<DataSource[]> {
    return Promise.resolve(this.#sources.map(({ id, name, type }) => ({ id, name, type })));
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

  #source(id: number): NamedSource {
    const source = this.#sources.find((entry) => entry.id === id);
    if (source) return source;
    const known = this.#sources.map((entry) => `${entry.id} (${entry.name})`).join(', ');
    throw new ConfigurationError(`There is no data source ${id}; there are ${known}`);
  }

  async #run(job: Job, sources: [NamedSource, NamedSource]): Promise<void> {
    try {
      if (job.abort.signal.aborted) throw new CancelledError('the diff was cancelled');
      job.results = { status: 'running', reported_status: 'running' };
      job.results = await this.#compare(job, sources);
    } catch (error) {
      job.results = { status: 'failed', error: errorBodyOf(error) };
    }
  }

  async #compare(job: Job, sources: [NamedSource, NamedSource]): Promise<SummaryResults> {
    const { temporaryDirectory, toolCacheDirectory, log } = this.#options;
    this.#duckdb ??= loadDuckDB({ cacheDirectory: toolCacheDirectory, log });
    const duckdb = await this.#duckdb;
    const spill = await mkdtemp(join(temporaryDirectory, 'data-diff-'));
    try {
      return await this.#compareIn(duckdb, spill, job, sources);
    } finally {
      await rm(spill, { recursive: true, force: true });
    }
  }

  async #compareIn(
    duckdb: DuckDBModule,
    temporaryDirectory: string,
    job: Job,
    sources: [NamedSource, NamedSource],
  ): Promise<SummaryResults> {
    const { memoryLimit, workingDirectory } = this.#options;
    const connection = await DuckDBConnection.open(duckdb, {
      memoryLimit: memoryLimit ?? halfOfMemory(),
      temporaryDirectory,
      threads: availableParallelism(),
    });
    job.rowsRead = () => connection.rowsRead();
    try {
      return await compare(job.request, {
        connection,
        sources,
        workingDirectory,
        temporaryDirectory,
        signal: job.abort.signal,
        onPhase: (phase) => {
          job.results = { status: 'running', reported_status: 'running', progress: phase };
        },
      });
    } finally {
      job.rowsRead = () => 0;
      await connection.close();
    }
  }
}
