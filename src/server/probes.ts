import { Hono } from 'hono';
import { within } from '../service/timing.ts';
import type { ServerLog } from './log.ts';
import type { Metrics } from './metrics.ts';
import type { Store } from './store/store.ts';

export interface ProbeOptions {
  store: Pick<Store, 'check'>;
  metrics: Metrics;
  log: ServerLog;
  /** Aborts when the server is about to stop. */
  stopping: AbortSignal;
}

/** To find out takes a write, and whoever asks needs no key. */
const FRESH_MS = 1000;

/** How long the store may take, in ms: whoever looks after servers gives up after a few seconds. */
const PATIENCE_MS = 1500;

/**
 * Whether the store can be used, asked at most once in a while, whoever wants to know. A store that
 * does not answer in time cannot, and is not asked again before it has.
 */
function storeCheck({ store, log }: Pick<ProbeOptions, 'store' | 'log'>): () => Promise<boolean> {
  let askedAt = -Infinity;
  let isPending = false;
  let asked = Promise.resolve(false);
  const ask = async (): Promise<boolean> => {
    isPending = true;
    try {
      await store.check();
      return true;
    } catch (error) {
      log.problem('use the store', error);
      return false;
    } finally {
      isPending = false;
    }
  };
  return async () => {
    if (!isPending && performance.now() - askedAt >= FRESH_MS) {
      askedAt = performance.now();
      asked = ask();
    }
    let isUsable = false;
    await within(
      PATIENCE_MS,
      asked.then((answer) => (isUsable = answer)),
    );
    return isUsable;
  };
}

/** What those who look after the server ask, without a key: it lives, it is ready, its metrics. */
export function probes({ store, metrics, log, stopping }: ProbeOptions): Hono {
  const isUsable = storeCheck({ store, log });
  const app = new Hono();
  app.get('/healthz', (context) => context.json({ status: 'ok' }));
  app.get('/readyz', async (context) => {
    if (stopping.aborted) return context.json({ status: 'stopping' }, 503);
    if (await isUsable()) return context.json({ status: 'ok' });
    return context.json({ status: 'the store cannot be used' }, 503);
  });
  app.get('/metrics', async (context) => {
    const { body, contentType } = await metrics.render();
    return context.body(body, 200, { 'Content-Type': contentType });
  });
  return app;
}
