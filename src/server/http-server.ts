import { randomUUID } from 'node:crypto';
import { createServer, STATUS_CODES, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { getRequestListener, type HttpBindings, RequestError } from '@hono/node-server';
import type { ServerLog } from './log.ts';
import type { Metrics } from './metrics.ts';

export interface HttpServerOptions {
  /** Answers the requests that can be read. */
  fetch: (request: Request, bindings: HttpBindings) => Response | Promise<Response>;
  log: ServerLog;
  metrics: Metrics;
}

/** How bytes that are no request are answered, by Node's name of their error; any other, 400. */
const STATUSES = new Map([
  ['HPE_HEADER_OVERFLOW', 431],
  ['HPE_CHUNK_EXTENSIONS_OVERFLOW', 413],
  ['ERR_HTTP_REQUEST_TIMEOUT', 408],
]);

/** An answer to what no route sees: a problem as RFC 9457 writes it, of no type of its own. */
interface Refusal {
  status: number;
  headers: Record<string, string>;
  body: string;
}

function refusalOf(status: number, id: string): Refusal {
  const title = STATUS_CODES[status] ?? 'Refused';
  return {
    status,
    headers: { 'Content-Type': 'application/problem+json', 'X-Request-Id': id },
    body: JSON.stringify({ type: 'about:blank', title, status, instance: `/requests/${id}` }),
  };
}

/** The bytes of an answer after which the connection ends. */
function bytesOf({ status, headers, body }: Refusal): string {
  const all = { ...headers, 'Content-Length': Buffer.byteLength(body), Connection: 'close' };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${String(value)}`);
  const first = `HTTP/1.1 ${String(status)} ${STATUS_CODES[status] ?? ''}`;
  return [first, ...lines, '', body].join('\r\n');
}

/**
 * A server, not listening yet, that logs and counts also what no route ever sees: requests whose
 * host or address cannot be one, and what is no HTTP. Nothing of these is in the log.
 */
export function httpServer({ fetch, log, metrics }: HttpServerOptions): Server {
  const refuse = (status: number): Refusal => {
    const unread = { method: null, route: null, user: null, durationMs: 0 };
    const answered = { id: randomUUID(), status, ...unread };
    metrics.requestAnswered(answered);
    log.request(answered);
    return refusalOf(status, answered.id);
  };
  const errorHandler = (error: unknown) => {
    const isRefused = error instanceof RequestError;
    if (!isRefused) log.problem('answer a request', error);
    const { body, ...init } = refuse(isRefused ? 400 : 500);
    return new Response(body, init);
  };
  const answerRequest = (request: Request, bindings: unknown) =>
    fetch(request, bindings as HttpBindings);
  const listener = getRequestListener(answerRequest, { errorHandler });
  const answers = new WeakMap<Socket, ServerResponse>();
  // Node refuses a request without a host by itself, and tells nobody.
  const server = createServer({ requireHostHeader: false }, (request, answer) => {
    answers.set(request.socket, answer);
    void listener(request, answer);
  });
  return server.on('clientError', ({ code = '' }: NodeJS.ErrnoException, socket: Socket) => {
    const answer = answers.get(socket);
    const isAnswering = answer?.writableFinished === false;
    // What is half answered already would be garbled.
    if (!isUnreadable(code) || !socket.writable || (isAnswering && answer.headersSent)) {
      socket.destroy();
      return;
    }
    const status = STATUSES.get(code) ?? 400;
    // A request whose head could be read has a line already, and silence is no request.
    const isUncounted = isAnswering || socket.bytesRead === 0;
    const refusal = isUncounted ? refusalOf(status, randomUUID()) : refuse(status);
    socket.end(bytesOf(refusal), () => socket.destroy());
  });
}

/** Whether bytes could not be read as HTTP, or came too slowly; else the connection broke. */
function isUnreadable(code: string): boolean {
  return code.startsWith('HPE_') || STATUSES.has(code);
}
