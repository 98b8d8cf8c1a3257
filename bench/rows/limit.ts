import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { keyNames, pathsOf, quoted } from '../files/data.ts';
import type { Job } from '../files/jobs.ts';
import type { Counts } from '../lib/counts.ts';

/** The rows that differ, in SQL as one would write it by hand. */
function handWritten(job: Job, folder: string): string {
  const [side1, side2] = pathsOf(job, folder);
  const names = job.columns.map(({ name }) => name);
  const differ = names.map((name) => `a.${name} IS DISTINCT FROM b.${name}`);
  const values = names.map(
    (name, i) => `a.${name} AS ${name}_1, b.${name} AS ${name}_2, ${differ[i]} AS ${name}_differs`,
  );
  const keys = keyNames(job.keys);
  return `SELECT ${[...keys.map((name) => `a.${name}`), ...values].join(',\n  ')}
FROM ${quoted(side1)} AS a JOIN ${quoted(side2)} AS b ON ${keys
    .map((name) => `a.${name} = b.${name}`)
    .join(' AND ')}
WHERE ${differ.join(' OR ')}`;
}

/**
 * The limit: DuckDB writes them as we do. Spilling, it goes without the order of rows, as we do; else it
 * would run out of memory.
 */
export async function writeByHand(job: Job, folder: string, out: string): Promise<Partial<Counts>> {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const spill = join(out, 'spilled');
  mkdirSync(spill, { recursive: true });
  const instance = await DuckDBInstance.create(':memory:', {
    temp_directory: spill,
    preserve_insertion_order: 'false',
    ...(job.memoryLimit === null ? {} : { memory_limit: job.memoryLimit }),
  });
  const connection = await instance.connect();
  const file = quoted(join(out, 'diff.parquet'));
  const options = 'FORMAT parquet, COMPRESSION zstd';
  await connection.run(`COPY (${handWritten(job, folder)}) TO ${file} (${options})`);
  const read = await connection.runAndReadAll(`SELECT count(*) AS rows FROM ${file}`);
  connection.closeSync();
  instance.closeSync();
  return { rowsWithDifferences: Number(read.getRowObjects()[0]?.['rows']) };
}
