import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSourcesConfig } from '../../src/contract/data-source-config.ts';
import { ApiError, ConfigurationError } from '../../src/contract/errors.ts';
import {
  type DiffRequest,
  type DiffRequestInput,
  diffRequestSchema,
} from '../../src/contract/request.ts';
import type { FailedResults, SuccessResults } from '../../src/contract/summary-results.ts';
import { DatafoldService } from '../../src/service/datafold/service.ts';
import type { DiffService } from '../../src/service/diff-service.ts';
import { EmbeddedService } from '../../src/service/embedded/service.ts';
import { waitForResults } from '../../src/service/wait.ts';
import { serve } from '../server/serve-fixture.ts';
import { processExecutor } from './process-executor.ts';

/** What a test wants of a service. */
export interface Wishes {
  /** Paths start in the service's folder. */
  dataSources: DataSourcesConfig;
  /** Writes the data into the folder, before the service is there. */
  write?: (folder: string) => Promise<void> | void;
}

/** A service with its data. */
export interface OpenService {
  service: DiffService;
  /** Creates a diff and waits for its end. */
  run: (request: DiffRequest) => Promise<SuccessResults | FailedResults>;
  close: () => Promise<void>;
}

/** Where the two services answer differently on purpose. Nothing else may differ. */
export interface Differences {
  /** In process a wrong request is the user's configuration; a server answers it with a status. */
  refusal: (status: 404 | 422) => { type: typeof ApiError | typeof ConfigurationError } & object;
  /** A server echoes lists of columns that were not given as empty ones, as the API's document does. */
  echo: (request: DiffRequest) => object;
  /** What `create` adds to the echo: only a server keeps users and times. */
  metadata: string[];
  /** Where no tables are written, a server says so of each that could be. */
  materialized: object | null;
  /** A server says of each data source that the key may use it. */
  listed: object;
  /** The page of a diff: only a server has pages. */
  page: RegExp | null;
  /** In process a diff ends with its service; a server runs it on when its client has gone. */
  outlivesClose: boolean;
}

/** A kind of service, whose behaviour is that of every other. */
export interface ServiceKind {
  name: string;
  differences: Differences;
  start: (options: StartOptions) => Promise<Omit<OpenService, 'run'>>;
}

interface StartOptions {
  dataSources: DataSourcesConfig;
  folder: string;
  temporaryDirectory: string;
}

const EMBEDDED: ServiceKind = {
  name: 'in process',
  differences: {
    refusal: () => ({ type: ConfigurationError }),
    echo: (request) => request,
    metadata: [],
    materialized: null,
    listed: {},
    page: null,
    outlivesClose: false,
  },
  start: ({ dataSources, folder, temporaryDirectory }) => {
    const service = new EmbeddedService({
      dataSources,
      memoryLimit: '512MiB',
      workingDirectory: folder,
      temporaryDirectory,
      toolCacheDirectory: temporaryDirectory,
      log: () => undefined,
    });
    return Promise.resolve({ service, close: () => service.close() });
  },
};

const SERVED: ServiceKind = {
  name: 'through HTTP',
  differences: {
    refusal: (status) => ({ type: ApiError, status, retryable: false }),
    echo: (request) => ({
      ...request,
      infer_pk: request.infer_pk ?? false,
      include_columns: request.include_columns ?? [],
      exclude_columns: request.exclude_columns ?? [],
    }),
    metadata: ['user_id', 'result_statuses', 'updated_at', 'created_at', 'diff_stats'],
    materialized: { diff: null, duplicates1: null, duplicates2: null, exclusives: null },
    listed: { accessible: true },
    page: /^http:\/\/127\.0\.0\.1:\d+\/datadiffs\/\d+\/overview$/,
    outlivesClose: true,
  },
  start: async ({ dataSources, folder, temporaryDirectory }) => {
    const executor = processExecutor({ dataSources, folder, temporaryDirectory });
    // One at a time for each data source, so that diffs wait for their turn as they do in process.
    const settings = { dataSources, folders: [folder], diffsAtOncePerSource: 1 };
    const served = await serve({ settings, executor });
    const service = new DatafoldService({ apiUrl: served.url, apiKey: await served.key() });
    const close = async () => {
      await service.close();
      await served.close();
    };
    return { service, close };
  },
};

/** Both services. */
export const SERVICES = [EMBEDDED, SERVED];

/** Starts a service in a folder of its own, with its data. */
export async function openService(kind: ServiceKind, wishes: Wishes): Promise<OpenService> {
  const folder = mkdtempSync(join(tmpdir(), 'data-diff-service-'));
  const temporaryDirectory = mkdtempSync(join(tmpdir(), 'data-diff-service-temporary-'));
  await wishes.write?.(folder);
  const { dataSources } = wishes;
  const { service, close } = await kind.start({ dataSources, folder, temporaryDirectory });
  return {
    service,
    run: async (request) => {
      const { id } = await service.create(request);
      return ended(service, id);
    },
    close: async () => {
      await close();
      for (const path of [folder, temporaryDirectory]) rmSync(path, { recursive: true });
    },
  };
}

/** Waits for the end of a diff. */
export function ended(service: DiffService, id: number): Promise<SuccessResults | FailedResults> {
  return waitForResults(service, id, { timeoutMs: 300_000, pollIntervalMs: 5 });
}

/** A request of files, unless it says otherwise, with `id` as its key. */
export function requestOf(request: Partial<DiffRequestInput>): DiffRequest {
  const least = { data_source1_id: 0, data_source2_id: 0, pk_columns: ['id'] };
  return diffRequestSchema.parse({ ...least, ...request });
}
