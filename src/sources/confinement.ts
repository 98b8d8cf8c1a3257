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
}

/** The folders as they are without links, as far as they exist. */
export async function realFolders({ folders }: Confinement): Promise<string[]> {
  const real = await Promise.all(folders.map((folder) => realpath(folder).catch(() => null)));
  return real.filter((folder) => folder !== null);
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

/** Whether an absolute path leads into one of the folders. Outside of them nothing is looked at. */
async function leadsInside(path: string, confinement: Confinement): Promise<boolean> {
  const allowed = await realFolders(confinement);
  for (const folder of [...confinement.folders, ...allowed]) {
    const way = pathWithin(folder, path);
    if (way === null) continue;
    const real = await realpath(folder).catch(() => null);
    if (real !== null && (await follow(real, way, allowed)) !== null) return true;
  }
  return false;
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
  if (await leadsInside(resolve(workingDirectory, path), confinement)) return;
  const value = `${path}: it is not in a folder whose files may be compared`;
  throw new DiffError('PermissionException', value);
}

/** Those of the absolute paths that lead into one of the folders. */
export async function thoseInside(paths: string[], confinement: Confinement): Promise<string[]> {
  const inside = await Promise.all(paths.map((path) => leadsInside(path, confinement)));
  return paths.filter((_, index) => inside[index]);
}
