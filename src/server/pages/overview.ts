import type { Context } from 'hono';
import { diffCard, requestSection } from '../../report/html-sections.ts';
import { codeTag, escaped } from '../../report/html-text.ts';
import { diffTotals } from '../../report/html-totals.ts';
import { keyClause } from '../../report/key-clause.ts';
import { cleanLine } from '../../text/foreign.ts';
import { firstOf } from '../../text/lists.ts';
import { count } from '../../text/quantities.ts';
import { findingOf } from '../../report/verdict.ts';
import { percentIn } from '../../service/embedded/diff-progress.ts';
import { type Caller, isAllowed } from '../access/caller.ts';
import type { Session } from '../access/access.ts';
import type { Diffs } from '../diffs.ts';
import { type StoredDiff, isDone } from '../store/diffs/stored-diff.ts';
import { answer, csrfInput, type Page, type PagesEnv } from './layout.ts';
import { labelOf, type ShownDiff, shownDiff } from './diff-view.ts';
import { rowsCard, type RowsOnPage } from './rows-card.ts';
import { readRowsFilter, rowQuery, type RowsFilter } from './rows-filter.ts';
import { sessionOf } from './session.ts';
import { runTimeText, timeTag } from './times.ts';

/** How often a browser without JavaScript looks again at a diff that has not ended, in seconds. */
const AGAIN_SECONDS = 3;

/** More tags would push what was found off the page. */
const MOST_TAGS = 20;

/** Answers with the page of one diff. */
export async function answerOverview(
  context: Context<PagesEnv>,
  diffs: Diffs,
  id: number,
  now: number,
): Promise<Response> {
  const session = sessionOf(context);
  const diff = await diffs.get(session.caller, id);
  const shown = shownDiff(diff, diffs.sources(session.caller), now);
  const rows = await rowsOf(diffs, session.caller, diff, readRowsFilter(context.req.query()));
  return answer(context, overviewPage(shown, { rows, session, now }));
}

/** What is shown of the rows of a diff; `null` where it shows none. */
async function rowsOf(
  diffs: Diffs,
  caller: Caller,
  diff: StoredDiff,
  filter: RowsFilter,
): Promise<RowsOnPage | null> {
  const { id, results } = diff;
  if (results?.status !== 'success' || !diffs.showsRows(diff)) return null;
  return { id, results, filter, found: await diffs.rows(caller, diff, rowQuery(filter)) };
}

/** Answers with how a diff gets on, for the script of its page. */
export async function answerProgress(
  context: Context<PagesEnv>,
  diffs: Diffs,
  id: number,
  now: number,
): Promise<Response> {
  const diff = await diffs.get(sessionOf(context).caller, id);
  return context.json({
    status: diff.status,
    progress: progressText(diff),
    percent: percentOf(diff),
    time: timeText(diff, now),
  });
}

/** What the page of a diff needs beside it. */
interface Overview {
  rows: RowsOnPage | null;
  session: Session;
  now: number;
}

function overviewPage(shown: ShownDiff, { rows, session, now }: Overview): Page {
  const { diff, view } = shown;
  const { sign, sentence } = view
    ? findingOf(view)
    : { ...labelOf(diff), sentence: labelOf(diff).words };
  const again = `<noscript><meta http-equiv="refresh" content="${String(AGAIN_SECONDS)}"></noscript>\n`;
  const main = `<p class="muted"><a href="/datadiffs">Data diffs</a> / ${String(diff.id)}</p>
<div class="headline"><h1>${sign} ${sentence}${view ? keyClause([view], (column) => codeTag(column, 30)) : ''}</h1>
${buttons(diff, session)}</div>
<p class="muted facts">${facts(diff, now)}</p>
${view ? `${diffTotals(view)}\n${diffCard(view)}` : unfinishedCard(shown, now)}
${rows ? rowsCard(rows) : ''}`;
  return {
    title: `${sentence} – data diff ${String(diff.id)}`,
    main,
    isSlim: true,
    ...(isDone(diff) ? {} : { head: again }),
  };
}

/** Who asked for it, when, and how long it took. */
function facts(diff: StoredDiff, now: number): string {
  const time = diff.finishedAt === null ? null : runTimeText(diff, now);
  const parts = [
    `Asked for by ${escaped(diff.userName, 80) || '(empty)'}, ${timeTag(diff.createdAt, now)}`,
    time === null ? '' : `took ${escaped(time)}`,
    diff.attempts > 1 ? `begun ${String(diff.attempts)} times, since a server stopped` : '',
    ...firstOf(
      (diff.request.tags ?? []).map((tag) => codeTag(tag, 80)),
      MOST_TAGS,
      (others) => `${count(others)} more`,
    ),
    diff.archived ? 'archived' : '',
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

function buttons(diff: StoredDiff, session: Session): string {
  const { id, archived } = diff;
  if (!isAllowed(session.caller, 'create')) return '';
  const button = (action: string, words: string) =>
    `<form method="post" action="/datadiffs/${String(id)}/${action}">${csrfInput(session)}<button id="${action}">${words}</button></form>`;
  return `<div class="actions">
${isDone(diff) ? button('again', 'Run again') : button('cancel', 'Cancel')}
${archived ? button('unarchive', 'Take out of the archive') : button('archive', 'Archive')}
</div>`;
}

const NO_RESULTS = {
  purged: 'It was purged: its results and rows are removed for good.',
  cancelled: 'It was cancelled before it ended, so there are no results.',
};

/** The card of a diff that has no outcome: how it gets on, and what was asked for. */
function unfinishedCard(shown: ShownDiff, now: number): string {
  const { diff, name, datasets } = shown;
  return `<article class="card">
<header><h2>${escaped(name) || '(empty)'}</h2></header>
${isDone(diff) ? `<p>${NO_RESULTS[diff.purged ? 'purged' : 'cancelled']}</p>` : liveSection(diff, now)}
${requestSection({ request: diff.request, datasets, results: null })}
</article>`;
}

function liveSection(diff: StoredDiff, now: number): string {
  return `<div class="live" data-progress="/datadiffs/${String(diff.id)}/progress" data-status="${diff.status}">
${progressBar(percentOf(diff))}
<p><span data-line>${escaped(progressText(diff))}</span> <span class="muted" data-time>${escaped(timeText(diff, now))}</span></p>
<noscript><p class="muted">This page looks again every ${String(AGAIN_SECONDS)} seconds.</p></noscript>
</div>`;
}

/** How much is done; without a value it is somewhere in between. */
function progressBar(percent: number | null): string {
  const value = percent === null ? '' : ` value="${String(percent)}"`;
  return `<progress max="100"${value} aria-label="How far the data diff is"></progress>`;
}

/** What the text says, for the bar beside it; `null` where it does not say. */
function percentOf({ status, progress }: StoredDiff): number | null {
  return status === 'waiting' ? 0 : percentIn(progress ?? '');
}

function progressText({ status, progress }: StoredDiff): string {
  if (status === 'waiting') return 'Waits for its turn';
  return cleanLine(progress ?? '', 300) || 'Begins';
}

function timeText(diff: StoredDiff, now: number): string {
  return runTimeText(diff, now) ?? '';
}
