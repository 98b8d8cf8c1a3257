import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Client } from 'pg';
import { diffRequestSchema } from '../src/contract/request.ts';
import { EmbeddedService } from '../src/service/embedded.ts';

/**
 * The embedded engine on PostgreSQL beside what the server itself takes: a FULL JOIN written by
 * hand where both tables are in one database, and for two databases a count and a checksum of every
 * row of one side. What it found is in docs/benchmarks.md.
 *
 *     npm run bench:databases -- --server postgresql://postgres@127.0.0.1:5432/postgres
 *       [--rows N] [--runs N]
 *
 * It makes two databases, `data_diff_bench1` and `data_diff_bench2`, and keeps them for the next run.
 */
const { values: options } = parseArgs({
  options: {
    server: { type: 'string', default: process.env['TEST_POSTGRES_URL'] ?? '' },
    rows: { type: 'string', default: '5000000' },
    runs: { type: 'string', default: '5' },
  },
});
const rows = Number(options.rows);
const COLUMNS = ['n', 'amount', 'name', 'ts', 'flag'];

/** Tables beside `base`, and which rows are changed in them. */
const TABLES: Record<string, string> = {
  equal: 'false',
  one: 'id = 1',
  sparse: 'id % 500 = 0',
  dense: 'id % 10 < 3',
};

const urlOf = (database: string): string => {
  const url = new URL(options.server);
  url.pathname = `/${database}`;
  return url.href;
};
const DATABASES = ['data_diff_bench1', 'data_diff_bench2'];

async function on<T>(database: string | null, use: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client(database === null ? options.server : urlOf(database));
  await client.connect();
  return use(client).finally(() => client.end());
}

async function generate(database: string): Promise<void> {
  const exists = await on(null, (client) =>
    client.query('SELECT FROM pg_database WHERE datname = $1', [database]),
  );
  if (exists.rowCount === 0)
    await on(null, (client) => client.query(`CREATE DATABASE ${database}`));
  await on(database, async (client) => {
    const table = await client.query(`SELECT to_regclass('base') AS name`);
    const known = (table.rows[0] as { name: string | null }).name;
    if (known !== null) {
      const count = await client.query('SELECT max(id)::int AS rows FROM base');
      if ((count.rows[0] as { rows: number }).rows === rows) return;
    }
    await client.query(`DROP TABLE IF EXISTS base, ${Object.keys(TABLES).join(', ')}`);
    await client.query(`CREATE TABLE base AS
      SELECT i::bigint AS id, (i::bigint * 7919 % 1000003)::int AS n, (i % 100000)::numeric / 100 AS amount,
        'name ' || md5(i::text) AS name, timestamp '2020-01-01' + i * interval '1 second' AS ts, i % 3 = 0 AS flag
      FROM generate_series(1, ${rows}) AS i`);
    await client.query('ALTER TABLE base ADD PRIMARY KEY (id)');
    for (const [name, changed] of Object.entries(TABLES)) {
      await client.query(`CREATE TABLE ${name} AS
        SELECT id, CASE WHEN ${changed} THEN n + 1 ELSE n END AS n, amount, name, ts, flag FROM base`);
      await client.query(`ALTER TABLE ${name} ADD PRIMARY KEY (id)`);
    }
    await client.query('VACUUM ANALYZE');
  });
}

function fullJoin(table: string): string {
  const counts = COLUMNS.map((c) => `count(*) FILTER (WHERE a.${c} IS DISTINCT FROM b.${c})`);
  return `SELECT count(*) FILTER (WHERE a.id IS NULL), count(*) FILTER (WHERE b.id IS NULL), ${counts.join(', ')}
    FROM base AS a FULL JOIN ${table} AS b ON a.id = b.id`;
}

const CHECKSUM = `SELECT sum(hash_record_extended(row(id, ${COLUMNS.join(', ')}), 0)) FROM base`;

async function seconds(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return (performance.now() - start) / 1000;
}

async function ours(table: string, source2: 1 | 2): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'data-diff-bench-'));
  const service = new EmbeddedService({
    dataSources: { one: urlOf(DATABASES[0]!), two: urlOf(DATABASES[1]!) },
    memoryLimit: null,
    workingDirectory: folder,
    temporaryDirectory: folder,
    toolCacheDirectory: folder,
    log: console.error,
  });
  const request = { table1: ['base'], table2: [table], pk_columns: ['id'] };
  const { id } = await service.create(
    diffRequestSchema.parse({ data_source1_id: 1, data_source2_id: source2, ...request }),
  );
  for (;;) {
    const results = await service.summaryResults(id);
    if (results.status === 'failed') throw new Error(JSON.stringify(results));
    if (results.status === 'success') break;
    await new Promise((done) => setTimeout(done, 10));
  }
  await service.close();
  rmSync(folder, { recursive: true });
}

const median = (list: number[]): number => list.toSorted((a, b) => a - b)[list.length >> 1] ?? NaN;

async function job(title: string, limit: string[], table: string, source2: 1 | 2): Promise<void> {
  const samples: [number[], number[]] = [[], []];
  for (let run = 0; run < Number(options.runs); run += 1) {
    const server = await on(DATABASES[0]!, (client) =>
      seconds(async () => {
        for (const sql of limit) await client.query(sql);
      }),
    );
    samples[0].push(server);
    samples[1].push(await seconds(() => ours(table, source2)));
  }
  const [server, own] = [median(samples[0]), median(samples[1])];
  console.log(
    `| ${title} | ${own.toFixed(2)} s | ${server.toFixed(2)} s | ${(own / server).toFixed(2)} |`,
  );
}

for (const database of DATABASES) await generate(database);
console.log(`PostgreSQL, ${rows} rows of 6 columns, medians of ${options.runs} in turn\n`);
console.log('| job | ours | limit | ratio |\n| --- | --: | --: | --: |');
for (const table of Object.keys(TABLES)) {
  await job(`one database, ${table}`, [fullJoin(table)], table, 1);
}
for (const table of Object.keys(TABLES)) {
  await job(`two databases, ${table}`, ['SELECT count(*) FROM base', CHECKSUM], table, 2);
}
