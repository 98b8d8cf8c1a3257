import { isAbsolute } from 'node:path';
import type { FileOptions } from '../../contract/file-options.ts';
import type { DuckDBConnection } from '../../duckdb/connection.ts';
import type { LocalContext } from '../../duckdb/local-source.ts';
import type { Sql } from '../dialect.ts';

/** What files are found and opened with. */
export type FileContext = Omit<LocalContext, 'attached'>;

/** A file to be opened, or several as one. */
export interface SourceFile {
  connection: DuckDBConnection;
  /** As the request names it. */
  path: string;
  /** All of them, as absolute paths. */
  files: string[];
  /** The same for DuckDB's functions. */
  list: Sql;
  /**
   * What DuckDB's readers take first. A folder `x=y` above a file never makes a column here, in the
   * place of the file's own at that.
   */
  reader: Sql;
  /** Where it lies; `null` for several files. */
  local: string | null;
  /** How the request says that it is read. */
  options: FileOptions | null;
  signal: AbortSignal;
}

/** One of the files of a side. */
export interface NamedPath {
  /** Where it lies. */
  path: string;
  /** As messages name it. */
  name: string;
}

const partsOf = (path: string): string[] => path.split(/[\\/]/);

/** A file that a pattern finds, by as many parts of its path as the pattern has. */
function nameLike(pattern: string, path: string): string {
  if (isAbsolute(pattern)) return path;
  const parts = partsOf(pattern).filter((part) => part !== '.' && part !== '..');
  return partsOf(path).slice(-parts.length).join('/');
}

/** The files that a path or pattern stands for. */
export function namedPaths({ path, files, local }: SourceFile): NamedPath[] {
  return files.map((file) => ({ path: file, name: local === null ? nameLike(path, file) : path }));
}
