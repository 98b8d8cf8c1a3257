import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { run } from '../lib/run.ts';

const CLI = join(import.meta.dirname, '..', '..', 'dist', 'cli', 'index.js');

/** A server as people start it. */
export interface ServerProcess {
  url: string;
  /** Asks with a key that may do everything. */
  ask: (path: string, init?: RequestInit) => Promise<Response>;
  headers: Record<string, string>;
  stop: () => Promise<void>;
}

/** Starts `data-diff serve` with the config file of a folder. */
export async function startProcess(folder: string): Promise<ServerProcess> {
  const config = join(folder, 'data-diff.yml');
  const name = `bench ${String(Date.now())}`;
  const keys = ['keys', 'create', '--config', config, '--name', name, '--rights', 'admin'];
  const key = (await run([process.execPath, CLI, ...keys])).trim();
  const child = spawn(process.execPath, [CLI, 'serve', '--config', config], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await firstUrl(child);
  const headers = { Authorization: `Key ${key}` };
  return {
    url,
    headers,
    ask: (path, init = {}) =>
      fetch(`${url}${path}`, { ...init, headers: { ...headers, ...(init.headers as object) } }),
    stop: async () => {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

async function firstUrl(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('the server has no output');
  for await (const line of createInterface(child.stdout)) {
    const { message, url } = JSON.parse(line) as { message: string; url?: string };
    if (message !== 'listening' || url === undefined) continue;
    // What it logs from now on is read by nobody, and must not fill the pipe.
    child.stdout.resume();
    return url;
  }
  throw new Error('the server ended before it listened');
}
