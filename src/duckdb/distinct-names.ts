import { DiffError } from '../contract/errors.ts';

/**
 * DuckDB does not tell upper case from lower case in names, and renames a column that comes second.
 * Under a name that its source does not have, it would be compared with the wrong column or none.
 *
 * @throws DiffError where two names are the same but for their case.
 */
export function requireDistinctNames(source: string, names: string[]): void {
  const seen = new Map<string, string>();
  for (const name of names) {
    const other = seen.get(name.toLowerCase());
    if (other !== undefined) {
      throw new DiffError(
        'DuplicateColumnException',
        `${source} has two columns "${other}" and "${name}"; names must differ in more than case`,
      );
    }
    seen.set(name.toLowerCase(), name);
  }
}

/**
 * @throws DiffError where two names are the same in every letter, so that no request could say which
 * of them it means.
 */
export function requireNoTwins(source: string, names: string[]): void {
  const twin = names.find((name, index) => names.indexOf(name) !== index);
  if (twin === undefined) return;
  const value = `${source} has two columns "${twin}"; each needs its own name`;
  throw new DiffError('DuplicateColumnException', value);
}

/**
 * The columns of several files, each once.
 *
 * @throws DiffError where two files have names that are the same but for their case.
 */
export function mergedNames(files: { name: string; columns: string[] }[]): string[] {
  const known = new Map<string, { column: string; file: string }>();
  for (const { name: file, columns } of files) {
    for (const column of columns) {
      const other = known.get(column.toLowerCase()) ?? { column, file };
      if (other.column !== column) {
        throw new DiffError(
          'DuplicateColumnException',
          `${file} has a column "${column}" and ${other.file} "${other.column}"; names must differ in more than case`,
        );
      }
      known.set(column.toLowerCase(), other);
    }
  }
  return [...known.values()].map(({ column }) => column);
}

/** Whether DuckDB may have renamed a column: of two names that it takes for one, it makes `x_1`. */
export function mayBeRenamed(names: string[]): boolean {
  const known = new Set(names.map((name) => name.toLowerCase()));
  return names.some((name) => {
    const original = /^(.*)_\d+$/s.exec(name)?.[1];
    return original !== undefined && known.has(original.toLowerCase());
  });
}
