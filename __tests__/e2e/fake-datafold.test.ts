import { expect, test } from '@jest/globals';
import { startFakeDatafold, success } from './fake-datafold.ts';
import { redirectTo, resetBeforeBody, tooManyRequests } from './faults.ts';

/** The request of the API document. */
const seedRequest = {
  data_source1_id: 1,
  data_source2_id: 1,
  table1: ['DATABASE', 'SCHEMA', 'TABLE_1'],
  table2: ['DATABASE', 'SCHEMA', 'TABLE_2'],
  query1: null,
  query2: null,
  materialize_dataset1: false,
  materialize_dataset2: false,
  materialization_destination_id: null,
  materialize_without_sampling: false,
  pk_columns: ['PRIMARY_KEY'],
  include_columns: null,
  exclude_columns: null,
  time_column: null,
  time_aggregate: null,
  filter1: null,
  filter2: null,
  time_travel_point1: null,
  time_travel_point2: null,
  time_interval_start: null,
  time_interval_end: null,
  sampling_tolerance: null,
  sampling_confidence: null,
  sampling_threshold: null,
  diff_tolerances_per_column: null,
};

async function call(
  server: { url: string; key: string },
  path: string,
  body?: object,
): Promise<{ status: number; json: unknown }> {
  const response = await fetch(`${server.url}/api/v1/${path}`, {
    method: body ? 'POST' : 'GET',
    redirect: 'manual',
    headers: { authorization: `Key ${server.key}`, 'content-type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const text = await response.text();
  return { status: response.status, json: text.startsWith('{') ? JSON.parse(text) : text };
}

test('the fake Datafold plays the API document: create, waiting, running, success', async () => {
  const datafold = await startFakeDatafold();
  const created = await call(datafold, 'datadiffs', seedRequest);
  expect(created).toMatchObject({ status: 200, json: { id: 544_266, status: 'waiting' } });
  const polls = [];
  for (let poll = 0; poll < 4; poll += 1) {
    polls.push((await call(datafold, 'datadiffs/544266/summary_results')).json);
  }
  expect(polls).toEqual([{ status: 'waiting' }, { status: 'running' }, success(), success()]);
  await datafold.close();
});

test('the fake Datafold cancels a diff and says so afterwards', async () => {
  const datafold = await startFakeDatafold();
  await call(datafold, 'datadiffs', seedRequest);
  const cancelled = await call(datafold, 'datadiffs/544266/cancel', {});
  expect(cancelled.json).toEqual({ id: 544_266, status: 'cancelled' });
  const after = await call(datafold, 'datadiffs/544266/summary_results');
  expect(after.json).toEqual({ status: 'cancelled' });
  await datafold.close();
});

test('the fake Datafold complains of a body that is not of the form of the document', async () => {
  const datafold = await startFakeDatafold();
  // JSON leaves out what is undefined.
  const body = { ...seedRequest, query1: undefined, pk_columns: [], max_rows: 1 };
  expect((await call(datafold, 'datadiffs', body)).status).toBe(422);
  await expect(datafold.close()).rejects.toThrow(
    /query1 is missing.*pk_columns may not be \[\].*max_rows may not be 1/,
  );
});

test('the fake Datafold refuses another key and complains of an unknown path', async () => {
  const datafold = await startFakeDatafold();
  const stranger = { url: datafold.url, key: 'another' };
  expect((await call(stranger, 'data_sources')).status).toBe(401);
  expect((await call(datafold, 'nothing')).status).toBe(404);
  await expect(datafold.close()).rejects.toThrow('no such operation: GET /api/v1/nothing');
});

test('the fake Datafold goes wrong as it is told, one call each, and then works', async () => {
  const datafold = await startFakeDatafold();
  const faults = [tooManyRequests('1'), redirectTo('http://127.0.0.1:1/'), resetBeforeBody()];
  datafold.failNext('create', ...faults);
  expect((await call(datafold, 'datadiffs', seedRequest)).status).toBe(429);
  expect((await call(datafold, 'datadiffs', seedRequest)).status).toBe(307);
  await expect(call(datafold, 'datadiffs', seedRequest)).rejects.toThrow('fetch failed');
  expect((await call(datafold, 'datadiffs', seedRequest)).status).toBe(200);
  expect(datafold.diffs).toHaveLength(1);
  expect(datafold.sent('create').map((request) => request.body === null)).toEqual([
    false,
    false,
    true,
    false,
  ]);
  await datafold.close();
});
