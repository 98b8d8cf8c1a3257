import { existsSync, type Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { DiffError } from '../../contract/errors.ts';
import { type AllowedPath, type Confinement, requireInside, thoseInside } from '../confinement.ts';
import type { Dialect, Sql } from '../dialect.ts';
import { requireFileStatus } from '../require-file.ts';
import { fileFormat, hasFileFormat, isRemote } from './file-format.ts';
import type { OpenContext } from '../duckdb/open-table.ts';
import { partFiles, requireNoOthers } from './part-files.ts';

/** The files that a path stands for. */
export interface LocatedFiles {
  /** Absolute paths. */
  files: string[];
  /** Whether they are those of a pattern or of a folder, and not the one that has this path. */
  areSeveral: boolean;
  /** All that DuckDB must be allowed to open for that; empty where it may open everything. */
  allowed: string[];
}

const GLOB = /[*?[\]]/;

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
async function found(pattern: string, { connection, signal }: OpenContext): Promise<string[]> {
  const literal = connection.dialect.quoteText(pattern);
  const rows = await connection.query(`SELECT file FROM glob(${literal})`, signal);
  return rows.map(({ file }) => String(file));
}

/** The files of a pattern, without those that lead outside of the folders. */
async function matching(
  pattern: string,
  confinement: Confinement,
  context: OpenContext,
): Promise<AllowedPath[]> {
  return thoseInside(await found(pattern, context), confinement);
}

/** Several files. DuckDB would fail at the first that may not be read, and so tell of it. */
async function several(
  path: string,
  files: string[],
  { confinement }: OpenContext,
): Promise<LocatedFiles> {
  const inside = confinement ? await thoseInside(files, confinement) : [];
  const readable = confinement ? inside.map((file) => file.path) : files;
  if (readable.length === 0) throw new DiffError('NoSuchFileException', path);
  return { files: readable, areSeveral: true, allowed: allowedFor(inside) };
}

async function locateOne(path: string, file: string, status: Stats, context: OpenContext) {
  if (status.isDirectory() && fileFormat(path) === 'parquet') {
    return several(path, await partFiles(file, path), context);
  }
  requireFileStatus(status, path, 'NoSuchFileException');
  const { confinement } = context;
  const allowed = confinement ? allowedFor(await thoseInside([file], confinement)) : [];
  return { files: [file], areSeveral: false, allowed };
}

async function locate(path: string, context: OpenContext): Promise<LocatedFiles> {
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
export async function locateFiles(path: string, context: OpenContext): Promise<LocatedFiles> {
  const known = context.located.get(path);
  if (known) return known;
  const files = await locate(path, context);
  context.located.set(path, files);
  return files;
}

/** Every text in a value of JSON. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

/** The local files that a query writes out, as far as a side could name them, too: absolute paths. */
export async function pathsInQuery(sql: Sql, context: OpenContext): Promise<string[]> {
  const { connection, workingDirectory, signal } = context;
  const literal = connection.dialect.quoteText(sql);
  const [row] = await connection.query(`SELECT json_serialize_sql(${literal}) AS tree`, signal);
  const paths = textsIn(JSON.parse(String(row?.['tree'])))
    .filter((text) => hasFileFormat(text) && !isRemote(text))
    .map((text) => resolve(workingDirectory, text));
  return [...new Set(paths)];
}

/**
 * Refuses a query over pipes and other things that are no files; to open one could wait forever.
 *
 * @throws DiffError that names it.
 */
export async function requireFilesOfQuery(sql: Sql, context: OpenContext): Promise<void> {
  for (const path of await pathsInQuery(sql, context)) {
    const status = await stat(path).catch(() => null);
    // Of folders DuckDB has a sentence of its own.
    if (!status || status.isDirectory()) continue;
    requireFileStatus(status, basename(path), 'NoSuchFileException');
  }
}

/**
 * What DuckDB must be allowed to open for a query over files: those whose paths or patterns it
 * writes out, as far as a side could name them, too. The query only is parsed for that.
 */
export async function filesOfQuery(sql: Sql, context: OpenContext): Promise<string[]> {
  const { confinement } = context;
  if (!confinement) return [];
  const allowed = await thoseInside(await pathsInQuery(sql, context), confinement);
  const files = await Promise.all(
    allowed.map(async ({ path, real }) => {
      if (existsSync(path) || !GLOB.test(path)) return [real];
      return [path, ...(await matching(path, confinement, context)).map((file) => file.real)];
    }),
  );
  return files.flat();
}
