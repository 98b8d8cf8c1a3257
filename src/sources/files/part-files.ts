import { glob, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { DiffError } from '../../contract/errors.ts';
import { thoseInside } from '../confinement.ts';
import { requireFileStatus } from '../require-file.ts';
import type { FileContext } from './source-file.ts';
import { fileFormat, hasFileFormat } from '../../contract/file-endings.ts';

/** Folders that say which of the files beside them are of the table: not all of them are. */
const TABLE_FORMATS: Record<string, string> = {
  _delta_log: 'a Delta table',
  '.hoodie': 'a Hudi table',
  _spark_metadata: 'written by a stream of Spark',
};

/** What writers leave beside the parts: `_SUCCESS`, `_metadata`, `.part-0.parquet.crc`. */
const isHidden = (name: string): boolean => /^[._]/.test(name);

const isParquet = (name: string): boolean => hasFileFormat(name) && fileFormat(name) === 'parquet';

/** All names within a folder, hidden ones as well, those of folders with what is in them. */
async function* walk(folder: string, shown: string): AsyncGenerator<string> {
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const { name } = entry;
    const kind = TABLE_FORMATS[name];
    if (kind !== undefined) {
      const value = `${shown} is ${kind}, whose log says which of its files count: it cannot be read as a folder of files`;
      throw new DiffError('NoSuchFileException', value);
    }
    if (isHidden(name)) continue;
    const path = join(folder, name);
    // A link to a folder may lead back to where it is.
    if (entry.isDirectory()) yield* walk(path, shown);
    else if (isParquet(name)) {
      const status = await stat(path).catch(() => null);
      if (status) requireFileStatus(status, `${name} in ${shown}`, 'NoSuchFileException');
      yield path;
    }
  }
}

/**
 * The Parquet files of a folder such as Spark writes, in those beneath it, too.
 *
 * @param shown the folder as the user names it.
 * @throws DiffError where there are none, or a log beside them says which ones count.
 */
export async function partFiles(folder: string, shown: string): Promise<string[]> {
  const files: string[] = [];
  for await (const file of walk(folder, shown)) files.push(file);
  if (files.length > 0) return files;
  throw new DiffError('NoSuchFileException', `${shown} is a folder without a Parquet file in it`);
}

/**
 * Refuses a pattern that also matches what DuckDB leaves out without a word: folders, pipes and
 * whatever else is no file.
 *
 * @throws DiffError that names it.
 */
export async function requireNoOthers(
  pattern: string,
  shown: string,
  { confinement }: FileContext,
): Promise<void> {
  const matches: string[] = [];
  for await (const match of glob(pattern)) matches.push(match);
  const inside = confinement
    ? (await thoseInside(matches, confinement)).map(({ path }) => path)
    : matches;
  for (const path of inside) {
    const status = await stat(path).catch(() => null);
    const name = path.split(/[/\\]/).at(-1) ?? path;
    if (status)
      requireFileStatus(status, `${shown} also matches ${name}, which`, 'NoSuchFileException');
  }
}
