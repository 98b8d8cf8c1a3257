import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { secureHeaders } from 'hono/secure-headers';
import type { Access } from '../access/access.ts';
import type { Diffs } from '../diffs.ts';
import type { ServerLog } from '../log.ts';
import { type AssetPaths, pageAssets } from './assets.ts';
import { diffRoutes } from './diff-routes.ts';
import { answerError, answerNoPage } from './errors.ts';
import type { PagesEnv } from './layout.ts';
import { loginApp } from './login.ts';
import { findSession, onlyOwnForms, SessionCookie } from './session.ts';

export interface PagesOptions {
  diffs: Diffs;
  access: Access;
  /** How browsers reach the server; `null`: as they say themselves. */
  publicUrl: string | null;
  log: Pick<ServerLog, 'problem'>;
  /** The time in ms since 1970. */
  now: () => number;
}

/** No form of ours is larger. */
const LARGEST_FORM = 64 * 1024;

/** What stands under these paths is a page. */
const PAGES = ['/', '/login', '/logout', '/datadiffs/*'];

/** The pages for people, to be mounted at the root of the server. */
export function pagesApp({ diffs, access, publicUrl, log, now }: PagesOptions): Hono<PagesEnv> {
  const cookie = new SessionCookie(publicUrl);
  const assets = pageAssets();
  const app = new Hono<PagesEnv>();
  app.onError((error, context) => answerError(error, context, log));
  app.use('/assets/*', headers(publicUrl));
  for (const path of PAGES) {
    app.use(path, headers(publicUrl), forPages(assets.paths));
    app.use(path, bodyLimit({ maxSize: LARGEST_FORM }));
    app.use(path, onlyOwnForms(publicUrl));
    app.use(path, findSession(access, cookie));
  }
  app.get('/', (context) => context.redirect('/datadiffs', 303));
  app.route('/', assets.app);
  app.route('/', loginApp(access, cookie));
  app.route('/datadiffs', diffRoutes(diffs, now));
  return app;
}

/** What the server answers at an address that has neither a page nor an API. */
export function noPage(
  publicUrl: string | null,
): (context: Context) => Response | Promise<Response> {
  const app = new Hono<PagesEnv>();
  const { paths } = pageAssets();
  app.use(headers(publicUrl), forPages(paths));
  app.all('*', answerNoPage);
  return (context) => app.fetch(context.req.raw);
}

/** What every page needs. Nobody may keep one: it holds what a person may see. */
function forPages(paths: AssetPaths): MiddlewareHandler<PagesEnv> {
  return async (context, next) => {
    context.set('assets', paths);
    context.header('Cache-Control', 'no-store');
    await next();
  };
}

/** Nothing may run or load but what this server has, and nobody may frame a page. */
function headers(publicUrl: string | null): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      styleSrc: ["'self'"],
      scriptSrc: ["'self'"],
      connectSrc: ["'self'"],
      imgSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    // Browsers leave the origin out of a form where no referrer may be sent to the same site.
    referrerPolicy: 'same-origin',
    strictTransportSecurity: publicUrl?.startsWith('https:') ?? false,
    xFrameOptions: 'DENY',
  });
}
