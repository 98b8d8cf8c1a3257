import type { Context } from 'hono';
import { plural } from '../../report/numbers.ts';
import type { Caller } from '../access/caller.ts';
import type { Diffs } from '../diffs.ts';
import type { DiffPage } from '../store/lists/lists.ts';
import { answer, type Page, type PagesEnv } from './layout.ts';
import { shownDiff } from './diff-view.ts';
import { isFiltered, type ListFilter, listPath, listQuery, readFilter } from './list-filter.ts';
import { filterForm } from './list-form.ts';
import { diffTable } from './list-table.ts';
import { sessionOf } from './session.ts';
import { htmlEscape } from 'escape-goat';
import { count } from '../../text/quantities.ts';

const PAGE_SIZE = 100;

/** Answers with the list of diffs that the address asks for. */
export async function answerList(
  context: Context<PagesEnv>,
  diffs: Diffs,
  now: number,
): Promise<Response> {
  const { caller } = sessionOf(context);
  const filter = readFilter(context.req.query());
  const found = await diffs.list(caller, listQuery(filter, PAGE_SIZE));
  return answer(context, listPage({ diffs, caller, filter, found, now }));
}

interface Listed {
  diffs: Diffs;
  caller: Caller;
  filter: ListFilter;
  found: DiffPage;
  now: number;
}

function listPage({ diffs, caller, filter, found, now }: Listed): Page {
  const sources = diffs.sources(caller);
  const shown = found.diffs.map((diff) => shownDiff(diff, sources, now));
  const main = `<div class="headline"><h1>Data diffs</h1>
<p class="muted">${plural(found.count, 'data diff')}${isFiltered(filter) ? ' found' : ''}</p></div>
${filterForm(filter, sources)}
${shown.length > 0 ? diffTable(shown, filter, now) : nothing(filter, found.count)}
${paging(filter, found)}`;
  return { title: 'Data diffs', main };
}

/** What to do where there is nothing to see. */
function nothing(filter: ListFilter, all: number): string {
  if (all > 0) {
    const last = listPath(filter, { page: Math.ceil(all / PAGE_SIZE) });
    return `<div class="card empty"><p>There is no page ${count(filter.page)}.</p>
<p><a href="${htmlEscape(last)}">To the last page</a></p></div>`;
  }
  if (isFiltered(filter)) {
    return `<div class="card empty"><p>No data diff is like this.</p>
<p><a href="/datadiffs">Show all</a></p></div>`;
  }
  return `<div class="card empty"><h2>No data diffs yet</h2>
<p>They come from pull requests, the command line, or any client of the API:</p>
<ul>
<li>in a workflow, give the action this server as <code>api-url</code> and a key as <code>api-key</code>;</li>
<li>on the command line, <code>data-diff run --api-url …</code> with the same key;</li>
<li>over HTTP, <code>POST /api/v1/datadiffs</code>.</li>
</ul>
<p class="muted">Archived ones are left out here; <a href="/datadiffs?archived=all">show all</a>.</p></div>`;
}

function paging(filter: ListFilter, { count: all, diffs }: DiffPage): string {
  if (diffs.length === 0 || all <= PAGE_SIZE) return '';
  const first = (filter.page - 1) * PAGE_SIZE + 1;
  const last = first + diffs.length - 1;
  const link = (words: string, page: number, rel: string) =>
    `<a rel="${rel}" href="${htmlEscape(listPath(filter, { page }))}">${words}</a>`;
  const newer = filter.page > 1 ? link('← Newer', filter.page - 1, 'prev') : '';
  const older = last < all ? link('Older →', filter.page + 1, 'next') : '';
  return `<nav class="paging" aria-label="Pages of the list"><span>${newer}</span>
<span class="muted">${count(first)} to ${count(last)} of ${count(all)}</span>
<span>${older}</span></nav>`;
}
