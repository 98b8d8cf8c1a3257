import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { DiffError } from '../../contract/errors.ts';
import { type AllowedPath, type Confinement, requireInside, thoseInside } from '../confinement.ts';
import type { Sql } from '../dialect.ts';
import { fileFormat, hasFileFormat, isRemote } from './file-format.ts';
import type { OpenContext } from './open-dataset.ts';

/** The files that a path stands for. */
export interface LocatedFiles {
  /** Paths and patterns as DuckDB's readers take them. */
  readers: string[];
  /** All that DuckDB must be allowed to open for that; empty where it may open everything. */
  allowed: string[];
}

const GLOB = /[*?[\]]/;

/** A path that DuckDB takes for no pattern. */
const literally = (path: string): string => path.replaceAll(/[*?[]/g, '[$&]');

/** What is read, without what stands for it by a link, and the patterns that it is read by. */
const allowedFor = (files: AllowedPath[], readers: string[]): string[] => [
  ...files.map(({ real }) => real),
  ...readers.filter((reader) => GLOB.test(reader)),
];

/** The files that DuckDB finds by a pattern, without those that lead outside of the folders. */
async function matching(
  pattern: string,
  confinement: Confinement,
  { connection, signal }: OpenContext,
): Promise<AllowedPath[]> {
  const literal = connection.dialect.quoteText(pattern);
  const rows = await connection.query(`SELECT file FROM glob(${literal})`, signal);
  const paths = rows.map(({ file }) => String(file));
  return thoseInside(paths, confinement);
}

/** The files of a pattern. DuckDB would fail at the first that may not be read, and so tell of it. */
async function locatePattern(
  path: string,
  pattern: string,
  context: OpenContext,
): Promise<LocatedFiles> {
  const { confinement } = context;
  if (!confinement) return { readers: [pattern], allowed: [] };
  const files = await matching(pattern, confinement, context);
  if (files.length === 0) throw new DiffError('NoSuchFileException', path);
  const readers = files.map((file) => literally(file.path));
  return { readers, allowed: allowedFor(files, readers) };
}

async function locate(path: string, context: OpenContext): Promise<LocatedFiles> {
  const { workingDirectory, confinement } = context;
  // First, so that nothing is allowed that is no file of data.
  fileFormat(path);
  if (confinement) await requireInside(path, workingDirectory, confinement);
  const absolute = resolve(workingDirectory, path);
  if (existsSync(absolute)) {
    const readers = [literally(absolute)];
    const files = confinement ? await thoseInside([absolute], confinement) : [];
    return { readers, allowed: allowedFor(files, readers) };
  }
  if (GLOB.test(path)) return locatePattern(path, absolute, context);
  throw new DiffError('NoSuchFileException', path);
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

/**
 * What DuckDB must be allowed to open for a query over files: those whose paths or patterns it
 * writes out, as far as a side could name them, too. The query only is parsed for that.
 */
export async function filesOfQuery(sql: Sql, context: OpenContext): Promise<string[]> {
  const { connection, confinement, workingDirectory, signal } = context;
  if (!confinement) return [];
  const literal = connection.dialect.quoteText(sql);
  const [row] = await connection.query(`SELECT json_serialize_sql(${literal}) AS tree`, signal);
  const paths = textsIn(JSON.parse(String(row?.['tree'])))
    .filter((text) => hasFileFormat(text) && !isRemote(text))
    .map((text) => resolve(workingDirectory, text));
  const allowed = await thoseInside([...new Set(paths)], confinement);
  const found = await Promise.all(
    allowed.map(async ({ path, real }) => {
      if (existsSync(path) || !GLOB.test(path)) return [real];
      return [path, ...(await matching(path, confinement, context)).map((file) => file.real)];
    }),
  );
  return found.flat();
}
