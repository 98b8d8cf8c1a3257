import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { ServeSettings, StoreSettings } from '../../../src/config/serve-settings.ts';
import { makeKey } from '../../../src/server/access/keys.ts';
import { openStore } from '../../../src/server/store/open-store.ts';
import type { Store } from '../../../src/server/store/store.ts';
import { postgresDatabase } from '../../servers/databases.ts';
import { json, serveSettings, tables, until } from '../serve-fixture.ts';
import { buildQuery } from '../store/builders.ts';

jest.setTimeout(600_000);

/** `FAULTS=all` kills as often as it takes to hit every state many times. */
const KILLS = process.env['FAULTS'] === 'all' ? 100 : 12;

interface Process {
  child: ChildProcess;
  url: string;
}

let folder = '';
const children = new Set<ChildProcess>();

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'data-diff-kill-'));
});
afterEach(() => {
  for (const child of children) child.kill('SIGKILL');
  children.clear();
  rmSync(folder, { recursive: true, force: true });
});

async function startProcess(settings: ServeSettings): Promise<Process> {
  const flags = [
    '--disable-warning=ExperimentalWarning',
    '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON',
  ];
  const program = join(import.meta.dirname, 'server-process.ts');
  const child = spawn(process.execPath, [...flags, program, JSON.stringify(settings)], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  children.add(child);
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const { value: url = '' } = (await lines.next()) as { value?: string };
  expect(url).toMatch(/^http:/);
  return { child, url };
}

async function kill({ child }: Process): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
  children.delete(child);
}

/** What a client knows: which number each diff that was accepted asks for. */
class Client {
  readonly accepted = new Map<number, number>();
  readonly #key: string;
  #number = 0;

  constructor(key: string) {
    this.#key = key;
  }

  ask(url: string, path: string, init: RequestInit = {}): Promise<Response> {
    const headers = { Authorization: `Key ${this.#key}`, ...(init.headers as object) };
    return fetch(`${url}${path}`, { ...init, headers });
  }

  /** Creates diffs until the server is gone; now and then it asks again, as it does after an error. */
  async createUntilGone(url: string): Promise<void> {
    for (;;) {
      this.#number += 1;
      try {
        await this.create(url, this.#number);
      } catch (error) {
        // So fails what has no other end any more.
        if ((error as Error).name !== 'TypeError') throw error;
        return;
      }
    }
  }

  /** Creates one diff under an idempotency key of its own. */
  async create(url: string, number: number): Promise<void> {
    const init = json(tables({ filter1: `id < ${String(number)}` }));
    const headers = { ...init.headers, 'Idempotency-Key': `diff ${String(number)}` };
    const response = await this.ask(url, '/api/v1/datadiffs', { ...init, headers });
    if (response.status === 429) return;
    const { id } = (await response.json()) as { id: number };
    expect(this.accepted.get(number) ?? id).toBe(id);
    this.accepted.set(number, id);
  }

  /** Sends the last request again, which the server may or may not have seen. */
  async repeatLast(url: string): Promise<void> {
    if (this.#number > 0) await this.create(url, this.#number);
  }

  get count(): number {
    return this.#number;
  }
}

function untilQuiet(store: Store): Promise<void> {
  return until(async () => {
    const { waiting, processing } = await store.queue();
    return waiting + processing === 0;
  });
}

/** Every accepted diff is there once, with what it asks for, and nothing else is. */
async function expectNothingLostOrDoubled(store: Store, client: Client): Promise<void> {
  const { diffs } = await store.listDiffs(buildQuery({ pageSize: 1_000_000 }));
  const numbers = diffs.map(({ request }) => Number(/\d+/.exec(request.filter1 ?? '')?.[0]));
  expect(new Set(numbers).size).toBe(numbers.length);
  for (const [number, id] of client.accepted) {
    const diff = diffs.find((stored) => stored.id === id);
    expect(diff).toMatchObject({
      status: 'done',
      request: { filter1: `id < ${String(number)}` },
      results: { pks: { total_rows: [number, number] } },
    });
  }
  expect(client.accepted.size).toBeGreaterThan(KILLS);
}

async function prepare(store: StoreSettings): Promise<{ store: Store; client: Client }> {
  const opened = await openStore(store, { purpose: 'keys' });
  const { key } = await makeKey(opened, { name: 'ci', rights: ['read', 'create'], sources: null });
  return { store: opened, client: new Client(key) };
}

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
      const { waiting, processing } = await store.queue();
      attempts.add(`${waiting > 0 ? 'waiting' : ''} ${processing > 0 ? 'processing' : ''}`);
    }
    // The kills have hit servers with diffs that waited and diffs that ran.
    expect([...attempts]).toContain('waiting processing');
    const last = await startProcess(settings);
    await client.repeatLast(last.url);
    await untilQuiet(store);
    await expectNothingLostOrDoubled(store, client);
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
      const creating = client.createUntilGone(victim.url);
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
  const { waiting, processing } = await store.queue();
  expect(waiting).toBeGreaterThan(0);
  expect(processing).toBe(0);

  const next = await startProcess(settings);
  await untilQuiet(store);
  const { diffs } = await store.listDiffs(buildQuery());
  expect(diffs.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 'done'));
  await kill(next);
  await store.close();
});
