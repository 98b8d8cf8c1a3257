import { basename } from 'node:path';
import { DiffError } from '../../contract/errors.ts';
import type { Column } from '../dialect.ts';
import { type ColumnType, decimal, HUGEINT, sameType, type TypeOf } from '../types/column-type.ts';
import { typeName } from '../types/shown-type.ts';

/** Files with the same columns. */
export interface FileGroup {
  /** One of them, to be named in errors. */
  file: string;
  columns: Column[];
}

/** DECIMAL's most digits. */
const MAX_DIGITS = 38;

/** The type that holds the values of both exactly; `null` where DuckDB has none. */
function widerType(a: ColumnType, b: ColumnType): ColumnType | null {
  if (b.kind === 'noValues' || sameType(a, b)) return a;
  if (a.kind === 'noValues') return b;
  if (a.kind === 'integer' && b.kind === 'integer') return widerInteger(a, b);
  if (a.kind === 'decimal' && b.kind === 'decimal') {
    const scale = Math.max(a.scale, b.scale);
    const digits = Math.max(a.digits - a.scale, b.digits - b.scale) + scale;
    return digits <= MAX_DIGITS ? decimal(digits, scale) : null;
  }
  return null;
}

type Integer = TypeOf<'integer'>;

function widerInteger(a: Integer, b: Integer): Integer | null {
  if (a.isSigned === b.isSigned) return a.bits > b.bits ? a : b;
  const [signed, unsigned] = a.isSigned ? [a, b] : [b, a];
  if (unsigned.bits === HUGEINT.bits) return null;
  // A signed type holds all of an unsigned one that is narrower.
  return signed.bits > unsigned.bits ? signed : HUGEINT;
}

function widened(path: string, column: Column, file: string, other: Column, otherFile: string) {
  const type = widerType(column.type, other.type);
  if (type !== null) return { ...column, type };
  throw new DiffError(
    'InvalidInputException',
    `${path}: the column "${column.name}" is ${typeName(column.type)} in ${basename(file)} and ${typeName(other.type)} ` +
      `in ${basename(otherFile)}; files that are read as one need the same types`,
  );
}

/**
 * The columns of files that are read as one: those of all of them, by their names. A column that a
 * file lacks is NULL there.
 *
 * @param path the files as the request names them.
 * @throws DiffError where two files have one column in types of which none holds both.
 */
export function typesOfAll(path: string, groups: FileGroup[]): Column[] {
  const found = new Map<string, { column: Column; file: string }>();
  for (const { file, columns } of groups) {
    for (const column of columns) {
      const known = found.get(column.name);
      found.set(
        column.name,
        known
          ? { ...known, column: widened(path, known.column, known.file, column, file) }
          : { column, file },
      );
    }
  }
  return [...found.values()].map(({ column }) => column);
}
