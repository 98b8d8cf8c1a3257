import { isDeepStrictEqual } from 'node:util';
import { OpenAPIHono } from '@hono/zod-openapi';
import type { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import type { Access } from '../access/access.ts';
import { addressOf } from '../access/caller.ts';
import type { Diffs } from '../diffs.ts';
import {
  InvalidRequestError,
  isAbandoned,
  MethodNotAllowedError,
  StoppingError,
  requestProblems,
} from '../errors.ts';
import { unseenProblems } from './body-shape.ts';
import { addDiffRoutes } from './diff-routes.ts';
import type { Environment } from './environment.ts';
import { addOrganizationRoutes } from './organization-routes.ts';
import { type Problem, problemOf, problemResponse } from './problems.ts';
import { addRowRoutes } from './row-routes.ts';
import { addSourceRoutes } from './source-routes.ts';

export interface ApiOptions {
  diffs: Diffs;
  access: Access;
  /** The project's version. */
  version: string;
  /** Told of an error that is the server's and that its answer does not explain. */
  onFailure: (requestId: string, error: unknown) => void;
}

/** How a request is answered whose client has gone, though nobody reads it. */
const ABANDONED: Problem = { status: 400, type: '/errors/bad-request', title: 'Bad request' };

/** How a bug of ours is answered. */
const BUG: Problem = { status: 500, type: '/errors/internal', title: 'Something went wrong here' };

/** Queries may be long, and nothing else in a request is. */
const MAX_BODY_BYTES = 1024 * 1024;

/** The REST API under `/api`, with its own description as OpenAPI 3.1. */
export function apiApp(options: ApiOptions): OpenAPIHono<Environment> {
  const { access, diffs } = options;
  const app = new OpenAPIHono<Environment>({
    // A slash at the end of a path means nothing.
    strict: false,
    defaultHook: async (result, context) => {
      // Not every request that is to have a body has one.
      const body: unknown =
        result.target === 'json' ? await context.req.json<unknown>().catch(() => null) : null;
      const unseen = unseenProblems(body);
      const problems = result.success
        ? unseen
        : [...requestProblems(result.target, result.error), ...unseen];
      if (problems.length > 0) throw new InvalidRequestError(problems);
    },
  });
  const tooLarge = () => {
    throw new HTTPException(413);
  };
  app.use('/api/v1/*', async (context, next) => {
    context.header('Cache-Control', 'no-store');
    context.header('X-Content-Type-Options', 'nosniff');
    const header = context.req.header('Authorization');
    context.set('caller', await access.authenticate(header, addressOf(context.env)));
    await next();
  });
  app.use('/api/v1/*', bodyLimit({ maxSize: MAX_BODY_BYTES, onError: tooLarge }));
  addDiffRoutes(app, diffs);
  addRowRoutes(app, diffs);
  addSourceRoutes(app, diffs);
  addOrganizationRoutes(app);
  describe(app, options.version);
  refuseOtherMethods(app);
  answerErrors(app, options);
  return app;
}

function describe(app: OpenAPIHono<Environment>, version: string): void {
  app.openAPIRegistry.registerComponent('securitySchemes', 'ApiKey', {
    type: 'apiKey',
    in: 'header',
    name: 'Authorization',
    description: '`Key <key>`, with a key that `data-diff keys create` made.',
  });
  const description =
    'Compares two tables, queries or files, and answers with counts of what differs.';
  const info = { title: 'Data diff', version, description };
  const document = app.getOpenAPI31Document({ openapi: '3.1.0', info });
  const complete = withTupleLengths(document);
  app.get('/api/openapi.json', (context) => context.json(complete));
}

function answerErrors(app: OpenAPIHono<Environment>, { onFailure }: ApiOptions): void {
  app.onError((error, context) => {
    const id = context.get('requestId');
    const problem = problemOf(error) ?? (isAbandoned(context.req.raw) ? ABANDONED : BUG);
    // That the server stops, its log says by itself.
    if (problem.status >= 500 && !(error instanceof StoppingError)) onFailure(id, error);
    return problemResponse(context, problem, id);
  });
}

/**
 * The same part of a JSON schema, in which a list of fixed items has as many as it names: by
 * `prefixItems` alone it may have fewer, and more of any kind. Where they are alike, as those of both
 * sides are, it has so many `items`, which more tools can read.
 */
function withTupleLengths<Part>(part: Part): Part {
  if (Array.isArray(part)) return part.map((item: unknown) => withTupleLengths(item)) as Part;
  if (typeof part !== 'object' || part === null) return part;
  const entries = Object.entries(part).map(([key, value]) => [
    key,
    withTupleLengths(value as unknown),
  ]);
  const whole = Object.fromEntries(entries) as Part & { prefixItems?: unknown[] };
  const { prefixItems: items, ...others } = whole;
  if (items === undefined) return whole;
  const areAlike = items.every((item) => isDeepStrictEqual(item, items[0]));
  const lengths = { minItems: items.length, maxItems: items.length };
  return { ...(areAlike ? { ...others, items: items[0] } : whole), ...lengths } as Part;
}

/** What a path takes; it answers HEAD where it answers GET. */
function methodsOf(routes: readonly { method: string }[]): string[] {
  const methods = routes.flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : [method]));
  return [...new Set(methods)].toSorted();
}

/** Refuses every method that a path does not take, of the paths that there are by now. */
function refuseOtherMethods(app: Hono<Environment>): void {
  const routes = app.routes.filter(({ method }) => method !== 'ALL');
  for (const [path, ofPath] of Map.groupBy(routes, (route) => route.path)) {
    const allowed = methodsOf(ofPath);
    app.all(path, ({ req }) => {
      throw new MethodNotAllowedError(req.method, allowed);
    });
  }
}
