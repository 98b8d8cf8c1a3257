import { posix, win32 } from 'node:path';
import type { SuccessResults } from '../contract/summary-results.ts';

/** Where all differences of a diff were written: a folder. */
export function writtenPlaces({ results_paths: paths }: SuccessResults): string[] {
  const folders = Object.values(paths ?? {}).map((path) =>
    path.startsWith('/') ? posix.dirname(path) : win32.dirname(path),
  );
  return [...new Set(folders)];
}
