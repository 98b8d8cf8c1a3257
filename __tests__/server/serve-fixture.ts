import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ServeSettings } from '../../src/config/serve-settings.ts';
import { CancelledError } from '../../src/contract/errors.ts';
import type { DiffRequest } from '../../src/contract/request.ts';
import type { SuccessResults } from '../../src/contract/summary-results.ts';
import { makeKey } from '../../src/server/access/keys.ts';
import { ServerLog } from '../../src/server/log.ts';
import { startServer } from '../../src/server/serve.ts';
import type { Right } from '../../src/server/store/keys.ts';
import type { Store } from '../../src/server/store/store.ts';
import type {
  DiffExecutor,
  ExecuteOptions,
  GuessedKey,
} from '../../src/service/embedded/diff-executor.ts';
import { buildResults } from '../action/builders.ts';

/** How one run of a diff shall end; it may wait for the test, or for the signal. */
export type Act = (request: DiffRequest, options: ExecuteOptions) => Promise<SuccessResults>;

/** Runs diffs as the test says; by default each ends at once with ten equal rows. */
export class ScriptedExecutor implements DiffExecutor {
  readonly ran: DiffRequest[] = [];
  act: Act = () => Promise.resolve(buildResults());
  test: (id: number) => Promise<void> = () => Promise.resolve();
  guess: DiffExecutor['guessKeys'] = () => Promise.resolve([]);
  isClosed = false;

  run(request: DiffRequest, options: ExecuteOptions): Promise<SuccessResults> {
    this.ran.push(request);
    return this.act(request, options);
  }

  testSource(id: number): Promise<void> {
    return this.test(id);
  }

  guessKeys(...asked: Parameters<DiffExecutor['guessKeys']>): Promise<GuessedKey[]> {
    return this.guess(...asked);
  }

  close(): Promise<void> {
    this.isClosed = true;
    return Promise.resolve();
  }
}

/** An act that ends only when it is aborted. */
export const untilAborted: Act = (_request, { signal }) =>
  new Promise((_done, failed) => {
    const stop = () => failed(new CancelledError('the diff was cancelled'));
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
  });

export interface ServedOptions {
  settings?: Partial<ServeSettings>;
  executor?: DiffExecutor;
}

/** A server for one test, on a port of its own: `await using served = await serve()`. */
export interface Served extends AsyncDisposable {
  url: string;
  store: Store;
  /** Where the store and whatever a test writes lies. */
  folder: string;
  /** What the server logged, one entry for each line. */
  log: Record<string, unknown>[];
  /** A new key. */
  key: (rights?: Right[], sources?: string[] | null) => Promise<string>;
  /** Asks with a key that may read and create, or with the one that `init` has. */
  fetch: (path: string, init?: RequestInit) => Promise<Response>;
  /** Ends it; by default without any patience for diffs that run. */
  close: (graceMs?: number) => Promise<void>;
}

export function serveSettings(folder: string, changes: Partial<ServeSettings> = {}): ServeSettings {
  return {
    dataSources: { prod: 'duckdb:prod.duckdb', dev: 'duckdb:dev.duckdb' },
    store: { kind: 'sqlite', path: join(folder, 'store.db') },
    host: '127.0.0.1',
    port: 0,
    publicUrl: null,
    folders: [],
    diffsAtOnce: 2,
    diffsAtOncePerSource: 2,
    queueLimit: 100,
    timeoutMs: 60_000,
    memoryLimit: null,
    sampleRows: 100,
    maxRowsFetched: null,
    diffsAtOncePerCluster: 4,
    keepRowsMs: null,
    ...changes,
  };
}

export async function serve({ settings, executor }: ServedOptions = {}): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), 'data-diff-served-'));
  const log: Record<string, unknown>[] = [];
  const serverLog = new ServerLog(
    (line) => log.push(JSON.parse(line) as Record<string, unknown>),
    (text) => text,
  );
  const server = await startServer({
    settings: serveSettings(folder, settings),
    executor: executor ?? new ScriptedExecutor(),
    log: serverLog,
    version: '1.2.3',
  });
  const makeNamed = async (
    rights: Right[] = ['read', 'create'],
    sources: string[] | null = null,
  ) => {
    const name = `key ${String((await server.store.keys.all()).length + 1)}`;
    return (await makeKey(server.store.keys, { name, rights, sources })).key;
  };
  const usual = await makeNamed();
  const close = async (graceMs = 0) => {
    await server.close(graceMs);
    rmSync(folder, { recursive: true, force: true });
  };
  return {
    url: server.url,
    store: server.store,
    folder,
    log,
    key: makeNamed,
    fetch: (path, init = {}) =>
      fetch(`${server.url}${path}`, {
        ...init,
        headers: { Authorization: `Key ${usual}`, ...(init.headers as Record<string, string>) },
      }),
    close,
    [Symbol.asyncDispose]: () => close(),
  };
}

/** A request of two tables in the data sources of {@link serveSettings}. */
export function tables(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    data_source1_id: 1,
    data_source2_id: 1,
    table1: ['main', 'orders'],
    table2: ['main', 'orders_new'],
    pk_columns: ['id'],
    ...changes,
  };
}

/** The parts of `fetch` that send JSON. */
export function json(body: unknown, method = 'POST'): RequestInit {
  const headers = { 'Content-Type': 'application/json' };
  return { method, headers, body: JSON.stringify(body) };
}

/** For what hangs: a busy machine may be many times slower than usual. */
const PATIENCE_MS = 240_000;

/** Waits until something is so; throws where it does not become so. */
export async function until(isSo: () => Promise<boolean>): Promise<void> {
  const startedAt = performance.now();
  while (!(await isSo())) {
    if (performance.now() - startedAt > PATIENCE_MS) throw new Error(`not so: ${isSo.toString()}`);
    await new Promise((done) => setTimeout(done, 20));
  }
}
