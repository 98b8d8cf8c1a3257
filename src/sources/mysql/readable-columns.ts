import type { DiffError } from '../../contract/errors.ts';
import type { Cell } from '../dialect.ts';
import { notReadable, requireReadable, type WantedColumns } from '../readable-columns.ts';
import { someOf } from '../../text/lists.ts';

type Row = Record<string, Cell>;

const isReadable = (row: Row): boolean => String(row['readable']) === '1';

/** Errors of a login that may not read a table, or a column of it. */
const DENIED = new Set([1142, 1143]);

/** Whether a login was refused for some columns of a table, and may read the others. */
export function isOfColumns({ cause }: DiffError, rows: Row[]): boolean {
  return DENIED.has((cause as { errno?: number }).errno ?? 0) && rows.some(isReadable);
}

/** Of what a table has, its catalog shows a login only what it may use, and where each stands. */
function hiddenAmong(rows: Row[]): number {
  return Math.max(0, ...rows.map(({ position }) => Number(position))) - rows.length;
}

/**
 * The columns that a login may read of a table that it may not read all of.
 *
 * @param rows those of `tableColumnsSql`.
 * @throws DiffError where one that is wanted is not among them. The server does not tell the names
 * of the others.
 */
export function readableColumns(path: string[], rows: Row[], wanted: WantedColumns): Row[] {
  const columns = rows.map((row) => ({ name: String(row['name']), isReadable: isReadable(row) }));
  requireReadable(path, columns, wanted);
  const readable = rows.filter(isReadable);
  const names = readable.map(({ name }) => String(name));
  const shown = new Set(columns.map(({ name }) => name.toLowerCase()));
  const isHidden = (name: string): boolean => !shown.has(name.toLowerCase());
  const missing = wanted.named?.filter(isHidden) ?? [];
  if (missing.length > 0) {
    const or = `${someOf(missing)}, or there is no such column (it may read ${someOf(names)})`;
    throw notReadable(path, or);
  }
  const leftOut = wanted.leftOut.filter(isHidden).length;
  if (wanted.named === null && (leftOut === 0 || hiddenAmong(rows) > leftOut)) {
    throw notReadable(path, `all columns (it may read ${someOf(names)})`);
  }
  return readable;
}
