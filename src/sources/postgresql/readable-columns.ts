import type { Cell } from '../dialect.ts';
import { requireReadable, type WantedColumns } from '../readable-columns.ts';

type Row = Record<string, Cell>;

/** The columns of a table, and whether the login may read each; parameter: its id. */
const COLUMNS_SQL = `SELECT attname AS name,
  pg_catalog.has_column_privilege(attrelid, attnum, 'SELECT') AS readable
FROM pg_catalog.pg_attribute
WHERE attrelid = $1::oid AND attnum > 0 AND NOT attisdropped
ORDER BY attnum`;

/**
 * The names of the columns that a login may read of a table that it may not read all of; `null`
 * where it may read none, as the server itself says.
 *
 * @param table its `oid`.
 * @throws DiffError that names those which are wanted and may not be read.
 */
export async function readableColumns(
  table: Row,
  path: string[],
  wanted: WantedColumns,
  ask: (sql: string, values: unknown[]) => Promise<Row[]>,
): Promise<string[] | null> {
  const rows = await ask(COLUMNS_SQL, [String(table['oid'])]);
  const columns = rows.map((row) => ({
    name: String(row['name']),
    isReadable: row['readable'] === 't',
  }));
  const readable = columns.filter(({ isReadable }) => isReadable);
  if (readable.length === 0) return null;
  requireReadable(path, columns, wanted);
  return readable.map(({ name }) => name);
}
