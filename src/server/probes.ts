import { Hono } from 'hono';
import type { Metrics } from './metrics.ts';
import type { Store } from './store/store.ts';

export interface ProbeOptions {
  store: Store;
  metrics: Metrics;
  /** Aborts when the server is about to stop. */
  stopping: AbortSignal;
}

/** What those who look after the server ask, without a key: it lives, it is ready, its metrics. */
export function probes({ store, metrics, stopping }: ProbeOptions): Hono {
  const app = new Hono();
  app.get('/healthz', (context) => context.json({ status: 'ok' }));
  app.get('/readyz', async (context) => {
    if (stopping.aborted) return context.json({ status: 'stopping' }, 503);
    try {
      await store.check();
      return context.json({ status: 'ok' });
    } catch {
      // Why is in the log of whoever needs the store; a probe is no place for it.
      return context.json({ status: 'the store cannot be used' }, 503);
    }
  });
  app.get('/metrics', async (context) => {
    const { body, contentType } = await metrics.render();
    return context.body(body, 200, { 'Content-Type': contentType });
  });
  return app;
}
