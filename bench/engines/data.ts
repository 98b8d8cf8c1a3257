import { SparkSession } from '../../src/sources/spark/session.ts';
import { readSparkUrl } from '../../src/sources/spark/url.ts';
import { type EngineName, KEYS, TABLES, VALUES } from './tables.ts';

/** Long enough for any statement of the bench. */
const untilDone = (): AbortSignal => AbortSignal.timeout(3_600_000);

/** A row in four hundred has another quantity, and one in 1,753 is gone. */
const CHANGED = `SELECT ${[...KEYS, ...VALUES]
  .map((name) =>
    name === 'quantity'
      ? 'CASE WHEN orderkey % 401 = 7 THEN quantity + 1 ELSE quantity END AS quantity'
      : name,
  )
  .join(', ')}`;

const WHERE = 'WHERE orderkey % 1753 <> 5';

interface Page {
  nextUri?: string;
  error?: { message: string };
}

/** Runs statements one after the other. */
async function runInTrino(url: string, statements: string[]): Promise<void> {
  const { host } = new URL(url);
  const headers = { 'X-Trino-User': 'bench' };
  for (const body of statements) {
    let response = await fetch(`http://${host}/v1/statement`, { method: 'POST', body, headers });
    for (;;) {
      const page = (await response.json()) as Page;
      if (page.error) throw new Error(page.error.message);
      if (page.nextUri === undefined) break;
      response = await fetch(page.nextUri, { headers });
    }
  }
}

async function runInSpark(url: string, statements: string[]): Promise<void> {
  const session = await SparkSession.open(readSparkUrl('bench', url), '', untilDone());
  for (const statement of statements) await session.run(statement, untilDone());
  await session.close();
}

/** Runs statements that write, one after the other. */
export const runStatements = (
  engine: EngineName,
  url: string,
  statements: string[],
): Promise<void> =>
  engine === 'trino' ? runInTrino(url, statements) : runInSpark(url, statements);

/** Rows like those of TPC-H's `lineitem`, four of each order. */
const likeLineitem = (rows: number): string => `SELECT
  id DIV 4 + 1 AS orderkey, CAST(id % 4 + 1 AS int) AS linenumber,
  abs(hash(id, 1)) % 200000 AS partkey, abs(hash(id, 2)) % 10000 AS suppkey,
  CAST(abs(hash(id, 3)) % 50 + 1 AS double) AS quantity,
  CAST(abs(hash(id, 4)) % 10000000 AS double) / 100 AS extendedprice,
  CAST(abs(hash(id, 5)) % 11 AS double) / 100 AS discount,
  CAST(abs(hash(id, 6)) % 9 AS double) / 100 AS tax,
  substr('RAN', CAST(abs(hash(id, 7)) % 3 + 1 AS int), 1) AS returnflag,
  substr('OF', CAST(abs(hash(id, 8)) % 2 + 1 AS int), 1) AS linestatus,
  date_add(DATE '1992-01-01', CAST(abs(hash(id, 9)) % 2500 AS int)) AS shipdate,
  date_add(DATE '1992-01-01', CAST(abs(hash(id, 10)) % 2500 AS int)) AS commitdate,
  date_add(DATE '1992-01-01', CAST(abs(hash(id, 11)) % 2500 AS int)) AS receiptdate,
  element_at(array('DELIVER IN PERSON', 'COLLECT COD', 'NONE', 'TAKE BACK RETURN'), CAST(abs(hash(id, 12)) % 4 + 1 AS int)) AS shipinstruct,
  element_at(array('REG AIR', 'AIR', 'RAIL', 'SHIP', 'TRUCK', 'MAIL', 'FOB'), CAST(abs(hash(id, 13)) % 7 + 1 AS int)) AS shipmode,
  substr(md5(CAST(id AS string)), 1, 27) AS comment
FROM range(0, ${rows}) AS t (id)`;

/** Makes the tables that are compared, in place of those that there are. */
export async function makeTables(engine: EngineName, url: string, rows: number): Promise<void> {
  const [before, after] = TABLES[engine];
  const drops = [before, after].map((table) => `DROP TABLE IF EXISTS ${table}`);
  if (engine === 'spark') {
    await runInSpark(url, [
      'CREATE DATABASE IF NOT EXISTS bench',
      ...drops,
      `CREATE TABLE ${before} USING parquet AS ${likeLineitem(rows)}`,
      `CREATE TABLE ${after} USING parquet AS ${CHANGED} FROM ${before} ${WHERE}`,
    ]);
    return;
  }
  const scale = `sf${Math.max(1, Math.round(rows / 6_000_000))}`;
  const columns = [...KEYS, ...VALUES].join(', ');
  await runInTrino(url, [
    'CREATE SCHEMA IF NOT EXISTS iceberg.bench',
    ...drops,
    `CREATE TABLE ${before} AS SELECT ${columns} FROM tpch.${scale}.lineitem WHERE orderkey <= ${rows}`,
    `CREATE TABLE ${after} AS ${CHANGED} FROM ${before} ${WHERE}`,
  ]);
}
