import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { DiffError } from '../contract/errors.ts';
import type { Landing } from '../sources/database.ts';
import type { Sql } from '../sources/dialect.ts';
import type { DuckDBConnection } from './connection.ts';
import { CSV_FORM, LONG_LINES, readCsv } from './read-csv.ts';
import { throughPipe } from './pipe.ts';
import { storedType } from './types.ts';

/** The name of a landed column, by its position: databases may have names that DuckDB has not. */
export const landedColumn = (index: number): Sql => `column_${index}`;

/** A pipe is read once, from its start to its end. */
const ONE_THREAD = ['parallel = false'];

function readLanded(path: Sql, landings: Landing[], more: string[]): Sql {
  const types = landings.map(
    ({ type, read }, i) => `'${landedColumn(i)}': '${read ? 'VARCHAR' : storedType(type)}'`,
  );
  const columns = `columns = {${types.join(', ')}}`;
  // Else the first line end is taken for that of all rows, which may stand in a text.
  const form = ['auto_detect = false', 'header = false', `delim = ','`, "new_line = '\\n'"];
  return readCsv(path, [...CSV_FORM, ...form, columns, ...more]);
}

/** What is landed, and where. */
export interface LandingPlan {
  /** The table in DuckDB's `memory.main`; it replaces one of that name. */
  table: string;
  columns: Landing[];
  /** An existing folder for the pipe. */
  folder: string;
  /** Whether a row may have more than 2 MB. */
  longValues: boolean;
}

/**
 * Copies rows from `write`, which writes them as CSV and gives their number, into a table of
 * DuckDB. Nothing is collected: what is written is read at once.
 *
 * @throws DiffError where a value cannot be read, or rows were lost on the way.
 */
export async function land(
  connection: DuckDBConnection,
  { table, columns, folder, longValues }: LandingPlan,
  write: (output: Writable) => Promise<number>,
  signal: AbortSignal,
): Promise<void> {
  const path = join(folder, `${table}.csv`);
  const values = columns.map(({ read }, i) => {
    const name = landedColumn(i);
    return read ? `${read(name)} AS ${name}` : name;
  });
  const reader = connection.dialect.quoteText(path);
  const source = readLanded(reader, columns, longValues ? LONG_LINES : ONE_THREAD);
  const create = `CREATE OR REPLACE TABLE memory.main.${table} AS SELECT ${values.join(', ')} FROM ${source}`;
  const written = await throughPipe(path, write, () => connection.execute(create, signal));
  const [row] = await connection.query(`SELECT count(*) AS rows FROM memory.main.${table}`, signal);
  if (Number(row?.['rows']) === written) return;
  const read = `${String(row?.['rows'])} of ${written} rows`;
  throw new DiffError('InternalError', `${read} arrived while a dataset was copied`);
}
