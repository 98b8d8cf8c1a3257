import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DiffError } from '../../../src/contract/errors.ts';
import type { DiffExecutor } from '../../../src/service/embedded/diff-executor.ts';
import { processExecutor } from '../../diff-service/process-executor.ts';
import { writeDuckdb } from '../../diff-service/worked-example.ts';
import { postgresDatabase } from '../../servers/databases.ts';
import { flakyProxy } from '../../servers/flaky-proxy.ts';
import { json, type Served, serve, tables, untilAborted } from '../serve-fixture.ts';

/** One request and what the server answers it with, as OpenAPI names them. */
export interface Exchange {
  name: string;
  method: 'get' | 'post' | 'patch';
  path: string;
  status: number;
  ask: (world: World) => Promise<Response>;
}

const STATES = ['waiting', 'running', 'success', 'failed', 'cancelled', 'purged'] as const;
type State = (typeof STATES)[number];

/** A server with a diff in each state, one whose queue is full, and one that lost its store. */
export interface World {
  served: Served;
  diffs: Record<State | 'files', number>;
  full: Served;
  broken: Served;
  close: () => Promise<void>;
}

const DIFFS = '/api/v1/datadiffs';
const DIFF = `${DIFFS}/{datadiff_id}`;
const SOURCES = '/api/v1/data_sources';
const GUESS = `${SOURCES}/{data_source_id}/guess_pk`;

const sampled = { rows_left_out: { changed: 7, removed: 0, added: 0, duplicated: 0 } };

/** The query of a diff that ends only where it is cancelled. */
const HELD = 'SELECT 1 AS id -- held';
const held = tables({ table1: null, query1: HELD });

/** The real engine, but for diffs that are held, and for a data source that refuses the login. */
function executorIn(folder: string, dataSources: Record<string, string>): DiffExecutor {
  const engine = processExecutor({ dataSources, folder, temporaryDirectory: folder });
  return {
    run: (request, options) =>
      request.query1 === HELD
        ? untilAborted(request, options)
        : engine
            .run(request, options)
            .then((results) => (request.sample_rows ? { ...results, ...sampled } : results)),
    testSource: (id) =>
      id === 1
        ? Promise.resolve()
        : Promise.reject(new DiffError('AuthenticationException', 'the password is wrong')),
    guessKeys: (guess, signal) => engine.guessKeys(guess, signal),
    close: () => engine.close(),
  };
}

async function create(served: Served, body: object): Promise<number> {
  const answer = await served.fetch(DIFFS, json(body));
  return ((await answer.json()) as { id: number }).id;
}

async function untilIn(served: Served, id: number, status: string): Promise<number> {
  while ((await served.store.diffs.get(id))?.status !== status) await sleep(5);
  return id;
}

/** A diff in each state: two may run at once, and the third then waits. */
async function createDiffs(served: Served): Promise<World['diffs']> {
  const ended = (body: object, status: string) =>
    create(served, body).then((id) => untilIn(served, id, status));
  const success = await ended(
    tables({ tags: ['nightly'], filter1: 'id > 0', sample_rows: 5 }),
    'done',
  );
  const files = tables({
    ...{ data_source1_id: 0, table1: null, file1: 'a.csv' },
    ...{ data_source2_id: 0, table2: null, file2: 'a.csv' },
  });
  const fromFiles = await ended(files, 'done');
  const failed = await ended(tables({ pk_columns: ['uid'] }), 'failed');
  const cancelled = await create(served, held);
  await served.fetch(`${DIFFS}/${String(cancelled)}/cancel`, { method: 'POST' });
  await untilIn(served, cancelled, 'cancelled');
  const purged = await ended(tables(), 'done');
  await served.store.diffs.purge(purged);
  const running = await create(served, held);
  await untilIn(served, running, 'processing');
  await untilIn(served, await create(served, held), 'processing');
  const waiting = await create(served, held);
  return { waiting, running, success, failed, cancelled, purged, files: fromFiles };
}

/** A server whose store cannot be reached, until it is repaired to end. */
async function openBroken(): Promise<{ broken: Served; repair: () => Promise<void> }> {
  const database = await postgresDatabase();
  const proxy = await flakyProxy(database.url);
  const broken = await serve({ settings: { store: { kind: 'postgresql', url: proxy.url } } });
  proxy.becomes('reset');
  const repair = async () => {
    proxy.becomes('forward');
    await broken.close();
    await proxy.close();
    await database.drop();
  };
  return { broken, repair };
}

