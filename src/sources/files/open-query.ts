import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { DiffError } from '../../contract/errors.ts';
import type { SideNumber } from '../../contract/pair.ts';
import { fileFormat, hasFileFormat, isRemote } from '../../contract/file-endings.ts';
import { requireNoEffects } from '../../duckdb/confined-query.ts';
import { requireDistinctNames } from '../../duckdb/distinct-names.ts';
import type { OpenedRelation } from '../../duckdb/relation.ts';
import { type AllowedPath, type Confinement, thoseInside } from '../confinement.ts';
import type { Sql } from '../dialect.ts';
import { ofInput } from '../errors.ts';
import { requireFileStatus } from '../require-file.ts';
import { beginsLastRow, END, READ_WHOLE } from './csv/end.ts';
import { found, GLOB, readerOf } from './locate-files.ts';
import type { FileContext } from './source-file.ts';
import { DELIMITERS } from './csv/delimiters.ts';
import { readEnd } from './unpacked.ts';

/** Every text in a value of JSON. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

/** The local files that a query writes out, as far as a side could name them, too: absolute paths. */
async function pathsInQuery(sql: Sql, context: FileContext): Promise<string[]> {
  const { connection, workingDirectory, signal } = context;
  const literal = connection.dialect.quoteText(sql);
  const [row] = await connection.query(`SELECT json_serialize_sql(${literal}) AS tree`, signal);
  const paths = textsIn(JSON.parse(String(row?.['tree'])))
    .filter((text) => hasFileFormat(text) && !isRemote(text))
    .map((text) => resolve(workingDirectory, text));
  return [...new Set(paths)];
}

/**
 * Refuses a query over pipes and other things that are no files; to open one could wait forever.
 *
 * @throws DiffError that names it.
 */
async function requireFilesOfQuery(paths: string[]): Promise<void> {
  for (const path of paths) {
    const status = await stat(path).catch(() => null);
    // Of folders DuckDB has a sentence of its own.
    if (!status || status.isDirectory()) continue;
    requireFileStatus(status, basename(path), 'NoSuchFileException');
  }
}

/**
 * What DuckDB must be allowed to open for a query over files: those whose paths or patterns it
 * writes out, as far as a side could name them, too. The query only is parsed for that.
 */
export async function filesOfQuery(sql: Sql, context: FileContext): Promise<string[]> {
  const { confinement } = context;
  if (!confinement) return [];
  const allowed = await thoseInside(await pathsInQuery(sql, context), confinement);
  const files = await Promise.all(
    allowed.map(async ({ path, real }) => {
      if (existsSync(path) || !GLOB.test(path)) return [real];
      return [path, ...(await matching(path, confinement, context)).map((file) => file.real)];
    }),
  );
  return files.flat();
}

/** The files of a pattern, without those that lead outside of the folders. */
async function matching(
  pattern: string,
  confinement: Confinement,
  context: FileContext,
): Promise<AllowedPath[]> {
  return thoseInside(await found(pattern, context), confinement);
}

/** What may separate cells in a file that a query reads. */
const MARKS = DELIMITERS.map((delimiter) => ({ delimiter, quote: '"' }));

/** A reader that says when it cannot hold a row. */
const ONE_READER = /\bparallel\s*(?:=>?|:=)\s*false\b/i;

const isFile = (path: string): Promise<boolean> =>
  stat(path).then(
    (status) => status.isFile(),
    () => false,
  );

/**
 * Refuses a query over a CSV file of which DuckDB's readers in parallel could lose the last row. As
 * the file of a side it is read whole. The file's own delimiter is for the query to say.
 *
 * @throws DiffError that names the file, or where a packed one is damaged or cut.
 */
async function requireWholeRows(sql: Sql, paths: string[], signal: AbortSignal): Promise<void> {
  if (ONE_READER.test(sql)) return;
  for (const path of paths) {
    const isText = ['csv', 'tsv'].includes(fileFormat(path));
    if (!isText || !(await isFile(path))) continue;
    const name = basename(path);
    const { size, end } = await readEnd(path, name, END, signal);
    if (size < READ_WHOLE || MARKS.every((marks) => beginsLastRow(end, marks))) continue;
    const value = `${name} ends in a row so long that SQL may lose it; compare it as a file, or read it with parallel = false`;
    throw new DiffError('InvalidInputException', value);
  }
}

/**
 * Refuses a query over a Parquet file with decimals of more than 38 digits: SQL reads wrong numbers
 * there. As the file of a side it is read without a loss.
 *
 * @throws DiffError that names the file and the column.
 */
async function requireNoWideDecimals(
  paths: string[],
  { connection, signal }: FileContext,
): Promise<void> {
  for (const path of paths) {
    if (fileFormat(path) !== 'parquet' || !(await isFile(path))) continue;
    const [row] = await connection.query(
      `SELECT name FROM parquet_schema(${readerOf([path], connection.dialect).list})
      WHERE duckdb_type = 'DOUBLE' AND (converted_type = 'DECIMAL' OR logical_type LIKE 'DecimalType%')`,
      signal,
    );
    if (!row) continue;
    const value = `${basename(path)} holds decimals of more than 38 digits ("${String(row['name'])}"), which SQL reads wrongly; compare it as a file instead`;
    throw new DiffError('InvalidInputException', value);
  }
}

/** A query that DuckDB runs. */
export interface LocalQuery {
  sql: Sql;
  side: SideNumber;
  /** The table that it is to be kept in. */
  relation: Sql;
}

/**
 * Opens a query, over files or the tables of a DuckDB database.
 *
 * @throws DiffError where it cannot be run, does more than to read, or reads what it would read wrongly.
 */
export async function openQuery(
  { sql, side, relation }: LocalQuery,
  context: FileContext,
): Promise<OpenedRelation> {
  const { connection, confinement, signal } = context;
  try {
    const paths = await pathsInQuery(sql, context);
    await requireFilesOfQuery(paths);
    await requireNoWideDecimals(paths, context);
    await requireWholeRows(sql, paths, signal);
    // Only here: to know what kind of statement it is, DuckDB looks its tables up.
    const input = `query${side}`;
    requireDistinctNames(input, await connection.checkQuery(sql, input, signal));
    if (confinement) await requireNoEffects(connection, { sql, input, signal });
    // Kept as a table: a query may not give the same rows twice.
    await connection.execute(`CREATE TABLE ${relation} AS\n${sql}`, signal);
  } catch (error) {
    throw ofInput(`query${side}`, error);
  }
  return { kind: 'typed', relation, columns: await connection.describe(relation, signal) };
}
