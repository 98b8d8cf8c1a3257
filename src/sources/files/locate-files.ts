import type { Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { DiffError } from '../../contract/errors.ts';
import type { LocatedFiles } from '../../duckdb/local-source.ts';
import { type AllowedPath, requireInside, thoseInside } from '../confinement.ts';
import type { Dialect, Sql } from '../dialect.ts';
import { requireFileStatus } from '../require-file.ts';
import { partFiles, requireNoOthers } from './part-files.ts';
import type { FileContext } from './source-file.ts';
import { fileFormat } from '../../contract/file-endings.ts';

/** What makes a path a pattern. */
export const GLOB = /[*?[\]]/;

/** A path that DuckDB takes for no pattern. */
const literally = (path: string): string => path.replaceAll(/[*?[]/g, '[$&]');

/**
 * Files as DuckDB's functions take them, and its readers first. A folder `x=y` above a file never
 * makes a column here, in the place of the file's own at that.
 */
export function readerOf(files: string[], dialect: Dialect): { list: Sql; reader: Sql } {
  const literals = files.map((file) => dialect.quoteText(literally(file)));
  const list = literals.length === 1 ? (literals[0] ?? '') : `[${literals.join(', ')}]`;
  return { list, reader: `${list}, hive_partitioning = false` };
}

/** What is read, without what stands for it by a link, and the patterns that it is read by. */
const allowedFor = (files: AllowedPath[]): string[] => [
  ...files.map(({ real }) => real),
  ...files.map(({ path }) => literally(path)).filter((reader) => GLOB.test(reader)),
];

/** The files that DuckDB finds by a pattern. */
export async function found(
  pattern: string,
  { connection, signal }: FileContext,
): Promise<string[]> {
  const literal = connection.dialect.quoteText(pattern);
  const rows = await connection.query(`SELECT file FROM glob(${literal})`, signal);
  return rows.map(({ file }) => String(file));
}

/** Several files. DuckDB would fail at the first that may not be read, and so tell of it. */
async function several(
  path: string,
  files: string[],
  { confinement }: FileContext,
): Promise<LocatedFiles> {
  const inside = confinement ? await thoseInside(files, confinement) : [];
  const readable = confinement ? inside.map((file) => file.path) : files;
  if (readable.length === 0) throw new DiffError('NoSuchFileException', path);
  return { files: readable, areSeveral: true, allowed: allowedFor(inside) };
}

async function locateOne(path: string, file: string, status: Stats, context: FileContext) {
  if (status.isDirectory() && fileFormat(path) === 'parquet') {
    return several(path, await partFiles(file, path), context);
  }
  requireFileStatus(status, path, 'NoSuchFileException');
  const { confinement } = context;
  const allowed = confinement ? allowedFor(await thoseInside([file], confinement)) : [];
  return { files: [file], areSeveral: false, allowed };
}

async function locate(path: string, context: FileContext): Promise<LocatedFiles> {
  const { workingDirectory, confinement } = context;
  // First, so that nothing is allowed that is no file of data.
  fileFormat(path);
  if (confinement) await requireInside(path, workingDirectory, confinement);
  const absolute = resolve(workingDirectory, path);
  const status = await stat(absolute).catch(() => null);
  if (status) return locateOne(path, absolute, status, context);
  if (!GLOB.test(path)) throw new DiffError('NoSuchFileException', path);
  const files = await found(absolute, context);
  await requireNoOthers(absolute, path, context);
  return several(path, files, context);
}

/**
 * The files that a side of a diff names, a file that exists never taken for a pattern. What was
 * found once stays so: once DuckDB is confined, it finds no files by patterns.
 *
 * @throws ConfigurationError where its ending is of no known format.
 * @throws DiffError where there is none, or it may not be read.
 */
export async function locateFiles(path: string, context: FileContext): Promise<LocatedFiles> {
  const known = context.located.get(path);
  if (known) return known;
  const files = await locate(path, context);
  context.located.set(path, files);
  return files;
}
