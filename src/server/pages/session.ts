import { timingSafeEqual } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { csrf } from 'hono/csrf';
import { HTTPException } from 'hono/http-exception';
import type { Access, Login, Session } from '../access/access.ts';
import { hashToken } from '../access/tokens.ts';
import { UnauthenticatedError } from '../errors.ts';
import { CSRF_FIELD, type PagesEnv } from './layout.ts';

const COOKIE = 'data_diff_session';

/** Keeps the login of a browser in a cookie that only this server sees. */
export class SessionCookie {
  readonly #isSecure: boolean;

  /** @param publicUrl how browsers reach the server; over https the cookie goes over nothing else. */
  constructor(publicUrl: string | null) {
    this.#isSecure = publicUrl?.startsWith('https:') ?? false;
  }

  /** The token in the request; `undefined` where there is none. */
  read(context: Context): string | undefined {
    return this.#isSecure ? getCookie(context, COOKIE, 'host') : getCookie(context, COOKIE);
  }

  /** Lets the browser keep a login until it ends. */
  write(context: Context, { token, expiresAt }: Login): void {
    setCookie(context, COOKIE, token, { ...this.#options(), expires: expiresAt });
  }

  /** Lets the browser forget the login. */
  remove(context: Context): void {
    deleteCookie(context, COOKIE, this.#options());
  }

  #options() {
    const secure = this.#isSecure ? ({ secure: true, prefix: 'host' } as const) : {};
    return { path: '/', httpOnly: true, sameSite: 'Strict', ...secure } as const;
  }
}

/** Finds out who is logged in, where somebody is. */
export function findSession(access: Access, cookie: SessionCookie): MiddlewareHandler<PagesEnv> {
  return async (context, next) => {
    const token = cookie.read(context);
    const session = token === undefined ? null : await access.session(token);
    context.set('session', session ?? undefined);
    context.set('caller', session?.caller);
    await next();
  };
}

/**
 * Who is logged in.
 *
 * @throws UnauthenticatedError where nobody is.
 */
export function sessionOf(context: Context<PagesEnv>): Session {
  const session = context.get('session');
  if (!session) throw new UnauthenticatedError('Log in first.');
  return session;
}

/**
 * Refuses forms that pages of another site sent. A browser says where a form comes from; which
 * host this is, it says too, or the configuration does where a proxy changes it.
 */
export function onlyOwnForms(publicUrl: string | null): MiddlewareHandler {
  const known = publicUrl === null ? null : new URL(publicUrl).origin;
  return csrf({
    origin: (origin, context) =>
      origin === known ||
      (URL.canParse(origin) && new URL(origin).host === context.req.header('host')),
  });
}

/** Refuses forms without the token of the session. */
export const onlyWithToken: MiddlewareHandler<PagesEnv> = async (context, next) => {
  if (context.req.method === 'POST') {
    const { csrfToken } = sessionOf(context);
    const { [CSRF_FIELD]: sent } = await context.req.parseBody();
    if (typeof sent !== 'string' || !isEqual(sent, csrfToken)) {
      throw new HTTPException(403, { message: 'The form is too old, or none of this server.' });
    }
  }
  await next();
};

/** Compares in a time that tells nothing. */
function isEqual(one: string, other: string): boolean {
  return timingSafeEqual(Buffer.from(hashToken(one)), Buffer.from(hashToken(other)));
}
