import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { DiffError } from '../../contract/errors.ts';
import type { Sql } from '../dialect.ts';
import { DELIMITERS } from './csv/delimiter.ts';
import { beginsLastRow, END, READ_WHOLE } from './csv/end.ts';
import { readEnd } from './file-end.ts';
import { fileFormat } from './file-format.ts';
import { pathsInQuery } from './locate-files.ts';
import type { OpenContext } from '../duckdb/open-table.ts';

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
export async function requireWholeRows(sql: Sql, context: OpenContext): Promise<void> {
  if (ONE_READER.test(sql)) return;
  for (const path of await pathsInQuery(sql, context)) {
    const isText = ['csv', 'tsv'].includes(fileFormat(path));
    if (!isText || !(await isFile(path))) continue;
    const name = basename(path);
    const { size, end } = await readEnd(path, name, END, context.signal);
    if (size < READ_WHOLE || DELIMITERS.every((each) => beginsLastRow(end, each))) continue;
    const value = `${name} ends in a row so long that SQL may lose it; compare it as a file, or read it with parallel = false`;
    throw new DiffError('InvalidInputException', value);
  }
}
