import { isAbsolute } from 'node:path';
import type { SourceFile } from './open-file.ts';

/** One of the files of a side. */
export interface NamedPath {
  /** Where it lies. */
  path: string;
  /** As messages name it. */
  name: string;
}

const partsOf = (path: string): string[] => path.split(/[\\/]/);

/** A file that a pattern finds, by as many parts of its path as the pattern has. */
function nameLike(pattern: string, path: string): string {
  if (isAbsolute(pattern)) return path;
  const parts = partsOf(pattern).filter((part) => part !== '.' && part !== '..');
  return partsOf(path).slice(-parts.length).join('/');
}

/** The files that a path or pattern stands for. */
export function namedPaths({ path, files, local }: SourceFile): NamedPath[] {
  return files.map((file) => ({ path: file, name: local === null ? nameLike(path, file) : path }));
}
