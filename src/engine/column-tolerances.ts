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
const holdsNumbers = (type: ColumnType): boolean =>
  isNumber(type.kind === 'mixed' ? type.type : type);

/**
 * The tolerance of a pair of columns: its own, or where both hold numbers that of all of these. Two
 * columns of bits are truth values, and no numbers.
 *
 * @throws DiffError where a column that holds no numbers has one of its own.
 */
export function toleranceOf(
  { named, others }: Tolerances,
  columns: Pair<Column>,
  { within }: Comparison,
): Tolerance | null {
  const [{ name }] = columns;
  const own = named.get(name);
  if (!own) return within && columns.some(({ type }) => holdsNumbers(type)) ? others : null;
  if (within) return own;
  const types = [...new Set(columns.map(shownType))].join(' and ');
  const value = `the column "${name}" of type ${types} is no number, so it cannot have a tolerance`;
  throw new DiffError('InvalidToleranceException', value);
}
