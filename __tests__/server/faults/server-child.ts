import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect } from '@jest/globals';
import type { ServeSettings, StoreSettings } from '../../../src/config/serve-settings.ts';
import { makeKey } from '../../../src/server/access/keys.ts';
import { openStore, type Store } from '../../../src/server/store/store.ts';
import { json, tables, until } from '../serve-fixture.ts';
import { buildQuery } from '../store/builders.ts';

/** A server in a process of its own: `server-process.ts`. */
export interface ServerProcess {
  child: ChildProcess;
  url: string;
}

const children = new Set<ChildProcess>();

const folders: string[] = [];

/** A folder for one test. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'data-diff-faults-'));
  folders.push(folder);
  return folder;
}

/** Kills the servers that a test has left, and removes its folders. */
export function cleanUp(): void {
  for (const child of children) child.kill('SIGKILL');
  children.clear();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/**
 * @param wrapper a command that runs the one that follows it.
 * @param more further arguments of `server-process.ts`.
 */
export async function startProcess(
  settings: ServeSettings,
  wrapper: string[] = [],
  more: string[] = [],
): Promise<ServerProcess> {
  const flags = [
    '--disable-warning=ExperimentalWarning',
    '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON',
  ];
  const program = join(import.meta.dirname, 'server-process.ts');
  const server = [process.execPath, ...flags, program, JSON.stringify(settings), ...more];
  const [command = '', ...args] = [...wrapper, ...server];
  const child = spawn(command, args, {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  children.add(child);
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const { value: url = '' } = (await lines.next()) as { value?: string };
  expect(url).toMatch(/^http:/);
  return { child, url };
}

export async function kill({ child }: ServerProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
  children.delete(child);
}

/** What a client knows: which number each diff that was accepted asks for. */
export class Client {
  readonly accepted = new Map<number, number>();
  readonly key: string;
  #number = 0;

  constructor(key: string) {
    this.key = key;
  }

  ask(url: string, path: string, init: RequestInit = {}): Promise<Response> {
    const headers = { Authorization: `Key ${this.key}`, ...(init.headers as object) };
    return fetch(`${url}${path}`, { ...init, headers });
  }

  /** Creates diffs until the server is gone; now and then it asks again, as it does after an error. */
  async createUntilGone(url: string): Promise<void> {
    for (;;) {
      this.#number += 1;
      try {
        expect([200, 429]).toContain(await this.create(url, this.#number));
      } catch (error) {
        // So fails what has no other end any more.
        if ((error as Error).name !== 'TypeError') throw error;
        return;
      }
    }
  }

  /** Asks for one diff under an idempotency key of its own, and gives the answer's status. */
  async create(url: string, number: number): Promise<number> {
    const init = json(tables({ filter1: `id < ${String(number)}` }));
    const headers = { ...init.headers, 'Idempotency-Key': `diff ${String(number)}` };
    const response = await this.ask(url, '/api/v1/datadiffs', { ...init, headers });
    if (response.status !== 200) return response.status;
    const { id } = (await response.json()) as { id: number };
    expect(this.accepted.get(number) ?? id).toBe(id);
    this.accepted.set(number, id);
    return 200;
  }

  /** Sends the last request again, which the server may or may not have seen. */
  async repeatLast(url: string): Promise<void> {
    if (this.#number > 0) await this.create(url, this.#number);
  }

  get count(): number {
    return this.#number;
  }
}

/** A store, and a client with a key that it knows. */
export async function prepare(store: StoreSettings): Promise<{ store: Store; client: Client }> {
  const opened = await openStore(store, { purpose: 'keys' });
  const { key } = await makeKey(opened.keys, {
    name: 'ci',
    rights: ['read', 'create'],
    sources: null,
  });
  return { store: opened, client: new Client(key) };
}

export function untilQuiet(store: Store): Promise<void> {
  return until(async () => {
    const { waiting, processing } = await store.queue.counts();
    return waiting + processing === 0;
  });
}

/** Every accepted diff is there once, with what it asks for, and nothing else is. */
export async function expectNothingLostOrDoubled(store: Store, client: Client): Promise<void> {
  const { diffs } = await store.lists.page(buildQuery({ pageSize: 1_000_000 }));
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
}
