import { DiffError } from '../../contract/errors.ts';
import type { Sql } from '../dialect.ts';
import { MOST_TABLES, noSuchTable } from '../no-such-table.ts';
import type { DescribedColumn, SparkStatements } from './statements.ts';

/** Parts of a name, as SQL writes it. */
type Quote = (name: string) => Sql;

/** What a session needs for its tables to be found. */
export interface Catalog {
  statements: SparkStatements;
  quote: Quote;
}

/** The name of a table from its parts, one to three of them. */
export const nameOf = (path: string[], quote: Quote): Sql => path.map(quote).join('.');

/** What is said of a table or view. */
export interface Declared {
  columns: DescribedColumn[];
  isView: boolean;
}

/**
 * The columns of a table or view with their types as they were declared: of a query CHAR(n) is a text
 * like others. Partitions and other facts follow them.
 */
export async function declarationOf(
  { statements }: Catalog,
  table: Sql,
  columns: readonly DescribedColumn[],
  signal: AbortSignal,
): Promise<Declared> {
  const rows = await statements.texts(`DESCRIBE TABLE EXTENDED ${table}`, signal);
  return {
    columns: columns.map((column, i) => {
      const [name, type] = rows[i] ?? [];
      return name === column.name && type ? { name, type } : column;
    }),
    isView: rows.slice(columns.length).some(([fact]) => fact === 'View Text'),
  };
}

const isOf = (error: unknown, type: DiffError['type']): error is DiffError =>
  error instanceof DiffError && error.type === type;

/** Whether there is no table of a name: Spark says the same where there is no such database. */
export const isNoSuchTable = (error: unknown): boolean => isOf(error, 'NoSuchTableException');

/** The database in which a name without one is searched. */
export async function currentDatabase(
  { statements }: Catalog,
  signal: AbortSignal,
): Promise<string> {
  const [row] = await statements.texts('SELECT current_database()', signal);
  return row?.[0] ?? 'default';
}

/** Why there is no table of a path: no such database, or one with other tables. */
export async function noSuchSparkTable(
  catalog: Catalog,
  path: string[],
  signal: AbortSignal,
): Promise<DiffError> {
  const before = path.slice(0, -1);
  const places = before.length > 0 ? before : [await currentDatabase(catalog, signal)];
  const place = places.join('.');
  const sql = `SHOW TABLES IN ${nameOf(places, catalog.quote)}`;
  const rows = await catalog.statements.texts(sql, signal).catch((error: unknown) => {
    if (!isOf(error, 'NoSuchDatabaseException')) throw error;
    return null;
  });
  if (!rows) return new DiffError('NoSuchDatabaseException', place);
  const tables = rows
    .slice(0, MOST_TABLES)
    .map(([, name]) => ({ place, name: name ?? '', searched: 1 }));
  return noSuchTable(path, `the database ${place}`, tables);
}
