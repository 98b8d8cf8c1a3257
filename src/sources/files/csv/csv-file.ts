import type { MendedRows } from '../../../contract/mended-rows.ts';
import { requireDistinctNames } from '../../../duckdb/distinct-names.ts';
import { type NamedPath, namedPaths, type SourceFile } from '../source-file.ts';
import { readUnpacked } from '../unpacked.ts';
import { copyText } from './copy.ts';
import { asMarked, decoded } from './decoded.ts';
import type { CsvForm } from './form.ts';
import { type CsvHeader, readCsvHeader } from './header.ts';
import { copyLeniently } from './lenient-copy.ts';

/** A CSV file whose header is read. */
export interface CsvFile extends NamedPath {
  header: CsvHeader;
  /** What of its rows was mended, where it was read leniently. */
  mended?: MendedRows;
}

const isUtf8 = ({ encoding }: CsvForm): boolean => encoding === 'utf-8';

/** A file as it is in UTF-8, unpacked. */
function textOf({ path, name }: NamedPath, form: CsvForm, { signal }: SourceFile) {
  const pieces = readUnpacked(path, name, signal);
  return isUtf8(form) ? asMarked(pieces, 'utf-8', name) : decoded(pieces, form.encoding, name);
}

/** A file as it is, or a copy of it that DuckDB reads as its form says; `null` where it holds nothing. */
async function readFile(
  named: NamedPath,
  form: CsvForm,
  file: SourceFile,
): Promise<CsvFile | null> {
  const read = await readPlain(named, form, file);
  if (read === null || !form.isLenient) return read;
  const { header, ...there } = read;
  const { path, name } = there;
  // Where it was encoded otherwise, a copy is read.
  const open = () => decoded(readUnpacked(path, name, file.signal), 'utf-8', name);
  return copyLeniently({ named: there, header, open }, file);
}

/** The same, but for lines that are not as they must be. */
async function readPlain(
  named: NamedPath,
  form: CsvForm,
  file: SourceFile,
): Promise<CsvFile | null> {
  const read = await readCsvHeader(textOf(named, form, file), named.name, form);
  if (read === null) return null;
  const { header, isOddHead } = read;
  if (!isOddHead && form.tail === 0 && isUtf8(form)) return { ...named, header };
  const leftOut = { ...form, lineEnd: header.lineEnd || '\n' };
  const path = await copyText(named, textOf(named, form, file), leftOut, file);
  const copy = { ...named, path };
  // Of what is left: a header that is among the lines at the end is none.
  const copied = { ...form, encoding: 'utf-8' } as const;
  const left = await readCsvHeader(textOf(copy, copied, file), named.name, copied);
  return left && { ...copy, header: left.header };
}

/**
 * The files that have a header, or rows where none is asked for.
 *
 * @throws DiffError where one cannot be unpacked, or two of its columns have one name.
 */
export async function readCsvFiles(file: SourceFile, form: CsvForm): Promise<CsvFile[]> {
  const files: CsvFile[] = [];
  for (const named of namedPaths(file)) {
    const read = await readFile(named, form, file);
    if (read === null) continue;
    requireDistinctNames(named.name, read.header.names);
    files.push(read);
  }
  return files;
}
