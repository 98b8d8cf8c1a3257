import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import { hostname } from 'node:os';
import type { AddressInfo } from 'node:net';
import type { ServeSettings } from '../config/serve-settings.ts';
import { FILES_ID } from '../contract/data-source-config.ts';
import { ConfigurationError } from '../contract/errors.ts';
import type { DiffExecutor } from '../service/embedded/diff-executor.ts';
import { clusterIds, embeddedSources } from '../service/embedded/facts.ts';
import { within } from '../service/timing.ts';
import { Access } from './access/access.ts';
import { Diffs } from './diffs.ts';
import { httpApp } from './http-app.ts';
import { httpServer, type HttpServerOptions } from './http-server.ts';
import { KeyGuesses } from './key-guesses.ts';
import type { ServerLog } from './log.ts';
import { Metrics } from './metrics.ts';
import { DiffQueue, type Pace } from './queue/diff-queue.ts';
import { RowExpiry } from './row-expiry.ts';
import type { NamedDataSource } from './store/data-sources.ts';
import type { Clusters } from './store/queue.ts';
import { addressOf, cannotListen, checkFolders, warnOfPlainHttp } from './start-checks.ts';
import { openStore, type Store } from './store/store.ts';

export interface ServeOptions {
  settings: ServeSettings;
  /** Runs the diffs; it is closed with the server. */
  executor: DiffExecutor;
  log: ServerLog;
  /** The project's version. */
  version: string;
  /** How servers that share a store know of each other; tests are in more of a hurry. */
  pace?: Pace;
}

/** A server that answers. */
export interface RunningServer {
  /** `http://host:port`, by which it can be reached on this machine. */
  url: string;
  store: Store;
  /**
   * Takes nothing more, waits for the diffs that run, hands back those that last longer than
   * `graceMs`, and frees everything. Until then it answers who reads. Within ten seconds beyond
   * `graceMs`; asked again, it ends with the first time.
   */
  close(graceMs?: number): Promise<void>;
}

/** A process manager kills what has not ended 30 s after it was asked to. */
const GRACE_MS = 18_000;
/** How long requests that had begun before may take to be answered. */
const ANSWER_MS = 1000;
/** A client that sends its request so slowly holds a connection for nothing. */
const REQUEST_MS = 30_000;
const HEADERS_MS = 10_000;
/**
 * Load balancers keep a connection that is idle for 60 s by default, and take it for the next
 * request: one that the server closed first may be answered by 502.
 */
const KEEP_ALIVE_MS = 75_000;

/**
 * Serves data diffs over REST and as pages.
 *
 * @throws ConfigurationError where the address, the store, a folder or a data source cannot be used
 *   as configured.
 */
export async function startServer(options: ServeOptions): Promise<RunningServer> {
  const { settings, executor, log } = options;
  checkFolders(settings.folders);
  const store = await openStore(settings.store, { purpose: 'serve' });
  try {
    return await startWith(store, options);
  } catch (error) {
    await Promise.allSettled([executor.close(), store.close()]);
    // Who starts the server is told; what they can correct needs no stack in the log.
    if (!(error instanceof ConfigurationError)) log.problem('start', error);
    throw error;
  }
}

async function startWith(store: Store, options: ServeOptions): Promise<RunningServer> {
  const { settings, executor, log, version, pace } = options;
  const stopping = new AbortController();
  const metrics = new Metrics(() => store.queue.counts());
  const server = `${hostname()}-${randomUUID()}`;
  const sources = servedSources(settings);
  const shared = { store, sources, log, metrics };
  const clusters = clustersOf(settings);
  const queue = new DiffQueue({ ...settings, ...shared, clusters, executor, server, pace });
  const expiry = new RowExpiry({ ...settings, store, log });
  const app = httpApp({
    ...shared,
    diffs: new Diffs({
      ...shared,
      queue,
      guesses: new KeyGuesses({ ...settings, executor, log, stopping: stopping.signal }),
      queueLimit: settings.queueLimit,
      caps: settings,
      stopping: stopping.signal,
    }),
    access: new Access(store, sources),
    version,
    publicUrl: settings.publicUrl,
    stopping: stopping.signal,
    now: () => Date.now(),
  });
  const answering = { fetch: app.fetch, log, metrics };
  const { http, url } = await answer(answering, settings, () => store.dataSources.tie(sources));
  queue.start();
  expiry.start();
  log.info('listening', { url, version, data_sources: sources.map(({ name }) => name) });
  warnOfPlainHttp(settings, log);
  const stop = async (graceMs: number) => {
    stopping.abort();
    await end({ ...options, store, queue, expiry, http }, graceMs);
  };
  let stopped: Promise<void> | null = null;
  return { url, store, close: (graceMs = GRACE_MS) => (stopped ??= stop(graceMs)) };
}

/** What ends with a server. */
interface Parts extends Pick<ServeOptions, 'executor' | 'log'> {
  store: Store;
  queue: DiffQueue;
  expiry: RowExpiry;
  http: Server;
}

async function end(
  { http, queue, expiry, executor, store, log }: Parts,
  graceMs: number,
): Promise<void> {
  log.info('stopping');
  // Whoever polls is answered until nothing changes any more.
  await queue.close(graceMs);
  const closed = new Promise((done) => http.close(done));
  await within(ANSWER_MS, closed);
  http.closeAllConnections();
  await closed;
  await within(ANSWER_MS, expiry.close());
  await executor.close();
  await store.close();
  log.info('stopped');
}

/** The data sources whose statements run on many machines, and how many diffs may read each at once. */
const clustersOf = ({ dataSources, diffsAtOncePerCluster }: ServeSettings): Clusters => ({
  ids: clusterIds(dataSources),
  most: diffsAtOncePerCluster,
});

/** The data sources that requests may name; files only where they may be read. */
function servedSources({ dataSources, folders }: ServeSettings): NamedDataSource[] {
  return embeddedSources(dataSources).filter(({ id }) => id !== FILES_ID || folders.length > 0);
}

/**
 * Answers requests from the address. Only a server that can listen ties its ids, and what it is asked
 * before waits: the answer could be of another data source.
 */
async function answer(
  answering: HttpServerOptions,
  settings: ServeSettings,
  tieSources: () => Promise<void>,
): Promise<{ http: Server; url: string }> {
  const tied = Promise.withResolvers<void>();
  const http = httpServer({
    ...answering,
    fetch: async (request, bindings) => {
      await tied.promise;
      return answering.fetch(request, bindings);
    },
  });
  const url = await listen(http, settings);
  try {
    await tieSources();
  } catch (error) {
    http.close();
    http.closeAllConnections();
    throw error;
  }
  tied.resolve();
  return { http, url };
}

async function listen(http: Server, { host, port }: ServeSettings): Promise<string> {
  http.requestTimeout = REQUEST_MS;
  http.headersTimeout = HEADERS_MS;
  http.keepAliveTimeout = KEEP_ALIVE_MS;
  await new Promise<void>((done, failed) => {
    http.once('error', failed);
    http.listen(port, host, done);
  }).catch((error: unknown) => {
    throw cannotListen(addressOf(host, port), error);
  });
  const { port: actual } = http.address() as AddressInfo;
  return `http://${addressOf(host, actual)}`;
}
