import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { serve } from '../serve-fixture.ts';
import { fuzz } from './fuzzing.ts';

it('a thousand requests of every kind get no 500, stop nothing and leave no memory behind', () =>
  fuzz(1000));

it('bytes that are no HTTP harm nobody', async () => {
  await using served = await serve();
  const port = Number(new URL(served.url).port);
  const chunks = fc.sample(
    fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc
        .string({ unit: 'binary' })
        .map((text) => Buffer.from(`GET /${text} HTTP/1.1\r\nHost: x\r\n\r\n`)),
      fc
        .nat({ max: 40_000 })
        .map((n) => Buffer.from(`GET / HTTP/1.1\r\nX: ${'y'.repeat(n)}\r\n\r\n`)),
      fc
        .nat()
        .map((n) =>
          Buffer.from(
            `POST /api/v1/datadiffs HTTP/1.1\r\nHost: x\r\nContent-Length: ${String(n)}\r\n\r\n{`,
          ),
        ),
    ),
    { numRuns: 500, seed: 7 },
  );
  for (const chunk of chunks) {
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => undefined);
    await once(socket, 'connect');
    socket.end(chunk);
    socket.resume();
    await once(socket, 'close');
  }
  expect((await served.fetch('/healthz')).status).toBe(200);
  expect(served.log.filter(({ level }) => level === 'error')).toEqual([]);
});
