import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { on } from '../databases/connect.ts';
import type { Place } from '../databases/jobs.ts';
import { quoted } from '../files/data.ts';

/** Which rows: those of the base; with 0.2 % of them changed; or besides with a little noise in every row. */
export type Content = 'base' | 'changed' | 'noisy';

/** The column that has a tolerance, and by how much it is noisy. */
export const TOLERANT = 'rate';
const NOISE = '1e-9';

/** Of every so many rows one is changed, in the column with a tolerance or in another in turn. */
const ONE_OF = 500;

/** What a kind of database makes of a row's number `i`. */
interface Words {
  double: string;
  rows: (count: number) => string;
  text: (number: string) => string;
  time: (number: string) => string;
}

const WORDS: Record<'postgresql' | 'mariadb' | 'duckdb', Words> = {
  postgresql: {
    double: 'double precision',
    rows: (count) => `generate_series(1::bigint, ${count}) AS numbers (i)`,
    text: (number) => `'customer ' || (${number})`,
    time: (number) => `timestamp '2024-01-01' + (${number}) * interval '1 second'`,
  },
  mariadb: {
    double: 'double',
    rows: (count) => `(SELECT CAST(seq AS SIGNED) AS i FROM seq_1_to_${count}) AS numbers`,
    text: (number) => `concat('customer ', ${number})`,
    time: (number) => `timestamp'2024-01-01 00:00:00' + INTERVAL (${number}) SECOND`,
  },
  duckdb: {
    double: 'double',
    rows: (count) => `range(1, ${count + 1}) AS numbers (i)`,
    text: (number) => `'customer ' || (${number})`,
    time: (number) => `timestamp '2024-01-01' + (${number}) * interval '1 second'`,
  },
};

/** Rows of a key and eight columns, in one of which numbers are doubles with up to six digits after the point. */
function rowsSql(content: Content, rows: number, { double, rows: numbers, text, time }: Words) {
  const isChanged = content === 'base' ? '1 = 0' : `i % ${ONE_OF} = 0`;
  const change = (step: number): string =>
    `CASE WHEN ${isChanged} AND i % ${2 * ONE_OF} = ${step} THEN 1 ELSE 0 END`;
  const rate = `CAST(i * 7919 % 1000003 AS ${double}) / 1000 + ${change(0)}`;
  const noise = content === 'noisy' ? ` + (i % 7 - 3) * CAST(${NOISE} AS ${double})` : '';
  const columns = [
    'i AS id',
    `${rate}${noise} AS ${TOLERANT}`,
    `i % 100 + ${change(ONE_OF)} AS quantity`,
    'CAST(i % 99991 AS DECIMAL(12, 2)) / 4 AS amount',
    'i * 31 % 65537 AS score',
    `${text('i % 5000')} AS customer`,
    `${text('i * 17 % 100003')} AS product`,
    `${time('i % 10000000')} AS created_at`,
    `${time('i * 13 % 10000000')} AS updated_at`,
  ];
  return `SELECT ${columns.join(', ')} FROM ${numbers(rows)}`;
}

export const tableOf = (content: Content, rows: number): string => `tolerances_${rows}_${content}`;

/** Makes a table that is not there yet. */
export async function makeTable(
  place: Place,
  url: string,
  content: Content,
  rows: number,
): Promise<void> {
  const table = tableOf(content, rows);
  const kind = place === 'mariadb' ? 'mariadb' : 'postgresql';
  await on(url, async ({ query }) => {
    const [known] = await query(
      `SELECT 1 AS known FROM information_schema.tables WHERE table_name = '${table}'`,
    );
    if (known) return;
    await query(`CREATE TABLE ${table} AS ${rowsSql(content, rows, WORDS[kind])}`);
    await query(`ALTER TABLE ${table} ADD PRIMARY KEY (id)`);
    await query(kind === 'mariadb' ? `ANALYZE TABLE ${table}` : `VACUUM ANALYZE ${table}`);
  });
}

export const fileOf = (content: Content, rows: number): string =>
  `${tableOf(content, rows)}.parquet`;

/** Writes a file that is not there yet. */
export async function makeFile(folder: string, content: Content, rows: number): Promise<void> {
  const path = join(folder, fileOf(content, rows));
  if (existsSync(path)) return;
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const connection = await (await DuckDBInstance.create()).connect();
  const select = rowsSql(content, rows, WORDS.duckdb);
  await connection.run(`COPY (${select}) TO ${quoted(`${path}.part`)} (FORMAT parquet)`);
  connection.closeSync();
  renameSync(`${path}.part`, path);
}
