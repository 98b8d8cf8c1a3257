import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { EXCHANGES, openWorld, type World } from './exchanges.ts';
import { AnswerChecker, type OpenApiDocument } from './openapi.ts';

jest.setTimeout(60_000);

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