/** Starts the servers. */
export async function openWorld(): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'data-diff-exchanges-'));
  writeFileSync(join(folder, 'a.csv'), 'id,v\n1,a\n');
  await writeDuckdb(
    join(folder, 'shop.duckdb'),
    `CREATE TABLE orders AS FROM (VALUES (1, 'a', 1), (2, 'b', 2), (3, 'c', 3)) AS t(id, v, old)`,
    `CREATE TABLE orders_new AS FROM (VALUES (1, 'a'), (2, 'x'), (4, 'd'), (4, 'd')) AS t(id, v)`,
  );
  const dataSources = { shop: 'duckdb:shop.duckdb', lost: 'postgresql://localhost:1/lost' };
  const executor = executorIn(folder, dataSources);
  const served = await serve({ settings: { dataSources, folders: [folder] }, executor });
  const full = await serve({ settings: { queueLimit: 0 } });
  const { broken, repair } = await openBroken();
  return {
    served,
    diffs: await createDiffs(served),
    full,
    broken,
    close: async () => {
      await repair();
      await Promise.all([served, full].map((server) => server.close()));
      rmSync(folder, { recursive: true });
    },
  };
}

/** What is asked of the diff in each state. */
const ofDiffs: Exchange[] = STATES.flatMap((state) =>
  ['', '/summary', '/summary_results'].map((part) => ({
    name: `the ${part === '' ? 'diff' : part.slice(1)} of a diff that is ${state}`,
    method: 'get' as const,
    path: `${DIFF}${part}`,
    status: 200,
    ask: ({ served, diffs }: World) => served.fetch(`${DIFFS}/${String(diffs[state])}${part}`),
  })),
);

const accepted: Exchange[] = [
  {
    name: 'a diff that is created',
    method: 'post',
    path: DIFFS,
    status: 200,
    ask: ({ served }) => served.fetch(DIFFS, json(held)),
  },
  {
    name: 'the first of several pages of diffs',
    method: 'get',
    path: DIFFS,
    status: 200,
    ask: ({ served }) => served.fetch(`${DIFFS}?page_size=2&order_by=created_at&sort_order=desc`),
  },
  {
    name: 'the diffs of tables in every state',
    method: 'get',
    path: DIFFS,
    status: 200,
    ask: ({ served }) => served.fetch(`${DIFFS}?status=waiting,processing,failed,cancelled`),
  },
  {
    name: 'a diff that is archived',
    method: 'patch',
    path: DIFF,
    status: 200,
    ask: ({ served, diffs }) =>
      served.fetch(`${DIFFS}/${String(diffs.cancelled)}`, json({ archived: true }, 'PATCH')),
  },
  {
    name: 'a diff that is purged',
    method: 'patch',
    path: DIFF,
    status: 200,
    ask: ({ served, diffs }) =>
      served.fetch(`${DIFFS}/${String(diffs.purged)}`, json({ purged: true }, 'PATCH')),
  },
  {
    name: 'a diff that is purged from the start',
    method: 'post',
    path: DIFFS,
    status: 200,
    ask: ({ served }) => served.fetch(DIFFS, json(tables({ purged: true }))),
  },
  {
    name: 'the diffs that are purged',
    method: 'get',
    path: DIFFS,
    status: 200,
    ask: ({ served }) => served.fetch(`${DIFFS}?purged=true&order_by=purged`),
  },
  ...(['success', 'cancelled'] as const).map((state): Exchange => ({
    name: `a cancellation of a diff that is ${state}`,
    method: 'post',
    path: `${DIFF}/cancel`,
    status: 200,
    ask: ({ served, diffs }) =>
      served.fetch(`${DIFFS}/${String(diffs[state])}/cancel`, { method: 'POST' }),
  })),
  {
    name: 'the data sources',
    method: 'get',
    path: SOURCES,
    status: 200,
    ask: ({ served }) => served.fetch(SOURCES),
  },
  {
    name: 'a data source',
    method: 'get',
    path: `${SOURCES}/{data_source_id}/summary`,
    status: 200,
    ask: ({ served }) => served.fetch(`${SOURCES}/1/summary`),
  },
];

