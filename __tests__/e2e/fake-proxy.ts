import {
  createServer,
  request as forward,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import type { Certificate } from './certificate.ts';
import { listen, stop } from './http-fake.ts';

export interface FakeProxy {
  url: string;
  /** `CONNECT host:port` and `GET http://host:port/path`, in the order of their arrival. */
  seen: string[];
  close: () => Promise<void>;
}

/** A name may be mapped to a local server, as no test may depend on real name servers. */
export type HostMap = Record<string, string>;

function targetOf(host: string, hosts: HostMap): URL {
  return new URL(hosts[host] ?? `http://${host}`);
}

/** Carries bytes both ways until one side goes away. */
function join(client: Socket, target: URL, connected: () => void = () => undefined): void {
  const upstream = connect(Number(target.port), target.hostname, () => {
    connected();
    upstream.pipe(client);
    client.pipe(upstream);
  });
  upstream.on('error', () => client.destroy());
  client.on('error', () => upstream.destroy());
  client.on('close', () => upstream.destroy());
}

function relay(incoming: IncomingMessage, response: ServerResponse, hosts: HostMap): void {
  const asked = new URL(incoming.url ?? '');
  const target = targetOf(asked.host, hosts);
  const outgoing = forward(
    {
      host: target.hostname,
      port: target.port,
      method: incoming.method,
      path: asked.pathname + asked.search,
      headers: incoming.headers,
    },
    (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    },
  );
  outgoing.on('error', () => response.writeHead(502).end());
  incoming.pipe(outgoing);
}

/** Starts a proxy on 127.0.0.1 that forwards plain requests and opens tunnels. */
export async function startFakeProxy(hosts: HostMap = {}): Promise<FakeProxy> {
  const seen: string[] = [];
  const server = createServer((incoming, response) => {
    seen.push(`${incoming.method ?? ''} ${incoming.url ?? ''}`);
    relay(incoming, response, hosts);
  });
  const tunnels = new Set<Socket>();
  server.on('connect', (request: IncomingMessage, client: Socket) => {
    seen.push(`CONNECT ${request.url ?? ''}`);
    tunnels.add(client);
    join(client, targetOf(request.url ?? '', hosts), () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
    });
  });
  const url = await listen(server);
  return {
    url,
    seen,
    close: async () => {
      for (const client of tunnels) client.destroy();
      await stop(server);
    },
  };
}

export interface TlsFront {
  url: string;
  close: () => Promise<void>;
}

/** Puts TLS in front of a fake, as real services have it. */
export async function startTlsFront(fakeUrl: string, certificate: Certificate): Promise<TlsFront> {
  const clients = new Set<Socket>();
  const server = createTlsServer(certificate, (client) => {
    clients.add(client);
    join(client, new URL(fakeUrl));
  });
  // A client that refuses the certificate is the client's matter.
  server.on('tlsClientError', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `https://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    close: async () => {
      for (const client of clients) client.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
