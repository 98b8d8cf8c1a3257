import type { BoundedFigure } from '../contract/at-least.ts';
import type { ValuesSummary } from '../contract/summary-results.ts';
import { count } from '../text/quantities.ts';
import { bounded, type Bounds } from './at-least.ts';
import { plural, share } from './numbers.ts';

/** `12 of 1,453 compared rows (0.83 %)`, and the same of values and columns. */
export function differingParts(values: ValuesSummary, bounds: Bounds, row: string): string[] {
  const part = (figure: BoundedFigure, [some, whole]: [number, number], unit: string) =>
    bounded(bounds, figure, `${count(some)} of ${plural(whole, unit)} (${share(some, whole)})`);
  const { total_rows: rows, total_values: cells, compared_columns: columns } = values;
  return [
    part('values.rows_with_differences', [values.rows_with_differences, rows], row),
    part('values.values_with_differences', [values.values_with_differences, cells], 'value'),
    part('values.columns_with_differences', [values.columns_with_differences, columns], 'column'),
  ];
}
