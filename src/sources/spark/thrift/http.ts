import { Agent as HttpAgent, type IncomingMessage, request as httpRequest } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import type { TLSSocket } from 'node:tls';
import { NoConnectionError } from '../../cancellable.ts';
import type { SparkConfig } from '../url.ts';
import { RefusedLoginError, type Transport } from './transport.ts';

/** Statuses of a server, or a proxy before it, that does not know the login. */
const REFUSED = new Set([401, 403]);

async function bodyOf(response: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  const { statusCode = 0 } = response;
  if (REFUSED.has(statusCode)) throw new RefusedLoginError(`HTTP status ${statusCode}`);
  if (statusCode !== 200) throw new Error(`HTTP status ${statusCode}`);
  return Buffer.concat(chunks);
}

function requestOptions({ host, port, path, user, password, tls }: SparkConfig, message: Buffer) {
  const login = Buffer.from(`${user}:${password}`).toString('base64');
  return {
    method: 'POST',
    host,
    port,
    path: `/${path}`,
    headers: {
      Authorization: `Basic ${login}`,
      'Content-Type': 'application/x-thrift',
      'Content-Length': message.length,
    },
    ...tls,
  };
}

/** Each message as a request of HTTP, over one connection that is kept. */
export function httpTransport(config: SparkConfig): Transport {
  const limits = { keepAlive: true, maxSockets: 1 };
  const agent = config.tls ? new HttpsAgent(limits) : new HttpAgent(limits);
  const send = config.tls ? httpsRequest : httpRequest;
  return {
    call: (message) =>
      new Promise((resolve, reject) => {
        const request = send({ ...requestOptions(config, message), agent }, (response) => {
          bodyOf(response).then(resolve, reject);
        });
        request.on('error', reject);
        request.on('socket', (socket) => {
          if (!socket.connecting) return;
          const timeout = new NoConnectionError(config.connectWithinMs);
          const timer = setTimeout(() => request.destroy(timeout), config.connectWithinMs);
          const event = (socket as Partial<TLSSocket>).encrypted ? 'secureConnect' : 'connect';
          for (const over of [event, 'close']) socket.once(over, () => clearTimeout(timer));
        });
        request.end(message);
      }),
    cutOff: () => agent.destroy(),
  };
}
