import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { DiffError } from '../../contract/errors.ts';
import type { Column, Sql } from '../dialect.ts';
import type { DuckDBConnection } from './connection.ts';
import { openCsv } from './csv-files.ts';
import { fileFormat } from './file-format.ts';
import { openJson } from './json-files.ts';
import { locateFiles } from './locate-files.ts';
import { openParquet } from './parquet-files.ts';
import type { OpenContext } from './open-dataset.ts';

/** What a side reads: its columns are typed, or texts whose types must still be found. */
export type OpenedRelation =
  /** `isFiltered` where only the rows are in it that the request's filter lets through. */
  | { kind: 'typed'; relation: Sql; columns: Column[]; isFiltered?: boolean }
  /** `longLines` reads the same, slower, where a line is too long for `relation`. */
  | { kind: 'text'; relation: Sql; longLines?: Sql; columns: TextColumn[] }
  /** A file without even a header: it takes the other side's columns. */
  | { kind: 'empty' };

export interface TextColumn {
  name: string;
  /** The value as text, over the relation; NULL where the file has none. */
  text: Sql;
  /** The value as JSON, where the file is JSON. */
  json: Sql | null;
}

/** A file to be opened. */
export interface SourceFile {
  connection: DuckDBConnection;
  /** As the request names it. */
  path: string;
  /** As DuckDB's readers take it, as a literal. */
  reader: Sql;
  /** Where it lies; `null` where the path is a pattern for several files. */
  local: string | null;
  signal: AbortSignal;
}

/**
 * Opens a CSV, TSV, JSON, JSON lines or Parquet file.
 *
 * @throws DiffError where it does not exist, or cannot or may not be read.
 */
export async function openFile(path: string, context: OpenContext): Promise<OpenedRelation> {
  const { connection, workingDirectory, signal } = context;
  const format = fileFormat(path);
  const { readers } = await locateFiles(path, context);
  const literals = readers.map((each) => connection.dialect.quoteText(each));
  const reader = literals.length === 1 ? (literals[0] ?? '') : `[${literals.join(', ')}]`;
  const local = resolve(workingDirectory, path);
  const status = await stat(local).catch(() => null);
  if (status?.isDirectory()) throw new DiffError('NoSuchFileException', `${path} is a folder`);
  if (status?.size === 0) return { kind: 'empty' };
  const file = { connection, path, reader, local: status && local, signal };
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
