import type { ColumnTolerance } from './field.ts';
import type { DiffRequest } from './request.ts';

/** Stands for all columns of numbers that have no tolerance by their name. */
export const ALL_NUMBERS = '*';

/**
 * By how much two numbers may differ that count as equal, or two times, in seconds: where both are set, it is
 * enough that one of them allows it. Decimals as their user wrote them; `null` for none.
 */
export interface Tolerance {
  absolute: string | null;
  relative: string | null;
}

/** The tolerances of a request: of columns by their names on side 1, of all other numbers, and of timestamps. */
export interface Tolerances {
  named: ReadonlyMap<string, Tolerance>;
  others: Tolerance | null;
  times: Tolerance | null;
}

type Asked = Pick<
  DiffRequest,
  'diff_tolerances_per_column' | 'diff_tolerance' | 'tolerance_mode' | 'datetime_tolerance'
>;

/** Digits of a second that no timestamp has more of. */
const FINEST = 12;

/** Less than a unit of a precision: as much as the finest timestamps that are not a whole one apart. */
function belowUnit(precision: number): Tolerance {
  const digits = '0'.repeat(precision) + '9'.repeat(FINEST - precision);
  return { absolute: `0.${digits}`, relative: null };
}

const NONE: Tolerance = { absolute: null, relative: null };

/** `diff_tolerance` is the tolerance of all numbers, where `"*"` sets none. */
function entriesOf(request: Asked): Omit<ColumnTolerance, 'column_name'>[] {
  const { diff_tolerance: value, tolerance_mode: mode } = request;
  return value === null ? [] : [{ tolerance_value: value, tolerance_mode: mode ?? 'absolute' }];
}

function together(entries: Omit<ColumnTolerance, 'column_name'>[]): Tolerance | null {
  if (entries.length === 0) return null;
  return entries.reduce(
    (all, { tolerance_mode, tolerance_value }) => ({ ...all, [tolerance_mode]: tolerance_value }),
    NONE,
  );
}

/** What a request says of tolerances. */
export function tolerancesOf(request: Asked): Tolerances {
  const all = request.diff_tolerances_per_column ?? [];
  const named = new Map<string, Tolerance>();
  for (const { column_name: name, tolerance_mode, tolerance_value } of all) {
    if (name === ALL_NUMBERS) continue;
    named.set(name, { ...(named.get(name) ?? NONE), [tolerance_mode]: tolerance_value });
  }
  const ofAll = all.filter(({ column_name: name }) => name === ALL_NUMBERS);
  const precision = request.datetime_tolerance;
  return {
    named,
    others: together(ofAll) ?? together(entriesOf(request)),
    times: precision === null ? null : belowUnit(precision),
  };
}
