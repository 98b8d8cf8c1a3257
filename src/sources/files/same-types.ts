import { basename } from 'node:path';
import { DiffError } from '../../contract/errors.ts';
import type { Column } from '../dialect.ts';
import { type Family, familyOf, NO_VALUES } from '../types/types.ts';

/** Files with the same columns. */
export interface FileGroup {
  /** One of them, to be named in errors. */
  file: string;
  columns: Column[];
}

/** DECIMAL's most digits. */
const MAX_DIGITS = 38;

/** The type that holds the values of both exactly; `null` where DuckDB has none. */
function widerType(type1: string, type2: string): string | null {
  if (type1 === type2 || type2 === NO_VALUES) return type1;
  if (type1 === NO_VALUES) return type2;
  const [a, b] = [familyOf(type1), familyOf(type2)];
  if (a.kind === 'integer' && b.kind === 'integer') return widerInteger([type1, a], [type2, b]);
  if (a.kind === 'decimal' && b.kind === 'decimal') {
    const scale = Math.max(a.scale, b.scale);
    const digits = Math.max(a.digits - a.scale, b.digits - b.scale) + scale;
    return digits <= MAX_DIGITS ? `DECIMAL(${digits},${scale})` : null;
  }
  return null;
}

type Integer = Extract<Family, { kind: 'integer' }>;

function widerInteger([type1, a]: [string, Integer], [type2, b]: [string, Integer]): string | null {
  const [wide, narrow] = a.digits >= b.digits ? [type1, type2] : [type2, type1];
  if (wide === 'UHUGEINT') return narrow.startsWith('U') ? wide : null;
  if (wide.startsWith('U') === narrow.startsWith('U')) return wide;
  // A signed type holds all of an unsigned one that is narrower.
  return !wide.startsWith('U') && a.digits !== b.digits ? wide : 'HUGEINT';
}

function widened(path: string, column: Column, file: string, other: Column, otherFile: string) {
  const type = widerType(column.type, other.type);
  if (type !== null) return { ...column, type };
  throw new DiffError(
    'InvalidInputException',
    `${path}: the column "${column.name}" is ${column.type} in ${basename(file)} and ${other.type} ` +
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
