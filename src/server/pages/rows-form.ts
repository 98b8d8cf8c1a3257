import { htmlEscape } from 'escape-goat';
import type { RowKind } from '../../contract/rows.ts';
import type { SuccessResults } from '../../contract/summary-results.ts';
import { differingColumns, schemaFacts } from '../../report/facts.ts';
import { escaped } from '../../report/html-text.ts';
import { cleanLine } from '../../text/foreign.ts';
import { isFiltered, type RowsFilter, rowsPath } from './rows-filter.ts';

const KINDS: Record<RowKind, string> = {
  changed: 'Changed',
  removed: 'Removed',
  added: 'Added',
  duplicated: 'Repeated keys',
};

/** So many names are offered; any other can be typed. */
const MOST_OFFERED = 300;

/** The form that filters the rows of a diff. */
export function rowsForm({
  id,
  results,
  filter,
}: {
  id: number;
  results: SuccessResults;
  filter: RowsFilter;
}): string {
  const kinds = Object.entries(KINDS).map(
    ([kind, words]) =>
      `<option value="${kind}"${kind === filter.kind ? ' selected' : ''}>${words}</option>`,
  );
  const names = offered(results).map((name) => `<option value="${htmlEscape(name)}">`);
  const all = htmlEscape(rowsPath(id, { page: 1 }));
  const clear = isFiltered(filter) ? `<a href="${all}">Clear</a>` : '';
  return `<form class="filter" method="get" action="/datadiffs/${String(id)}/overview#rows" role="search" aria-label="Filter the rows">
<div><label for="kind">Kind</label><select id="kind" name="kind"><option value="">Any</option>${kinds.join('')}</select></div>
<div class="wide"><label for="column">Column</label><input id="column" name="column" type="search" list="columns" value="${escaped(filter.column ?? '', 1000)}" placeholder="name" autocomplete="off" spellcheck="false"><datalist id="columns">${names.join('')}</datalist></div>
<div class="do"><button>Filter</button>${clear}</div>
</form>`;
}

/** The columns that rows differ in, and those of one side; a name that looks like another is not. */
function offered({ values, schema }: SuccessResults): string[] {
  const differing = values ? differingColumns(values).map(({ name }) => name) : [];
  const facts = schema ? schemaFacts(schema) : null;
  const names = [...differing, ...(facts?.removed.names ?? []), ...(facts?.added.names ?? [])];
  return names.filter((name) => cleanLine(name) === name).slice(0, MOST_OFFERED);
}
