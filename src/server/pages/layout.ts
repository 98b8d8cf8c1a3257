import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { escaped } from '../../report/html-text.ts';
import type { Session } from '../access/access.ts';
import type { Caller } from '../access/caller.ts';
import type { AssetPaths } from './assets.ts';

/** What the handlers of the pages share in a request. */
export interface PagesEnv {
  Variables: {
    assets: AssetPaths;
    /** Who is logged in; nobody on the page to log in, and where the store cannot tell. */
    session: Session | undefined;
    /** The same person, for the server's log. */
    caller: Caller | undefined;
  };
}

/** A page, in finished HTML. */
export interface Page {
  /** As text: it is escaped here. */
  title: string;
  main: string;
  /** What else stands in the head. */
  head?: string;
  /** Whether it is text to read rather than a wide table. */
  isSlim?: true;
}

/** The name of the field in which forms carry the session's token. */
export const CSRF_FIELD = 'csrf';

/** What makes a form one that the session's own pages sent. */
export function csrfInput({ csrfToken }: Session): string {
  return `<input type="hidden" name="${CSRF_FIELD}" value="${escaped(csrfToken)}">`;
}

/** Answers with a page. */
export function answer(
  context: Context<PagesEnv>,
  page: Page,
  status: ContentfulStatusCode = 200,
): Response | Promise<Response> {
  return context.html(pageHtml(page, context.get('assets'), context.get('session')), status);
}

function pageHtml(page: Page, assets: AssetPaths, session: Session | undefined): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(page.title)}</title>
<link rel="icon" href="${assets.icon}" type="image/svg+xml">
<link rel="stylesheet" href="${assets.style}">
<script src="${assets.script}" defer></script>
${page.head ?? ''}</head>
<body class="pages${page.isSlim ? ' slim' : ''}">
<a class="skip" href="#main">Skip to the content</a>
<header class="top"><div>
<a class="brand" href="/datadiffs"><img src="${assets.icon}" alt="" width="20" height="20">Data diffs</a>
${session ? account(session) : ''}</div></header>
<main id="main" tabindex="-1">
${page.main}
</main>
<p id="said" class="unseen" role="status"></p>
</body>
</html>
`;
}

function account(session: Session): string {
  return `<form class="account" method="post" action="/logout">${csrfInput(session)}
<span class="muted" title="The name of the key that you logged in with">${escaped(session.caller.name, 80)}</span>
<button class="quiet">Log out</button></form>
`;
}