const invalid: Exchange[] = [
  {
    name: 'a diff without a key and of a table that is a text',
    method: 'post',
    path: DIFFS,
    status: 422,
    ask: ({ served }) => served.fetch(DIFFS, json({ ...tables(), table1: 'x', pk_columns: [] })),
  },
  {
    name: 'a diff of a data source that there is not',
    method: 'post',
    path: DIFFS,
    status: 422,
    ask: ({ served }) => served.fetch(DIFFS, json(tables({ data_source1_id: 99 }))),
  },
  {
    name: 'a body that is no JSON',
    method: 'post',
    path: DIFFS,
    status: 422,
    ask: ({ served }) => served.fetch(DIFFS, { ...json(null), body: '{"data_source1_id": ' }),
  },
  {
    name: 'a filter that there is not',
    method: 'get',
    path: DIFFS,
    status: 422,
    ask: ({ served }) => served.fetch(`${DIFFS}?state=done&page=0`),
  },
  {
    name: 'a change that there is not',
    method: 'patch',
    path: DIFF,
    status: 422,
    ask: ({ served }) => served.fetch(`${DIFFS}/1`, json({ archived: 'yes', name: 1 }, 'PATCH')),
  },
  ...['', '/summary', '/summary_results'].map((part) => ({
    name: `the ${part === '' ? 'diff' : part.slice(1)} of an id that is no number`,
    method: 'get' as const,
    path: `${DIFF}${part}`,
    status: 422,
    ask: ({ served }: World) => served.fetch(`${DIFFS}/0x1${part}`),
  })),
  {
    name: 'a cancellation of an id that is no number',
    method: 'post',
    path: `${DIFF}/cancel`,
    status: 422,
    ask: ({ served }) => served.fetch(`${DIFFS}/first/cancel`, { method: 'POST' }),
  },
  {
    name: 'a data source of an id that is no number',
    method: 'get',
    path: `${SOURCES}/{data_source_id}/summary`,
    status: 422,
    ask: ({ served }) => served.fetch(`${SOURCES}/shop/summary`),
  },
];

/** Answers of which Datafold's document speaks too. */
export const SHARED_EXCHANGES = [...ofDiffs, ...accepted, ...invalid];

/** Begins a test of a data source and asks until it has ended. */
async function testOf({ served }: World, source: number): Promise<Response> {
  const started = await served.fetch(`${SOURCES}/${String(source)}/test`, { method: 'POST' });
  const { job_id } = (await started.json()) as { job_id: number };
  for (;;) {
    const answer = await served.fetch(`${SOURCES}/test/${String(job_id)}`);
    const { status } = (await answer.clone().json()) as { status: string };
    if (status !== 'processing') return answer;
    await sleep(5);
  }
}

const ours: Exchange[] = [
  ...STATES.map((state): Exchange => ({
    name: `the rows of a diff that is ${state}`,
    method: 'get',
    path: `${DIFF}/results`,
    status: 200,
    ask: ({ served, diffs }) => served.fetch(`${DIFFS}/${String(diffs[state])}/results`),
  })),
  {
    name: 'a page of some rows of a diff',
    method: 'get',
    path: `${DIFF}/results`,
    status: 200,
    ask: ({ served, diffs }) =>
      served.fetch(
        `${DIFFS}/${String(diffs.success)}/results?kind=changed,added&column=v&page=2&page_size=1`,
      ),
  },
  {
    name: 'whose key it is',
    method: 'get',
    path: '/api/v1/organization/meta',
    status: 200,
    ask: ({ served }) => served.fetch('/api/v1/organization/meta'),
  },
  // Datafold's files are URLs, and ours are paths.
  {
    name: 'a diff of files',
    method: 'get',
    path: DIFF,
    status: 200,
    ask: ({ served, diffs }) => served.fetch(`${DIFFS}/${String(diffs.files)}`),
  },
  {
    name: 'a test of a data source that is begun',
    method: 'post',
    path: `${SOURCES}/{data_source_id}/test`,
    status: 200,
    ask: ({ served }) => served.fetch(`${SOURCES}/1/test`, { method: 'POST' }),
  },
  {
    name: 'the types of databases',
    method: 'get',
    path: `${SOURCES}/types`,
    status: 200,
    ask: ({ served }) => served.fetch(`${SOURCES}/types`),
  },
  ...['orders', 'gone'].map((table): Exchange => ({
    name: `the keys of a table that is ${table === 'gone' ? 'not there' : 'there'}`,
    method: 'post',
    path: GUESS,
    status: 200,
    ask: ({ served }) => served.fetch(`${SOURCES}/1/guess_pk`, json({ table: [table] })),
  })),
  ...[1, 2].map((source): Exchange => ({
    name: `the test of a data source that ${source === 1 ? 'is well' : 'cannot be reached'}`,
    method: 'get',
    path: `${SOURCES}/test/{job_id}`,
    status: 200,
    ask: (world) => testOf(world, source),
  })),
];

