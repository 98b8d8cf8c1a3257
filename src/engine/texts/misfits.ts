import {
  COLUMNS_AT_ONCE,
  inGroups,
  inStatements,
  TEXTS_AT_ONCE,
} from '../../sources/columns-at-once.ts';
import type { Sql } from '../../sources/dialect.ts';
import type { DuckDBConnection } from '../../duckdb/connection.ts';
import type { TextColumn } from '../../duckdb/relation.ts';

/** Where texts stand that are to fit the types of their columns. */
export type TextRows =
  /** Rows with a column for each that is given, and maybe others. */
  | { kind: 'columns'; relation: (columns: TextColumn[]) => Sql }
  /** A row for each text: its column's number in `column_number`, itself as `text`. */
  | { kind: 'cells'; relation: Sql };

/** A column whose texts are checked, and its number among all that were asked for. */
export interface CheckedColumn {
  column: TextColumn;
  number: number;
}

/** Whether a column's text fits, as SQL. */
export type FitsOf = (column: TextColumn) => Sql;

/** What the SQL that is the same for many columns calls their text. */
const asCell = (column: TextColumn): TextColumn => ({ ...column, text: 'text' });

/** Those of the columns in which some text does not fit. */
export async function findMisfits(
  connection: DuckDBConnection,
  rows: TextRows,
  checked: CheckedColumn[],
  fitsOf: FitsOf,
  signal?: AbortSignal,
): Promise<TextColumn[]> {
  if (rows.kind === 'cells') return misfitCells(connection, rows.relation, checked, fitsOf, signal);
  const isWide = checked.length > COLUMNS_AT_ONCE;
  if (!isWide || checked.some(({ column }) => column.json !== null)) {
    return misfitColumns(connection, rows.relation, checked, fitsOf, signal);
  }
  const found: TextColumn[] = [];
  for (const some of inGroups(checked, TEXTS_AT_ONCE)) {
    const cells = asCells(some, rows.relation(some.map(({ column }) => column)));
    found.push(...(await misfitCells(connection, cells, some, fitsOf, signal)));
  }
  return found;
}

async function misfitColumns(
  connection: DuckDBConnection,
  relation: (columns: TextColumn[]) => Sql,
  checked: CheckedColumn[],
  fitsOf: FitsOf,
  signal?: AbortSignal,
): Promise<TextColumn[]> {
  const found: TextColumn[] = [];
  for (const some of inStatements(checked.map(({ column }) => column))) {
    const counts = some.map(
      (column, index) => `count(*) FILTER (WHERE NOT ${fitsOf(column)}) AS misfits_${index}`,
    );
    const [row] = await connection.query(
      `SELECT ${counts.join(', ')} FROM ${relation(some)}`,
      signal,
    );
    found.push(...some.filter((_, index) => Number(row?.[`misfits_${index}`]) > 0));
  }
  return found;
}

/** A row for each text of the columns. */
function asCells(columns: CheckedColumn[], relation: Sql): Sql {
  const numbers = columns.map(({ number }) => number).join(', ');
  const texts = columns.map(({ column }) => column.text).join(', ');
  return `(SELECT unnest([${numbers}]) AS column_number, unnest([${texts}]) AS text FROM ${relation})`;
}

/** One statement for all columns that are checked alike: most often there are few kinds. */
async function misfitCells(
  connection: DuckDBConnection,
  relation: Sql,
  checked: CheckedColumn[],
  fitsOf: FitsOf,
  signal?: AbortSignal,
): Promise<TextColumn[]> {
  const found = new Set<number>();
  for (const [fits, some] of Map.groupBy(checked, ({ column }) => fitsOf(asCell(column)))) {
    const numbers = some.map(({ number }) => number).join(', ');
    const rows = await connection.query(
      `SELECT DISTINCT column_number FROM ${relation} AS cells
WHERE column_number IN (${numbers}) AND NOT ${fits}`,
      signal,
    );
    for (const row of rows) found.add(Number(row['column_number']));
  }
  return checked.filter(({ number }) => found.has(number)).map(({ column }) => column);
}
