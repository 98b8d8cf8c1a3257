import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { type AddressInfo, connect, createServer } from 'node:net';

/** What the kernel counts CPU time in. */
const TICKS_PER_SECOND = 100;

/** The process that listens at the port of a URL on this machine. */
function listenerOf(url: string): string {
  const { port } = new URL(url);
  const sockets = execFileSync('ss', ['-ltnpH', `sport = :${port}`], { encoding: 'utf8' });
  const [, pid] = /pid=(\d+)/.exec(sockets) ?? [];
  if (pid === undefined) throw new Error(`no process listens at ${url}`);
  return pid;
}

/** How to read the CPU time so far of an engine, in seconds: all of its process, garbage collected and all. */
export function engineClock(url: string): () => number {
  const pid = listenerOf(url);
  return () => {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name, which may hold anything, ends with the last parenthesis.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
  };
}

/** A way to an engine on which the bytes are counted that it sends. */
export interface CountedWay {
  url: string;
  received: () => number;
  close: () => void;
}

/** Opens a way to an engine; what it sends by it is counted. */
export async function countedWay(url: string): Promise<CountedWay> {
  const target = new URL(url);
  let received = 0;
  const server = createServer((client) => {
    const upstream = connect(Number(target.port), target.hostname);
    upstream.on('data', (chunk) => (received += chunk.length));
    for (const [from, to] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      from.pipe(to);
      from.on('error', () => to.destroy());
      from.on('close', () => to.destroy());
    }
  });
  server.listen(0, '127.0.0.1').unref();
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const way = url.replace(target.host, `127.0.0.1:${port}`);
  return { url: way, received: () => received, close: () => server.close() };
}
