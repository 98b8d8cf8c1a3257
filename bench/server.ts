import { once } from 'node:events';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openStore } from '../src/server/store/store.ts';
import { diffRequestSchema } from '../src/contract/request.ts';
import type { SuccessResults } from '../src/contract/summary-results.ts';
import { writeFiles } from './server/data.ts';
import { poll } from './server/poll.ts';
import { type ServerProcess, startProcess } from './server/process.ts';

/**
 * What the server takes on: polls while diffs run, beside a bare HTTP server that answers the same
 * (the limit); lists of many stored diffs; creates at once. Run it after `npm run build`; what it
 * found is in docs/benchmarks.md.
 *
 *     npm run bench:server -- [--seconds N] [--rows N] [--stored N] [--page-size N] [--folder PATH]
 */
const { values: options } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    rows: { type: 'string', default: '1000000' },
    stored: { type: 'string', default: '10000' },
    'page-size': { type: 'string', default: '250' },
    folder: { type: 'string', default: join(tmpdir(), 'data-diff-bench-server') },
  },
});
const { folder } = options;
const POLLS_PER_SECOND = 200;
const RUNNING = 4;
const CREATES = 100;

type Request = Record<string, unknown>;

function post(body: Request): RequestInit {
  const headers = { 'Content-Type': 'application/json' };
  return { method: 'POST', headers, body: JSON.stringify(body) };
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** How long something took, in ms. */
interface Times {
  median: number;
  p99: number;
  most: number;
}

function timesOf(ms: readonly number[]): Times {
  return { median: quantile(ms, 0.5), p99: quantile(ms, 0.99), most: Math.max(...ms) };
}

function line(job: string, { median, p99, most }: Times, bar: number | null): void {
  const shown = [median, p99, most].map((value) => value.toFixed(1).padStart(8)).join('');
  console.log(`${job.padEnd(52)}${shown}   ${bar === null ? '' : `bar ${String(bar)}`}`);
}

/** Keeps so many diffs running until it is told to stop; answers how many ended. */
function keepRunning(server: ServerProcess, request: Request): () => Promise<number> {
  let isOver = false;
  let ended = 0;
  const one = async () => {
    while (!isOver) {
      const { id } = (await (await server.ask('/api/v1/datadiffs', post(request))).json()) as {
        id: number;
      };
      for (let status = ''; !['done', 'failed', 'cancelled'].includes(status);) {
        await new Promise((done) => setTimeout(done, 250));
        const body = await (await server.ask(`/api/v1/datadiffs/${String(id)}`)).json();
        status = (body as { status: string }).status;
        if (status === 'failed') throw new Error('a diff failed');
      }
      ended += 1;
    }
  };
  const all = Promise.all(Array.from({ length: RUNNING }, one));
  return async () => {
    isOver = true;
    await all;
    return ended;
  };
}

async function measurePolls(server: ServerProcess, request: Request): Promise<void> {
  const created = await server.ask('/api/v1/datadiffs', post(request));
  const { id } = (await created.json()) as { id: number };
  const path = `/api/v1/datadiffs/${String(id)}/summary_results`;
  const stop = keepRunning(server, request);
  const rate = { perSecond: POLLS_PER_SECOND, seconds: Number(options.seconds) };
  const ours = timesOf(await poll(`${server.url}${path}`, server.headers, rate));
  const body = await (await server.ask(path)).text();
  const bare = createServer((_, response) => response.end(body)).listen(0, '127.0.0.1');
  await once(bare, 'listening');
  const { port } = bare.address() as AddressInfo;
  const limit = timesOf(await poll(`http://127.0.0.1:${String(port)}/`, {}, rate));
  bare.close();
  const ended = await stop();
  line(`${String(POLLS_PER_SECOND)} polls a second, ${String(RUNNING)} diffs running`, ours, 50);
  line('the same of a bare HTTP server', limit, null);
  console.log(`  ${String(ended)} diffs ended meanwhile`);
}

/** Results of a table of so many columns, in which all are equal. */
function resultsOf(columns: number): SuccessResults {
  const stats = Array.from({ length: columns }, (_, index) => ({
    column_name: `column_${String(index)}`,
    match: 100,
    values_different: 0,
  }));
  return {
    status: 'success',
    pks: {
      total_rows: [1000, 1000],
      nulls: [0, 0],
      dupes: [0, 0],
      exclusives: [0, 0],
      distincts: [1000, 1000],
    },
    values: {
      total_rows: 1000,
      rows_with_differences: 0,
      total_values: 1000 * columns,
      values_with_differences: 0,
      compared_columns: columns,
      columns_with_differences: 0,
      columns_diff_stats: stats,
    },
    schema: null,
    dependencies: null,
    materialized_results: null,
  };
}

/** Keeps diffs that have ended, without running them. */
async function storeDiffs(count: number): Promise<void> {
  const path = join(folder, 'data-diff.db');
  const store = await openStore({ kind: 'sqlite', path }, { purpose: 'keys' });
  const request = diffRequestSchema.parse({
    data_source1_id: 0,
    data_source2_id: 0,
    file1: 'before.csv',
    file2: 'after.csv',
    pk_columns: ['id'],
  });
  const user = { source: 'api', userId: 1, userName: 'bench', idempotencyKey: null } as const;
  for (let i = 0; i < count; i += 1) {
    await store.diffs.create({ request, ...user }, count);
    const claim = await store.queue.claim('bench', { perSource: 1, sources: [0] });
    if (claim) await store.queue.finish(claim, resultsOf(40));
  }
  await store.close();
}

async function measureLists(server: ServerProcess): Promise<void> {
  const list = '/api/v1/datadiffs?page_size=100&sort_order=desc';
  for (const query of ['', '&page=50', '&status=done&order_by=created_at', '&table1=orders']) {
    const times: number[] = [];
    for (let i = 0; i < 100; i += 1) {
      const startedAt = performance.now();
      await (await server.ask(`${list}${query}`)).arrayBuffer();
      times.push(performance.now() - startedAt);
    }
    line(`list of ${options.stored} ${query}`, timesOf(times), 50);
  }
}

/** Asks for the largest page again and again until it is told to stop; answers how often. */
function keepListing(server: ServerProcess): () => Promise<number> {
  let isOver = false;
  const asked = (async () => {
    let pages = 0;
    for (; !isOver; pages += 1) {
      const page = await server.ask(`/api/v1/datadiffs?page_size=${options['page-size']}`);
      if (page.status !== 200) throw new Error(`a list was answered by ${String(page.status)}`);
      await page.arrayBuffer();
    }
    return pages;
  })();
  return async () => {
    isOver = true;
    return asked;
  };
}

async function measurePollsBesideLists(server: ServerProcess): Promise<void> {
  const stop = keepListing(server);
  const rate = { perSecond: POLLS_PER_SECOND, seconds: Number(options.seconds) };
  const url = `${server.url}/api/v1/datadiffs/1/summary_results`;
  const times = timesOf(await poll(url, server.headers, rate));
  const pages = await stop();
  line(
    `${String(POLLS_PER_SECOND)} polls a second beside lists of ${options['page-size']}`,
    times,
    50,
  );
  console.log(`  ${String(pages)} such lists meanwhile`);
}

async function measureCreates(server: ServerProcess, request: Request): Promise<void> {
  const times: number[] = [];
  const ids = await Promise.all(
    Array.from({ length: CREATES }, async (_, index) => {
      const startedAt = performance.now();
      const answer = await server.ask(
        '/api/v1/datadiffs',
        post({ ...request, tags: [`create ${String(index)}`] }),
      );
      times.push(performance.now() - startedAt);
      return ((await answer.json()) as { id: number }).id;
    }),
  );
  const tags = Array.from({ length: CREATES }, (_, index) => `create ${String(index)}`).join(',');
  const kept = await server.ask(`/api/v1/datadiffs?page_size=250&tags=${encodeURIComponent(tags)}`);
  const { count } = (await kept.json()) as { count: number };
  if (new Set(ids).size !== CREATES || count !== CREATES) {
    throw new Error(`${String(CREATES)} creates made ${String(count)} data diffs`);
  }
  line(`${String(CREATES)} creates at once, each kept once`, timesOf(times), null);
  await Promise.all(
    ids.map((id) => server.ask(`/api/v1/datadiffs/${String(id)}/cancel`, { method: 'POST' })),
  );
}

mkdirSync(folder, { recursive: true });
for (const name of ['data-diff.db', 'data-diff.db-wal', 'data-diff.db-shm'])
  rmSync(join(folder, name), { force: true });
writeFileSync(
  join(folder, 'data-diff.yml'),
  `store: ${join(folder, 'data-diff.db')}\nlisten: 127.0.0.1:0\nfolders: [${folder}]\ndiffs-at-once: ${String(RUNNING)}\n`,
);
const [file1, file2] = await writeFiles(folder, Number(options.rows));
await storeDiffs(Number(options.stored));
const request = {
  data_source1_id: 0,
  data_source2_id: 0,
  file1: join(folder, file1),
  file2: join(folder, file2),
  pk_columns: ['id'],
};
console.log(
  `${String(availableParallelism())} cores${' '.repeat(45)}  median     p99    most   (ms)`,
);
const server = await startProcess(folder);
try {
  await measureLists(server);
  await measurePollsBesideLists(server);
  await measureCreates(server, request);
  await measurePolls(server, request);
} finally {
  await server.stop();
}
