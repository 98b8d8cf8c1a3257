import { rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { DuckDBConnection } from '../../duckdb/connection.ts';
import { type DuckDBModule, loadDuckDB } from '../../duckdb/native.ts';
import type { Abandonment } from '../../duckdb/statements.ts';
import { memoryForEach } from './memory.ts';
import { makeTemporaryFolder } from './temporary-folders.ts';

/** What DuckDBs are opened with. */
interface WorkspaceOptions {
  memoryLimit: string | null;
  threads: number | null;
  temporaryDirectory: string;
  toolCacheDirectory: string;
  log: (line: string) => void;
  abandonment?: Abandonment | null;
}

/** A temporary folder, and empty DuckDBs that spill into it. */
export interface Workspace {
  folder: string;
  /** Runs with a DuckDB of its own. */
  withDuckDB: <Result>(use: (connection: DuckDBConnection) => Promise<Result>) => Promise<Result>;
}

/** Makes temporary folders, with what to use in them. */
export class Workspaces {
  readonly #options: WorkspaceOptions;
  #duckdb: DuckDBModule | null = null;

  constructor(options: WorkspaceOptions) {
    this.#options = options;
  }

  /**
   * Runs with a folder that is removed afterwards.
   *
   * @throws DiffError where the folder cannot be made, or the library cannot be had.
   */
  async use<Result>(
    signal: AbortSignal,
    work: (workspace: Workspace) => Promise<Result>,
  ): Promise<Result> {
    const { temporaryDirectory, toolCacheDirectory, log } = this.#options;
    const duckdb = (this.#duckdb ??= await loadDuckDB({
      cacheDirectory: toolCacheDirectory,
      log,
      signal,
    }));
    const folder = makeTemporaryFolder(temporaryDirectory);
    const withDuckDB: Workspace['withDuckDB'] = async (use) => {
      const connection = await this.#open(duckdb, folder);
      return use(connection).finally(() => connection.close());
    };
    try {
      return await work({ folder, withDuckDB });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  #open(duckdb: DuckDBModule, folder: string): Promise<DuckDBConnection> {
    const { memoryLimit, threads, abandonment = null } = this.#options;
    return DuckDBConnection.open(duckdb, {
      memoryLimit: memoryLimit ?? memoryForEach(1),
      temporaryDirectory: folder,
      threads: threads ?? availableParallelism(),
      abandonment,
    });
  }
}
