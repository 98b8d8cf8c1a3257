import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type DifferencePartName,
  differenceParts,
  type ResultFiles,
  type ResultPaths,
} from '../../contract/differences.ts';
import { DiffError, messageOf } from '../../contract/errors.ts';
import type { DuckDBConnection } from '../../duckdb/connection.ts';
import type { Differences } from '../../engine/rows/differences.ts';
import { fileName, writeFiles } from '../../engine/rows/write-files.ts';
import { makeTemporaryFolder, removeAbandonedFolders } from './temporary-folders.ts';

/** What the names of folders have in them whose files are not all written. */
const UNFINISHED = 'unfinished-';

/**
 * The files of all differences of one diff. They are written in a folder of their own, beside where
 * they belong, and go there once all of them are whole.
 */
export class ResultFilesWriter {
  readonly #files: ResultFiles;
  readonly #unfinished: string;
  #written: DifferencePartName[] = [];

  private constructor(files: ResultFiles, unfinished: string) {
    this.#files = files;
    this.#unfinished = unfinished;
  }

  /**
   * Makes the folder ready, and removes what runs that were killed have left in it.
   *
   * @throws DiffError where the folder cannot be made or written to.
   */
  static async open(files: ResultFiles, log: (line: string) => void): Promise<ResultFilesWriter> {
    try {
      await mkdir(files.folder, { recursive: true });
      await removeAbandonedFolders(files.folder, log);
      return new ResultFilesWriter(files, makeTemporaryFolder(files.folder, UNFINISHED));
    } catch (error) {
      throw cannotWrite(files, error);
    }
  }

  /**
   * Writes the files.
   *
   * @throws DiffError where the disk is full, or a row cannot be read.
   * @throws CancelledError where the signal aborts.
   */
  async write(
    differences: Differences,
    connection: DuckDBConnection,
    signal: AbortSignal,
  ): Promise<void> {
    const folder = this.#unfinished;
    await writeFiles(differences, connection, { ...this.#files, folder }, signal);
    this.#written = differences.map(({ name }) => name);
  }

  /**
   * Puts the files where they belong, in the place of those of earlier runs.
   *
   * @throws DiffError where one cannot be put there.
   */
  async publish(): Promise<ResultPaths> {
    const { folder, format } = this.#files;
    const paths: ResultPaths = {};
    try {
      for (const part of differenceParts) {
        const path = join(folder, fileName(part, format));
        if (!this.#written.includes(part)) {
          await rm(path, { force: true });
          continue;
        }
        await rename(join(this.#unfinished, fileName(part, format)), path);
        paths[part] = path;
      }
    } catch (error) {
      throw cannotWrite(this.#files, error);
    }
    return paths;
  }

  /** Removes what is not published. */
  async close(): Promise<void> {
    await rm(this.#unfinished, { recursive: true, force: true });
  }
}

function cannotWrite({ folder }: ResultFiles, cause: unknown): DiffError {
  const reason = (cause as NodeJS.ErrnoException).code ?? messageOf(cause);
  // The cause of an error about a temporary folder has the code.
  const inner = cause instanceof DiffError ? (cause.cause as NodeJS.ErrnoException).code : null;
  const value = `results-path "${folder}" cannot be used (${inner ?? reason}); it must be a folder that has room and may be written to`;
  return new DiffError('ResultsFolderException', value, { cause });
}
