import { CancelledError, DiffError } from '../../src/contract/errors.ts';
import type { DiffRequest } from '../../src/contract/request.ts';
import type { SuccessResults } from '../../src/contract/summary-results.ts';
import type { DiffExecutor, ExecuteOptions } from '../../src/service/diff-executor.ts';
import { EmbeddedService } from '../../src/service/embedded.ts';
import { waitForResults } from '../../src/service/wait.ts';

interface EngineOptions {
  dataSources: Record<string, string>;
  folder: string;
  temporaryDirectory: string;
}

/** Runs diffs by the real engine in this process, each in a service of its own. */
export class EngineExecutor implements DiffExecutor {
  readonly #options: EngineOptions;

  constructor(options: EngineOptions) {
    this.#options = options;
  }

  async run(request: DiffRequest, { signal }: ExecuteOptions): Promise<SuccessResults> {
    const { dataSources, folder, temporaryDirectory } = this.#options;
    const service = new EmbeddedService({
      dataSources,
      memoryLimit: '512MiB',
      workingDirectory: folder,
      temporaryDirectory,
      toolCacheDirectory: temporaryDirectory,
      log: () => undefined,
    });
    try {
      const { id } = await service.create(request);
      const results = await waitForResults(service, id, {
        timeoutMs: 60_000,
        pollIntervalMs: 5,
        signal,
      });
      if (results.status === 'success') return results;
      throw new DiffError(results.error.error_type, results.error.error_value);
    } catch (error) {
      throw signal.aborted ? new CancelledError('the diff was cancelled') : error;
    } finally {
      await service.close();
    }
  }

  testSource(): Promise<void> {
    return Promise.resolve();
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}
