import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { CancelledError } from '../../../src/contract/errors.ts';
import type { SuccessResults } from '../../../src/contract/summary-results.ts';
import { Access } from '../../../src/server/access/access.ts';
import type { Caller } from '../../../src/server/access/caller.ts';
import { makeKey } from '../../../src/server/access/keys.ts';
import { Diffs } from '../../../src/server/diffs.ts';
import { httpApp } from '../../../src/server/http-app.ts';
import { KeyGuesses } from '../../../src/server/key-guesses.ts';
import { ServerLog } from '../../../src/server/log.ts';
import { Metrics } from '../../../src/server/metrics.ts';
import { DiffQueue } from '../../../src/server/queue/diff-queue.ts';
import type { Right } from '../../../src/server/store/keys.ts';
import { openStore, type Store } from '../../../src/server/store/store.ts';
import type { DiffExecutor } from '../../../src/service/embedded/diff-executor.ts';

/** A diff that runs until the test ends it. */
export interface HeldDiff {
  progress(line: string): void;
  succeed(results: SuccessResults): void;
  fail(error: Error): void;
}

/** Runs diffs as the test says: each one waits for it. */
export class HeldExecutor implements DiffExecutor {
  readonly running: HeldDiff[] = [];

  run(...[, { signal, onProgress }]: Parameters<DiffExecutor['run']>): Promise<SuccessResults> {
    return new Promise((succeed, fail) => {
      signal.addEventListener('abort', () => fail(new CancelledError('told to stop')));
      this.running.push({ progress: onProgress, succeed, fail });
    });
  }

  testSource(): Promise<void> {
    return Promise.resolve();
  }

  guessKeys(): Promise<[]> {
    return Promise.resolve([]);
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}

export const SOURCES = [
  { id: 0, name: 'files', type: 'files' },
  { id: 1, name: 'warehouse', type: 'postgresql' },
  { id: 2, name: 'replica', type: 'mysql' },
];

export interface WorldOptions {
  publicUrl?: string | null;
  queueLimit?: number;
  now?: () => number;
}

/** A server over a real store and queue, and what a test does behind its pages. */
export interface World {
  url: string;
  store: Store;
  executor: HeldExecutor;
  diffs: Diffs;
  access: Access;
  log: string[];
  /** Makes a key of all rights, or of those given. */
  key(name: string, rights?: Right[], sources?: string[] | null): Promise<string>;
  caller(key: string): Promise<Caller>;
  /** From now on the store fails with this error; `null`: it works again. */
  breakStore(error: Error | null): void;
  /** From now on the server is about to stop. */
  beginStop(): void;
  close(): Promise<void>;
}

/** Starts it on a free port. Diffs run one at a time. */
export async function startWorld(options: WorldOptions = {}): Promise<World> {
  const { publicUrl = null, queueLimit = 1000, now = Date.now } = options;
  const folder = mkdtempSync(join(tmpdir(), 'data-diff-pages-'));
  const path = join(folder, 'store.sqlite');
  const kept = await openStore({ kind: 'sqlite', path }, { purpose: 'serve' });
  let broken: Error | null = null;
  const breakable = <Topic extends object>(topic: Topic): Topic =>
    new Proxy(topic, {
      get:
        (target, name) =>
        async (...given: never[]) => {
          if (broken) throw broken;
          const method = Reflect.get(target, name) as (...values: never[]) => Promise<unknown>;
          return method.apply(target, given);
        },
    });
  const topics = Object.entries(kept).map(([name, topic]): [string, unknown] => [
    name,
    typeof topic === 'object' ? breakable(topic as object) : topic,
  ]);
  const check = () => breakable(kept).check();
  const store = { ...(Object.fromEntries(topics) as unknown as Store), check };
  const lines: string[] = [];
  const log = new ServerLog((line) => lines.push(line), String);
  const metrics = new Metrics(() => store.queue.counts());
  const executor = new HeldExecutor();
  const queue = new DiffQueue({
    ...{ store, executor, log, metrics, sources: SOURCES },
    ...{ server: 'test', diffsAtOnce: 1, diffsAtOncePerSource: 1, timeoutMs: 600_000 },
  });
  queue.start();
  const stopping = new AbortController();
  const diffs = new Diffs({
    store,
    queue,
    guesses: new KeyGuesses({ executor, log, timeoutMs: 600_000, stopping: stopping.signal }),
    sources: SOURCES,
    queueLimit,
    caps: { dataSources: {}, sampleRows: 100 },
    stopping: stopping.signal,
  });
  const access = new Access(store, SOURCES);
  const served = { store, diffs, access, log, metrics, publicUrl, now, stopping: stopping.signal };
  const app = httpApp({ ...served, version: '0.0.0' });
  const listener = getRequestListener(app.fetch);
  const server: Server = createServer((request, response) => void listener(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    ...{ url: `http://127.0.0.1:${String(port)}`, store, executor, diffs, access, log: lines },
    key: async (name, rights = ['read', 'create'], sources = null) =>
      (await makeKey(store.keys, { name, rights, sources })).key,
    breakStore: (error) => {
      broken = error;
    },
    beginStop: () => stopping.abort(),
    caller: (key) => access.authenticate(`Key ${key}`, '127.0.0.1'),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await queue.close(0);
      await store.close();
      rmSync(folder, { recursive: true });
    },
  };
}
