import type { Pair, SideIndex } from '../contract/pair.ts';
import type { DatabaseColumn, DatabaseRelation, OpenedDatabase } from '../sources/database.ts';
import type { Sql } from '../sources/dialect.ts';
import type { OpenedRelation } from '../duckdb/relation.ts';

/** One side of a diff in DuckDB, where it is joined. */
export interface LocalSide {
  kind: 'local';
  index: SideIndex;
  opened: OpenedRelation;
}

/** One side of a diff in a database of its own. */
export interface DatabaseSide {
  kind: 'database';
  index: SideIndex;
  /** The name of its data source. */
  source: string;
  database: OpenedDatabase;
  relation: DatabaseRelation;
  /**
   * What its rows must fulfil by the request's filter and time interval, in its own SQL.
   *
   * @throws DiffError where the column of the time interval holds no times.
   */
  conditions: () => Sql[];
  /** Whether its query or filter asks for the time, which each connection has of its own. */
  asksForTime: boolean;
  /** Whether its filter calls what is something else each time that it is asked for. */
  asksForChance: boolean;
  /** The share of its rows that are in a sample, where it has those alone. */
  share?: number;
}

/** One side of a diff. */
export type OpenedSide = LocalSide | DatabaseSide;

/** Whether both sides are in databases of their own, which can do some of the work. */
export const areInDatabases = (sides: Pair<OpenedSide>): sides is Pair<DatabaseSide> =>
  sides.every(({ kind }) => kind === 'database');

/** What the source says of a column that is compared. */
export function columnOf({ relation }: DatabaseSide, name: string): DatabaseColumn {
  const column = relation.columns.find((entry) => entry.name === name);
  if (!column) throw new Error(`there is no column ${name}`);
  return column;
}

/**
 * The rows of a side that its filters let through, in its own SQL.
 *
 * @param where conditions beyond the request's own.
 */
export function rowsOf(
  { relation: { relation }, conditions }: DatabaseSide,
  where: Sql[] = [],
): Sql {
  const all = [...conditions(), ...where];
  if (all.length === 0) return `${relation} AS dataset`;
  return `(SELECT * FROM ${relation} AS dataset WHERE ${all.join(' AND ')}) AS dataset`;
}

/** About how many rows the larger side has; `null` where a catalog does not say. */
export function estimatedRows(sides: Pair<DatabaseSide>): number | null {
  const [rows1, rows2] = sides.map(({ relation }) => relation.estimatedRows);
  const share = sides[0].share ?? 1;
  return rows1 == null || rows2 == null ? null : Math.ceil(share * Math.max(rows1, rows2));
}

/**
 * Up to this share of the rows, a sample takes less to send than to find once more: PostgreSQL takes 0.08 µs
 * of a row to tell whether it is in the sample, and 3 µs of one to send it, and we to read it.
 */
const THIN = 0.03;

/** Whether both sides are samples of so few rows that each is best read once, as a whole. */
export const areThin = (sides: Pair<DatabaseSide>): boolean =>
  sides.every(({ share }) => share !== undefined && share <= THIN);
