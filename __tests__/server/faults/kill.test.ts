import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { postgresDatabase } from '../../servers/databases.ts';
import { serveSettings, until } from '../serve-fixture.ts';
import { buildQuery } from '../store/builders.ts';
import {
  cleanUp,
  expectNothingLostOrDoubled,
  kill,
  newFolder,
  prepare,
  startProcess,
  untilQuiet,
} from './server-child.ts';
import { isAll } from '../../scope.ts';

jest.setTimeout(600_000);

/** `FAULTS=all` kills as often as it takes to hit every state many times. */
const KILLS = isAll ? 100 : 12;

let folder = '';

beforeEach(() => {
  folder = newFolder();
});
afterEach(cleanUp);

describe('a server that is killed', () => {
  it(`loses and doubles no accepted diff, ${String(KILLS)} times, in whatever state`, async () => {
    const settings = serveSettings(folder, { diffsAtOnce: 3, queueLimit: 200 });
    const { store, client } = await prepare(settings.store);
    const attempts = new Set<string>();
    for (let round = 0; round < KILLS; round += 1) {
      const server = await startProcess(settings);
      await client.repeatLast(server.url);
      const creating = client.createUntilGone(server.url);
      // From before the first diff runs to after the first ones have ended.
      await new Promise((done) => setTimeout(done, (round * 37) % 250));
      await kill(server);
      await creating;
      const { waiting, processing } = await store.queue.counts();
      attempts.add(`${waiting > 0 ? 'waiting' : ''} ${processing > 0 ? 'processing' : ''}`);
    }
    // The kills have hit servers with diffs that waited and diffs that ran.
    expect([...attempts]).toContain('waiting processing');
    const last = await startProcess(settings);
    await client.repeatLast(last.url);
    await untilQuiet(store);
    await expectNothingLostOrDoubled(store, client);
    expect(client.accepted.size).toBeGreaterThan(0);
    await kill(last);
    await store.close();
  });

  it('leaves its diffs to another server on the same PostgreSQL', async () => {
    const database = await postgresDatabase();
    const storeSettings = { kind: 'postgresql', url: database.url } as const;
    const settings = serveSettings(folder, { store: storeSettings, queueLimit: 200 });
    const { store, client } = await prepare(storeSettings);
    const steady = await startProcess(settings);
    for (let round = 0; round < Math.ceil(KILLS / 4); round += 1) {
      const victim = await startProcess(settings);
      await client.repeatLast(steady.url);
      const before = client.accepted.size;
      const creating = client.createUntilGone(victim.url);
      await until(() => Promise.resolve(client.accepted.size > before));
      await new Promise((done) => setTimeout(done, 100 + ((round * 61) % 300)));
      await kill(victim);
      await creating;
    }
    await client.repeatLast(steady.url);
    await untilQuiet(store);
    await expectNothingLostOrDoubled(store, client);
    await kill(steady);
    await store.close();
  });
});

it('asked to stop, a server ends with code 0 within its time, and its diffs run after the next start', async () => {
  const settings = serveSettings(folder, { diffsAtOnce: 1 });
  const { store, client } = await prepare(settings.store);
  const server = await startProcess(settings);
  for (let number = 1; number <= 20; number += 1) await client.create(server.url, number);
  const ended = once(server.child, 'exit');
  server.child.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
  const { waiting, processing } = await store.queue.counts();
  expect(waiting).toBeGreaterThan(0);
  expect(processing).toBe(0);

  const next = await startProcess(settings);
  await untilQuiet(store);
  const { diffs } = await store.lists.page(buildQuery());
  expect(diffs.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 'done'));
  await kill(next);
  await store.close();
});
