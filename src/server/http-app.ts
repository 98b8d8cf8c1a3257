import { randomUUID } from 'node:crypto';
import { Hono, type MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { Access } from './access/access.ts';
import { apiApp } from './api/app.ts';
import { docsPage } from './api/docs-page.ts';
import type { Environment } from './api/environment.ts';
import { problemResponse } from './api/problems.ts';
import type { Diffs } from './diffs.ts';
import { type ServerLog, failureLog } from './log.ts';
import type { Metrics } from './metrics.ts';
import { noPage, pagesApp } from './pages/pages.ts';
import { probes } from './probes.ts';
import type { Store } from './store/store.ts';

export interface HttpOptions {
  store: Pick<Store, 'check'>;
  diffs: Diffs;
  access: Access;
  log: ServerLog;
  metrics: Metrics;
  version: string;
  /** How browsers reach the server; `null`: by its host and port. */
  publicUrl: string | null;
  /** Aborts when the server is about to stop. */
  stopping: AbortSignal;
  /** The time in ms since 1970. */
  now: () => number;
}

/** Logs and counts every request by its route: a path itself may hold anything. */
function watched(log: ServerLog, metrics: Metrics): MiddlewareHandler<Environment> {
  return async (context, next) => {
    const startedAt = performance.now();
    const id = randomUUID();
    context.set('requestId', id);
    context.header('X-Request-Id', id);
    await next();
    const caller = context.get('caller') as Environment['Variables']['caller'] | undefined;
    const answered = {
      id,
      method: context.req.method,
      route: routePath(context, -1),
      status: context.res.status,
      durationMs: performance.now() - startedAt,
      user: caller?.name ?? null,
    };
    metrics.requestAnswered(answered);
    log.request(answered);
  };
}

/** Everything that the server answers. */
export function httpApp(options: HttpOptions): Hono<Environment> {
  const { log, metrics } = options;
  const failures = failureLog(log);
  const onFailure = (id: string, error: unknown) => failures.problem(`answer request ${id}`, error);
  const app = new Hono<Environment>({ strict: false });
  app.use(watched(log, metrics));
  app.route('/', probes(options));
  app.route('/', docsPage());
  app.route('/', apiApp({ ...options, onFailure }));
  app.route('/', pagesApp({ ...options, log: failures }));
  const answerNoPage = noPage(options.publicUrl);
  app.notFound((context) => {
    if (!context.req.path.startsWith('/api/')) return answerNoPage(context);
    const problem = { status: 404, type: '/errors/not-found', title: 'Not found' } as const;
    return problemResponse(context, problem, context.get('requestId'));
  });
  return app;
}
