import { htmlEscape } from 'escape-goat';
import type { SuccessResults } from '../../contract/summary-results.ts';
import { unmatchedNote } from '../../report/cells.ts';
import { hasSchemaChanges, schemaFacts } from '../../report/facts.ts';
import { codeTag, escaped } from '../../report/html-text.ts';
import { count, plural, share, sides, signed } from '../../report/numbers.ts';
import { datasetTexts } from '../../report/request-facts.ts';
import type { StoredDiff } from '../store/store.ts';
import { type ShownDiff, shownState } from './diff-view.ts';
import { type ListFilter, listPath } from './list-filter.ts';
import { runTimeText, timeTag } from './times.ts';

/** Titles of the columns; those of numbers start with `>`. */
const COLUMNS = [
  'State',
  'Data diff',
  '>Rows',
  '>Added',
  '>Removed',
  '>Changed rows',
  'By',
  'When',
  '>Took',
];

/** The table of diffs: state, what is compared, counts, who, when, how long. */
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

function counts(results: SuccessResults): string {
  const { pks, values } = results;
  const cell = (label: string, text: string, title = '') =>
    `<td class="number${text === '0' ? ' zero' : ''}" data-label="${label}"${title && ` title="${htmlEscape(title)}"`}>${htmlEscape(text)}</td>`;
  const [removed, added] = pks?.exclusives ?? [null, null];
  const changed = values?.rows_with_differences ?? null;
  return [
    cell('rows', pks ? sides(pks.total_rows) : '–'),
    cell('added', added === null ? '–' : signed(added)),
    cell('removed', removed === null ? '–' : signed(-removed)),
    values && changed !== null
      ? cell(
          'changed',
          changedText(results, { changed, compared: values.total_rows }),
          `of ${plural(values.total_rows, 'compared row')}`,
        )
      : cell('changed', unmatchedNote(results) || '–'),
  ].join('\n');
}

/** The list has no room for columns: where nothing else differs, it says that they do. */
function changedText(
  results: SuccessResults,
  { changed, compared }: { changed: number; compared: number },
): string {
  const rows = changed > 0 ? `${count(changed)} (${share(changed, compared)})` : '';
  const found = [rows, unmatchedNote(results)].filter((text) => text !== '').join(', ');
  if (found !== '') return found;
  return results.schema && hasSchemaChanges(schemaFacts(results.schema)) ? 'columns differ' : '0';
}
