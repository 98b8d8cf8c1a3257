import { posix, win32 } from 'node:path';
import type { SuccessResults } from '../contract/summary-results.ts';

/** Where all differences of a diff were written: a folder, and the paths of tables. */
export interface WrittenPlaces {
  folders: string[];
  tables: string[][];
}

const folderOf = (path: string): string =>
  path.startsWith('/') ? posix.dirname(path) : win32.dirname(path);

/** Where all differences were written; nothing where nobody asked for that. */
export function writtenPlaces(results: SuccessResults): WrittenPlaces {
  const { results_paths: paths, materialized_results: written } = results;
  const { diff, exclusives, duplicates1, duplicates2 } = written ?? {};
  const tables = [diff, exclusives, duplicates1, duplicates2].flatMap((some) => some ?? []);
  return {
    folders: [...new Set(Object.values(paths ?? {}).map(folderOf))],
    tables: tables.map(({ path }) => path),
  };
}
