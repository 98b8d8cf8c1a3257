import type { FileOptions } from '../contract/file-options.ts';
import type { ListedTables, SearchedSchema } from '../contract/listed-table.ts';
import type { Confinement } from '../sources/confinement.ts';
import type { Sql } from '../sources/dialect.ts';
import type { SourceAddress, SourceDescriptor } from '../sources/source.ts';
import type { TableWriter, WriterOptions } from '../sources/table-writer.ts';
import type { DuckDBConnection } from './connection.ts';
import type { OpenedRelation } from './relation.ts';

/** What the engine's own DuckDB reads the datasets of a diff with. */
export interface LocalContext {
  connection: DuckDBConnection;
  /** Relative paths start here. */
  workingDirectory: string;
  /** Databases attached so far: path to name. */
  attached: Map<string, string>;
  /** Files found so far: as the request names them, to what is read. */
  located: Map<string, LocatedFiles>;
  /** What may be read; without it, all that this process may read. */
  confinement?: Confinement | null;
  /** Whether folders `x=y` make columns of the files that a pattern finds. */
  hivePartitions?: boolean;
  /** How the file of the side that is opened is read, where the request says it. */
  fileOptions?: FileOptions | null;
  /** So many rows are enough where rows have to be copied to be read; without it, all are. */
  mostRows?: number;
  signal: AbortSignal;
}

/** The files that a path stands for. */
export interface LocatedFiles {
  /** Absolute paths. */
  files: string[];
  /** Whether they are those of a pattern or of a folder, and not the one that has this path. */
  areSeveral: boolean;
  /** All that DuckDB must be allowed to open for that; empty where it may open everything. */
  allowed: string[];
}

/** What a side reads of its data source: a table by its path, or a query. */
export type LocalDataset = { table: string[] } | { sql: Sql };

/** Has a DuckDB write rows to a new table of this name. */
export type OpenQuery = (connection: DuckDBConnection, table: Sql) => Promise<OpenedRelation>;

/** A kind of data source that the engine's own DuckDB reads. */
export interface LocalSource extends SourceDescriptor {
  readBy: 'engine';
  /**
   * Makes its tables readable.
   *
   * @throws DiffError where there is no such database.
   */
  attach: (address: SourceAddress, context: LocalContext) => Promise<void>;
  /**
   * Makes ready what a dataset reads, before DuckDB is confined. Gives the files that it must then be
   * allowed to open.
   *
   * @throws DiffError where there is no such database or file.
   */
  admit: (
    dataset: LocalDataset,
    address: SourceAddress,
    context: LocalContext,
  ) => Promise<string[]>;
  /**
   * Opens what a request names as a table.
   *
   * @throws DiffError where it does not exist or cannot be read.
   */
  openTable: (
    path: string[],
    address: SourceAddress,
    context: LocalContext,
  ) => Promise<OpenedRelation>;
  /**
   * Opens a query in a DuckDB where it finds the tables by their names, and no others.
   *
   * @param open writes its rows to a new table, by the connection that it is given.
   * @throws DiffError where there is no such database, and where `open` does.
   */
  openQuery: (
    open: OpenQuery,
    name: string,
    address: SourceAddress,
    context: LocalContext,
  ) => Promise<OpenedRelation>;
  /**
   * The tables and views of schemas; left out where there are none to list.
   *
   * @throws DiffError where a schema that is named is not there.
   */
  listTables?: (
    searched: readonly SearchedSchema[],
    address: SourceAddress,
    context: LocalContext,
  ) => Promise<ListedTables>;
  /**
   * Opens it so that tables can be written, in a DuckDB that does not read it yet; left out where that
   * cannot be.
   *
   * @throws DiffError where there is no such database, or another process uses it.
   */
  openWriter?: (
    address: SourceAddress,
    writing: WriterOptions,
    context: LocalContext,
  ) => Promise<TableWriter>;
}
