import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A way to a server on which everything is seen that it sends. */
export interface CountedWay {
  url: string;
  close: () => void;
}

/**
 * Opens a way to a server.
 *
 * @param counter makes what is told of each chunk that the server sends on one connection.
 */
export async function countedWay(
  url: string,
  counter: () => (chunk: Buffer) => void,
): Promise<CountedWay> {
  const target = new URL(url);
  const server = createServer((client) => {
    const upstream = connect(Number(target.port || 5432), target.hostname);
    upstream.on('data', counter());
    join(client, upstream);
  });
  server.listen(0, '127.0.0.1').unref();
  await once(server, 'listening');
  const through = new URL(url);
  through.hostname = '127.0.0.1';
  through.port = String((server.address() as AddressInfo).port);
  return { url: through.href, close: () => server.close() };
}

function join(client: Socket, upstream: Socket): void {
  for (const [from, to] of [
    [client, upstream],
    [upstream, client],
  ] as const) {
    from.pipe(to);
    from.on('error', () => to.destroy());
    from.on('close', () => to.destroy());
  }
}
