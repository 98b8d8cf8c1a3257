import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { serveSettings } from '../serve-fixture.ts';
import { buildQuery } from '../store/builders.ts';
import { killAgainAndAgain, killBesideAnother } from './killing.ts';
import { cleanUp, kill, newFolder, prepare, startProcess, untilQuiet } from './server-child.ts';

let folder = '';

beforeEach(() => {
  folder = newFolder();
});
afterEach(cleanUp);

describe('a server that is killed', () => {
  it('loses and doubles no accepted diff, three times, in whatever state', () =>
    killAgainAndAgain(folder, 3));

  it('leaves its diffs to another server on the same PostgreSQL', () =>
    killBesideAnother(folder, 1));
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
