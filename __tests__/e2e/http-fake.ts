import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault } from './faults.ts';

/** A request as it arrived. `body` is `null` where the fake broke off before reading it. */
export interface RecordedRequest {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingMessage['headers'];
  body: string | null;
  /** `performance.now()` of its arrival. */
  at: number;
}

export interface Answer {
  status: number;
  /** Sent as JSON. */
  body?: unknown;
  /** Sent as it is, instead of `body`. */
  text?: string;
  /** The same, of bytes. */
  bytes?: Uint8Array;
  headers?: Record<string, string>;
}

/** One operation of the API that a fake plays; `ids` are the groups of `path`. */
export interface Route<Name extends string> {
  name: Name;
  method: string;
  path: RegExp;
  answer: (request: RecordedRequest, ids: string[]) => Answer | Promise<Answer>;
}

export interface Fake<Name extends string> {
  url: string;
  requests: RecordedRequest[];
  /** What a client did that the real service does not know. Closing throws where some are left. */
  complaints: string[];
  /** The requests to one operation, in order. */
  sent: (name: Name) => RecordedRequest[];
  /** The next calls of an operation go wrong, one fault each; `null` is a call that works. */
  failNext: (name: Name, ...faults: (Fault | null)[]) => void;
  /** Every call of an operation goes wrong. */
  failEvery: (name: Name, fault: Fault) => void;
  /** The answer to the next call of an operation takes its time. */
  delayNext: (name: Name, ms: number) => void;
  /** Waits until an operation was called so often. */
  called: (name: Name, times: number) => Promise<void>;
  close: () => Promise<void>;
}

interface Plan {
  next: Map<string, (Fault | null)[]>;
  every: Map<string, Fault>;
  delays: Map<string, number>;
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function record(request: IncomingMessage): RecordedRequest {
  const url = new URL(request.url ?? '/', 'http://fake');
  return {
    method: request.method ?? '',
    path: url.pathname,
    query: url.searchParams,
    headers: request.headers,
    body: null,
    at: performance.now(),
  };
}

function send(response: ServerResponse, { status, body, text, bytes, headers }: Answer): void {
  if (text !== undefined || bytes !== undefined) {
    response.writeHead(status, headers).end(text ?? bytes);
    return;
  }
  const type = { 'content-type': 'application/json; charset=utf-8' };
  response.writeHead(status, { ...(body === undefined ? {} : type), ...headers });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}

function findRoute<Name extends string>(routes: Route<Name>[], request: RecordedRequest) {
  for (const route of routes) {
    const match = route.method === request.method ? route.path.exec(request.path) : null;
    if (match) return { route, ids: match.slice(1).map(decodeURIComponent) };
  }
  return null;
}

/** Starts a server on 127.0.0.1 that plays these operations and fails where it is told to. */
export async function startFake<Name extends string>(
  routes: Route<Name>[],
  complaints: string[] = [],
): Promise<Fake<Name>> {
  const requests: RecordedRequest[] = [];
  const log: { name: Name; request: RecordedRequest }[] = [];
  const plan: Plan = { next: new Map(), every: new Map(), delays: new Map() };

  async function respond(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const request = record(incoming);
    requests.push(request);
    const found = findRoute(routes, request);
    if (!found) {
      complaints.push(`no such operation: ${request.method} ${request.path}`);
      return send(response, { status: 404, body: { message: 'Not Found' } });
    }
    log.push({ name: found.route.name, request });
    const planned = plan.next.get(found.route.name)?.shift();
    const fault = planned === undefined ? plan.every.get(found.route.name) : planned;
    if (fault?.when === 'before body') return fault.act(response);
    request.body = await readBody(incoming);
    await sleep(plan.delays.get(found.route.name) ?? 0);
    plan.delays.delete(found.route.name);
    if (fault?.when === 'instead') return fault.act(response);
    const answer = await found.route.answer(request, found.ids);
    if (fault) fault.act(response);
    else send(response, answer);
  }

  const server = createServer((incoming, response) => {
    respond(incoming, response).catch((error: unknown) => {
      // A client that goes away in the middle is what several tests are about.
      if (!incoming.destroyed) complaints.push(`the fake broke: ${String(error)}`);
      response.destroy();
    });
  });
  // A client that leaves a connection open may not be saved by a server that closes it.
  server.keepAliveTimeout = 0;
  const url = await listen(server);
  const sent = (name: Name) => log.filter((call) => call.name === name).map((call) => call.request);
  return {
    url,
    requests,
    complaints,
    sent,
    failNext: (name, ...faults) => {
      plan.next.set(name, [...(plan.next.get(name) ?? []), ...faults]);
    },
    failEvery: (name, fault) => void plan.every.set(name, fault),
    delayNext: (name, ms) => void plan.delays.set(name, ms),
    called: (name, times) => until(() => sent(name).length >= times),
    close: async () => {
      await stop(server);
      if (complaints.length > 0) throw new Error(`a fake complains: ${complaints.join('; ')}`);
    },
  };
}

/** Waits for a condition; the limit is for what hangs, on a machine that is busy, too. */
export async function until(condition: () => boolean, limitMs = 240_000): Promise<void> {
  const end = performance.now() + limitMs;
  while (!condition()) {
    if (performance.now() > end) throw new Error(`this did not come true: ${String(condition)}`);
    await sleep(5);
  }
}

/** Starts a server on a free port of 127.0.0.1 and returns its address. */
export async function listen(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
}

export async function stop(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
}
