/**
 * A process of its own that runs a server for as long as whoever started it lives.
 *
 * It stops the server, waits for its end and removes its folder, unless that is to be kept, as soon
 * as its standard input ends.
 * The system ends that pipe however the other process ends, so that not even a killed run of jest
 * leaves a server behind.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import type { KeeperOrder } from './kept-server.ts';

const SECONDS_TO_STOP = 10;

const { folder, keepsFolder, commands, stopSignal } = JSON.parse(process.argv[2]!) as KeeperOrder;
let running: ChildProcess | undefined;
let stopping = false;

/** Signals the command and what it started: each command leads a process group. */
function signalCommand(signal: NodeJS.Signals): void {
  if (running?.pid === undefined || running.exitCode !== null) return;
  if (running.signalCode === null) process.kill(-running.pid, signal);
}

function stop(): void {
  if (stopping) return;
  stopping = true;
  signalCommand(stopSignal);
  setTimeout(() => signalCommand('SIGKILL'), SECONDS_TO_STOP * 1000).unref();
}

async function runCommand([program, ...args]: string[]): Promise<number> {
  running = spawn(program!, args, {
    cwd: folder,
    env: { PATH: process.env['PATH'], LC_ALL: 'C.UTF-8', TZ: 'UTC' },
    // What it prints goes to whoever reads this process's errors.
    stdio: ['ignore', process.stderr, process.stderr],
    detached: true,
  });
  const [exitCode] = (await once(running, 'exit')) as [number | null];
  return exitCode ?? 1;
}

process.stdin.on('close', stop).resume();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);

try {
  for (const command of commands) {
    if (stopping) break;
    process.exitCode = await runCommand(command);
    if (process.exitCode !== 0) break;
  }
} finally {
  if (!keepsFolder) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  process.stdin.destroy();
}
