import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { DataSourcesConfig } from '../../../../src/contract/data-source-config.ts';
import type { DiffRequest } from '../../../../src/contract/request.ts';
import type { SummaryResults } from '../../../../src/contract/summary-results.ts';
import { EmbeddedService } from '../../../../src/service/embedded/service.ts';
import { waitForResults } from '../../../../src/service/wait.ts';
import { readProcess, requestOf, World } from './world.ts';

let world: World;
beforeEach(() => {
  world = new World();
  world.write('old.csv', 'id,v\n1,a\n2,b\n3,c\n');
  world.write('new.csv', 'id,v\n1,a\n2,x\n4,d\n');
});
const services: EmbeddedService[] = [];
afterEach(async () => {
  await Promise.all(services.splice(0).map((service) => service.close()));
  await world.close();
});

/** A service as the Action and the command line have it. */
function open(dataSources: DataSourcesConfig = {}, entry?: string): EmbeddedService {
  const { settings, ...program } = world.options(dataSources);
  const service = new EmbeddedService({
    ...settings,
    program: { ...program, ...(entry === undefined ? {} : { entry }) },
    redact: (text) => text.replaceAll('s3cret', '***'),
    log: (line) => void world.log.push(line),
  });
  services.push(service);
  return service;
}

const wait = (service: EmbeddedService, id: number): Promise<SummaryResults> =>
  waitForResults(service, id, { timeoutMs: 300_000, pollIntervalMs: 10 });

/** Until a process has begun with a diff. */
async function untilUnderWay(service: EmbeddedService, id: number): Promise<void> {
  for (;;) {
    const results = await service.summaryResults(id);
    if (results.status === 'running' && results.progress) return;
    await sleep(10);
  }
}

/** Runs all requests at once. */
async function run(service: EmbeddedService, requests: DiffRequest[]): Promise<SummaryResults[]> {
  const created = await Promise.all(requests.map((request) => service.create(request)));
  return Promise.all(created.map(({ id }) => wait(service, id)));
}

const files = requestOf({ file1: 'old.csv', file2: 'new.csv', sample_rows: 5 });
/** A diff that cannot be. */
const missing = requestOf({ file1: 'old.csv', file2: 'none.csv' });
/** Rows nearly without end. */
const endless = requestOf({
  query1: 'SELECT range AS id FROM range(100000000000)',
  query2: 'SELECT 1 AS id',
});

test('one diff alone runs in this process, and so do all where one at a time is asked for', async () => {
  for (const [diffs, most] of [
    [1, null],
    [1, 4],
    [9, 1],
    [0, null],
  ] as const) {
    const service = open();
    expect(service.prepareFor(diffs, most)).toBe(1);
    const { id } = await service.create(endless);
    while ((await service.summaryResults(id)).status === 'waiting') await sleep(5);
    expect(world.pids()).toEqual([]);
    await service.cancel(id);
  }
});

test('several run in processes that are kept for the next ones, and are gone at the end', async () => {
  const service = open();
  expect(service.prepareFor(3, 2)).toBe(2);
  const [one, other] = await Promise.all([service.create(endless), service.create(endless)]);
  for (const { id } of [one, other]) await untilUnderWay(service, id);
  const pids = world.pids();
  await Promise.all([service.cancel(one.id), service.cancel(other.id)]);
  expect(await run(service, [files])).toMatchObject([{ status: 'success' }]);
  expect(world.pids().toSorted()).toEqual(pids.toSorted());
  await service.close();
  await world.untilNoProcess();
  expect(readdirSync(world.temporary)).toEqual([]);
});

test('they give the same as in this process, with their rows and files', async () => {
  const here = open();
  const expected = await run(here, [files, missing]);
  const there = open();
  there.prepareFor(2, 2);
  expect(await run(there, [files, missing])).toEqual(expected);

  const written: string[][] = [];
  for (const [service, name] of [
    [here, 'here'],
    [there, 'there'],
  ] as const) {
    const folder = join(world.folder, name);
    mkdirSync(folder);
    const { id } = await service.create(files, undefined, { folder, format: 'csv' });
    expect(await wait(service, id)).toMatchObject({
      results_paths: { diff: join(folder, 'diff.csv') },
    });
    written.push(readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8')));
  }
  expect(written[1]).toEqual(written[0]);
});

test('rows that a server would leave out for their size are all there', async () => {
  const long = 'SELECT range AS id, repeat(chr(97 + range::INT % 26), 300000) AS v FROM range(20)';
  const request = requestOf({
    query1: long,
    query2: long.replace("'a'", "'b'").replace('97', '98'),
    sample_rows: 20,
  });
  const service = open();
  service.prepareFor(2, 2);
  const [results] = await run(service, [request]);
  expect(results).not.toHaveProperty('rows_left_out');
  expect(results).toMatchObject({ rows: { changed: { length: 20 } } });
});

test('a process that dies twice fails its diff in one sentence without secrets, and no other', async () => {
  const dying = world.write(
    'dying.mjs',
    `process.send({ kind: 'ready' });
     process.on('message', (message) => {
       if (message.kind !== 'run') return;
       if (message.asked.request.file2 === 'new.csv') {
         console.error('lost s3cret');
         process.exit(7);
       }
       process.send({ kind: 'done', result: { status: 'success' } });
     });`,
  );
  const service = open({}, dying);
  service.prepareFor(2, 2);
  const [died, other] = await run(service, [files, missing]);
  expect(died).toMatchObject({
    status: 'failed',
    error: {
      error_type: 'ProcessDiedException',
      error_value: 'the process that compared ended twice (exit code 7); it said: lost ***',
    },
  });
  expect(other).toMatchObject({ status: 'success' });
});

test('each has its part of the memory, and secrets come by message alone', async () => {
  const url = 'postgresql://reader:s3cret@127.0.0.1:9/shop';
  const telling = world.write(
    'telling.mjs',
    `let settings;
     process.send({ kind: 'ready' });
     process.on('message', (message) => {
       if (message.kind === 'configure') settings = message.settings;
       const { memoryLimit, dataSources } = settings;
       const told = { status: 'success', memoryLimit, dataSources };
       if (message.kind === 'run') process.send({ kind: 'done', result: told });
     });`,
  );
  const { settings, ...program } = world.options({ shop: url });
  const service = new EmbeddedService({
    ...{ ...settings, memoryLimit: '3GiB' },
    program: { ...program, entry: telling },
    log: () => undefined,
  });
  services.push(service);
  expect(service.prepareFor(3, 3)).toBe(3);
  const { id } = await service.create(files);
  const pid = await world.newPid();
  expect(readProcess(pid, 'cmdline') + readProcess(pid, 'environ')).not.toContain('s3cret');
  expect(await wait(service, id)).toMatchObject({
    memoryLimit: '1024MiB',
    dataSources: { shop: url },
  });
});

test('a time limit or a cancellation ends one of them, and not its neighbour', async () => {
  const service = open();
  service.prepareFor(2, 2);
  const [one, other] = await Promise.all([service.create(endless), service.create(files)]);
  await service.cancel(one.id);
  expect(await wait(service, one.id)).toMatchObject({
    status: 'failed',
    error: { error_type: 'Cancelled' },
  });
  expect(await wait(service, other.id)).toMatchObject({ status: 'success' });
});
