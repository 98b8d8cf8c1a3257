import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect } from '@jest/globals';
import fc from 'fast-check';
import { createBodySchema } from '../../../src/server/api/create-body.ts';
import { listParametersSchema } from '../../../src/server/api/list-parameters.ts';
import { buildResults } from '../../action/builders.ts';
import { hostileRows } from '../rows-fixture.ts';
import { json, type Served, ScriptedExecutor, serve, tables } from '../serve-fixture.ts';

const AT_ONCE = 20;

const paths = [
  '/api/v1/datadiffs',
  '/api/v1/data_sources',
  '/datadiffs',
  '/login',
  '/logout',
  '/healthz',
  '/metrics',
  '/api/openapi.json',
];
const id = fc.oneof(
  fc.integer({ min: 1, max: 40 }).map(String),
  fc.integer({ min: 1, max: 40 }).map(String),
  fc.integer().map(String),
  fc.maxSafeInteger().map(String),
  fc.bigInt().map(String),
  fc.double().map(String),
  fc.string({ unit: 'binary' }).map(encodeURIComponent),
  fc.constantFrom('1', '2', '%00', '%', '%E0%A4%A', '..', '%2e%2e%2f', '1e3', '-0', 'null', 'NaN'),
);
const action = fc.constantFrom(
  ...['', '/cancel', '/summary', '/summary_results', '/results', '/test', '/overview'],
);

const query = fc
  .array(
    fc.tuple(
      fc.constantFrom(...Object.keys(listParametersSchema.shape), 'column', 'x', '__proto__'),
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.string(),
        fc.integer().map(String),
        fc.constant(''),
      ),
    ),
    { maxLength: 4 },
  )
  .map((entries) =>
    entries.map(([k, v]) => `${k}=${encodeURIComponent(v.toWellFormed())}`).join('&'),
  );

/** Values of every kind, those that once broke a server among them. */
const value = fc.oneof(
  fc.constantFrom(null, null, true, 1, 'a = 1', ['a']),
  fc.anything({ withNullPrototype: false, maxDepth: 4 }),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.constantFrom('\0', '\ud800', "'; DROP TABLE diffs; --", '${HOME}', '../../etc/passwd'),
  fc.constantFrom(-1, 0, 2 ** 31, 2 ** 53, 1e308, -0),
);
const fields = Object.keys(createBodySchema.shape);
const body = fc.oneof(
  { weight: 4, arbitrary: fc.dictionary(fc.constantFrom(...fields), value, { maxKeys: 2 }) },
  { weight: 1, arbitrary: fc.dictionary(fc.string(), value) },
);

/** As JSON writes it; what JSON cannot hold is left out. */
function toJson(some: unknown): string {
  return JSON.stringify(some, (_, part: unknown) => (typeof part === 'bigint' ? 7 : part)) ?? '';
}

const sent = fc.oneof(
  body.map((some) => toJson(tables(some))),
  body.map(toJson),
  fc.jsonValue().map(toJson),
  fc.string({ unit: 'binary' }),
  fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
  fc.nat({ max: 2000 }).map((depth) => '['.repeat(depth) + ']'.repeat(depth)),
);
const header = fc.uint8Array({ maxLength: 60 }).map((bytes) =>
  Buffer.from(bytes)
    .toString('latin1')
    .replace(/\p{Cc}/gu, ''),
);

const shared = {
  type: fc.oneof(
    { weight: 9, arbitrary: fc.constant('application/json') },
    fc.constantFrom('text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data'),
  ),
  // Seldom another key than the right one: whatever it is, the answer is 401.
  key: fc.oneof({ weight: 19, arbitrary: fc.constant(null) }, header),
  idempotencyKey: fc.option(header, { nil: null }),
  cookie: fc.option(header, { nil: null }),
};
const none = fc.constant(null);
const no = fc.constant('');
const diff = fc.tuple(fc.constant('/api/v1/datadiffs'), id, action);
const source = fc.tuple(fc.constant('/api/v1/data_sources'), id, action);

