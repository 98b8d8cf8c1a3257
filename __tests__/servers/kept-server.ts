import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { Socket, createServer } from 'node:net';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';

/** What `keeper.ts` is told. */
export interface KeeperOrder {
  /** The server's own folder, removed at its end unless `keepsFolder`. */
  folder: string;
  keepsFolder?: boolean;
  /** Run one after the other; the last one is the server. */
  commands: string[][];
  stopSignal: NodeJS.Signals;
}

/** Where a server keeps its data for the next start, and its settings beyond those of tests. */
export interface LastingPlace {
  folder: string;
  settings: Record<string, string>;
}

/** A server of ours that answers. */
export interface RunningServer {
  /** Logs in as the superuser, who needs no password. */
  url: string;
  /** Ends the server, waits for its end and removes its folder. */
  stop(): Promise<void>;
}

type Keeper = ChildProcessByStdio<Writable, null, Readable>;

/** Ends the wait for a server that hangs; a busy machine may need a minute. */
const SECONDS_TO_START = 240;
const LOG_LENGTH = 4000;

/**
 * Starts a server under a keeper and waits until it answers.
 *
 * @param answers fails for as long as the server does not answer.
 */
export async function keepServer(
  order: KeeperOrder,
  url: string,
  answers: (url: string) => Promise<void>,
): Promise<RunningServer> {
  const keeper = startKeeper(order);
  let log = '';
  keeper.stderr.setEncoding('utf8').on('data', (text: string) => {
    log = (log + text).slice(-LOG_LENGTH);
  });
  const server = { url, stop: () => stopKeeper(keeper) };
  try {
    await untilAnswers(keeper, () => answers(url));
    return server;
  } catch (cause) {
    await server.stop();
    throw new Error(`${order.commands.at(-1)![0]} did not start. Its log ends:\n${log}`, { cause });
  }
}

function startKeeper(order: KeeperOrder): Keeper {
  const quiet = '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON';
  const script = join(import.meta.dirname, 'keeper.ts');
  const keeper = spawn(process.execPath, [quiet, script, JSON.stringify(order)], {
    stdio: ['pipe', 'ignore', 'pipe'],
    // A session of its own: Ctrl-C in the terminal reaches jest alone.
    detached: true,
  });
  // It must not keep a process alive that forgot to stop it.
  keeper.unref();
  for (const stream of [keeper.stdin, keeper.stderr]) (stream as unknown as Socket).unref();
  return keeper;
}

function hasEnded(keeper: Keeper): boolean {
  return keeper.exitCode !== null || keeper.signalCode !== null;
}

async function untilAnswers(keeper: Keeper, answers: () => Promise<void>): Promise<void> {
  const deadline = Date.now() + SECONDS_TO_START * 1000;
  for (;;) {
    try {
      return await answers();
    } catch (error) {
      if (hasEnded(keeper) || Date.now() > deadline) throw error;
      await sleep(25);
    }
  }
}

async function stopKeeper(keeper: Keeper): Promise<void> {
  if (hasEnded(keeper)) return;
  keeper.ref();
  const ended = once(keeper, 'exit');
  keeper.stdin.end();
  await ended;
}

/**
 * A port of 127.0.0.1 that nobody uses.
 *
 * It is below those that the system gives to whoever asks for any port, as other tests do: such a
 * port is not taken between this look and the server's start.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = 15_000 + Math.floor(Math.random() * 15_000);
    const probe = createServer().listen(port, '127.0.0.1');
    try {
      await once(probe, 'listening');
      probe.close();
      await once(probe, 'close');
      return port;
    } catch {
      // Taken: try another.
    }
  }
}
