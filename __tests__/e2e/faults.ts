import type { ServerResponse } from 'node:http';

/**
 * How one call goes wrong: before its body is read, after that but instead of the work, or after
 * the work was done, so that only the answer is lost.
 */
export interface Fault {
  when: 'before body' | 'instead' | 'after work';
  act: (response: ServerResponse) => void;
}

interface Text {
  status: number;
  type: string;
  body: string;
  headers?: Record<string, string>;
}

function answers({ status, type, body, headers = {} }: Text): Fault {
  return {
    when: 'instead',
    act: (response) => {
      response.writeHead(status, { 'content-type': type, ...headers });
      response.end(body);
    },
  };
}

/** An error as RFC 7807 has it, one of the two forms that Datafold documents. */
export function problem(status: number, title: string, detail?: string): Fault {
  const body = { type: '/errors/fake', title, status, detail, instance: '2026-11-22/fake/1' };
  return answers({ status, type: 'application/problem+json', body: JSON.stringify(body) });
}

/** A 422 as Datafold's OpenAPI document has it. */
export function invalidFields(...details: { loc: (string | number)[]; msg: string }[]): Fault {
  const detail = details.map((item) => ({ ...item, type: 'value_error' }));
  return answers({ status: 422, type: 'application/json', body: JSON.stringify({ detail }) });
}

/** An error as GitHub sends it. */
export function gitHubError(
  status: number,
  message: string,
  headers: Record<string, string> = {},
): Fault {
  const body = JSON.stringify({
    message,
    documentation_url: 'https://docs.github.com/rest',
    status: String(status),
  });
  return answers({ status, type: 'application/json; charset=utf-8', body, headers });
}

export function unavailable(headers: Record<string, string> = {}): Fault {
  return answers({ status: 503, type: 'text/plain', body: 'Service Unavailable', headers });
}

export function tooManyRequests(retryAfter: string): Fault {
  const headers = { 'retry-after': retryAfter };
  return answers({ status: 429, type: 'text/plain', body: 'Too Many Requests', headers });
}

/** What a load balancer or a company's proxy shows instead of the API. */
export function htmlPage(status: number): Fault {
  const body = '<!doctype html><html><body><h1>Sign in to continue</h1></body></html>';
  return answers({ status, type: 'text/html', body });
}

export function garbageJson(): Fault {
  return answers({ status: 200, type: 'application/json', body: '{"status": "succ' });
}

export function json(body: unknown, status = 200): Fault {
  return answers({ status, type: 'application/json', body: JSON.stringify(body) });
}

export function redirectTo(location: string): Fault {
  return answers({ status: 307, type: 'text/plain', body: '', headers: { location } });
}

/** Never answers; the connection stays open. */
export function hang(): Fault {
  return { when: 'instead', act: () => undefined };
}

/** The connection breaks before the request has arrived: surely nothing was done. */
export function resetBeforeBody(): Fault {
  return { when: 'before body', act: (response) => response.req.socket.resetAndDestroy() };
}

/** The connection breaks after the request was read: nobody can know what was done. */
export function resetAfterBody(): Fault {
  return { when: 'instead', act: (response) => response.req.socket.resetAndDestroy() };
}

/** The work is done and the connection breaks before the answer. */
export function loseAnswer(): Fault {
  return { when: 'after work', act: (response) => response.req.socket.resetAndDestroy() };
}

/** The work is done, but the client hears that it failed. */
export function badGatewayAfterWork(): Fault {
  return { ...gitHubError(502, 'Server Error'), when: 'after work' };
}
