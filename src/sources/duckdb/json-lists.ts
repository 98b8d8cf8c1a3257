import { DiffError } from '../../contract/errors.ts';
import type { Dialect, Sql } from '../dialect.ts';
import { readEnd } from './file-end.ts';
import type { SourceFile } from './files.ts';
import { readerOf } from './locate-files.ts';
import { type NamedPath, namedPaths } from './named-paths.ts';
import { packingOf, type Packing, readUnpacked } from './unpacked.ts';

/** A file of JSON, and what its beginning tells. */
export interface JsonFile extends NamedPath {
  packing: Packing;
  /** A list of records, or records one after the other. */
  isList: boolean;
  /** It begins with a byte order mark, behind which DuckDB does not look for a list. */
  isMarked: boolean;
}

/** Files that one call of DuckDB's reader can read. */
export interface JsonGroup {
  reader: Sql;
  options: string[];
}

/** Enough of a file to see what it is. */
const EDGE = 4096;

async function beginningOf({ path, name }: NamedPath): Promise<string> {
  let text = '';
  for await (const piece of readUnpacked(path, name)) {
    text += piece.toString('latin1');
    if (text.length >= EDGE) break;
  }
  return text.slice(0, EDGE);
}

/** The files of a side that hold anything. */
export async function jsonFiles(file: SourceFile): Promise<JsonFile[]> {
  const files: JsonFile[] = [];
  for (const named of namedPaths(file)) {
    const beginning = await beginningOf(named);
    if (beginning === '') continue;
    const [, mark = '', list = ''] = /^(\xEF\xBB\xBF)?\s*(\[?)/.exec(beginning) ?? [];
    files.push({
      ...named,
      packing: packingOf(named.path),
      isList: list !== '',
      isMarked: mark !== '',
    });
  }
  return files;
}

/** Files of the same form together. */
export function jsonGroups(files: JsonFile[], dialect: Dialect): JsonGroup[] {
  const groups = new Map<string, { options: string[]; paths: string[] }>();
  for (const { path, packing, isList, isMarked } of files) {
    const format = isList && isMarked ? ["format = 'array'"] : [];
    const options = packing === 'none' ? format : [`compression = '${packing}'`, ...format];
    const group = groups.get(options.join()) ?? { options, paths: [] };
    group.paths.push(path);
    groups.set(options.join(), group);
  }
  return [...groups.values()].map(({ options, paths }) => ({
    options,
    reader: readerOf(paths, dialect).reader,
  }));
}

/**
 * Reads the ends of files, and so all of those that are packed.
 *
 * @throws DiffError where a list has no end, which DuckDB takes for a whole one if it breaks off
 * after a record, or a packed file is damaged or cut.
 */
export async function requireWholeLists(files: JsonFile[], signal?: AbortSignal): Promise<void> {
  for (const { path, name, isList } of files) {
    const { end } = await readEnd(path, name, EDGE, signal);
    if (!isList || /\]\s*$/.test(end.toString('latin1'))) continue;
    throw new DiffError('InvalidInputException', `${name} breaks off: its list has no end`);
  }
}
