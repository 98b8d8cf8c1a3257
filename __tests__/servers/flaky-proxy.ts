import { once } from 'node:events';
import { type AddressInfo, type Socket, connect, createServer } from 'node:net';

/**
 * What the network does to a connection:
 * `forward`: carries every byte;
 * `stall`: carries none, and says nothing;
 * `reset`: breaks it at once;
 * `cut`: ends it as one that came to its end.
 */
export type Network = 'forward' | 'stall' | 'reset' | 'cut';

/** A network between the tests and a server, which breaks when it is told to. */
export interface FlakyProxy {
  /** The URL of the server by way of this network. */
  url: string;
  /** What happens to connections from now on, also to those that are made later. */
  becomes(network: Network): void;
  /** What happens to connections that are made from now on. */
  newOnes(network: Network): void;
  /** What happens to a connection once the server has sent so many bytes over it. */
  after(bytes: number, network: Network): void;
  /** Waits for the first connection. */
  untilMade(): Promise<unknown>;
  /** Waits until no connection is left. */
  untilIdle(): Promise<void>;
  close(): Promise<void>;
}

interface Pipe {
  client: Socket;
  server: Socket;
  network: Network;
  received: number;
}

function apply(pipe: Pipe, network: Network): void {
  pipe.network = network;
  const ends = [pipe.client, pipe.server];
  if (network === 'reset') ends.forEach((end) => end.resetAndDestroy());
  else if (network === 'cut') ends.forEach((end) => end.destroy());
  // One that stalls takes no more bytes from either end, as long as they are there.
  else ends.forEach((end) => (network === 'stall' ? end.pause() : end.resume()));
}

/** Opens a network to the server of a URL, which works until it is told otherwise. */
export async function flakyProxy(serverUrl: string): Promise<FlakyProxy> {
  const target = new URL(serverUrl);
  const pipes = new Set<Pipe>();
  let network: Network = 'forward';
  let limit: { bytes: number; network: Network } | null = null;

  const listener = createServer((client) => {
    const server = connect(Number(target.port), target.hostname);
    const pipe: Pipe = { client, server, network, received: 0 };
    pipes.add(pipe);
    const carry = (from: Socket, to: Socket) => {
      from.on('data', (chunk: Buffer) => {
        if (from === server) pipe.received += chunk.length;
        if (limit && pipe.received > limit.bytes) return apply(pipe, limit.network);
        if (pipe.network === 'forward' && !to.write(chunk)) from.pause();
      });
      to.on('drain', () => pipe.network === 'forward' && from.resume());
      from.on('error', () => undefined);
      from.on('close', () => {
        // Who waits behind a network that stalls does not hear of the other's end.
        if (pipe.network !== 'stall') to.destroy();
      });
    };
    carry(client, server);
    carry(server, client);
    apply(pipe, network);
  });
  const made = once(listener, 'connection');
  listener.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const url = new URL(serverUrl);
  url.hostname = '127.0.0.1';
  url.port = String((listener.address() as AddressInfo).port);

  const newOnes = (next: Network) => void (network = next);
  return {
    url: url.href,
    newOnes,
    becomes: (next) => {
      newOnes(next);
      for (const pipe of pipes) apply(pipe, next);
    },
    after: (bytes, next) => void (limit = { bytes, network: next }),
    untilMade: () => made,
    untilIdle: async () => {
      const ends = [...pipes].flatMap(({ client, server }) => [client, server]);
      await Promise.all(ends.filter((end) => !end.closed).map((end) => once(end, 'close')));
    },
    close: async () => {
      listener.close();
      for (const { client, server } of pipes) for (const end of [client, server]) end.destroy();
      await once(listener, 'close');
    },
  };
}