/** Creates, lists, what is asked of one thing, and anything at all. */
const request = fc.oneof(
  fc.record({
    ...shared,
    method: fc.constant('POST'),
    path: fc.tuple(fc.constant('/api/v1/datadiffs'), none, no),
    query: none,
    body: sent,
  }),
  fc.record({
    ...shared,
    method: fc.constant('GET'),
    path: fc.tuple(fc.constantFrom('/api/v1/datadiffs', '/datadiffs'), none, no),
    query,
    body: none,
  }),
  fc.record({
    ...shared,
    method: fc.constantFrom('GET', 'GET', 'POST', 'PATCH'),
    path: fc.oneof(diff, source),
    query: none,
    body: sent,
  }),
  fc.record({
    ...shared,
    method: fc.constantFrom('GET', 'POST', 'PATCH', 'PUT', 'DELETE', 'HEAD', 'OPTIONS'),
    path: fc.tuple(fc.constantFrom(...paths), fc.option(id, { nil: null }), action),
    query: fc.option(query, { nil: null }),
    body: fc.option(sent, { nil: null }),
  }),
);
type FuzzedRequest = typeof request extends fc.Arbitrary<infer Value> ? Value : never;

async function send(served: Served, fuzzed: FuzzedRequest): Promise<number> {
  const [path, part, end] = fuzzed.path;
  const target = `${path}${part === null ? '' : `/${part}`}${end}${fuzzed.query === null ? '' : `?${fuzzed.query}`}`;
  const hasBody = fuzzed.body !== null && !['GET', 'HEAD', 'OPTIONS'].includes(fuzzed.method);
  const response = await served.fetch(target, {
    method: fuzzed.method,
    redirect: 'manual',
    headers: {
      'Content-Type': fuzzed.type,
      ...(fuzzed.key === null ? {} : { Authorization: fuzzed.key }),
      ...(fuzzed.idempotencyKey === null ? {} : { 'Idempotency-Key': fuzzed.idempotencyKey }),
      ...(fuzzed.cookie === null ? {} : { Cookie: fuzzed.cookie }),
    },
    ...(hasBody ? { body: fuzzed.body } : {}),
  });
  await response.arrayBuffer();
  if (response.status >= 500) throw new Error(`${target}: ${String(response.status)}`);
  return response.status;
}

async function sendAll(served: Served, requests: FuzzedRequest[]): Promise<Map<number, number>> {
  const statuses = new Map<number, number>();
  const rest = [...requests];
  const worker = async () => {
    for (let next = rest.pop(); next; next = rest.pop()) {
      const status = await send(served, next);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return statuses;
}

/** What is held of the heap, in bytes, after everything that nobody holds is gone. */
function usedAfterCollection(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  return process.memoryUsage().heapUsed;
}

/** So many requests of every kind get no 500, stop nothing and leave no memory behind. */
export async function fuzz(count: number): Promise<void> {
  const executor = new ScriptedExecutor();
  executor.act = () => Promise.resolve({ ...buildResults(), rows: hostileRows });
  const settings = { queueLimit: 100_000, diffsAtOnce: 8 };
  await using served = await serve({ executor, settings });
  // Some that have rows are among those that the requests are about.
  for (let i = 0; i < 10; i += 1) {
    await served.fetch('/api/v1/datadiffs', json(tables({ sample_rows: 100 })));
  }
  const requests = fc.sample(request, { numRuns: count, seed: 20_261_126 });
  const half = count / 2;
  await sendAll(served, requests.slice(0, half));
  const before = usedAfterCollection();
  const statuses = await sendAll(served, requests.slice(half));
  const grown = usedAfterCollection() - before;

  // What is asked is not all refused, so that the fuzzing reaches what lies behind.
  for (const status of [200, 404, 422]) {
    expect(statuses.get(status) ?? 0).toBeGreaterThan(half / 100);
  }
  expect(served.log.filter(({ level }) => level === 'error')).toEqual([]);
  // What the test itself keeps (the log, the diffs that ran) is a few MB of it.
  expect(grown).toBeLessThan(25 * 2 ** 20);
  expect((await served.fetch('/api/v1/datadiffs', json(tables()))).status).toBe(200);
}
