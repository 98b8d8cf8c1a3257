import { rowsNotCompared } from '../contract/unpaired-rows.ts';
import type { SuccessResults } from '../contract/summary-results.ts';
import { stoppedClause } from './at-least.ts';
import { type DiffView, labels, notComparedColumns, type State } from './facts.ts';
import { NBSP, plural } from './numbers.ts';
import { sampledClause } from './sample-facts.ts';
import { count } from '../text/quantities.ts';

/** The verdict on a run: whether it passed, its sign, and one sentence without a full stop. */
export interface RunVerdict {
  passed: boolean;
  sign: string;
  sentence: string;
}

/** Counts the diffs in a state. */
export function countOf(views: readonly DiffView[], state: State): number {
  return views.filter((view) => view.state === state).length;
}

const FINDINGS: Record<State, string> = {
  over: 'The data diff is over its limits',
  failed: 'The data diff failed',
  changed: 'There are differences',
  partial: 'No differences found, but not everything could be compared',
  same: 'No differences',
};

/** What one diff found, where there are no limits to pass: its sign, and a sentence without a full stop. */
export function findingOf(view: DiffView): Omit<RunVerdict, 'passed'> {
  const { state } = view;
  return {
    sign: labels[state].sign,
    sentence: `${FINDINGS[state]}${leftOut([view])}${sampled([view])}`,
  };
}

/** `; 2 columns and 3 rows were not compared`; empty where all were. */
function leftOut(views: readonly DiffView[]): string {
  const sumOf = (number: (results: SuccessResults) => number) =>
    views.reduce((sum, { outcome: { results } }) => sum + (results ? number(results) : 0), 0);
  const [columns, rows] = [sumOf(notComparedColumns), sumOf(rowsNotCompared)];
  const parts = [
    ...(columns > 0 ? [plural(columns, 'column')] : []),
    ...(rows > 0 ? [plural(rows, 'row')] : []),
  ];
  if (parts.length === 0) return '';
  return `; ${parts.join(' and ')} ${columns + rows === 1 ? 'was' : 'were'} not compared`;
}

/** How much was compared, where it was not all: of a sample, or until the diff stopped early. */
function sampled(views: readonly DiffView[]): string {
  const all = views.map(({ outcome }) => outcome.results);
  return `${sampledClause(all)}${stoppedClause(all)}`;
}

/**
 * Says in one sentence whether the run passed and why.
 *
 * @param nothing why there are no diffs, where they were chosen.
 */
export function runVerdict(
  views: readonly DiffView[],
  nothing = 'nothing to compare, there are no data diffs',
): RunVerdict {
  if (views.length === 0) {
    return {
      passed: true,
      sign: 'ℹ️',
      sentence: `Passed: ${nothing}`,
    };
  }
  const problems = problemsOf(views);
  if (problems !== '')
    return { passed: false, sign: '❌', sentence: `Not passed: ${problems}${sampled(views)}` };
  return {
    passed: true,
    sign: '✅',
    sentence: `Passed: ${findings(views)}${leftOut(views)}${sampled(views)}`,
  };
}

function problemsOf(views: readonly DiffView[]): string {
  const over = countOf(views, 'over');
  const failed = countOf(views, 'failed');
  if (views.length === 1) {
    if (over === 1) return 'the data diff is over its limits';
    return failed === 1 ? 'the data diff failed' : '';
  }
  const all = `${count(views.length)}${NBSP}data diffs`;
  if (over === 0) return failed === 0 ? '' : `${count(failed)} of ${all} failed`;
  const limits = over === 1 ? 'is over its limits' : 'are over their limits';
  const rest = failed === 0 ? '' : `, ${count(failed)} failed`;
  return `${count(over)} of ${all} ${limits}${rest}`;
}

function findings(views: readonly DiffView[]): string {
  const total = views.length;
  const changed = countOf(views, 'changed');
  const partial = countOf(views, 'partial');
  if (changed > 0) {
    if (total === 1) return 'there are differences, none over a limit';
    const have = changed === 1 ? 'has' : 'have';
    const all = `${count(total)}${NBSP}data diffs`;
    return `${count(changed)} of ${all} ${have} differences, none over a limit`;
  }
  if (partial > 0) return 'no differences found, but not everything could be compared';
  return total === 1 ? 'no differences' : `no differences in ${count(total)}${NBSP}data diffs`;
}
