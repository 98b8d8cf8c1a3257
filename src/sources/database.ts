import type { Writable } from 'node:stream';
import type { ListedTables, SearchedSchema } from '../contract/listed-table.ts';
import type { PastState } from '../contract/past-state.ts';
import type { Checksums } from './checksums.ts';
import type { Cell, Column, Dialect, Sql } from './dialect.ts';
import { namingInput } from './errors.ts';
import type { ColumnType } from './types/column-type.ts';
import type { WantedColumns } from './readable-columns.ts';
import type { Traits } from './source.ts';

/** How the values of a column come to DuckDB: written by their source as CSV, read by DuckDB. */
export interface Landing {
  /** What they are in DuckDB. */
  type: ColumnType;
  /** In the source's SQL: the value as text. Two different values never share a text. */
  write: (value: Sql) => Sql;
  /** In DuckDB's SQL: the value from its text; `null` where the CSV reader reads the type itself. */
  read: ((text: Sql) => Sql) | null;
}

declare const OWN: unique symbol;

/**
 * A column's type as its own database has it, made where its catalog is read. What it says is known
 * to the dialect and the checksums of that database alone: no other value passes for one.
 */
export interface OwnType {
  readonly [OWN]?: never;
}

/** A column of a table or query in a database. */
export interface DatabaseColumn<Own extends OwnType = OwnType> extends Column {
  /** The type that the database compares by; `type` is what it is in DuckDB. */
  own: Own;
  /** The source's own name of the type, for people to read. */
  declared: string;
  landing: Landing;
  /**
   * For values that `landing` cannot read, such as NaN among decimals. It holds every value of the
   * declared type, and is slower.
   */
  careful: Landing;
}

/** A column of whole numbers in whose order rows lie, more or less, and with which an index begins. */
export interface KeyOrder {
  column: string;
  /** Numbers from the lowest to the highest, between each two of which there are as many rows. */
  bounds: bigint[];
}

/** Whether tables are to be read by their indexes, even where the planner thinks a scan cheaper. */
export type Plan = 'any' | 'by index';

/** A table, view or query in a database, opened for reading. */
export interface DatabaseRelation {
  /** What can follow FROM, in the source's SQL. */
  relation: Sql;
  columns: DatabaseColumn[];
  /**
   * Sets of columns that the catalog proves to be unique together and free of NULL; that of the
   * primary key comes first.
   */
  uniqueKeys: string[][];
  /** Columns by whose values the rows lie in order, more or less: an index on them reads in order. */
  orderedBy: string[];
  /** `null` where no such column is known. */
  order: KeyOrder | null;
  /** About how many rows there are; `null` where the catalog does not say. */
  estimatedRows: number | null;
  /** Whether reading it twice gives the same rows: not so for a query that calls `random()`. */
  isRepeatable: boolean;
  /** Whether there are columns that the login may not read, and that are left out here. */
  isPartial?: boolean;
  /** The one version of a table with versions that every statement reads, as its database names it. */
  version?: string;
}

/**
 * Opens a query as a relation.
 *
 * @param columnsOf reads the columns of what can follow FROM.
 */
export async function openedQuery(
  sql: Sql,
  input: string,
  columnsOf: (relation: Sql) => Promise<DatabaseColumn[]>,
): Promise<DatabaseRelation> {
  const relation = `(\n${sql}\n)`;
  return queryRelation(relation, await namingInput(input, columnsOf(relation)));
}

/** A query as a relation, of which no catalog says anything. */
export function queryRelation(relation: Sql, columns: DatabaseColumn[]): DatabaseRelation {
  return {
    relation,
    columns,
    uniqueKeys: [],
    orderedBy: [],
    order: null,
    estimatedRows: null,
    isRepeatable: false,
  };
}

/**
 * A connection to a database that is not DuckDB. Everything it reads is one snapshot, where the
 * database has them, in a session that cannot write and whose time zone is UTC.
 *
 * Every method throws DiffError where the database fails and CancelledError where the signal
 * aborts; the running statement is then ended on the server too.
 */
export interface Database {
  readonly dialect: Dialect<OwnType>;
  /** How it finds equal parts of tables by itself; `null` where it has no hash that is good enough. */
  readonly checksums: Checksums | null;
  /**
   * The same by hashes of texts, that databases of other kinds make alike; `null` where it has no
   * such hash, or its texts are not UTF-8.
   */
  readonly textChecksums: Checksums | null;
  /**
   * @param path the table's name, after its schema and database where these are given.
   * @param wanted the columns that must be readable; without it, all are.
   */
  openTable(path: string[], signal: AbortSignal, wanted?: WantedColumns): Promise<DatabaseRelation>;
  /**
   * The tables and views of schemas that a login can see, partitions of a table left out; in as few
   * statements as it can be, whatever their number.
   *
   * @throws DiffError where a schema that is named is not there.
   */
  listTables(searched: readonly SearchedSchema[], signal: AbortSignal): Promise<ListedTables>;
  /**
   * Whether a path leads to a view, of a kind where a view may be `isRepeatable`: reading it takes what its
   * query takes.
   */
  isView?(path: string[], signal: AbortSignal): Promise<boolean>;
  /**
   * What `openTable` gives, of a state in the past; left out by databases that keep none.
   *
   * @throws DiffError where the table does not keep that state.
   */
  openPast?(
    path: string[],
    at: PastState,
    signal: AbortSignal,
    wanted?: WantedColumns,
  ): Promise<DatabaseRelation>;
  /** @param input names the query in errors. */
  openQuery(sql: Sql, input: string, signal: AbortSignal): Promise<DatabaseRelation>;
  /** Makes sure that a filter is one condition over the relation's rows. */
  checkFilter(
    filter: Sql,
    input: string,
    relation: DatabaseRelation,
    signal: AbortSignal,
  ): Promise<void>;
  /** Rows as objects by column name. */
  query(sql: Sql, signal: AbortSignal, plan?: Plan): Promise<Record<string, Cell>[]>;
  /**
   * Writes what a SELECT yields as CSV: comma, double quotes, an empty field for NULL and a quoted
   * one for an empty text, no header. Gives the number of rows.
   */
  copyCsv(select: Sql, output: Writable, signal: AbortSignal, plan?: Plan): Promise<number>;
  /**
   * Another connection that sees the same state of the data, of a kind that `readsAtOnce`; `null` where
   * there is none to be had soon.
   */
  twin?(signal: AbortSignal): Promise<Database | null>;
  close(): Promise<void>;
}

/** A database as the engine has it. */
export interface OpenedDatabase extends Database {
  /** Those of its kind. */
  readonly traits: Traits;
  twin?(signal: AbortSignal): Promise<OpenedDatabase | null>;
}
