import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { Job } from './jobs.ts';

export type Keys = 'bigint' | 'uuid' | 'composite';

export interface Column {
  name: string;
  /** The value in row `i`, and another value that differs from it. */
  value: string;
  changedValue: string;
}

/** Goes into the names of the files: raise it when what they hold changes. */
const VERSION = 1;

/** A number from 0 to `size` − 1 that only `i` and `salt` decide. */
const pick = (salt: number, size: number): string => `(hash(i, ${salt}) % ${size})::BIGINT`;

/** Whether a share of the rows, chosen by their number, has this row in it. */
const isIn = (salt: number, from: number, share: number): string =>
  `${pick(salt, 100_000)} BETWEEN ${from} AND ${from + Math.round(share * 100_000) - 1}`;

const kinds: ((salt: number) => Column)[] = [
  (salt) => {
    const value = `${pick(salt, 1_000_000)}::INTEGER`;
    return { name: 'quantity', value, changedValue: `(${value} + 1)` };
  },
  (salt) => {
    const value = `(${pick(salt, 10_000_000)} * 0.01)::DECIMAL(12, 2)`;
    return { name: 'amount', value, changedValue: `(${value} + 0.01)::DECIMAL(12, 2)` };
  },
  (salt) => {
    const value = `${pick(salt, 1_000_000)} / 7::DOUBLE`;
    return { name: 'ratio', value, changedValue: `(${value} + 1)` };
  },
  (salt) => {
    const value = `CASE WHEN ${pick(salt + 1, 50)} > 0 THEN 'customer ' || ${pick(salt, 1e9)} END`;
    return { name: 'customer', value, changedValue: `coalesce(${value}, '') || '!'` };
  },
  (salt) => {
    const texts = "['new', 'paid', 'packed', 'shipped', 'returned']";
    const value = `${texts}[${pick(salt, 5)} + 1]`;
    return { name: 'status', value, changedValue: `${texts}[(${pick(salt, 5)} + 1) % 5 + 1]` };
  },
  (salt) => {
    const value = `TIMESTAMP '2024-01-01' + to_seconds(${pick(salt, 63_072_000)})`;
    return { name: 'created_at', value, changedValue: `${value} + INTERVAL 1 SECOND` };
  },
  (salt) => {
    const value = `${pick(salt, 2)} = 0`;
    return { name: 'active', value, changedValue: `NOT (${value})` };
  },
];

/** Columns of seven types in turn. */
export function columnsOf(count: number): Column[] {
  return Array.from({ length: count }, (_, index) => {
    const column = (kinds[index % kinds.length] as (typeof kinds)[number])(1000 + 2 * index);
    const round = Math.floor(index / kinds.length);
    return { ...column, name: round === 0 ? column.name : `${column.name}_${round + 1}` };
  });
}

const KEYS: Record<Keys, { names: string[]; sql: string }> = {
  bigint: { names: ['id'], sql: 'i AS id' },
  uuid: { names: ['id'], sql: 'md5(i::VARCHAR)::UUID::VARCHAR AS id' },
  composite: {
    names: ['order_id', 'line'],
    sql: 'i // 10 AS order_id, (i % 10)::INTEGER AS line',
  },
};

export const keyNames = (keys: Keys): string[] => KEYS[keys].names;

/** One value of a changed row differs, in one of the first four columns. */
function changed({ name, value, changedValue }: Column, index: number, share: number): string {
  if (share === 0 || index >= 4) return `${value} AS ${name}`;
  return `CASE WHEN ${isIn(1, 0, share)} AND ${pick(2, 4)} = ${index}
    THEN ${changedValue} ELSE ${value} END AS ${name}`;
}

function select(job: Job, side: 1 | 2): string {
  const share = side === 1 ? 0 : job.changed;
  const absent = isIn(3, side === 1 ? 50_000 : 0, job.exclusive);
  const isPresent = side === 2 && job.emptySide2 ? 'false' : `NOT (${absent})`;
  return `SELECT ${KEYS[job.keys].sql},
  ${job.columns.map((column, index) => changed(column, index, share)).join(',\n  ')}
FROM range(${job.rows}) AS numbers(i) WHERE ${isPresent}`;
}

/** A path as SQL takes it. */
export const quoted = (path: string): string => `'${path.replaceAll("'", "''")}'`;

/** Where the two files of a job are; jobs share the files that are alike. */
export function pathsOf(job: Job, folder: string): [string, string] {
  const { rows, keys, columns, exclusive, format } = job;
  const side1 = ['v' + VERSION, rows, keys, columns.length, exclusive].join('-');
  const what = job.emptySide2 ? 'empty' : `changed-${job.changed}`;
  return [join(folder, `${side1}.${format}`), join(folder, `${side1}-${what}.${format}`)];
}

/** Writes the files of a job that are not there yet. The same rows on every machine. */
export async function generate(job: Job, folder: string): Promise<void> {
  const missing = pathsOf(job, folder).map((path, index) => ({ path, side: (index + 1) as 1 | 2 }));
  for (const { path, side } of missing.filter(({ path }) => !existsSync(path))) {
    const { DuckDBInstance } = await import('@duckdb/node-api');
    const connection = await (await DuckDBInstance.create()).connect();
    await connection.run(
      `COPY (${select(job, side)}) TO ${quoted(`${path}.part`)} (FORMAT ${job.format})`,
    );
    // In one step: a run that is stopped leaves no half a file behind.
    renameSync(`${path}.part`, path);
    connection.closeSync();
  }
}
