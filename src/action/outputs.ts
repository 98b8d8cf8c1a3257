import { type BoundedFigure, isAtLeast } from '../contract/at-least.ts';
import type { SuccessResults } from '../contract/summary-results.ts';
import { totalRows } from '../contract/unpaired-rows.ts';
import { isFailed, type ReportedOutcome } from '../report/facts.ts';
import { renderJson } from '../report/json.ts';
import type { Toolkit } from './log.ts';
import { conclusionOf } from '../run/outcomes.ts';

/** Every output of the Action; the tests hold it against action.yml. */
export const outputNames = [
  'conclusion',
  'diff-id',
  'diff-url',
  'status',
  'total-rows1',
  'total-rows2',
  'exclusives1',
  'exclusives2',
  'values-with-differences',
  'rows-with-differences',
  'columns-with-differences',
  'at-least',
  'results',
  'comment-url',
  'report-path',
] as const;
export type OutputName = (typeof outputNames)[number];
export type Outputs = Record<OutputName, string>;

/** What was published, besides the outcomes. */
export interface Published {
  commentUrl: string | null;
  reportPath: string | null;
}

/** Adds a figure up over the diffs that have it; empty where none has. */
function sum(
  outcomes: readonly ReportedOutcome[],
  figure: (results: SuccessResults) => number | undefined,
): string {
  const figures = outcomes
    .map(({ results }) => (results ? figure(results) : undefined))
    .filter((value) => value !== undefined);
  return figures.length > 0 ? String(figures.reduce((one, other) => one + other)) : '';
}

/** The figures of the results that outputs are sums of, where they may be lower bounds. */
const BOUNDED: Partial<Record<OutputName, BoundedFigure>> = {
  exclusives1: 'pks.exclusives',
  exclusives2: 'pks.exclusives',
  'values-with-differences': 'values.values_with_differences',
  'rows-with-differences': 'values.rows_with_differences',
  'columns-with-differences': 'values.columns_with_differences',
};

/** The outputs that may be higher than they say: numbers, which expressions of a workflow compare, cannot say it. */
const boundedOutputs = (outcomes: readonly ReportedOutcome[]): OutputName[] =>
  outputNames.filter((name) => {
    const figure = BOUNDED[name];
    return (
      figure !== undefined &&
      outcomes.some(({ results }) => results !== null && isAtLeast(results, figure))
    );
  });

/** The outputs of a step whose diffs have ended. */
export function outputsOf(
  outcomes: readonly ReportedOutcome[],
  { commentUrl, reportPath }: Published,
): Outputs {
  const present = (values: (string | number | null)[], separator: string) =>
    values.filter((value) => value !== null).join(separator);
  return {
    conclusion: conclusionOf(outcomes),
    'diff-id': present(
      outcomes.map(({ id }) => id),
      ',',
    ),
    'diff-url': present(
      outcomes.map(({ url }) => url),
      '\n',
    ),
    status: outcomes.some(isFailed) ? 'failed' : 'success',
    'total-rows1': sum(outcomes, (results) => totalRows(results)?.[0]),
    'total-rows2': sum(outcomes, (results) => totalRows(results)?.[1]),
    exclusives1: sum(outcomes, ({ pks }) => pks?.exclusives[0]),
    exclusives2: sum(outcomes, ({ pks }) => pks?.exclusives[1]),
    'values-with-differences': sum(outcomes, ({ values }) => values?.values_with_differences),
    'rows-with-differences': sum(outcomes, ({ values }) => values?.rows_with_differences),
    'columns-with-differences': sum(outcomes, ({ values }) => values?.columns_with_differences),
    'at-least': boundedOutputs(outcomes).join(','),
    results: renderJson(outcomes),
    'comment-url': commentUrl ?? '',
    'report-path': reportPath ?? '',
  };
}

/** The outputs of a step that could not get as far as its diffs. */
export function outputsOfError(commentUrl: string | null = null): Outputs {
  const empty = Object.fromEntries(outputNames.map((name) => [name, ''])) as Outputs;
  return {
    ...empty,
    conclusion: 'error',
    status: 'failed',
    results: '[]',
    'comment-url': commentUrl ?? '',
  };
}

/** Hands the outputs to the runner. */
export function setOutputs(toolkit: Pick<Toolkit, 'setOutput'>, outputs: Outputs): void {
  for (const [name, value] of Object.entries(outputs)) toolkit.setOutput(name, value);
}
