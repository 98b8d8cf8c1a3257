import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { DiffError } from '../../contract/errors.ts';
import type { Column, Sql } from '../dialect.ts';
import type { DuckDBConnection } from './connection.ts';
import { csvDelimiter, fileFormat, isRemote } from './file-format.ts';

/** What a side reads: its columns are typed, or texts whose types must still be found. */
export type OpenedRelation =
  | { kind: 'typed'; relation: Sql; columns: Column[] }
  | { kind: 'text'; relation: Sql; columns: TextColumn[] }
  /** A file without even a header: it takes the other side's columns. */
  | { kind: 'empty' };

export interface TextColumn {
  name: string;
  /** The value as text, over the relation; NULL where the file has none. */
  text: Sql;
  /** The value as JSON, where the file is JSON. */
  json: Sql | null;
}

const GLOB = /[*?[\]]/;

/** A path as DuckDB's readers take it: a file that exists is never taken for a pattern. */
function readerPath(path: string, workingDirectory: string): string {
  if (isRemote(path)) return path;
  const absolute = resolve(workingDirectory, path);
  if (!existsSync(absolute)) {
    if (GLOB.test(path)) return absolute;
    throw new DiffError('NoSuchFileException', path);
  }
  return absolute.replaceAll(/[*?[]/g, '[$&]');
}

/** Whether a reader's path may stand for several files. */
const isPattern = (reader: string): boolean => GLOB.test(reader.replaceAll(/\[[*?[]\]/g, ''));

async function isEmptyFile(path: string, workingDirectory: string): Promise<boolean> {
  if (isRemote(path)) return false;
  const file = await stat(resolve(workingDirectory, path)).catch(() => null);
  if (file?.isDirectory()) throw new DiffError('NoSuchFileException', `${path} is a folder`);
  return file?.size === 0;
}

async function openCsv(
  connection: DuckDBConnection,
  reader: string,
  delimiter: string | null,
): Promise<OpenedRelation> {
  const { dialect } = connection;
  const options = [
    'all_varchar = true',
    'header = true',
    'skip = 0',
    `quote = '"'`,
    `escape = '"'`,
    "comment = ''",
    // An empty field is NULL; one in quotes is an empty text.
    'allow_quoted_nulls = false',
    ...(delimiter === null ? [] : [`delim = ${dialect.quoteText(delimiter)}`]),
  ];
  const sniff = `read_csv(${[dialect.quoteText(reader), ...options].join(', ')})`;
  // The header alone is wanted, so little need be read.
  const columns = await connection.describe(sniff.replace(/\)$/, ', buffer_size = 2100000)'));
  return {
    kind: 'text',
    // One file has told its columns once; several may have them in different orders.
    relation: isPattern(reader) ? sniff : readCsv(connection, reader, columns, options),
    columns: columns.map(({ name }) => ({ name, text: dialect.quoteIdentifier(name), json: null })),
  };
}

function readCsv(
  { dialect }: DuckDBConnection,
  reader: string,
  columns: Column[],
  options: string[],
): Sql {
  const types = columns.map(({ name }) => `${dialect.quoteText(name)}: 'VARCHAR'`).join(', ');
  const known = ['auto_detect = false', `columns = {${types}}`];
  return `read_csv(${[dialect.quoteText(reader), ...known, ...options].join(', ')})`;
}

async function openJson(connection: DuckDBConnection, reader: string): Promise<OpenedRelation> {
  const { dialect } = connection;
  const path = dialect.quoteText(reader);
  // Every record is looked at, or a key that only a late one has would be lost.
  const found = await connection.describe(
    `read_json(${path}, sample_size = -1, maximum_depth = 1, map_inference_threshold = -1,
      field_appearance_threshold = 0, maximum_object_size = 134217728)`,
  );
  const isRecords = found.length > 1 || (found[0] !== undefined && found[0].name !== 'json');
  if (!isRecords) return { kind: 'empty' };
  const types = found.map(({ name }) => `${dialect.quoteText(name)}: 'JSON'`).join(', ');
  return {
    kind: 'text',
    relation: `read_json(${path}, columns = {${types}}, maximum_object_size = 134217728)`,
    columns: found.map(({ name }) => {
      const json = dialect.quoteIdentifier(name);
      return { name, text: `(${json} ->> '$')`, json };
    }),
  };
}

/**
 * Opens a CSV, TSV, JSON, JSON lines or Parquet file.
 *
 * @throws DiffError where it does not exist or cannot be read.
 */
export async function openFile(
  connection: DuckDBConnection,
  path: string,
  workingDirectory: string,
): Promise<OpenedRelation> {
  const format = fileFormat(path);
  const reader = readerPath(path, workingDirectory);
  if (await isEmptyFile(path, workingDirectory)) return { kind: 'empty' };
  if (format === 'json') return openJson(connection, reader);
  if (format === 'parquet') {
    const relation = `read_parquet(${connection.dialect.quoteText(reader)})`;
    return { kind: 'typed', relation, columns: await connection.describe(relation) };
  }
  const known = format === 'csv' && !isRemote(path) && existsSync(resolve(workingDirectory, path));
  const csv = known ? await csvDelimiter(resolve(workingDirectory, path)) : null;
  return openCsv(connection, reader, format === 'tsv' ? '\t' : csv);
}
