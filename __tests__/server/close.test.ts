import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, test } from '@jest/globals';
import { json, serve, tables, until } from './serve-fixture.ts';

test('a request that has begun is answered although the server stops', async () => {
  await using served = await serve();
  const key = await served.key();
  const body = JSON.stringify(tables());
  const socket = connect(Number(new URL(served.url).port), '127.0.0.1');
  const answer = new Promise<string>((done) => {
    let text = '';
    socket.setEncoding('utf8').on('data', (part: string) => (text += part));
    socket.on('error', () => undefined).on('close', () => done(text));
  });
  await once(socket, 'connect');
  const headers = `Host: x\r\nAuthorization: Key ${key}\r\nContent-Type: application/json`;
  const head = `POST /api/v1/datadiffs HTTP/1.1\r\n${headers}\r\nContent-Length: ${String(body.length)}`;
  socket.write(`${head}\r\n\r\n${body.slice(0, 10)}`);
  // Answered after the first request has been begun.
  await served.fetch('/api/v1/datadiffs', json(tables()));
  const closed = served.close();
  socket.write(body.slice(10));
  await closed;
  expect(await answer).toContain('HTTP/1.1 503 Service Unavailable');
});

test('a connection is kept for longer than load balancers keep theirs, and ends with the server', async () => {
  await using served = await serve();
  const socket = connect(Number(new URL(served.url).port), '127.0.0.1');
  const closed = once(socket, 'close');
  let text = '';
  socket.setEncoding('utf8').on('data', (part: string) => (text += part));
  socket.write('GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n');
  await until(() => Promise.resolve(text.includes('{"status":"ok"}')));
  expect(text).toMatch(/^keep-alive: timeout=75$/im);
  await served.close();
  await closed;
});
