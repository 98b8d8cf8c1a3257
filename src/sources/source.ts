/** The kinds of data source, each a folder here. */
export type SourceKind = 'files' | 'duckdb' | 'postgresql' | 'redshift' | 'mysql' | 'sqlite';

/** A data source of the embedded engine. */
export interface NamedSource {
  id: number;
  name: string;
  /** Which folder of `sources/` reads it. */
  type: SourceKind;
  /** For DuckDB and SQLite the database's path, for servers the URL with its password. Empty for files. */
  location: string;
}

/** What a database is opened with. */
export interface OpenOptions {
  /** Relative paths start here. */
  workingDirectory: string;
  signal: AbortSignal;
}
