import type { DataSourcesConfig } from '../contract/data-source-config.ts';

/** Where diffs, keys and sessions are kept. */
export type StoreSettings =
  | { kind: 'sqlite'; path: string }
  /** The URL holds the password. */
  | { kind: 'postgresql'; url: string };

/** Everything that `serve` is told, read and checked. */
export interface ServeSettings {
  dataSources: DataSourcesConfig;
  store: StoreSettings;
  host: string;
  /** 0: any free one. */
  port: number;
  /** How browsers and clients reach the server, without a slash at the end; `null`: by host and port. */
  publicUrl: string | null;
  /** Absolute paths of the folders in which requests may name files; none: no files. */
  folders: string[];
  diffsAtOnce: number;
  diffsAtOncePerSource: number;
  /** The same of one whose statements run on many machines. */
  diffsAtOncePerCluster: number;
  /** How many diffs may wait. */
  queueLimit: number;
  /** How long one diff may run, in ms. */
  timeoutMs: number;
  /** For each diff, in DuckDB's notation; `null`: half of the machine's memory by all of them. */
  memoryLimit: string | null;
  /** How many rows of each kind a request may ask for; 0: none. */
  sampleRows: number;
  /** How many rows any diff may copy out of databases at most; `null`: as many as it asks for. */
  maxRowsFetched: number | null;
  /** How long sampled rows are kept, in ms; `null`: as long as their diff. */
  keepRowsMs: number | null;
}
