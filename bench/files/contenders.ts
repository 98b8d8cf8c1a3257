import type { Counts } from '../lib/counts.ts';
import { ours as compare, type OurJob } from '../lib/ours.ts';
import { keyNames, pathsOf, quoted } from './data.ts';
import type { Job } from './jobs.ts';

/** What ours is asked for. */
export function ourFiles(job: Job, folder: string): OurJob {
  const [file1, file2] = pathsOf(job, folder);
  const sides = { data_source1_id: 0, data_source2_id: 0, file1, file2 };
  const request = { ...sides, pk_columns: keyNames(job.keys) };
  return { request, dataSources: {}, memoryLimit: job.memoryLimit };
}

/** Ours, as the Action uses it. */
export const ours = (job: Job, folder: string): Promise<Counts> =>
  compare(ourFiles(job, folder), folder);

/** The same counts in SQL as one would write it by hand. */
export function handWritten(job: Job, folder: string): string {
  const [side1, side2] = pathsOf(job, folder);
  const [key = ''] = keyNames(job.keys);
  const differ = job.columns.map(({ name }) => `a.${name} IS DISTINCT FROM b.${name}`);
  const both = `a.${key} IS NOT NULL AND b.${key} IS NOT NULL`;
  const counts = job.columns.map(
    ({ name }, index) => `count(*) FILTER (WHERE ${both} AND ${differ[index]}) AS ${name}`,
  );
  return `SELECT
  count(a.${key}) AS rows1,
  count(b.${key}) AS rows2,
  count(*) FILTER (WHERE b.${key} IS NULL) AS exclusives1,
  count(*) FILTER (WHERE a.${key} IS NULL) AS exclusives2,
  count(*) FILTER (WHERE ${both} AND (${differ.join(' OR ')})) AS changed_rows,
  ${counts.join(',\n  ')}
FROM ${quoted(side1)} AS a
FULL JOIN ${quoted(side2)} AS b ON ${keyNames(job.keys)
    .map((name) => `a.${name} = b.${name}`)
    .join(' AND ')}`;
}

/** The limit: DuckDB with its default settings, which use all cores. */
export async function limit(job: Job, folder: string): Promise<Counts> {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const result = await connection.runAndReadAll(handWritten(job, folder));
  const [row = {}] = result.getRowObjects();
  connection.closeSync();
  instance.closeSync();
  const count = (name: string): number => Number(row[name]);
  return {
    rows: [count('rows1'), count('rows2')],
    exclusives: [count('exclusives1'), count('exclusives2')],
    rowsWithDifferences: count('changed_rows'),
    differences: Object.fromEntries(job.columns.map(({ name }) => [name, count(name)])),
  };
}
