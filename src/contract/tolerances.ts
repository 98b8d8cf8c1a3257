import type { ColumnTolerance } from './field.ts';
import type { DiffRequest } from './request.ts';

/** Stands for all columns of numbers that have no tolerance by their name. */
export const ALL_NUMBERS = '*';

/**
 * By how much two numbers may differ that count as equal: where both are set, it is enough that one of
 * them allows it. Decimals as their user wrote them; `null` for none.
 */
export interface Tolerance {
  absolute: string | null;
  relative: string | null;
}

/** The tolerances of a request: of columns by their names on side 1, and of all other numbers. */
export interface Tolerances {
  named: ReadonlyMap<string, Tolerance>;
  others: Tolerance | null;
}

type Asked = Pick<DiffRequest, 'diff_tolerances_per_column' | 'diff_tolerance' | 'tolerance_mode'>;

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
  return { named, others: together(ofAll) ?? together(entriesOf(request)) };
}