const refused: Exchange[] = [
  {
    name: 'the rows of a diff that there is not',
    method: 'get',
    path: `${DIFF}/results`,
    status: 404,
    ask: ({ served }) => served.fetch(`${DIFFS}/123456/results`),
  },
  {
    name: 'rows of a kind that there is not, by a parameter that there is not',
    method: 'get',
    path: `${DIFF}/results`,
    status: 422,
    ask: ({ served }) => served.fetch(`${DIFFS}/1/results?kind=moved&colum=a&page=0`),
  },
  {
    name: 'a request without a key',
    method: 'get',
    path: DIFFS,
    status: 401,
    ask: ({ served }) => fetch(`${served.url}${DIFFS}`),
  },
  {
    name: 'a diff by a key that may only read',
    method: 'post',
    path: DIFFS,
    status: 403,
    ask: async ({ served }) => {
      const { headers, ...rest } = json(held);
      const Authorization = `Key ${await served.key(['read'])}`;
      return served.fetch(DIFFS, { ...rest, headers: { ...(headers as object), Authorization } });
    },
  },
  ...['', '/summary', '/summary_results'].map((part) => ({
    name: `the ${part === '' ? 'diff' : part.slice(1)} of a diff that there is not`,
    method: 'get' as const,
    path: `${DIFF}${part}`,
    status: 404,
    ask: ({ served }: World) => served.fetch(`${DIFFS}/123456${part}`),
  })),
  {
    name: 'the keys of a table that is a text, with a field that there is not',
    method: 'post',
    path: GUESS,
    status: 422,
    ask: ({ served }) => served.fetch(`${SOURCES}/1/guess_pk`, json({ table: 'x', colour: 1 })),
  },
  {
    name: 'the keys of a table in a data source that there is not',
    method: 'post',
    path: GUESS,
    status: 404,
    ask: ({ served }) => served.fetch(`${SOURCES}/99/guess_pk`, json({ table: ['x'] })),
  },
  {
    name: 'a data source that there is not',
    method: 'get',
    path: `${SOURCES}/{data_source_id}/summary`,
    status: 404,
    ask: ({ served }) => served.fetch(`${SOURCES}/99/summary`),
  },
  ...(['post', 'patch'] as const).flatMap((method): Exchange[] => {
    const path = method === 'post' ? DIFFS : DIFF;
    const asking = { method: method.toUpperCase() };
    const url = method === 'post' ? DIFFS : `${DIFFS}/1`;
    const headers = { 'Content-Type': 'text/plain' };
    return [
      {
        name: `a body of two megabytes to ${method}`,
        method,
        path,
        status: 413,
        ask: ({ served }) =>
          served.fetch(url, json({ tags: ['x'.repeat(2_000_000)] }, asking.method)),
      },
      {
        name: `a body that is no JSON by its type to ${method}`,
        method,
        path,
        status: 415,
        ask: ({ served }) => served.fetch(url, { ...asking, headers, body: '{}' }),
      },
    ];
  }),
  {
    name: 'a diff where as many wait as may',
    method: 'post',
    path: DIFFS,
    status: 429,
    ask: ({ full }) => full.fetch(DIFFS, json(tables())),
  },
  {
    name: 'a diff where the store is gone',
    method: 'post',
    path: DIFFS,
    status: 503,
    ask: ({ broken }) => broken.fetch(DIFFS, json(tables())),
  },
];

/** Every kind of answer that the API has. */
export const EXCHANGES = [...SHARED_EXCHANGES, ...ours, ...refused];
