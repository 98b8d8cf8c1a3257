import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { httpApp, type HttpOptions } from '../../../src/server/http-app.ts';
import { EXCHANGES, openWorld, type World } from './exchanges.ts';
import { json, tables } from '../serve-fixture.ts';
import { AnswerChecker, type OpenApiDocument } from './openapi.ts';

let world: World;
let document: OpenApiDocument;
let checker: AnswerChecker;
beforeAll(async () => {
  world = await openWorld();
  document = (await (await world.served.fetch('/api/openapi.json')).json()) as OpenApiDocument;
  checker = new AnswerChecker(closed(document));
});
afterAll(() => world.close());

/** The same document, in which an object has no field that it does not name. */
function closed<Part>(part: Part): Part {
  if (Array.isArray(part)) return part.map((item: unknown) => closed(item)) as Part;
  if (typeof part !== 'object' || part === null) return part;
  const entries = Object.entries(part).map(([name, value]) => [name, closed(value as unknown)]);
  const isOpen = 'properties' in part && 'type' in part && !('additionalProperties' in part);
  return Object.fromEntries([
    ...entries,
    ...(isOpen ? [['additionalProperties', false]] : []),
  ]) as Part;
}

test("the server's description is valid OpenAPI 3.1", async () => {
  const { valid, errors } = await new Validator().validate({ ...document });
  expect({ valid, errors }).toEqual({ valid: true, errors: undefined });
  expect(document).toMatchObject({ openapi: '3.1.0' });
});

test('every operation that the server describes is tried here', () => {
  const described = Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => `${method} ${path}`),
  );
  const tried = EXCHANGES.map(({ method, path }) => `${method} ${path}`);
  expect(described.filter((operation) => !tried.includes(operation))).toEqual([]);
});

test('every route below /api is described, but for the description and the page that shows it', () => {
  // Nothing is asked of it.
  const { routes } = httpApp({ version: '1.2.3', publicUrl: null } as HttpOptions);
  const answered = routes.filter(
    ({ method, path }) => method !== 'ALL' && path.startsWith('/api/'),
  );
  const others = answered.filter(({ method, path }) => {
    const described = document.paths[path.replaceAll(/:(\w+)/g, '{$1}')];
    return described?.[method.toLowerCase()] === undefined;
  });
  expect(answered.length).toBeGreaterThan(others.length);
  expect(new Set(others.map(({ method, path }) => `${method} ${path}`))).toEqual(
    new Set([
      'GET /api/docs',
      'GET /api/docs/start.js',
      'GET /api/docs/swagger-ui-bundle.js',
      'GET /api/docs/swagger-ui.css',
      'GET /api/openapi.json',
    ]),
  );
});

test.each(EXCHANGES)('$name: $status as described', async (exchange) => {
  const answer = await exchange.ask(world);
  expect(answer.status).toBe(exchange.status);
  const mediaType = answer.headers.get('Content-Type') ?? '';
  expect(checker.mediaTypes(exchange)).toEqual([mediaType]);
  const body: unknown = await answer.json();
  expect(checker.problems(body, exchange, mediaType)).toEqual([]);
});

test('a field that is not described, and one that is missing, would be found', async () => {
  const exchange = EXCHANGES.find(({ name }) => name === 'a data source')!;
  const { type, ...rest } = (await (await exchange.ask(world)).json()) as Record<string, unknown>;
  const problems = (body: object) => checker.problems(body, exchange, 'application/json');
  expect(problems({ ...rest, type })).toEqual([]);
  expect(problems(rest)).toEqual([expect.stringContaining("'type'")]);
  expect(problems({ ...rest, type, url: 'duckdb:shop.duckdb' })).toHaveLength(1);
});

