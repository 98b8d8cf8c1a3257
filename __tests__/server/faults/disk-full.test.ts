import { execFileSync } from 'node:child_process';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { serveSettings, until } from '../serve-fixture.ts';
import {
  cleanUp,
  expectNothingLostOrDoubled,
  kill,
  newFolder,
  prepare,
  startProcess,
  untilQuiet,
} from './server-child.ts';

let folder = '';

beforeEach(() => {
  folder = newFolder();
});
afterEach(cleanUp);

/** So many KiB may a file of the server have; the system refuses more as it does on a full disk. */
const LITTLE_ROOM = ['bash', '-c', 'ulimit -S -f 1000; exec "$0" "$@"'];

it('a server whose disk is full says so, still shows what it has, and goes on once there is room', async () => {
  const settings = serveSettings(folder, { queueLimit: 1_000_000 });
  const { store, client } = await prepare(settings.store);
  const server = await startProcess(settings, LITTLE_ROOM);
  const statusOf = async (path: string) => (await client.ask(server.url, path)).status;
  let number = 0;
  let status = 200;
  while (status === 200) status = await client.create(server.url, (number += 1));

  expect(status).toBe(503);
  expect(client.accepted.size).toBe(number - 1);
  expect(await statusOf('/healthz')).toBe(200);
  const [id] = client.accepted.values();
  expect(await statusOf(`/api/v1/datadiffs/${String(id)}/summary_results`)).toBe(200);
  expect(await statusOf('/api/v1/datadiffs')).toBe(200);

  execFileSync('prlimit', ['--fsize=unlimited:unlimited', `--pid=${String(server.child.pid)}`]);
  await until(async () => (await client.create(server.url, number)) === 200);
  await untilQuiet(store);
  await expectNothingLostOrDoubled(store, client);
  expect(client.accepted.size).toBe(number);
  await kill(server);
  await store.close();
});
