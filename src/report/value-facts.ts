import type { BoundedFigure } from '../contract/at-least.ts';
import type { ValuesSummary } from '../contract/summary-results.ts';
import { count } from '../text/quantities.ts';
import { bounded, type Bounds } from './at-least.ts';
import { plural, share } from './numbers.ts';

/** `1,453 compared rows`, `at least 1,453 compared rows`. */
export const comparedRows = (values: ValuesSummary, bounds: Bounds, row: string): string =>
  bounded(bounds, 'values.total_rows', plural(values.total_rows, row));

/** `12 of 1,453 compared rows (0.83 %)`, and the same of values and columns. */
export function differingParts(values: ValuesSummary, bounds: Bounds, row: string): string[] {
  const part = (figure: BoundedFigure, some: number, whole: string, percent: string) =>
    bounded(bounds, figure, `${count(some)} of ${whole} (${percent})`);
  const { total_rows: rows, total_values: cells, compared_columns: columns } = values;
  const allRows = comparedRows(values, bounds, row);
  const allCells = bounded(bounds, 'values.total_values', plural(cells, 'value'));
  const { rows_with_differences: ofRows, values_with_differences: ofCells } = values;
  const ofColumns = values.columns_with_differences;
  return [
    part('values.rows_with_differences', ofRows, allRows, share(ofRows, rows)),
    part('values.values_with_differences', ofCells, allCells, share(ofCells, cells)),
    part(
      'values.columns_with_differences',
      ofColumns,
      plural(columns, 'column'),
      share(ofColumns, columns),
    ),
  ];
}
