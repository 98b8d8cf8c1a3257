import { isAtLeast } from '../contract/at-least.ts';
import type { SuccessResults } from '../contract/summary-results.ts';
import type { TimeSeries } from '../contract/time-series.ts';
import type { DiffRequest } from '../contract/request.ts';
import { count } from '../text/quantities.ts';
import { plural } from './numbers.ts';

type Entry = TimeSeries[number];

/** Rows of a step that differ, of either side. */
export const differingOf = ({ added, removed, changed }: Entry): number =>
  added + removed + changed;

/** A step's start as people read it: without what every start of a step has. */
export function startText({ start }: Entry, { time_aggregate: step }: DiffRequest): string {
  if (start === null) return 'no time';
  const shown = { minute: 16, hour: 16, day: 10, week: 10, month: 7, year: 4 }[step ?? 'minute'];
  return start.slice(0, shown).replace('T', ' ');
}

/** The steps in which most rows differ, at most so many. */
export function worstSteps(series: TimeSeries, most: number): TimeSeries {
  const differing = series.filter((entry) => differingOf(entry) > 0);
  return differing.toSorted((a, b) => differingOf(b) - differingOf(a)).slice(0, most);
}

/** What is said of a step beside its start, and the same in numbers; a number's title begins with `>`. */
export const STEP_COLUMNS = ['Start', '>Changed', '>Added', '>Removed', '>Unchanged'];
export const stepNumbers = ({ changed, added, removed, unchanged }: Entry): string[] =>
  [changed, added, removed, unchanged].map(count);

/** The steps in which most rows differ, at most so many, in the order of time. */
export function worstInOrder(series: TimeSeries, most: number): TimeSeries {
  const worst = new Set(worstSteps(series, most));
  return series.filter((entry) => worst.has(entry));
}

/** What is to be said of so many shown steps, where rows differ in more; empty where all are shown. */
export function othersNote(series: TimeSeries, shown: number): string {
  const all = series.filter((entry) => differingOf(entry) > 0).length;
  return all > shown ? `Those in which most rows differ, of ${count(all)}.` : '';
}

/** `12 changed, 3 added` */
export function countsText({ added, removed, changed }: Entry): string {
  const parts = [
    [changed, 'changed'],
    [added, 'added'],
    [removed, 'removed'],
  ] as const;
  const some = parts.filter(([rows]) => rows > 0);
  return some.map(([rows, what]) => `${count(rows)} ${what}`).join(', ');
}

/** In how many steps rows differ, as a sentence without a full stop. */
export function seriesClause(
  { time_series: series = [], ...results }: SuccessResults,
  { time_aggregate: step }: DiffRequest,
): string {
  const differing = series.filter((entry) => differingOf(entry) > 0).length;
  const all = plural(series.length, step ?? 'step');
  const steps =
    differing === 0
      ? `no rows differ in any of ${all}`
      : `rows differ in ${count(differing)} of ${all}`;
  const isBounded = isAtLeast(results, 'time_series');
  return isBounded ? `of the rows that were compared, ${steps}, in each at least as many` : steps;
}
