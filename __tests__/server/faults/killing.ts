import { expect } from '@jest/globals';
import { postgresDatabase } from '../../servers/databases.ts';
import { serveSettings, until } from '../serve-fixture.ts';
import {
  expectNothingLostOrDoubled,
  kill,
  prepare,
  startProcess,
  untilQuiet,
} from './server-child.ts';

const QUEUE_LIMIT = 200;

/** How long a diff takes that is sure to run when its server is killed, in ms. */
const ENDLESS = '3600000';

/** After so many accepted diffs a server is killed: from none to more than can run at once. */
const acceptedIn = (round: number) => (round * 7) % 20;

/** Whether some diffs run and others wait. */
const isBusy = ({ waiting, processing }: { waiting: number; processing: number }) =>
  waiting > 0 && processing > 0;

/** A server that is killed again and again, in whatever state, loses and doubles no accepted diff. */
export async function killAgainAndAgain(folder: string, kills: number): Promise<void> {
  const settings = serveSettings(folder, { diffsAtOnce: 3, queueLimit: QUEUE_LIMIT });
  const { store, client } = await prepare(settings.store);
  let busyKills = 0;
  for (let round = 0; round < kills; round += 1) {
    // In every third round no diff ends, so that some run and others wait.
    const isHeld = round % 3 === 1;
    const server = await startProcess(settings, [], isHeld ? [ENDLESS] : []);
    await client.repeatLast(server.url);
    const before = client.accepted.size;
    const creating = client.createUntilGone(server.url);
    await until(async () => {
      if (isHeld) return isBusy(await store.queue.counts());
      return client.accepted.size >= before + acceptedIn(round);
    });
    await kill(server);
    await creating;
    if (isBusy(await store.queue.counts())) busyKills += 1;
  }
  // The kills have hit servers with diffs that waited and diffs that ran.
  expect(busyKills).toBeGreaterThan(0);
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
    await until(() => Promise.resolve(client.accepted.size > before + acceptedIn(round)));
    await kill(victim);
    await creating;
  }
  await client.repeatLast(steady.url);
  await untilQuiet(store);
  await expectNothingLostOrDoubled(store, client);
  await kill(steady);
  await store.close();
}
