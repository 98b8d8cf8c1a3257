import { htmlEscape } from 'escape-goat';
import { sampledRows } from '../../contract/sampling.ts';
import type { SuccessResults } from '../../contract/summary-results.ts';
import { htmlFigures } from '../../report/html-figures.ts';
import { codeTag, escaped } from '../../report/html-text.ts';
import { datasetTexts } from '../../report/request-facts.ts';
import { count } from '../../text/quantities.ts';
import type { StoredDiff } from '../store/diffs/stored-diff.ts';
import { type ShownDiff, shownState } from './diff-view.ts';
import { type ListFilter, listPath } from './list-filter.ts';
import { runTimeText, timeTag } from './times.ts';

/** Titles of the columns; those of numbers start with `>`. */
const COLUMNS = [
  'State',
  'Data diff',
  '>Rows',
  '>Keys',
  '>Changed rows',
  '>Columns',
  'By',
  'When',
  '>Took',
];

/** The table of diffs: state, what is compared, figures, who, when, how long. */
export function diffTable(shown: readonly ShownDiff[], filter: ListFilter, now: number): string {
  const titles = COLUMNS.map((title) =>
    title.startsWith('>')
      ? `<th scope="col" class="number">${title.slice(1)}</th>`
      : `<th scope="col">${title}</th>`,
  );
  return `<div class="card list"><table>
<caption class="unseen">Data diffs, the newest first</caption>
<thead><tr>${titles.join('')}</tr></thead>
<tbody>
${shown.map((one) => row(one, filter, now)).join('\n')}
</tbody></table></div>`;
}

function row(shown: ShownDiff, filter: ListFilter, now: number): string {
  const { diff } = shown;
  const name = escaped(diff.userName, 80) || '(empty)';
  const who = htmlEscape(listPath(filter, { who: diff.userName, page: 1 }));
  return `<tr><td>${shownState(shown)}${diff.archived ? ' <span class="muted">archived</span>' : ''}</td>
<th scope="row">${nameLink(shown)}</th>
${findings(shown)}
<td class="who"><a href="${who}" title="All that ${name} asked for">${name}</a></td>
<td class="when">${timeTag(diff.createdAt, now)}</td>
${took(diff, now)}</tr>`;
}

function took(diff: StoredDiff, now: number): string {
  const text = runTimeText(diff, now);
  return text === null
    ? '<td class="number none">–</td>'
    : `<td class="number">${escaped(text)}</td>`;
}

function nameLink({ diff, datasets }: ShownDiff): string {
  const [before, after] = datasetTexts(diff.request);
  const { side1, side2 } = datasets;
  const names =
    before === after
      ? codeTag(before, 160)
      : `${codeTag(before, 160)} <span class="after">→ ${codeTag(after, 160)}</span>`;
  const sources = side1 === side2 ? side1 : `${side1} → ${side2}`;
  return `<a href="/datadiffs/${String(diff.id)}/overview">${names}</a>
<span class="muted source">${String(diff.id)} · ${escaped(sources, 120)}</span>`;
}

function findings({ diff, view }: ShownDiff): string {
  if (view?.outcome.results) return counts(view.outcome.results);
  const error = view?.outcome.error;
  const text = error ? `${error.error_type}: ${error.error_value}` : (diff.progress ?? '');
  const line = escaped(text, 200);
  return `<td colspan="4" class="muted ${line === '' ? 'none' : 'line'}"><div>${line}</div></td>`;
}

/** What is as it was stands back. */
const QUIET = /^(same|0\u00a0(of\u00a0[\d,]+ compared|unmatched))$/;

function counts(results: SuccessResults): string {
  const { rows, keys, changed, columns } = htmlFigures(results);
  const cell = (label: string, text: string) =>
    `<td class="number${QUIET.test(text) ? ' zero' : ''}" data-label="${label}">${text}</td>`;
  return [
    cell('rows', `${rows}${ofAll(results)}`),
    cell('keys', keys),
    cell('changed', changed),
    cell('columns', columns),
  ].join('\n');
}

/** Of how many rows those are, where not all were compared: no figure beside it says more than of these. */
function ofAll({ sampling }: SuccessResults): string {
  return sampling ? `<br>\nsample of ${count(sampledRows(sampling).of)}` : '';
}
