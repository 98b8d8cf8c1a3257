import { stat } from 'node:fs/promises';
import { DiffError } from '../../../contract/errors.ts';
import type { Dialect, Sql } from '../../dialect.ts';
import { type NamedPath, namedPaths, type SourceFile } from '../source-file.ts';
import { readerOf } from '../locate-files.ts';
import { type Packing, packingOf, readEnd, readUnpacked } from '../unpacked.ts';

/** A file of JSON, and what its beginning tells. */
export interface JsonFile extends NamedPath {
  packing: Packing;
  /** A list of records, or records one after the other. */
  isList: boolean;
  /** It begins with a byte order mark, behind which DuckDB does not look for a list. */
  isMarked: boolean;
  /** The longest that a record of it can be, in bytes. */
  longestRecord: number;
}

/** Files that one call of DuckDB's reader can read. */
export interface JsonGroup {
  reader: Sql;
  options: string[];
}

/** The longest record that is read: 128 MiB. */
const LONGEST_RECORD = 128 * 1024 * 1024;

/** What DuckDB prepares for by itself. Each of its threads takes twice the longest record. */
const USUAL_RECORD = 16 * 1024 * 1024;

/** No record is longer than its file, unless that is packed. */
async function longestRecordOf(path: string, packing: Packing): Promise<number> {
  const longest = packing === 'none' ? (await stat(path)).size : LONGEST_RECORD;
  return Math.min(LONGEST_RECORD, Math.max(USUAL_RECORD, longest));
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
    const packing = packingOf(named.path);
    files.push({
      ...named,
      packing,
      longestRecord: await longestRecordOf(named.path, packing),
      isList: list !== '',
      isMarked: mark !== '',
    });
  }
  return files;
}

/** Files of the same form together. */
export function jsonGroups(files: JsonFile[], dialect: Dialect): JsonGroup[] {
  const groups = new Map<string, { options: string[]; paths: string[]; longest: number }>();
  for (const { path, packing, isList, isMarked, longestRecord } of files) {
    const format = isList && isMarked ? ["format = 'array'"] : [];
    const options = packing === 'none' ? format : [`compression = '${packing}'`, ...format];
    const group = groups.get(options.join()) ?? { options, paths: [], longest: 0 };
    group.paths.push(path);
    group.longest = Math.max(group.longest, longestRecord);
    groups.set(options.join(), group);
  }
  return [...groups.values()].map(({ options, paths, longest }) => ({
    options: [...options, `maximum_object_size = ${longest}`],
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
