import type { DiffRequest } from '../contract/request.ts';
import type { TimeSeries } from '../contract/time-series.ts';
import { count } from '../text/quantities.ts';
import { row, table } from './markdown.ts';
import { differingOf, seriesClause, startText, worstSteps } from './series-facts.ts';

/** The report has a chart of all. */
const MOST_LINES = 10;

/** In which steps of time rows differ: those in which most do, in the order of time. */
export function seriesPart(series: TimeSeries | undefined, request: DiffRequest): string {
  if (!series || series.length === 0) return '';
  const title = `**By ${request.time_aggregate ?? 'time'}**: ${seriesClause(series, request)}.`;
  const worst = new Set(worstSteps(series, MOST_LINES));
  if (worst.size === 0) return title;
  const all = series.filter((entry) => differingOf(entry) > 0).length;
  const lines = series
    .filter((entry) => worst.has(entry))
    .map((entry) =>
      row([
        startText(entry, request),
        ...[entry.changed, entry.added, entry.removed, entry.unchanged].map(count),
      ]),
    );
  const more = all > worst.size ? `\n\nThose in which most rows differ, of ${count(all)}.` : '';
  return `${title}\n\n${table(['Start', '>Changed', '>Added', '>Removed', '>Unchanged'], lines)}${more}`;
}
