import { leadsInside } from '../../sources/confinement.ts';

/**
 * Whether a path leads into one of some folders, whether or not there is anything.
 *
 * @param from the folder where a relative path starts.
 */
export function isInside(path: string, from: string, folders: string[]): Promise<boolean> {
  return leadsInside(path, from, { folders });
}
