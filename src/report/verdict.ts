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

/** Those of tables that both sides have. */
const diffsOf = (views: readonly DiffView[]): DiffView[] =>
  views.filter(({ outcome }) => outcome.loneTable === undefined);

/** Counts the diffs in a state; a table that one side lacks is none. */
export function countOf(views: readonly DiffView[], state: State): number {
  return diffsOf(views).filter((view) => view.state === state).length;
}

/** How many tables were removed, and how many were added. */
export function loneCounts(views: readonly DiffView[]): [removed: number, added: number] {
  const sides = views.map(({ outcome }) => outcome.loneTable?.side);
  return [sides.filter((side) => side === 1).length, sides.filter((side) => side === 2).length];
}

/** `1 table was removed`, `2 tables were removed, 1 was added`; empty where both sides have all. */
function loneTables(views: readonly DiffView[]): string {
  const [removed, added] = loneCounts(views);
  const words = [
    [removed, 'removed'],
    [added, 'added'],
  ] as const;
  return words
    .filter(([number]) => number > 0)
    .map(([number, word], index) => {
      const tables = index === 0 ? plural(number, 'table') : count(number);
      return `${tables} ${number === 1 ? 'was' : 'were'} ${word}`;
    })
    .join(', ');
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
  const diffs = diffsOf(views);
  const lone = loneTables(views);
  const isLoneOver = views.some(({ outcome, state }) => outcome.loneTable && state === 'over');
  const joined = (...parts: string[]) => parts.filter((part) => part !== '').join('; ');
  const problems = problemsOf(diffs);
  if (problems !== '' || isLoneOver) {
    const sentence = `Not passed: ${joined(problems, lone)}${sampled(views)}`;
    return { passed: false, sign: '❌', sentence };
  }
  const found = diffs.length === 0 ? 'no table is on both sides' : findings(diffs);
  return {
    passed: true,
    sign: '✅',
    sentence: `Passed: ${joined(found + leftOut(views), lone)}${sampled(views)}`,
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
