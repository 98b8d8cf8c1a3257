import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { DiffError } from '../../contract/errors.ts';
import type { Sql } from '../dialect.ts';
import { fileFormat } from './file-format.ts';
import { pathsInQuery, readerOf } from './locate-files.ts';
import type { OpenContext } from '../duckdb/open-table.ts';

/**
 * Refuses a query over a Parquet file with decimals of more than 38 digits: SQL reads wrong numbers
 * there. As the file of a side it is read without a loss.
 *
 * @throws DiffError that names the file and the column.
 */
export async function requireNoWideDecimals(sql: Sql, context: OpenContext): Promise<void> {
  const { connection, signal } = context;
  for (const path of await pathsInQuery(sql, context)) {
    const isFile = await stat(path).then(
      (status) => status.isFile(),
      () => false,
    );
    if (!isFile || fileFormat(path) !== 'parquet') continue;
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
