import { lstat, realpath } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { DiffError } from '../contract/errors.ts';

/**
 * What diffs may read on this machine, beside the databases of their data sources, where those who
 * ask for them do not own it.
 */
export interface Confinement {
  /** Absolute paths of the folders whose files may be named; none: no files at all. */
  folders: string[];
  /** Absolute paths of files that may not be named wherever they lie; none by default. */
  except?: string[];
}

/** Paths as they are without links, as far as they exist. */
async function realPaths(paths: string[]): Promise<string[]> {
  const real = await Promise.all(paths.map((path) => realpath(path).catch(() => null)));
  return real.filter((path) => path !== null);
}

/** The path from a folder to one within it; `null` where it is not within. */
function pathWithin(folder: string, path: string): string | null {
  const way = relative(folder, path);
  const isOutside = way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way);
  return isOutside ? null : way;
}

/**
 * Where a path really leads, from a folder without links: as far as it exists, the rest as it is.
 * `null` where a link on the way leads to somewhere outside of the folders.
 */
async function follow(folder: string, way: string, folders: string[]): Promise<string | null> {
  const [name = '', ...rest] = way.split(sep);
  const path = join(folder, name);
  const status = await lstat(path).catch(() => null);
  // What does not exist is not a link either, nor is anything beneath it.
  if (!status) return join(folder, way);
  const real = status.isSymbolicLink() ? await realpath(path).catch(() => null) : path;
  if (real === null || !folders.some((allowed) => pathWithin(allowed, real) !== null)) return null;
  return rest.length === 0 ? real : follow(real, rest.join(sep), folders);
}

/** A confinement, its folders and files followed once for all paths that are looked at. */
interface Reach {
  folders: string[];
  realFolders: string[];
  realExcept: string[];
}

async function reachOf({ folders, except = [] }: Confinement): Promise<Reach> {
  const [real, realExcept] = await Promise.all([realPaths(folders), realPaths(except)]);
  return { folders, realFolders: real, realExcept };
}

/**
 * Where an absolute path leads, without links; `null` where that may not be read.
 * Outside of the folders nothing is looked at.
 */
async function realPathInside(
  path: string,
  { folders, realFolders, realExcept }: Reach,
): Promise<string | null> {
  for (const folder of [...folders, ...realFolders]) {
    const way = pathWithin(folder, path);
    if (way === null) continue;
    const start = await realpath(folder).catch(() => null);
    const real = start === null ? null : await follow(start, way, realFolders);
    if (real !== null && !realExcept.includes(real)) return real;
  }
  return null;
}

/** Whether a path leads, by links too, to where it may, whether or not there is anything. */
export async function leadsInside(
  path: string,
  workingDirectory: string,
  confinement: Confinement,
): Promise<boolean> {
  const reach = await reachOf(confinement);
  return (await realPathInside(resolve(workingDirectory, path), reach)) !== null;
}

/**
 * Refuses a path that may not be read, whether or not there is anything.
 *
 * @param path as the request names it; all that the error shows.
 * @throws DiffError where it leads outside of the folders, by a link too, or there are none.
 */
export async function requireInside(
  path: string,
  workingDirectory: string,
  confinement: Confinement,
): Promise<void> {
  if (confinement.folders.length === 0) {
    const value = `${path}: no folders are configured whose files may be compared`;
    throw new DiffError('PermissionException', value);
  }
  if (await leadsInside(path, workingDirectory, confinement)) return;
  const value = `${path}: it is not in a folder whose files may be compared`;
  throw new DiffError('PermissionException', value);
}

/** A path that may be read. */
export interface AllowedPath {
  /** As it was found. */
  path: string;
  /** The same without links. */
  real: string;
}

/** Those of the absolute paths that may be read. */
export async function thoseInside(
  paths: string[],
  confinement: Confinement,
): Promise<AllowedPath[]> {
  const reach = await reachOf(confinement);
  const found = await Promise.all(
    paths.map(async (path) => ({ path, real: await realPathInside(path, reach) })),
  );
  return found.filter((entry): entry is AllowedPath => entry.real !== null);
}
