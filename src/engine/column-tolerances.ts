import { DiffError } from '../contract/errors.ts';
import type { Pair } from '../contract/pair.ts';
import { ALL_NUMBERS, type Tolerance, type Tolerances } from '../contract/tolerances.ts';
import type { DiffRequest } from '../contract/request.ts';
import type { Column, Comparison } from '../sources/dialect.ts';
import { type ColumnType, isNumber } from '../sources/types/column-type.ts';
import { shownType } from '../sources/types/shown-type.ts';

/** The columns that have a tolerance by their names. */
export const namedColumns = ({ diff_tolerances_per_column: all }: DiffRequest): string[] =>
  (all ?? []).map(({ column_name }) => column_name).filter((name) => name !== ALL_NUMBERS);

/** Of text files whose values not all read as one type, what those are that do. */
const heldType = ({ type }: Column): ColumnType => (type.kind === 'mixed' ? type.type : type);

const holdsNumbers = (column: Column): boolean => isNumber(heldType(column));
const holdsTimes = (column: Column): boolean => heldType(column).kind === 'timestamp';

/**
 * The tolerance of a pair of columns: its own, or where both hold numbers, or timestamps, that of all of
 * these. Two columns of bits are truth values, and no numbers.
 *
 * @throws DiffError where a column that holds no numbers has one of its own.
 */
export function toleranceOf(
  { named, others, times }: Tolerances,
  columns: Pair<Column>,
  { within }: Comparison,
): Tolerance | null {
  const [{ name }] = columns;
  const own = named.get(name);
  const areTimes = columns.some(holdsTimes);
  if (!own) {
    if (!within) return null;
    if (areTimes) return times;
    return columns.some(holdsNumbers) ? others : null;
  }
  if (within && !areTimes) return own;
  const types = [...new Set(columns.map(shownType))].join(' and ');
  const value = `the column "${name}" of type ${types} is no number, so it cannot have a tolerance`;
  throw new DiffError('InvalidToleranceException', value);
}
