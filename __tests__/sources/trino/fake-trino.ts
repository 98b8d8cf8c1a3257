import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** A request as a fake server has got it. */
export interface Asked {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

/** What it answers: JSON, bytes, a status without a body, or a connection that ends without a word. */
export type Answer =
  { json: unknown } | { bytes: Buffer } | { status: number; to?: string } | 'drop';

/** A server that speaks as much of Trino's protocol as a test says. */
export interface FakeTrino {
  origin: string;
  /** As a data source. */
  url: string;
  /** What it was asked, in order. */
  asked: Asked[];
  close: () => Promise<void>;
}

/** Starts one on 127.0.0.1. */
export async function fakeTrino(
  answer: (asked: Asked, origin: string) => Answer,
): Promise<FakeTrino> {
  const asked: Asked[] = [];
  let origin = '';
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const { method = '', url: path = '', headers } = request;
      const one = { method, path, headers, body };
      asked.push(one);
      const given = answer(one, origin);
      if (given === 'drop') return response.destroy();
      if ('status' in given) {
        return response.writeHead(given.status, given.to ? { location: given.to } : {}).end();
      }
      return response.end('json' in given ? JSON.stringify(given.json) : given.bytes);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  origin = `http://127.0.0.1:${port}`;
  return {
    origin,
    url: `trino://someone@127.0.0.1:${port}/lake/sales`,
    asked,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** A column of a result. */
export const column = (name: string, rawType: string) => ({
  name,
  type: rawType,
  typeSignature: { rawType, arguments: [] },
});
