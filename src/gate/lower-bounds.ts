import { type AtLeast, type BoundedFigure, hasStopped, isAtLeast } from '../contract/at-least.ts';
import type { LimitName } from '../contract/outcome.ts';
import { mapPair } from '../contract/pair.ts';
import type { SuccessResults } from '../contract/summary-results.ts';
import { count } from '../text/quantities.ts';

/** What the figure of a limit is called in the results; `null` for those that are always exact. */
const FIGURES: Record<LimitName, BoundedFigure | null> = {
  'values-with-differences': 'values.values_with_differences',
  'rows-with-differences': 'values.rows_with_differences',
  'columns-with-differences': 'values.columns_with_differences',
  'uncompared-rows': 'uncompared.unequal',
  exclusives: 'pks.exclusives',
  exclusives1: 'pks.exclusives',
  exclusives2: 'pks.exclusives',
  nulls: null,
  dupes: 'pks.dupes',
  'schema-changes': null,
};

/** Why the figure of a limit may be higher than it is; `null` where it is exact. */
export function boundsOf(name: LimitName, results: SuccessResults): AtLeast | null {
  const figure = FIGURES[name];
  return figure !== null && isAtLeast(results, figure) ? (results.at_least ?? null) : null;
}

/**
 * What a figure is at most a share of, where the diff stopped before it had compared all rows; `null` where
 * that is known.
 */
export function mostOf(
  name: LimitName,
  { pks, values, ...results }: SuccessResults,
): number | null {
  if (!pks || !hasStopped(results)) return null;
  const [keyed1, keyed2] = mapPair(pks.total_rows, (rows, side) => rows - pks.nulls[side]);
  const pairs = Math.min(keyed1, keyed2);
  switch (name) {
    case 'rows-with-differences':
      return pairs;
    case 'values-with-differences':
      return pairs * (values?.compared_columns ?? 0);
    case 'exclusives':
      return keyed1 + keyed2;
    case 'exclusives1':
      return keyed1;
    case 'exclusives2':
      return keyed2;
    default:
      return null;
  }
}

/** The figures that a limit on the differences of each column cuts. */
const OF_COLUMNS = ['values-with-differences', 'rows-with-differences'] satisfies LimitName[];

/** Where a diff stopped, and the inputs that have it stop there. */
function stopsOf(name: LimitName, bounds: AtLeast): { wheres: string[]; inputs: string[] } {
  const { per_column_diff_limit: differences, rows_copied: rows } = bounds;
  const isCut = differences !== null && OF_COLUMNS.some((cut) => cut === name);
  return {
    wheres: [
      ...(rows === null ? [] : [`the diff stopped after ${count(rows)} rows were copied`]),
      ...(isCut ? [`differences were counted up to ${count(differences)} for each column`] : []),
    ],
    inputs: [
      ...(rows === null ? [] : ['download-limit']),
      ...(isCut ? ['per-column-diff-limit'] : []),
    ],
  };
}

/** Why a limit cannot be checked: the figure is not above it, but may be higher than it is. */
export function boundedSentence(name: LimitName, value: number, bounds: AtLeast): string {
  const { wheres, inputs } = stopsOf(name, bounds);
  const out = inputs.length === 1 ? 'leave it out' : 'leave them out';
  return (
    `max-${name} cannot be checked: the figure is at least ${count(value)}, and how much higher is not known, ` +
    `since ${wheres.join(' and ')}; raise ${inputs.join(' and ')}, or ${out}.`
  );
}
