import { expect, it } from '@jest/globals';
import { json, ScriptedExecutor, serve, tables, until } from '../serve-fixture.ts';

const PATH = '/api/v1/datadiffs';

it.each([
  [20, 20],
  [100, 100],
  [101, 100],
  [1000, 100],
  [0, 0],
  [null, null],
])('of %j rows that are asked for, %j are', async (sample_rows, expected) => {
  const executor = new ScriptedExecutor();
  await using served = await serve({ executor });
  const created = await served.fetch(PATH, json(tables({ sample_rows, mask_columns: ['ssn'] })));
  expect(created.status).toBe(200);
  const body: unknown = await created.json();
  expect(body).toMatchObject({ sample_rows: expected, mask_columns: ['ssn'] });
  await until(() => Promise.resolve(executor.ran.length === 1));
  expect(executor.ran).toMatchObject([{ sample_rows: expected, mask_columns: ['ssn'] }]);
  const [listed] = ((await (await served.fetch(PATH)).json()) as { results: object[] }).results;
  expect(listed).toMatchObject({ sample_rows: expected, mask_columns: ['ssn'] });
});

it('a diff of a data source that shows no rows runs without them', async () => {
  const dev = { url: 'duckdb:dev.duckdb', 'sample-rows': false as const };
  const dataSources = { prod: 'duckdb:prod.duckdb', dev };
  await using served = await serve({ settings: { dataSources } });
  const between = async (side1: number, side2: number) => {
    const sides = { data_source1_id: side1, data_source2_id: side2, sample_rows: 7 };
    return (await served.fetch(PATH, json(tables(sides)))).json();
  };
  expect(await between(1, 1)).toMatchObject({ sample_rows: 7 });
  expect(await between(1, 2)).toMatchObject({ sample_rows: 0 });
  expect(await between(2, 2)).toMatchObject({ sample_rows: 0 });
});

it('a server that shows no rows runs each diff without them', async () => {
  await using served = await serve({ settings: { sampleRows: 0 } });
  const created = await served.fetch(PATH, json(tables({ sample_rows: 7 })));
  expect(await created.json()).toMatchObject({ sample_rows: 0 });
});

it('more rows than can be shown at all are refused', async () => {
  await using served = await serve();
  const refused = await served.fetch(PATH, json(tables({ sample_rows: 1001 })));
  expect(refused.status).toBe(422);
  expect(await refused.json()).toMatchObject({
    detail: [{ loc: ['body', 'sample_rows'], msg: 'must be a whole number from 0 to 1000' }],
  });
});

it('a request that is sent again with its key is the same one, although it was cut', async () => {
  await using served = await serve();
  const { headers, ...rest } = json(tables({ sample_rows: 500 }));
  const again = { ...rest, headers: { ...(headers as object), 'Idempotency-Key': 'a' } };
  const send = async () => {
    const answer = await served.fetch(PATH, again);
    return [answer.status, ((await answer.json()) as { id: number }).id];
  };
  expect([await send(), await send()]).toEqual([
    [200, 1],
    [200, 1],
  ]);
});
