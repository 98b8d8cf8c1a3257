import { type Context, Hono } from 'hono';
import type { Caller } from '../access/caller.ts';
import type { Diffs } from '../diffs.ts';
import { NotFoundError } from '../errors.ts';
import type { StoredDiff } from '../store/diffs/stored-diff.ts';
import type { PagesEnv } from './layout.ts';
import { answerList } from './list.ts';
import { answerOverview, answerProgress } from './overview.ts';
import { onlyWithToken, sessionOf } from './session.ts';

/** What the buttons of a diff's page do; each leads to the page of the diff that it gives. */
const ACTIONS: Record<string, (diffs: Diffs, caller: Caller, id: number) => Promise<StoredDiff>> = {
  cancel: (diffs, caller, id) => diffs.cancel(caller, id),
  again: (diffs, caller, id) => diffs.createAgain(caller, id, 'manual'),
  archive: (diffs, caller, id) => diffs.archive(caller, id, true),
  unarchive: (diffs, caller, id) => diffs.archive(caller, id, false),
};

/** The list, the page of each diff, and what its buttons do: for those who are logged in. */
export function diffRoutes(diffs: Diffs, now: () => number): Hono<PagesEnv> {
  const app = new Hono<PagesEnv>();
  app.use(async (context, next) => {
    sessionOf(context);
    await next();
  });
  app.use(onlyWithToken);
  app.get('/', (context) => answerList(context, diffs, now()));
  app.get('/:id', (context) => context.redirect(overviewPath(diffId(context)), 302));
  app.get('/:id/overview', (context) => answerOverview(context, diffs, diffId(context), now()));
  app.get('/:id/progress', (context) => answerProgress(context, diffs, diffId(context), now()));
  for (const [name, act] of Object.entries(ACTIONS)) {
    app.post(`/:id/${name}`, async (context) => {
      const { id } = await act(diffs, sessionOf(context).caller, diffId(context));
      return context.redirect(overviewPath(id), 303);
    });
  }
  return app;
}

function overviewPath(id: number): string {
  return `/datadiffs/${String(id)}/overview`;
}

/** @throws NotFoundError where the address has no number of a diff. */
function diffId(context: Context<PagesEnv>): number {
  const text = context.req.param('id') ?? '';
  if (!/^\d{1,15}$/.test(text)) throw new NotFoundError('There is no such data diff.');
  return Number(text);
}
