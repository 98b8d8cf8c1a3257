import { htmlEscape } from 'escape-goat';
import type { DiffRequest } from '../contract/request.ts';
import type { SuccessResults } from '../contract/summary-results.ts';
import type { TimeSeries } from '../contract/time-series.ts';
import { count } from '../text/quantities.ts';
import { cell, grid, numberCell } from './html-text.ts';
import {
  countsText,
  differingOf,
  othersNote,
  seriesClause,
  startText,
  STEP_COLUMNS,
  stepNumbers,
  worstInOrder,
} from './series-facts.ts';

/** The most bars that a chart has: more steps share one. */
const MOST_BARS = 120;
const [HEIGHT, BAR, GAP] = [120, 6, 2];
const MOST_LINES = 20;

type Entry = TimeSeries[number];

/** Steps that follow one another as one, named by the first and the last. */
interface Bar extends Omit<Entry, 'start'> {
  title: string;
}

function barsOf(series: TimeSeries, request: DiffRequest): Bar[] {
  const each = Math.ceil(series.length / MOST_BARS);
  return Array.from({ length: Math.ceil(series.length / each) }, (_, i): Bar => {
    const some = series.slice(i * each, (i + 1) * each);
    const sum = (of: 'added' | 'removed' | 'changed' | 'unchanged'): number =>
      some.reduce((total, entry) => total + entry[of], 0);
    const names = [some[0], some.at(-1)].flatMap((one) => (one ? startText(one, request) : []));
    const title = [...new Set(names)].join(' to ');
    const [added, removed, changed, unchanged] = [
      sum('added'),
      sum('removed'),
      sum('changed'),
      sum('unchanged'),
    ];
    return { title, added, removed, changed, unchanged };
  });
}

const KINDS = ['changed', 'added', 'removed'] as const;

function barTag(bar: Bar, i: number, most: number): string {
  const entry = { ...bar, start: null };
  const says = differingOf(entry) === 0 ? 'no differences' : countsText(entry);
  const title = `<title>${htmlEscape(`${bar.title}: ${says}, ${count(bar.unchanged)} unchanged`)}</title>`;
  const x = i * (BAR + GAP);
  let y = HEIGHT;
  const parts = KINDS.map((kind) => {
    // What there is can be seen, however little.
    const height = bar[kind] === 0 ? 0 : Math.max(1, Math.round((bar[kind] / most) * HEIGHT));
    y -= height;
    if (height === 0) return '';
    return `<rect class="${kind}" x="${x}" y="${Math.max(0, y)}" width="${BAR}" height="${height}"/>`;
  });
  const ground = `<rect class="ground" x="${x}" y="0" width="${BAR}" height="${HEIGHT}"/>`;
  return `<g>${title}${ground}${parts.join('')}</g>`;
}

const sentenceOf = (clause: string): string =>
  `${clause.charAt(0).toUpperCase()}${clause.slice(1)}`;

/** What differs in each step of time, as a chart and a table of the steps in which most does. */
export function seriesSection(results: SuccessResults, request: DiffRequest): string {
  const { time_series: series } = results;
  if (!series || series.length === 0) return '';
  const bars = barsOf(series, request);
  const most = Math.max(1, ...bars.map((bar) => differingOf({ ...bar, start: null })));
  const width = bars.length * (BAR + GAP);
  const lines = worstInOrder(series, MOST_LINES).map((entry) =>
    [cell(htmlEscape(startText(entry, request))), ...stepNumbers(entry).map(numberCell)].join(''),
  );
  const note = othersNote(series, lines.length);
  const more = note === '' ? '' : `\n<p class="muted">${note}</p>`;
  const table = lines.length === 0 ? '' : `${grid(STEP_COLUMNS, lines)}${more}`;
  const [first, last] = [bars[0]?.title ?? '', bars.at(-1)?.title ?? ''];
  return `<h3>By ${request.time_aggregate ?? 'time'}</h3>
<p>${htmlEscape(sentenceOf(seriesClause(results, request)))}; ${htmlEscape(first)} to ${htmlEscape(last)}:
<span class="series changed">changed</span>, <span class="series added">added</span>, <span class="series removed">removed</span>.</p>
<svg class="series" viewBox="0 0 ${width} ${HEIGHT}" preserveAspectRatio="none" role="img" aria-label="${htmlEscape(seriesClause(results, request))}">
${bars.map((bar, i) => barTag(bar, i, most)).join('\n')}
</svg>
${table}`;
}
