import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { DiffService } from '../../src/service/diff-service.ts';
import { postgresDatabase, type ServerDatabase } from '../servers/databases.ts';
import { ended, openService, type OpenService, requestOf, SERVICES } from './services.ts';
import { writeDuckdb } from './worked-example.ts';

const CANCELLED = {
  status: 'failed',
  error: { error_type: 'Cancelled', error_value: 'the diff was cancelled' },
};

/** A data source whose table can be read only while the test lets it be. */
let database: ServerDatabase;
beforeAll(async () => {
  database = await postgresDatabase();
  await database.query('CREATE TABLE held AS SELECT id FROM generate_series(1, 10) AS id');
});
afterAll(() => database.drop());

const hold = () => database.query('BEGIN; LOCK TABLE held IN ACCESS EXCLUSIVE MODE');
const letGo = () => database.query('COMMIT');

const held = requestOf({
  data_source1_id: 1,
  data_source2_id: 1,
  table1: ['public', 'held'],
  table2: ['public', 'held'],
});

/** Polls until a diff has this status. */
async function until(service: DiffService, id: number, status: string): Promise<void> {
  for (;;) {
    const results = await service.summaryResults(id);
    if (results.status === status) return;
    expect(results.status).toMatch(/^(waiting|running)$/);
    await sleep(5);
  }
}

async function write(folder: string): Promise<void> {
  const rows = Array.from({ length: 9 }, (_, index) => `${String(index + 1)},a\n`).join('');
  writeFileSync(join(folder, 'nine.csv'), `id,v\n${rows}`);
  await writeDuckdb(
    join(folder, 'nine.duckdb'),
    `CREATE TABLE nine AS SELECT i AS id, 'a' AS v FROM range(1, 10) AS t(i)`,
  );
}

describe.each(SERVICES)('a data diff $name', (kind) => {
  let open: OpenService;
  beforeAll(async () => {
    const dataSources = { held: database.url, nine: 'duckdb:nine.duckdb' };
    open = await openService(kind, { dataSources, write });
  });
  afterAll(() => open.close());

  test('waits for its turn, runs, and has results, which stay', async () => {
    const { service } = open;
    await hold();
    const first = await service.create(held);
    await until(service, first.id, 'running');
    const second = await service.create(held);
    expect(second.status).toBe('waiting');
    expect(await service.summaryResults(second.id)).toEqual({
      status: 'waiting',
      reported_status: 'waiting',
    });
    await service.cancel(first.id);
    await until(service, second.id, 'running');
    await letGo();
    const results = await ended(service, second.id);
    expect(results).toMatchObject({ status: 'success', pks: { total_rows: [10, 10] } });
    expect(await service.summaryResults(second.id)).toEqual(results);
  });

  test('that is cancelled while it runs ends, and has no results', async () => {
    const { service } = open;
    await hold();
    const { id } = await service.create(held);
    await until(service, id, 'running');
    await service.cancel(id);
    expect(await ended(service, id)).toEqual(CANCELLED);
    await letGo();
    expect(await service.summaryResults(id)).toEqual(CANCELLED);
  });

  test('that is cancelled while it waits never runs', async () => {
    const { service } = open;
    await hold();
    const first = await service.create(held);
    await until(service, first.id, 'running');
    const second = await service.create(held);
    const cancelling = service.cancel(second.id);
    await letGo();
    await cancelling;
    expect(await ended(service, second.id)).toEqual(CANCELLED);
    expect(await ended(service, first.id)).toMatchObject({ status: 'success' });
  });

  test('that is cancelled after its end keeps its results', async () => {
    const { service } = open;
    const { id } = await service.create(requestOf({ file1: 'nine.csv', file2: 'nine.csv' }));
    const results = await ended(service, id);
    await service.cancel(id);
    await service.cancel(id);
    expect(await service.summaryResults(id)).toEqual(results);
  });

  test('that is one of several at once has results of its own', async () => {
    const { service } = open;
    const sources = [
      { file1: 'nine.csv', file2: 'nine.csv' },
      {
        data_source1_id: 2,
        data_source2_id: 2,
        table1: ['main', 'nine'],
        table2: ['main', 'nine'],
      },
    ];
    const counts = [1, 2, 3, 4, 5, 6, 7, 8];
    const created = await Promise.all(
      counts.map((count) =>
        service.create(requestOf({ ...sources[count % 2], filter2: `id <= ${String(count)}` })),
      ),
    );
    expect(new Set(created.map(({ id }) => id)).size).toBe(counts.length);
    const results = await Promise.all(created.map(({ id }) => ended(service, id)));
    expect(results).toMatchObject(counts.map((count) => ({ pks: { total_rows: [9, count] } })));
  });

  test('that fails leaves the next one its results', async () => {
    expect(await open.run(requestOf({ file1: 'none.csv', file2: 'nine.csv' }))).toMatchObject({
      status: 'failed',
    });
    expect(await open.run(requestOf({ file1: 'nine.csv', file2: 'nine.csv' }))).toMatchObject({
      status: 'success',
    });
  });
});

describe.each(SERVICES)('a service $name', (kind) => {
  test('ends while a data diff runs, as often as it is told to', async () => {
    const open = await openService(kind, { dataSources: { held: database.url } });
    await hold();
    const { id } = await open.service.create(held);
    await until(open.service, id, 'running');
    await open.service.close();
    await open.service.close();
    if (!kind.differences.outlivesClose) {
      expect(await open.service.summaryResults(id)).toEqual(CANCELLED);
    }
    await letGo();
    await open.close();
  });
});
