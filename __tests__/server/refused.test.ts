import { once } from 'node:events';
import { STATUS_CODES } from 'node:http';
import { connect } from 'node:net';
import { expect, it } from '@jest/globals';
import { json, type Served, serve, tables, until } from './serve-fixture.ts';

/** Sends bytes, and gives the answer's status, its type and what its body says. */
async function answerTo({ url }: Served, bytes: string) {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  let answer = '';
  socket.on('data', (chunk) => (answer += chunk.toString()));
  socket.write(bytes);
  await once(socket, 'close');
  const [head = '', body = ''] = answer.split('\r\n\r\n');
  return {
    status: Number(/^HTTP\/1\.1 (\d{3}) /.exec(head)?.[1]),
    type: /^content-type: (.*)$/im.exec(head)?.[1],
    body: JSON.parse(body) as Record<string, unknown>,
  };
}

const requestsOf = ({ log }: Served) => log.filter(({ message }) => message === 'request');

it.each([
  [
    'a Host that cannot be one',
    'GET /secret HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n',
    400,
  ],
  ['no Host', 'GET /secret HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
  [
    'an address that cannot be one',
    'GET http://[secret HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n',
    400,
  ],
  ['no HTTP', 'secret\r\n\r\n', 400],
  [
    'a header that is too long',
    `GET / HTTP/1.1\r\nHost: a\r\nX: ${'secret'.repeat(9000)}\r\n\r\n`,
    431,
  ],
])('a request with %s is refused, and has a line in the log', async (_, bytes, status) => {
  await using served = await serve();
  expect(await answerTo(served, bytes)).toEqual({
    status,
    type: 'application/problem+json',
    body: {
      type: 'about:blank',
      title: STATUS_CODES[status],
      status,
      instance: expect.stringMatching(/^\/requests\/[\da-f-]{36}$/),
    },
  });
  await until(() => Promise.resolve(requestsOf(served).length > 0));
  expect(requestsOf(served)).toEqual([
    {
      time: expect.any(String),
      level: 'info',
      message: 'request',
      request_id: expect.any(String),
      method: null,
      route: null,
      status,
      ms: 0,
      user: null,
    },
  ]);
  expect(JSON.stringify(served.log)).not.toContain('secret');
  const metrics = await (await served.fetch('/metrics')).text();
  expect(metrics).toContain(
    `data_diff_http_request_duration_seconds_count{method="",route="",status="${String(status)}"} 1\n`,
  );
  expect((await served.fetch('/api/v1/datadiffs', json(tables()))).status).toBe(200);
});

it('a connection that ends without a request is none', async () => {
  await using served = await serve();
  const socket = connect(Number(new URL(served.url).port), '127.0.0.1');
  await once(socket, 'connect');
  socket.resetAndDestroy();
  expect((await served.fetch('/healthz')).status).toBe(200);
  expect(requestsOf(served)).toEqual([expect.objectContaining({ route: '/healthz' })]);
});
