import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { DiffError } from '../../contract/errors.ts';
import { requireInside, thoseInside } from '../confinement.ts';
import type { Column, Sql } from '../dialect.ts';
import type { DuckDBConnection } from './connection.ts';
import { openCsv } from './csv-files.ts';
import { fileFormat } from './file-format.ts';
import { openJson } from './json-files.ts';
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

const GLOB = /[*?[\]]/;

/** A path that DuckDB takes for no pattern. */
const literally = (path: string): string => path.replaceAll(/[*?[]/g, '[$&]');

/** The files of a pattern, as DuckDB's readers take them, without those that may not be read. */
async function readersOf(pattern: Sql, path: string, context: OpenContext): Promise<Sql> {
  const { connection, confinement, signal } = context;
  if (!confinement) return pattern;
  // DuckDB would fail at the first link that leads outside, and so tell that there is one.
  const rows = await connection.query(`SELECT file FROM glob(${pattern})`, signal);
  const inside = await thoseInside(
    rows.map(({ file }) => String(file)),
    confinement,
  );
  if (inside.length === 0) throw new DiffError('NoSuchFileException', path);
  const files = inside.map((file) => connection.dialect.quoteText(literally(file)));
  return `[${files.join(', ')}]`;
}

/** A path as DuckDB's readers take it: a file that exists is never taken for a pattern. */
async function readerOf(path: string, context: OpenContext): Promise<Sql> {
  const { connection, workingDirectory, confinement } = context;
  const { dialect } = connection;
  if (confinement) await requireInside(path, workingDirectory, confinement);
  const absolute = resolve(workingDirectory, path);
  if (existsSync(absolute)) return dialect.quoteText(literally(absolute));
  if (GLOB.test(path)) return readersOf(dialect.quoteText(absolute), path, context);
  throw new DiffError('NoSuchFileException', path);
}

/**
 * Opens a CSV, TSV, JSON, JSON lines or Parquet file.
 *
 * @throws DiffError where it does not exist, or cannot or may not be read.
 */
export async function openFile(path: string, context: OpenContext): Promise<OpenedRelation> {
  const { connection, workingDirectory, signal } = context;
  const format = fileFormat(path);
  const reader = await readerOf(path, context);
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
