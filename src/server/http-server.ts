import { randomUUID } from 'node:crypto';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { getRequestListener, RequestError } from '@hono/node-server';
import type { ServerLog } from './log.ts';
import type { Metrics } from './metrics.ts';

export interface HttpServerOptions {
  /** Answers the requests that can be read. */
  fetch: (request: Request) => Response | Promise<Response>;
  log: ServerLog;
  metrics: Metrics;
}

/** What Node answers to bytes that are no request, by its error's code; to any other, 400. */
const STATUSES = new Map([
  ['HPE_HEADER_OVERFLOW', 431],
  ['HPE_CHUNK_EXTENSIONS_OVERFLOW', 413],
  ['ERR_HTTP_REQUEST_TIMEOUT', 408],
]);

/**
 * A server, not listening yet, that logs and counts also what no route ever sees: requests whose
 * host or address cannot be one, and what is no HTTP. Nothing of these is in the log.
 */
export function httpServer({ fetch, log, metrics }: HttpServerOptions): Server {
  const refuse = (status: number) => {
    const unread = { method: null, route: null, user: null, durationMs: 0 };
    const answered = { id: randomUUID(), status, ...unread };
    metrics.requestAnswered(answered);
    log.request(answered);
    return new Response(null, { status, headers: { 'X-Request-Id': answered.id } });
  };
  const errorHandler = (error: unknown) => {
    if (error instanceof RequestError) return refuse(400);
    log.problem('answer a request', error);
    return refuse(500);
  };
  const listener = getRequestListener(fetch, { errorHandler });
  const answers = new WeakMap<Socket, ServerResponse>();
  // Node refuses a request without a host by itself, and tells nobody.
  const server = createServer({ requireHostHeader: false }, (request, answer) => {
    answers.set(request.socket, answer);
    void listener(request, answer);
  });
  // A listener for `clientError` would have to answer in Node's place.
  return server.on('connection', (socket: Socket) => {
    socket.on('error', ({ code = '' }: NodeJS.ErrnoException) => {
      if (!isUnreadable(code) || socket.bytesRead === 0) return;
      // A request whose head could be read has a line already.
      if (answers.get(socket)?.writableFinished !== false) refuse(STATUSES.get(code) ?? 400);
    });
  });
}

/** Whether bytes could not be read as HTTP, or came too slowly; else the connection broke. */
function isUnreadable(code: string): boolean {
  return code.startsWith('HPE_') || STATUSES.has(code);
}
