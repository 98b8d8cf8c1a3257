import { expect } from '@jest/globals';
import { postgresDatabase } from '../../servers/databases.ts';
import { serveSettings, until } from '../serve-fixture.ts';
import type { Store } from '../../../src/server/store/store.ts';
import {
  type Client,
  expectNothingLostOrDoubled,
  kill,
  prepare,
  startProcess,
  untilQuiet,
} from './server-child.ts';

/** Few enough diffs run and wait at once that some have ended at the kill of later rounds. */
const QUEUE_LIMIT = 200;

/** So many waiting diffs take a while: they still wait when the server is killed. */
const FULL = QUEUE_LIMIT / 2;

/** Waits for the moment at which a server is killed: from before its first diff to a full queue. */
function untilTurn(round: number, { store, client }: { store: Store; client: Client }) {
  const before = client.accepted.size;
  return until(async () => {
    if (round % 3 === 2) return (await store.queue.counts()).waiting >= FULL;
    return client.accepted.size >= before + ((round * 7) % 20);
  });
}

/** A server that is killed again and again, in whatever state, loses and doubles no accepted diff. */
export async function killAgainAndAgain(folder: string, kills: number): Promise<void> {
  const settings = serveSettings(folder, { diffsAtOnce: 3, queueLimit: QUEUE_LIMIT });
  const { store, client } = await prepare(settings.store);
  const states = new Set<string>();
  for (let round = 0; round < kills; round += 1) {
    const server = await startProcess(settings);
    await client.repeatLast(server.url);
    const creating = client.createUntilGone(server.url);
    await untilTurn(round, { store, client });
    await kill(server);
    await creating;
    const { waiting, processing } = await store.queue.counts();
    states.add(`${waiting > 0 ? 'waiting' : ''} ${processing > 0 ? 'processing' : ''}`);
  }
  // The kills have hit servers with diffs that waited and diffs that ran.
  expect([...states]).toContain('waiting processing');
  const last = await startProcess(settings);
  await client.repeatLast(last.url);
  await untilQuiet(store);
  await expectNothingLostOrDoubled(store, client);
  expect(client.accepted.size).toBeGreaterThan(0);
  await kill(last);
  await store.close();
}

/** One that is killed leaves its diffs to another server on the same PostgreSQL. */
export async function killBesideAnother(folder: string, kills: number): Promise<void> {
  const database = await postgresDatabase();
  const storeSettings = { kind: 'postgresql', url: database.url } as const;
  const settings = serveSettings(folder, { store: storeSettings, queueLimit: QUEUE_LIMIT });
  const { store, client } = await prepare(storeSettings);
  const steady = await startProcess(settings);
  for (let round = 0; round < kills; round += 1) {
    const victim = await startProcess(settings);
    await client.repeatLast(steady.url);
    const before = client.accepted.size;
    const creating = client.createUntilGone(victim.url);
    await until(() => Promise.resolve(client.accepted.size > before + ((round * 7) % 20)));
    await kill(victim);
    await creating;
  }
  await client.repeatLast(steady.url);
  await untilQuiet(store);
  await expectNothingLostOrDoubled(store, client);
  await kill(steady);
  await store.close();
}
