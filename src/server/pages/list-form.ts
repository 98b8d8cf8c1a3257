import { escaped } from '../../report/html-text.ts';
import type { NamedDataSource } from '../store/data-sources.ts';
import { isFiltered, type ListFilter, type ListState, listStates } from './list-filter.ts';

const STATES: Record<ListState, string> = {
  waiting: 'Waiting',
  running: 'Running',
  differences: 'Changed or partial',
  'no-differences': 'No differences',
  failed: 'Failed',
  cancelled: 'Cancelled',
};

interface Choice {
  value: string;
  words: string;
}

/** The form that filters the list. */
export function filterForm(filter: ListFilter, sources: readonly NamedDataSource[]): string {
  const states = listStates.map((value) => ({ value, words: STATES[value] }));
  const known = sources.map(({ id, name }) => ({ value: String(id), words: name }));
  const archived = [
    { value: 'only', words: 'Only archived' },
    { value: 'all', words: 'All' },
  ];
  const source = filter.source === undefined ? '' : String(filter.source);
  const clear = isFiltered(filter) ? '<a href="/datadiffs">Clear</a>' : '';
  return `<form class="filter" method="get" action="/datadiffs" role="search" aria-label="Filter the list">
${select('state', 'State', filter.state ?? '', [{ value: '', words: 'Any' }, ...states])}
${select('source', 'Data source', source, [{ value: '', words: 'Any' }, ...known])}
${input('table', 'Table, query or file', filter.table ?? '', 'contains')}
${input('who', 'By', filter.who ?? '', 'name of a key')}
${select('archived', 'Archived', filter.archived, [{ value: '', words: 'Not archived' }, ...archived])}
<div class="do"><button>Filter</button>${clear}</div>
</form>`;
}

function select(name: string, label: string, chosen: string, choices: readonly Choice[]): string {
  const options = choices.map(({ value, words }) => {
    const selected = value === chosen ? ' selected' : '';
    return `<option value="${escaped(value)}"${selected}>${escaped(words, 80)}</option>`;
  });
  return `<div><label for="${name}">${label}</label><select id="${name}" name="${name}">${options.join('')}</select></div>`;
}

function input(name: string, label: string, value: string, hint: string): string {
  return `<div class="wide"><label for="${name}">${label}</label><input id="${name}" name="${name}" type="search" value="${escaped(value, 1000)}" placeholder="${hint}" autocomplete="off" spellcheck="false"></div>`;
}
