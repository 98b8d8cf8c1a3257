import { expect, test } from '@jest/globals';
import { serve, type Served } from '../server/serve-fixture.ts';
import { openWorld, type WorldStep } from './world.ts';

/** The outcome of a step that asks a server of ours, by default with a key that may do everything. */
async function refusedBy(served: Served, { inputs = {}, ...step }: WorldStep = {}) {
  await using world = await openWorld();
  const ours = { 'api-url': served.url, 'api-key': await served.key(), ...inputs };
  const result = await world.run({ ...step, inputs: ours });
  expect(result).toMatchObject({ exitCode: 1, outputs: { conclusion: 'error' } });
  return result.stdout;
}

const settings = { dataSources: { warehouse: 'duckdb:warehouse.duckdb' } };

test.concurrent('a key that our server does not know is said to be the reason', async () => {
  await using served = await serve({ settings });
  const unknown = (await served.key()).replace(/.$/, (last) => (last === 'a' ? 'b' : 'a'));
  expect(await refusedBy(served, { inputs: { 'api-key': unknown } })).toMatch(
    /answered 401.*check `api-key`/,
  );
});

test.concurrent('a key that may only read is said to lack a right', async () => {
  await using served = await serve({ settings });
  const stdout = await refusedBy(served, { inputs: { 'api-key': await served.key(['read']) } });
  expect(stdout).toMatch(/answered 403.*the right "create"/);
});

test.concurrent(
  'a data source that our server does not have is named with those it has',
  async () => {
    await using served = await serve({ settings });
    const stdout = await refusedBy(served, { inputs: { 'data-source1': '9' } });
    expect(stdout).toMatch(
      /422.*data-source1: there is no data source 9; accepted are 1 \(warehouse\)/,
    );
  },
);

test.concurrent(
  'a data source that the key may not use looks as if it were not there',
  async () => {
    const dataSources = { ...settings.dataSources, secret: 'duckdb:secret.duckdb' };
    await using served = await serve({ settings: { dataSources } });
    const key = await served.key(['read', 'create'], ['warehouse']);
    const named = await refusedBy(served, { inputs: { 'api-key': key, 'data-source1': 'secret' } });
    const numbered = await refusedBy(served, { inputs: { 'api-key': key, 'data-source1': '2' } });
    expect(named).toMatch(/there is no data source "secret"; .* one of "warehouse"$/m);
    expect(numbered).toMatch(/there is no data source 2; accepted are 1 \(warehouse\)/);
  },
);

test.concurrent('what our server cannot read is said of each field, and nothing runs', async () => {
  await using served = await serve({ settings });
  const inputs = { 'time-travel-point1': 'a-query-id', 'time-travel-point2': 'yesterday' };
  const stdout = await refusedBy(served, { inputs });
  expect(stdout).toMatch(/422.*time_travel_point1 must be a negative number of seconds/);
  expect(stdout).toMatch(/time_travel_point2 must be a negative number of seconds/);
  expect((await served.store.queue.counts()).waiting).toBe(0);
});

test.concurrent('a file of the runner is nothing that our server could read', async () => {
  await using served = await serve({ settings });
  const inputs = { table1: '', table2: '', file1: 'old.csv', file2: 'new.csv' };
  expect(await refusedBy(served, { inputs })).toMatch(/422.*files cannot be compared here/);
});

test.concurrent('a full queue ends the step where its time is up', async () => {
  await using served = await serve({ settings: { ...settings, queueLimit: 0 } });
  expect(await refusedBy(served, { inputs: { timeout: '1s' } })).toMatch(/not created within 1 s/);
});
