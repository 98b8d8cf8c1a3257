import { Hono } from 'hono';
import type { ServerLog } from './log.ts';
import type { Metrics } from './metrics.ts';
import type { Store } from './store/store.ts';

export interface ProbeOptions {
  store: Store;
  metrics: Metrics;
  log: ServerLog;
  /** Aborts when the server is about to stop. */
  stopping: AbortSignal;
}

/** To find out takes a write, and whoever asks needs no key. */
const FRESH_MS = 1000;

/** Whether the store can be used, asked at most once in a while, whoever wants to know. */
function storeCheck({ store, log }: Pick<ProbeOptions, 'store' | 'log'>): () => Promise<boolean> {
  let askedAt = -Infinity;
  let answer: Promise<boolean> = Promise.resolve(false);
  return () => {
    if (performance.now() - askedAt < FRESH_MS) return answer;
    askedAt = performance.now();
    answer = store.check().then(
      () => true,
      (error: unknown) => {
        log.problem('use the store', error);
        return false;
      },
    );
    return answer;
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
