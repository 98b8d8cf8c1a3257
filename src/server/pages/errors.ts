import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { escaped } from '../../report/html-text.ts';
import { isAbandoned, RefusalError, StoppingError, UnauthenticatedError } from '../errors.ts';
import type { ServerLog } from '../log.ts';
import { answer, type Page, type PagesEnv } from './layout.ts';
import { loginPath } from './login.ts';

/** What a page says where it cannot do what was asked. */
interface Refusal {
  status: ContentfulStatusCode;
  title: string;
  /** Sentences, as text. */
  reasons: string[];
  headers?: Record<string, string>;
}

/** Answers with a page that says what went wrong and leads back. */
export function answerError(
  error: unknown,
  context: Context<PagesEnv>,
  log: Pick<ServerLog, 'problem'>,
): Response | Promise<Response> {
  if (error instanceof UnauthenticatedError) return askForLogin(context);
  const refusal = refusalOf(error) ?? (isAbandoned(context.req.raw) ? ABANDONED : BUG);
  if (refusal.status >= 500 && !(error instanceof StoppingError))
    log.problem('answer a page', error);
  for (const [name, value] of Object.entries(refusal.headers ?? {})) context.header(name, value);
  return answer(context, refusalPage(refusal, context), refusal.status);
}

/** Answers that there is no page at the address that was asked for. */
export function answerNoPage(context: Context<PagesEnv>): Response | Promise<Response> {
  const reasons = ['There is no page at this address.'];
  return answer(context, refusalPage({ status: 404, title: 'Not found', reasons }, context), 404);
}

function askForLogin(context: Context<PagesEnv>): Response | Promise<Response> {
  if (context.req.path.endsWith('/progress')) return context.json({ error: 'Log in first.' }, 401);
  const { method, url } = context.req;
  const isLinked = method === 'GET' && context.req.header('sec-fetch-site') === 'cross-site';
  if (!isLinked) return context.redirect(loginPath(context), 303);
  // A browser that follows a link of another site leaves out a strict cookie. It sends it when this
  // site asks for the page once more, so that nobody who is logged in has to do it again.
  const { pathname, search } = new URL(url);
  const address = escaped(pathname + search, 2000);
  const head = `<meta http-equiv="refresh" content="0; url=${address}">\n`;
  const main = `<p><a href="${address}">Open the page</a></p>`;
  return answer(context, { title: 'Data diffs', head, main });
}

function refusalOf(error: unknown): Refusal | null {
  if (error instanceof RefusalError) {
    return { status: error.status, ...error.page, headers: error.headers };
  }
  if (error instanceof HTTPException && error.status < 500) {
    return { status: error.status, title: 'Refused', reasons: [refused(error)] };
  }
  return null;
}

const BUG: Refusal = {
  status: 500,
  title: 'This did not work',
  reasons: ['Something went wrong on the server. Its log says what.'],
};

const ABANDONED: Refusal = {
  status: 400,
  title: 'Refused',
  reasons: ['The form never came whole.'],
};

function refused({ status, message }: HTTPException): string {
  if (message !== '') return message;
  if (status === 413) return 'The form is too large.';
  return 'The form was sent by a page of another site, or its browser does not say by which.';
}

function refusalPage({ status, title, reasons }: Refusal, context: Context): Page {
  const [, diffPage] = /^(\/datadiffs\/\d{1,15})\/[a-z]+$/.exec(context.req.path) ?? [];
  const isOfDiff = diffPage !== undefined && status !== 404;
  const back = isOfDiff
    ? `<a href="${diffPage}/overview">Back to the data diff</a>`
    : '<a href="/datadiffs">To the list of data diffs</a>';
  const main = `<div class="card narrow">
<p class="muted">${String(status)}</p>
<h1>${title}</h1>
${reasons.map((reason) => `<p>${escaped(reason, 2000)}</p>`).join('\n')}
<p>${back}</p>
</div>`;
  return { title, main };
}
