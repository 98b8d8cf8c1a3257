import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A server behind a pooler that has one connection to it. */
export interface OneAtATime {
  /** The URL of the server by way of the pooler. */
  url: string;
  /** Waits for a connection that is made from now on and has to wait. */
  untilOneWaits(): Promise<void>;
  close(): Promise<void>;
}

/** Lets one connection through to a server. Others wait, without an answer, until it has ended. */
export async function oneAtATime(serverUrl: string): Promise<OneAtATime> {
  const target = new URL(serverUrl);
  const sockets = new Set<Socket>();
  const queue: Socket[] = [];
  let current: Socket | null = null;
  let waiting = Promise.withResolvers<void>();

  const admitNext = (): void => {
    const client = queue.shift();
    current = client ?? null;
    if (!client) return;
    const server = connect(Number(target.port), target.hostname);
    sockets.add(server);
    server.on('error', () => client.destroy());
    server.on('close', () => client.destroy());
    client.on('close', () => server.destroy());
    client.pipe(server);
    server.pipe(client);
  };
  const listener = createServer((client) => {
    sockets.add(client);
    client.on('error', () => undefined);
    client.on('close', () => {
      if (client === current) return admitNext();
      const position = queue.indexOf(client);
      if (position >= 0) queue.splice(position, 1);
    });
    queue.push(client);
    if (!current) return admitNext();
    waiting.resolve();
    waiting = Promise.withResolvers();
  });
  listener.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const url = new URL(serverUrl);
  url.hostname = '127.0.0.1';
  url.port = String((listener.address() as AddressInfo).port);
  return {
    url: url.href,
    untilOneWaits: () => waiting.promise,
    close: async () => {
      listener.close();
      for (const socket of sockets) socket.destroy();
      await once(listener, 'close');
    },
  };
}
