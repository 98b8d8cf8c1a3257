import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { json, serve, type Served, tables } from '../serve-fixture.ts';
import { AnswerChecker, type OpenApiDocument } from './openapi.ts';

const PATH = '/api/v1/datadiffs';

let served: Served;
let checker: AnswerChecker;
beforeAll(async () => {
  served = await serve();
  const described = await served.fetch('/api/openapi.json');
  checker = new AnswerChecker((await described.json()) as OpenApiDocument);
});
afterAll(() => served.close());

/** A body with one tolerance, whose value is this piece of JSON. */
function bodyWith(value: string): string {
  const tolerance = { column_name: 'a', tolerance_value: 12345, tolerance_mode: 'absolute' };
  const body = tables({ diff_tolerances_per_column: [tolerance] });
  return JSON.stringify(body).replace('12345', value);
}

const send = (body: string, headers: Record<string, string> = {}) =>
  served.fetch(PATH, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body,
  });

/** What is wrong with a body, and where. */
async function problemsOf(body: string) {
  const refused = await send(body);
  expect(refused.status).toBe(422);
  const { detail } = (await refused.json()) as { detail: { loc: unknown[]; msg: string }[] };
  return detail;
}

const VALUE = ['body', 'diff_tolerances_per_column', 0, 'tolerance_value'];

describe('a tolerance', () => {
  test.each([
    ['0.30', '0.30'],
    ['0.30000000000000000001', '0.30000000000000000001'],
    ['1e400', '1e400'],
    ['1e-400', '1e-400'],
    ['12345678901234567890', '12345678901234567890'],
    // For a client whose own JSON would round it.
    ['"0.30000000000000000001"', '0.30000000000000000001'],
  ])('of %s is kept with all its digits, and answered as a number', async (sent, kept) => {
    const created = await send(bodyWith(sent));
    expect(created.status).toBe(200);
    const text = await created.text();
    const { id } = JSON.parse(text) as { id: number };
    const listed = await (await served.fetch(PATH)).text();
    const asked = await (await served.fetch(`${PATH}/${String(id)}`)).text();
    for (const answer of [text, listed, asked]) {
      expect(answer).toContain(`"tolerance_value":${kept},`);
    }
  });

  test.each(['-1', '-1e-400', '"1%"', '"abc"', 'true', 'null', '{}', '[1]'])(
    'of %s is refused',
    async (sent) => {
      expect((await problemsOf(bodyWith(sent))).map(({ loc }) => loc)).toEqual([VALUE]);
    },
  );

  test.each([
    ['0', true],
    ['0.5', true],
    ['12345678901234567890', true],
    ['"0"', true],
    ['"+12.50"', true],
    ['"5."', true],
    ['".05"', true],
    ['"1e-400"', true],
    ['"1.5E+10"', true],
    ['-1', false],
    ['"-1"', false],
    ['"."', false],
    ['"1e"', false],
    ['"1.5e1.5"', false],
    ['" 1"', false],
    ['"1 "', false],
    ['"1%"', false],
    ['""', false],
    ['true', false],
    ['null', false],
  ])('of %s is taken as the API describes it: %s', async (sent, isTaken) => {
    const body = bodyWith(sent);
    expect((await send(body)).status).toBe(isTaken ? 200 : 422);
    expect(checker.problemsOf(JSON.parse(body), 'CreateDataDiff').length === 0).toBe(isTaken);
  });

  test('is a number in an answer, as the API describes it', async () => {
    const answer = (await (await send(bodyWith('"0.25"'))).json()) as Record<string, unknown>;
    const withValue = (tolerance_value: unknown) => ({
      ...answer,
      diff_tolerances_per_column: [
        { column_name: 'a', tolerance_value, tolerance_mode: 'absolute' },
      ],
    });
    expect(answer).toEqual(withValue(0.25));
    const isDescribed = (value: unknown) =>
      checker.problemsOf(withValue(value), 'DataDiff').length === 0;
    expect([0.25, 0, -1, '0.25', {}, null].map(isDescribed)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('a tolerance of all numbers', () => {
  const bodyOf = (value: string) =>
    JSON.stringify(tables({ diff_tolerance: 12345, tolerance_mode: 'relative' })).replace(
      '12345',
      value,
    );

  test.each([
    ['0.30000000000000000001', '0.30000000000000000001'],
    ['"1e-400"', '1e-400'],
  ])('of %s is kept with all its digits, and answered as a number', async (sent, kept) => {
    const created = await send(bodyOf(sent));
    expect(created.status).toBe(200);
    expect(await created.text()).toContain(`"diff_tolerance":${kept},`);
  });

  test.each([
    ['0', true],
    ['"0.5"', true],
    ['null', true],
    ['-1', false],
    ['"1%"', false],
    ['true', false],
  ])('of %s is taken as the API describes it: %s', async (sent, isTaken) => {
    const body = sent === 'null' ? JSON.stringify(tables({ diff_tolerance: null })) : bodyOf(sent);
    expect((await send(body)).status).toBe(isTaken ? 200 : 422);
    expect(checker.problemsOf(JSON.parse(body), 'CreateDataDiff').length === 0).toBe(isTaken);
  });
});

test('a number that JSON keeps in another way makes no other request of the same one', async () => {
  // As Python writes a negative zero, which JSON.stringify does not.
  const again = () => send(bodyWith('-0.0'), { 'Idempotency-Key': 'zero' });
  const first: unknown = await (await again()).json();
  expect(await (await again()).json()).toEqual(first);
});

test('a body that is cut within a tolerance is no JSON', async () => {
  const body = bodyWith('0.5');
  const cut = body.slice(0, body.indexOf('tolerance_value') + 20);
  expect(await problemsOf(cut)).toMatchObject([{ msg: 'the body is no valid JSON' }]);
});

test.each([1000, 3000, 10_000, 100_000])(
  'a body with a tolerance is nested too deep by %i lists',
  async (depth) => {
    const body = bodyWith('['.repeat(depth) + ']'.repeat(depth));
    expect(await problemsOf(body)).toMatchObject([
      { msg: 'holds lists in lists, more than 8 deep' },
    ]);
  },
);

test('without tolerances other numbers are what they are', async () => {
  const { sampling_threshold } = (await (
    await served.fetch(PATH, json(tables({ sampling_ratio: 0.5, sampling_threshold: 7 })))
  ).json()) as Record<string, unknown>;
  expect(sampling_threshold).toBe(7);
});
