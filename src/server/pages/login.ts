import { type Context, Hono } from 'hono';
import { escaped } from '../../report/html-text.ts';
import type { Access } from '../access/access.ts';
import { addressOf } from '../access/caller.ts';
import { TooManyFailuresError, UnauthenticatedError } from '../errors.ts';
import { answer, type Page, type PagesEnv } from './layout.ts';
import { onlyWithToken, type SessionCookie } from './session.ts';

const HOME = '/datadiffs';

/** `/login` and `/logout`. */
export function loginApp(access: Access, cookie: SessionCookie): Hono<PagesEnv> {
  const app = new Hono<PagesEnv>();

  app.get('/login', (context) => {
    const next = ownPath(context.req.query('next'));
    if (context.get('session')) return context.redirect(next, 303);
    return answer(context, loginPage(next, null));
  });

  app.post('/login', async (context) => {
    const { key, next: wanted } = await context.req.parseBody();
    const next = ownPath(wanted);
    try {
      cookie.write(
        context,
        await access.login(typeof key === 'string' ? key : '', addressOf(context.env)),
      );
      return context.redirect(next, 303);
    } catch (error) {
      context.set('session', undefined);
      if (error instanceof TooManyFailuresError) {
        context.header('Retry-After', String(error.retryAfterSeconds));
        return answer(context, loginPage(next, error.message), 429);
      }
      if (!(error instanceof UnauthenticatedError)) throw error;
      return answer(context, loginPage(next, error.message), 401);
    }
  });

  app.post('/logout', onlyWithToken, async (context) => {
    const token = cookie.read(context);
    if (token !== undefined) await access.logout(token);
    cookie.remove(context);
    return context.redirect('/login', 303);
  });

  return app;
}

/** Where to go after the login: a page of this server, and never another site. */
function ownPath(wanted: unknown): string {
  const base = 'http://own.invalid';
  if (typeof wanted !== 'string' || !wanted.startsWith('/') || !URL.canParse(wanted, base)) {
    return HOME;
  }
  const { origin, pathname, search } = new URL(wanted, base);
  return origin === base && pathname.startsWith(HOME) ? pathname + search : HOME;
}

/** The way to the login and back to the page that was asked for. */
export function loginPath(context: Context): string {
  const { pathname, search } = new URL(context.req.url);
  // What a form asked for is not asked for again: its diff's page is.
  const wanted =
    context.req.method === 'GET' ? pathname + search : pathname.replace(/\/[a-z]+$/, '');
  return `/login?${new URLSearchParams({ next: wanted }).toString()}`;
}

function loginPage(next: string, problem: string | null): Page {
  const alert =
    problem === null ? '' : `<p class="problem" id="problem" role="alert">${problem}</p>`;
  const described = problem === null ? 'key-help' : 'problem key-help';
  const main = `<div class="card narrow">
<h1>Log in</h1>
${alert}<form method="post" action="/login" autocomplete="off">
<input type="hidden" name="next" value="${escaped(next, 2000)}">
<label for="key">API key</label>
<input id="key" name="key" type="password" autocomplete="off" spellcheck="false" required autofocus
 aria-describedby="${described}"${problem === null ? '' : ' aria-invalid="true"'}>
<button class="main">Log in</button>
</form>
<p class="muted" id="key-help">Whoever runs this server makes one with <code>data-diff keys create</code>.</p>
</div>`;
  return { title: 'Log in', main };
}