const pair = [['old', 'new']];
const fields: [field: string, values: unknown[], isValid: boolean][] = [
  ['data_source1_id', [1], true],
  ['data_source1_id', [-1, 1.5, '1', null, 2 ** 31], false],
  ['column_mapping', [pair, [], null], true],
  ['column_mapping', [[['old']], [['old', 'new', 'newer']], [[]], ['old']], false],
  ['pk_columns', [['id']], true],
  ['pk_columns', [null], true],
  ['pk_columns', ['id', ['']], false],
  ['sampling_tolerance', [0.5, null], true],
  ['sampling_tolerance', [0, 1, '0.5'], false],
  ['sampling_threshold', [0, null], true],
  ['sampling_threshold', [-1, 0.5], false],
  ['archived', [true, false, null], true],
  ['archived', ['yes', 1], false],
  ['purged', [true, false, null], true],
  ['purged', ['no', 1], false],
];

test.each(fields)(
  '%s: %j is taken to create a diff as described: %s',
  async (field, values, ok) => {
    const tables = { table1: ['main', 'orders'], table2: ['main', 'orders_new'] };
    const request = { data_source1_id: 1, data_source2_id: 1, pk_columns: ['id'], ...tables };
    // Without the size of a sample it says nothing.
    const sample = field === 'sampling_threshold' ? { sampling_ratio: 0.5 } : {};
    for (const value of values) {
      const body = { ...request, ...sample, [field]: value };
      const { status } = await world.served.fetch('/api/v1/datadiffs', json(body));
      expect([value, status]).toEqual([value, ok ? 200 : 422]);
      const problems = checker.problemsOf(body, 'CreateDataDiff');
      expect([value, problems.length === 0, problems]).toEqual([value, ok, problems]);
    }
  },
);

test.each([
  [{ archived: true, purged: false }, 200],
  [{ archived: null, purged: null }, 200],
  [{}, 200],
  [{ purged: 'yes' }, 422],
  [{ archived: 'yes' }, 422],
  [{ name: 'x' }, 422],
])('an update by %j is answered by %s as described', async (body, status) => {
  const answer = await world.served.fetch('/api/v1/datadiffs/1', json(body, 'PATCH'));
  expect(answer.status).toBe(status);
  expect(checker.problemsOf(body, 'UpdateDataDiff').length === 0).toBe(status === 200);
});

test('a body that is missing is not one without fields', async () => {
  for (const headers of [{}, { 'Content-Type': 'application/json' }]) {
    const answer = await world.served.fetch('/api/v1/datadiffs/1', { method: 'PATCH', headers });
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({
      detail: [{ loc: ['body'], msg: 'is missing; it must be a JSON object' }],
    });
  }
});

test('lists of two alike are described by their items and length, which more tools can read', () => {
  const { properties } = document.components.schemas['DataDiff'] as {
    properties: Record<string, { items: object }>;
  };
  expect(properties['column_mapping']?.items).toEqual({
    ...{ type: 'array', items: { type: 'string' }, minItems: 2, maxItems: 2 },
  });
  expect(JSON.stringify(document)).not.toContain('prefixItems');
});

test('what an unknown field may be is described as it is taken to create a diff', async () => {
  const values: [value: unknown, status: number][] = [null, false, [], {}].map((it) => [it, 200]);
  for (const [value, status] of [...values, [1, 422], [true, 422], [{ a: null }, 422]]) {
    const body = tables({ nobody_knows: value, bisection_factor: value });
    const answer = await world.served.fetch('/api/v1/datadiffs', json(body));
    expect([value, answer.status]).toEqual([value, status]);
    const problems = checker.problemsOf(body, 'CreateDataDiff');
    expect([value, problems.length === 0, problems]).toEqual([value, status === 200, problems]);
  }
});

test('parameters that are documented are described as they are taken', async () => {
  const parameter = (path: string, name: string) =>
    document.paths[path]?.['get']?.parameters?.find((known) => known.name === name);
  const list = parameter('/api/v1/datadiffs', 'accessible_only');
  expect(list?.schema).toMatchObject({ type: 'boolean', default: false });
  expect(parameter('/api/v1/datadiffs/{datadiff_id}', 'poll')).toMatchObject({ required: false });
  const polled = await world.served.fetch('/api/v1/datadiffs/1?poll=true');
  expect(polled.status).toBe(200);
});
