import { type BoundedFigure, isAtLeast } from '../contract/at-least.ts';
import type { SuccessResults } from '../contract/summary-results.ts';
import { count } from '../text/quantities.ts';
import { NBSP } from './numbers.ts';

/** Results, as far as they say which figures may be higher. */
export type Bounds = Pick<SuccessResults, 'at_least'>;

/** A count: `at least 1,000` where it may be higher. */
export const boundedCount = (isBounded: boolean, figure: number): string =>
  isBounded ? `at least ${count(figure)}` : count(figure);

/** The text of a figure, likewise. */
export const bounded = (results: Bounds, figure: BoundedFigure, text: string): string =>
  isAtLeast(results, figure) ? `at least ${text}` : text;

/** Where a diff stopped early, as clauses; none where it did not. */
function stopsOf({ at_least: bounds }: Bounds): string[] {
  if (!bounds) return [];
  const { per_column_diff_limit: differences, rows_copied: rows } = bounds;
  return [
    ...(differences === null
      ? []
      : [`counted up to ${count(differences)}${NBSP}differences for each column`]),
    ...(rows === null ? [] : [`stopped after ${count(rows)}${NBSP}rows were copied`]),
  ];
}

/** Where diffs stopped early, as a clause that follows the verdict; empty where none did. */
export function stoppedClause(all: readonly (Bounds | null)[]): string {
  const stopped = all.flatMap((results) => (results?.at_least ? [results] : []));
  const [only] = stopped;
  if (!only) return '';
  if (all.length === 1) return `; ${stopsOf(only).join(', ')}`;
  return `; ${count(stopped.length)} stopped early, with figures that are at least what they say`;
}

/** The same of one diff, as a note; empty where it did not. */
export function stoppedNote(results: Bounds): string {
  const stops = stopsOf(results);
  return stops.length === 0 ? '' : `some figures are «at least»: ${stops.join(', ')}`;
}
