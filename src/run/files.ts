import { appendFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

/** The files that a run touches; relative paths start in the working folder. */
export interface Files {
  read: (path: string) => Promise<string>;
  /** Writes a file and the folders that it lies in; answers its absolute path. */
  write: (path: string, text: string) => Promise<string>;
  append: (path: string, text: string) => Promise<void>;
}

/** The files of a folder. */
export function filesIn(folder: string): Files {
  return {
    read: (path) => readFile(resolve(folder, path), 'utf8'),
    write: async (path, text) => {
      const absolute = resolve(folder, path);
      await mkdir(dirname(absolute), { recursive: true });
      await writeFile(absolute, text);
      return absolute;
    },
    append: (path, text) => appendFile(resolve(folder, path), text),
  };
}
