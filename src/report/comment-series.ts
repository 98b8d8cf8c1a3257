import type { DiffRequest } from '../contract/request.ts';
import type { SuccessResults } from '../contract/summary-results.ts';
import { row, table } from './markdown.ts';
import {
  othersNote,
  seriesClause,
  startText,
  STEP_COLUMNS,
  stepNumbers,
  worstInOrder,
} from './series-facts.ts';

/** The report has a chart of all. */
const MOST_LINES = 10;

/** In which steps of time rows differ: those in which most do, in the order of time. */
export function seriesPart(results: SuccessResults, request: DiffRequest): string {
  const { time_series: series } = results;
  if (!series || series.length === 0) return '';
  const title = `**By ${request.time_aggregate ?? 'time'}**: ${seriesClause(results, request)}.`;
  const worst = worstInOrder(series, MOST_LINES);
  if (worst.length === 0) return title;
  const lines = worst.map((entry) => row([startText(entry, request), ...stepNumbers(entry)]));
  const note = othersNote(series, worst.length);
  return [title, table(STEP_COLUMNS, lines), note].filter((part) => part !== '').join('\n\n');
}
