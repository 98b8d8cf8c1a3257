import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

/** Two CSV files of so many rows, 0.2 % of which differ; kept for the next time. */
export async function writeFiles(folder: string, rows: number): Promise<[string, string]> {
  const files: [string, string] = ['before.csv', 'after.csv'];
  if (files.every((file) => existsSync(join(folder, file)))) return files;
  const connection = await (await DuckDBInstance.create()).connect();
  for (const [side, file] of files.entries()) {
    const path = join(folder, file).replaceAll("'", "''");
    await connection.run(`
      COPY (
        SELECT i AS id, hash(i) % 1000 + (i % 500 = 0)::INT * ${String(side)} AS amount, md5(i::VARCHAR) AS note
        FROM range(${String(rows)}) AS rows(i)
      ) TO '${path}'`);
  }
  connection.closeSync();
  return files;
}
