import type { ChangingFunctions } from './changing-functions.ts';
import type { Database } from './database.ts';
import type { Options, SourceOptions } from './options.ts';
import type { TableWriter, WriterOptions } from './table-writer.ts';

/** What a data source is opened by. */
export interface SourceAddress {
  /** Its name, for errors: a URL may hold a password. */
  name: string;
  /** For a server the URL with its password, for a file its path. Empty for what lies nowhere. */
  location: string;
  /** What its configuration sets, as its kind takes it. */
  options: Options;
}

/** By what who runs a cluster finds the statements of a diff, and what they cost. */
export interface StatementLabel {
  /** The diff's id, where it has one. */
  diffId: number | null;
  /** The address of the workflow run that asked for it, where there is one. */
  runUrl: string | null;
}

/** What a database is opened with. */
export interface OpenOptions {
  /** Relative paths start here. */
  workingDirectory: string;
  signal: AbortSignal;
  /** What statements are marked with where the database has a place for it; without it, by our name alone. */
  label?: StatementLabel;
}

/** What is said of every kind of data source; each has a folder here, and in it a `source.ts`. */
export interface SourceDescriptor {
  /** Its name, as lists of data sources show it. */
  kind: string;
  /** The schemes of its URLs; none where no URL stands for it. */
  schemes: readonly string[];
  /** What its URL leads to: a server, or a file by the path after the scheme. */
  place: 'server' | 'file' | 'nowhere';
  /** The path that stands after the scheme of a file, where that is not the path as it is. */
  readPath?: (path: string) => string;
  /** The options that a configuration may set for it. */
  options: SourceOptions;
}

/**
 * What the engine may count on. Whoever adds a source states what differs from `SAFE_TRAITS`: with
 * these a diff is right with any database, if slower.
 */
export interface Traits {
  /**
   * What sees one state of the data: all that a connection reads, each statement by itself, or not
   * even that. Rows are read twice, by checksums first, only where they are then the same.
   */
  snapshots: 'session' | 'statement' | 'none';
  /** Whether a connection has twins: others that see the same state, and may read at the same time. */
  readsAtOnce: boolean;
  /** Whether it works out only once what a statement names twice. */
  worksOutOnce: boolean;
  /** How many columns, besides the key's, one statement may compare. */
  mostColumns: number;
  /** Whether it runs on many machines: each statement costs seconds, and large ones no more. */
  runsOnCluster: boolean;
}

/** What holds of a database of which nobody said more. */
export const SAFE_TRAITS: Traits = {
  snapshots: 'none',
  readsAtOnce: false,
  worksOutOnce: false,
  // PostgreSQL has 1,664 columns in a result, MySQL 4,096, SQLite 2,000.
  mostColumns: 1000,
  runsOnCluster: false,
};

/** A kind of database that answers by itself, through a connection. */
export interface DatabaseSource extends SourceDescriptor {
  readBy: 'itself';
  /** Which of its functions give something else when they are called again. */
  changing: ChangingFunctions;
  traits: Traits;
  /**
   * Connects. What that takes, such as a driver, is not imported before.
   *
   * @throws DiffError where it cannot be reached, or refuses the login.
   */
  open: (address: SourceAddress, options: OpenOptions) => Promise<Database>;
  /**
   * Connects so that tables can be written; left out where that cannot be.
   *
   * @throws DiffError where it cannot be reached, or refuses the login.
   */
  openWriter?: (
    address: SourceAddress,
    writing: WriterOptions,
    options: OpenOptions,
  ) => Promise<TableWriter>;
}
