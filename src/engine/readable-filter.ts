import { DiffError } from '../contract/errors.ts';
import type { Column, Sql } from '../sources/dialect.ts';

/** Why a filter cannot read a column by its name; `null` where it can. */
function unreadableBy(
  columns: Column[],
  { name, type, reference, written }: Column,
): string | null {
  if (type.kind === 'numberText' && written === undefined) {
    return 'whose decimals have more than 38 digits; a filter cannot compare these';
  }
  const isTwin = columns.some(
    (other) => other.name !== name && other.name.toLowerCase() === name.toLowerCase(),
  );
  return reference !== undefined && isTwin
    ? 'of which there are two that differ only in case; a filter cannot tell these apart'
    : null;
}

/** Whether SQL may name a column; a text that is spelt like it counts as well. */
function mayName(sql: Sql, name: string): boolean {
  const spelt = name.replaceAll('"', '""').replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}_])${spelt}(?![\\p{L}\\p{N}_])`, 'iu').test(sql);
}

/**
 * Refuses a filter that DuckDB would read otherwise than it is meant: it takes one name for another
 * that differs in case only, and numbers that we hold as texts for texts.
 *
 * @param input the name of the filter's input.
 * @throws DiffError that names the column.
 */
export function requireReadable(filter: Sql | null, input: string, columns: Column[]): void {
  for (const column of columns) {
    if (filter === null || !mayName(filter, column.name)) continue;
    const reason = unreadableBy(columns, column);
    if (reason === null) continue;
    const value = `${input} names "${column.name}", ${reason}`;
    throw new DiffError('InvalidFilterException', value, { input });
  }
}
