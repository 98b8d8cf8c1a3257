import type { ColumnTolerance } from './field.ts';
import type { Words } from './field-names.ts';
import { ALL_NUMBERS } from './tolerances.ts';

const FIELD = 'diff_tolerances_per_column';

/** As far as it says whose it is. */
type OfColumn = Omit<ColumnTolerance, 'tolerance_value'>;

/** The first name that is there more than once. */
const twiceOf = (tolerances: readonly OfColumn[]): string | undefined =>
  tolerances.find(({ column_name: name }, index) =>
    tolerances.slice(0, index).some(({ column_name }) => column_name === name),
  )?.column_name;

/** What is wrong where a column has two tolerances of one mode; `null` for nothing. */
export function problemOfTolerances(tolerances: readonly OfColumn[], words: Words): string | null {
  for (const mode of ['absolute', 'relative'] as const) {
    const twice = twiceOf(tolerances.filter(({ tolerance_mode }) => tolerance_mode === mode));
    if (twice === undefined) continue;
    return `${words.field(FIELD)} names ${words.column(twice)} twice; a column has one ${mode} tolerance`;
  }
  return null;
}

/** What Datafold's API says nothing of, and might take for something else; `null` for nothing. */
export function problemForDatafold(tolerances: readonly OfColumn[], words: Words): string | null {
  const field = words.field(FIELD);
  if (tolerances.some(({ column_name }) => column_name === ALL_NUMBERS)) {
    return `${field} names ${words.column(ALL_NUMBERS)}, which only the embedded engine takes for all columns of numbers; use ${words.field('diff_tolerance')}`;
  }
  const twice = twiceOf(tolerances);
  return twice === undefined
    ? null
    : `${field} names ${words.column(twice)} twice, which only the embedded engine takes; with Datafold a column has one tolerance`;
}
