import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { type Content, tableOf } from '../databases/data.ts';
import type { Job } from '../databases/jobs.ts';
import { quoted } from '../files/data.ts';

/** The name of the file that a side of a job is in. */
export const fileOf = (job: Job, content: Content, format: 'csv' | 'parquet'): string =>
  `${tableOf(job, content)}.${format}`;

/** The types that SQLite does not declare. */
const COLUMNS = `id, quantity, CAST(amount AS DECIMAL(12, 2)) AS amount, customer,
  CAST(created_at AS TIMESTAMP) AS created_at, CAST(active AS BOOLEAN) AS active`;

/** Writes a table of the bench's SQLite to a file that is not there yet. */
export async function writeFile(
  sqlite: string,
  job: Job,
  content: Content,
  format: 'csv' | 'parquet',
  folder: string,
): Promise<void> {
  const path = join(folder, fileOf(job, content, format));
  if (existsSync(path)) return;
  const { DatabaseSync } = await import('node:sqlite');
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const database = new DatabaseSync(sqlite, { readOnly: true });
  const connection = await (await DuckDBInstance.create()).connect();
  await connection.run(`CREATE TABLE rows_read (id BIGINT, quantity INTEGER, amount DOUBLE,
    customer VARCHAR, created_at VARCHAR, active INTEGER)`);
  const appender = await connection.createAppender('rows_read');
  for (const row of database.prepare(`SELECT * FROM ${tableOf(job, content)}`).iterate()) {
    appender.appendBigInt(BigInt(Number(row['id'])));
    appender.appendInteger(Number(row['quantity']));
    appender.appendDouble(Number(row['amount']));
    if (row['customer'] === null) appender.appendNull();
    else appender.appendVarchar(String(row['customer']));
    appender.appendVarchar(String(row['created_at']));
    appender.appendInteger(Number(row['active']));
    appender.endRow();
  }
  appender.closeSync();
  await connection.run(
    `COPY (SELECT ${COLUMNS} FROM rows_read) TO ${quoted(`${path}.part`)} (FORMAT ${format})`,
  );
  connection.closeSync();
  database.close();
  renameSync(`${path}.part`, path);
}
