import { stat } from 'node:fs/promises';
import type { FileFormat } from '../../contract/file-endings.ts';
import type { Column, Sql } from '../dialect.ts';
import type { DuckDBConnection } from '../../duckdb/connection.ts';
import { openCsv } from './csv/open.ts';
import { fileFormat } from './file-format.ts';
import { openJson } from './json/open.ts';
import { locateFiles, readerOf } from './locate-files.ts';
import { openParquet } from './parquet/open.ts';
import type { OpenContext } from '../duckdb/open-table.ts';
import { partitionsOf } from './partitions.ts';
import { unitePartitions } from './unite-partitions.ts';

/** What a side reads: its columns are typed, or texts whose types must still be found. */
export type OpenedRelation =
  | TableRelation
  | TextRelation
  /** A file without even a header: it takes the other side's columns. */
  | { kind: 'empty' };

/** A table, or what has types as one. */
export interface TableRelation {
  kind: 'typed';
  relation: Sql;
  columns: Column[];
  /** Whether only the rows are in it that the request's filter lets through. */
  isFiltered?: boolean;
  /** Asks the catalog for the columns that are declared unique: few diffs leave their key out. */
  declaredKeys?: () => Promise<string[][]>;
}

/** Text files, of which every value is a text. */
export interface TextRelation {
  kind: 'text';
  relation: Sql;
  columns: TextColumn[];
  /**
   * Looks at the files apart from what reads them: whether `relation` certainly gives every row.
   * Rejects with a DiffError where a packed file is damaged or cut.
   */
  readsAll?: (signal?: AbortSignal) => Promise<boolean>;
  /** Another reader, slower, for files that are too unusual for `relation`. */
  readCarefully?: (signal?: AbortSignal) => Promise<CarefulReading>;
  /** `relation` is known not to give every row. */
  isLossy?: boolean;
}

/** What reads unusual files, and how many rows it must give. */
export interface CarefulReading {
  relation: Sql;
  rows: number;
}

export interface TextColumn {
  name: string;
  /** The value as text, over the relation; NULL where the file has none. */
  text: Sql;
  /** The value as JSON, where the file is JSON. */
  json: Sql | null;
}

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
  signal: AbortSignal;
}

function openAs(format: FileFormat, file: SourceFile): Promise<OpenedRelation> {
  switch (format) {
    case 'json':
      return openJson(file);
    case 'parquet':
      return openParquet(file);
    case 'tsv':
      return openCsv(file, '\t');
    case 'csv':
      return openCsv(file, null);
  }
}

/**
 * Opens a CSV, TSV, JSON, JSON lines or Parquet file, or several by a pattern.
 *
 * @throws DiffError where it does not exist, or cannot or may not be read.
 */
export async function openFile(path: string, context: OpenContext): Promise<OpenedRelation> {
  const { connection, signal } = context;
  const { dialect } = connection;
  const { files, areSeveral } = await locateFiles(path, context);
  const [first = ''] = files;
  if (!areSeveral && (await stat(first)).size === 0) return { kind: 'empty' };
  const open = (some: string[]): Promise<OpenedRelation> => {
    const { list, reader } = readerOf(some, dialect);
    const local = areSeveral ? null : first;
    return openAs(fileFormat(path), { connection, path, files: some, list, reader, local, signal });
  };
  if (!areSeveral || context.hivePartitions !== true) return open(files);
  const partitions = partitionsOf(path, files, context.workingDirectory);
  return unitePartitions(path, partitions, open, dialect);
}
