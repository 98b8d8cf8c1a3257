import type { Hono } from 'hono';
import { MethodNotAllowedError } from '../errors.ts';
import type { Environment } from './environment.ts';

/** What a path takes; it answers HEAD where it answers GET. */
function methodsOf(routes: readonly { method: string }[]): string[] {
  const methods = routes.flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : [method]));
  return [...new Set(methods)].toSorted();
}

/** Refuses every method that a path does not take, of the paths that there are by now. */
export function refuseOtherMethods(app: Hono<Environment>): void {
  const routes = app.routes.filter(({ method }) => method !== 'ALL');
  for (const [path, ofPath] of Map.groupBy(routes, (route) => route.path)) {
    const allowed = methodsOf(ofPath);
    app.all(path, ({ req }) => {
      throw new MethodNotAllowedError(req.method, allowed);
    });
  }
}
